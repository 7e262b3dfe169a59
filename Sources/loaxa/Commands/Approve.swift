import Control
import Wording

/// `loaxa approve ID…`: lets bulletins pass, in these words and this sound.
struct Approve: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "approve", Sentences.approveSummary, positionals: [Positional(Placeholders.id, .oneOrMore)],
        options: [json.description], details: Sentences.approveDetails,
        examples: [.init("loaxa approve 12", Sentences.approveExample)])

    let ids: [Int64]
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        ids = try arguments.bookings()
        wantsJSON = arguments[Approve.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        var approved: [Wire.Booking] = []
        for id in ids {
            let booking = try await station.ask { try await $0.approve(booking: id) }
            approved.append(booking)
            if !wantsJSON { context.say(Sentences.approved(booking)) }
        }
        if wantsJSON { context.output.line(JSONDocument.text(QueueList.Document(bookings: approved))) }
        return .success
    }
}
