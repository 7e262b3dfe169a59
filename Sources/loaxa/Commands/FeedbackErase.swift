import Control
import Wording

/// `loaxa feedback erase ID`: forgets who it was.
struct FeedbackErase: Command {
    static let words = Flag("words", Sentences.eraseWordsOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback erase", Sentences.feedbackEraseSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [words.description, json.description], details: Sentences.feedbackEraseDetails,
        examples: [.init("loaxa feedback erase 3", Sentences.feedbackEraseExample)])

    let id: Int64
    let alsoWords: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        alsoWords = arguments[FeedbackErase.words]
        wantsJSON = arguments[FeedbackErase.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let feedback = try await station.ask { try await $0.erase(feedback: id, words: alsoWords) }
        context.print(feedback, asJSON: wantsJSON, Sentences.feedbackErased(id, words: alsoWords))
        return .success
    }
}
