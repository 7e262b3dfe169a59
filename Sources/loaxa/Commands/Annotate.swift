import Control
import Wording

/// `loaxa annotate ID TEXT`: a remark on a bulletin, for its author and for the board.
struct Annotate: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "annotate", Sentences.annotateSummary,
        positionals: [Positional(Placeholders.id, .one), Positional(Placeholders.text, .one)],
        options: [json.description], details: Sentences.annotateDetails,
        examples: [.init("loaxa annotate 12 \"nên nói rõ đi cửa nào\"", Sentences.annotateExample)])

    let id: Int64
    let words: String
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        words = arguments.positionals[1]
        guard words.contains(where: { !$0.isWhitespace }), words.utf8.count <= 4000 else {
            throw UsageError(Sentences.badFeedbackText)
        }
        wantsJSON = arguments[Annotate.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let booking = try await station.ask { try await $0.annotate(booking: id, words) }
        if wantsJSON {
            context.output.line(JSONDocument.text(booking))
        } else {
            context.say(Sentences.annotated(booking))
        }
        return .success
    }
}
