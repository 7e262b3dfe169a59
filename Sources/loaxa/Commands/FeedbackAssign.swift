import Control
import Wording

/// `loaxa feedback assign ID WHO`: says who is to answer.
struct FeedbackAssign: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback assign", Sentences.feedbackAssignSummary,
        positionals: [Positional(Placeholders.id, .one), Positional(Placeholders.whoever, .one)],
        options: [json.description],
        examples: [.init("loaxa feedback assign 3 \"Công an xã\"", Sentences.feedbackAssignExample)])

    let id: Int64
    let name: String
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        name = arguments.positionals[1]
        guard name.contains(where: { !$0.isWhitespace }), name.utf8.count <= 200 else {
            throw UsageError(Sentences.missing(Placeholders.whoever))
        }
        wantsJSON = arguments[FeedbackAssign.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let feedback = try await station.ask { try await $0.assign(feedback: id, to: name) }
        context.print(feedback, asJSON: wantsJSON, Sentences.feedbackAssigned(id, to: name))
        return .success
    }
}
