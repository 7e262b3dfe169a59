import Control
import Wording

/// `loaxa feedback show ID`: one feedback with all that is known of it.
struct FeedbackShow: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback show", Sentences.feedbackShowSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [json.description], examples: [.init("loaxa feedback show 3", Sentences.feedbackShowExample)])

    let id: Int64
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        wantsJSON = arguments[FeedbackShow.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let feedback = try await station.feedback(id)
        if wantsJSON {
            context.output.line(JSONDocument.text(feedback))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.show(FeedbackReport(feedback: feedback, titles: titles))
        }
        return .success
    }
}

extension StationLink {
    /// One of all, also of those that are closed.
    func feedback(_ id: Int64) async throws(Failure) -> Wire.Feedback {
        let all = try await ask { try await $0.feedback(includingClosed: true) }
        guard let found = all.first(where: { $0.id == id }) else {
            throw Failure(StationError.feedbackNotFound(id).sentence)
        }
        return found
    }
}

struct FeedbackReport: Report {
    let feedback: Wire.Feedback
    let titles: Titles

    func lines(in language: Language, width: Int?) -> [String] {
        var lines: [String] = []
        func add(_ label: Sentence, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            lines += "\(label.in(language)): \(text)".printable.wrapped(toColumns: width ?? .max)
        }
        func step(_ by: String?, _ at: Moment?) -> String? {
            guard let by, let at else { return nil }
            return "\(by), \(Moments.short(at.civil, in: language))"
        }
        let words = feedback.text.isEmpty ? Sentences.erasedWords.in(language) : feedback.text
        lines += "\(feedback.id)  \(words)".printable.wrapped(toColumns: width ?? .max)
        add(
            Sentences.kindLabel,
            "\(Sentences.kind(feedback.kind).in(language)) · \(Sentences.source(feedback.source).in(language))"
                + (feedback.zone.map { " · \(titles.zone($0))" } ?? ""))
        add(Sentences.stateLabel, Sentences.state(feedback.state).in(language))
        add(Sentences.takenLabel, step(feedback.receivedBy, feedback.receivedAt))
        add(Sentences.personLabel, [feedback.person, feedback.contact].compactMap(\.self).joined(separator: " · "))
        add(Sentences.assignedLabel, feedback.assignedTo)
        add(Sentences.answerLabel, feedback.answer)
        add(Sentences.answeredLabel, step(feedback.answeredBy, feedback.answeredAt))
        add(Sentences.answerBookingLabel, feedback.booking.map { "\($0) (loaxa show \($0))" })
        add(Sentences.answerAiringLabel, feedback.airing.map { "\($0) (loaxa why \($0))" })
        add(Sentences.closedLabel, step(feedback.closedBy, feedback.closedAt))
        add(Sentences.closeReasonLabel, feedback.closeReason)
        add(Sentences.erasedLabel, feedback.erasedAt.map { Moments.short($0.civil, in: language) })
        return lines
    }
}
