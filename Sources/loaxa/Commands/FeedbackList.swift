import Control
import Linux
import Time
import Wording

/// `loaxa feedback list`: what listeners said, and how far it is.
struct FeedbackList: Command {
    static let all = Flag("all", Sentences.feedbackAllOption)
    static let mine = Flag("mine", Sentences.feedbackMineOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback list", Sentences.feedbackListSummary, options: [all.description, mine.description, json.description],
        examples: [.init("loaxa feedback list", Sentences.feedbackListExample)])

    let includesClosed: Bool
    let onlyMine: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        includesClosed = arguments[FeedbackList.all]
        onlyMine = arguments[FeedbackList.mine]
        wantsJSON = arguments[FeedbackList.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var feedback: [Wire.Feedback] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let me = Account.name(of: Account.own)
        let list = try await station.ask { try await $0.feedback(includingClosed: includesClosed) }
            .filter { !onlyMine || $0.assignedTo == me }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(feedback: list)))
        } else if list.isEmpty {
            context.say(Sentences.noFeedback)
        } else {
            context.show(FeedbackTable(list))
        }
        return .success
    }
}

/// What listeners said, a line each.
struct FeedbackTable: Report {
    let feedback: [Wire.Feedback]

    init(_ feedback: [Wire.Feedback]) { self.feedback = feedback }

    func lines(in language: Language, width: Int?) -> [String] {
        var table = Table([
            .init(Sentences.idHeading.in(language), alignsRight: true), .init(Sentences.receivedHeading.in(language)),
            .init(Sentences.kindHeading.in(language)), .init(Sentences.stateHeading.in(language)),
            .init(Sentences.assignedHeading.in(language), least: 8),
            .init(Sentences.wordsHeading.in(language), least: 16),
        ])
        for entry in feedback {
            table.rows.append([
                "\(entry.id)", Moments.day(entry.receivedAt.civil.date, in: language),
                Sentences.kind(entry.kind).in(language), Sentences.state(entry.state).in(language),
                entry.assignedTo ?? "—", entry.text.isEmpty ? Sentences.erasedWords.in(language) : entry.text,
            ])
        }
        return table.lines(width: width)
    }
}
