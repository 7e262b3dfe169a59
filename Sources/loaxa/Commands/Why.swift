import Control
import Wording

/// `loaxa why`: why something did not air, when it will, and why then.
struct Why: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "why", Sentences.whySummary, positionals: [Positional(Placeholders.whySubject, .oneOrMore)],
        options: [json.description], details: Sentences.whyDetails,
        examples: [
            .init("loaxa why 7", Sentences.whyBookingExample),
            .init("loaxa why sang", Sentences.whySlotExample),
            .init("loaxa why thanh toan khong tien mat", Sentences.whyTitleExample),
            .init("loaxa why sang/1795559400/b7", Sentences.whyAiringExample),
        ])

    /// The words as one: a title needs no quotation marks.
    let subject: String
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        subject = arguments.positionals.joined(separator: " ")
        wantsJSON = arguments[Why.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let answer = try await station.ask { try await $0.why(subject) }
        if wantsJSON {
            context.output.line(JSONDocument.text(answer))
        } else if !answer.bookings.isEmpty {
            let info = try await station.ask { try await $0.info() }
            context.say(Sentences.severalFit(subject, answer.bookings.count))
            context.show(BookingTable(answer.bookings, Titles(info)))
        } else {
            context.show(WhyReport(answer.explanations))
        }
        guard !answer.explanations.isEmpty || !answer.bookings.isEmpty else {
            throw Failure(Sentences.nothingFits(subject))
        }
        return .success
    }
}
