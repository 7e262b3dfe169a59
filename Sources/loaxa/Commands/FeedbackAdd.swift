import Control
import Wording

/// `loaxa feedback add TEXT`: takes down what a listener asked, said or proposed.
struct FeedbackAdd: Command {
    static let kind = Option<Wire.FeedbackKind>("kind", Placeholders.name, Sentences.feedbackKindOption) {
        text throws(ValueError) in
        guard let kind = Wire.FeedbackKind.allCases.first(where: { $0.spellings.contains(text.lowercased()) }) else {
            throw ValueError(
                allowed: Sentence(verbatim: Wire.FeedbackKind.allCases.map(\.spellingList).joined(separator: ", ")))
        }
        return kind
    }
    static let source = Option<Wire.FeedbackSource>("source", Placeholders.name, Sentences.feedbackSourceOption) {
        text throws(ValueError) in
        guard let source = Wire.FeedbackSource.allCases.first(where: { $0.spellings.contains(text.lowercased()) })
        else {
            throw ValueError(
                allowed: Sentence(verbatim: Wire.FeedbackSource.allCases.map(\.spellingList).joined(separator: ", ")))
        }
        return source
    }
    static let zone = Option("zone", Placeholders.zone, Sentences.feedbackZoneOption)
    static let name = Option<String>("name", Placeholders.text, Sentences.feedbackNameOption, read: short)
    static let contact = Option<String>("contact", Placeholders.text, Sentences.feedbackContactOption, read: short)
    static let json = Flag("json", Sentences.jsonOption)

    private static func short(_ text: String) throws(ValueError) -> String {
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 200 else {
            throw ValueError(allowed: Sentences.shortWords)
        }
        return text
    }

    static let manual = Manual(
        "feedback add", Sentences.feedbackAddSummary, positionals: [Positional(Placeholders.text, .one)],
        options: [
            source.description, kind.description, zone.description, name.description, contact.description,
            json.description,
        ], details: Sentences.feedbackAddDetails,
        examples: [
            .init("loaxa feedback add \"Bao giờ có đường mới?\" --source phone", Sentences.feedbackAddExample),
            .init(
                "loaxa feedback add \"Nên phát muộn hơn\" --source hòm-thư --kind góp-ý",
                Sentences.feedbackAddBoxExample),
        ])

    let new: Wire.NewFeedback
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        let text = arguments.positionals[0]
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 4000 else {
            throw UsageError(Sentences.badFeedbackText)
        }
        guard let source = try arguments[FeedbackAdd.source] else { throw UsageError(Sentences.noFeedbackSource) }
        new = Wire.NewFeedback(
            kind: try arguments[FeedbackAdd.kind] ?? .question, source: source, text: text,
            zone: try arguments[FeedbackAdd.zone], person: try arguments[FeedbackAdd.name],
            contact: try arguments[FeedbackAdd.contact])
        wantsJSON = arguments[FeedbackAdd.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let feedback = try await station.ask { try await $0.add(new) }
        context.print(feedback, asJSON: wantsJSON, Sentences.feedbackTaken(feedback.id))
        return .success
    }
}

extension Wire.FeedbackKind {
    /// What a person may write; the first is what is printed.
    var spellings: [String] {
        switch self {
        case .question: ["question", "câu-hỏi", "câu hỏi", "hỏi"]
        case .comment: ["comment", "góp-ý", "góp ý"]
        case .initiative: ["initiative", "sáng-kiến", "sáng kiến"]
        }
    }
    fileprivate var spellingList: String { spellings[0...1].joined(separator: "|") }
}

extension Wire.FeedbackSource {
    var spellings: [String] {
        switch self {
        case .visit: ["visit", "gặp", "tại-xã"]
        case .phone: ["phone", "điện-thoại", "điện thoại"]
        case .zalo: ["zalo", "zalô"]
        case .box: ["box", "hòm-thư", "hòm thư"]
        }
    }
    fileprivate var spellingList: String { spellings[0...1].joined(separator: "|") }
}

extension Context {
    /// What a command did to a feedback: the whole of it for programs, a sentence for people.
    func print(_ feedback: Wire.Feedback, asJSON: Bool, _ sentence: Sentence) {
        if asJSON { output.line(JSONDocument.text(feedback)) } else { say(sentence) }
    }
}

extension Arguments {
    /// The number of a feedback.
    func feedbackID() throws(UsageError) -> Int64 {
        guard let id = Int64(positionals[0]), id > 0 else { throw UsageError(Sentences.badID(positionals[0])) }
        return id
    }
}
