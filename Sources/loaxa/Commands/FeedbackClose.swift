import Control
import Wording

/// `loaxa feedback close ID`: it is answered; the airing of the answer is kept with it.
struct FeedbackClose: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback close", Sentences.feedbackCloseSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [
            OptionDescription(name: Reject.why.name, placeholder: Placeholders.text, help: Sentences.closeWhyOption),
            json.description,
        ],
        details: Sentences.feedbackCloseDetails,
        examples: [
            .init("loaxa feedback close 3", Sentences.feedbackCloseExample),
            .init("loaxa feedback close 4 --why \"trùng câu số 3\"", Sentences.feedbackCloseWhyExample),
        ])

    let id: Int64
    let why: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        why = try arguments[Reject.why]
        wantsJSON = arguments[FeedbackClose.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let feedback = try await station.ask { try await $0.close(feedback: id, why: why) }
        context.print(feedback, asJSON: wantsJSON, Sentences.feedbackClosed(feedback))
        return .success
    }
}
