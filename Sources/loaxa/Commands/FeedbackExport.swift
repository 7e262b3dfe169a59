import Control
import Time
import Wording

/// `loaxa feedback export`: questions and their answers that have been heard, for the assistant of a portal. Nobody is named.
struct FeedbackExport: Command {
    static let from = Option<WrittenDay>("from", Placeholders.date, Sentences.exportFromOption, read: WrittenDay.read)
    static let to = Option<WrittenDay>("to", Placeholders.date, Sentences.exportToOption, read: WrittenDay.read)
    static let out = Option("out", Placeholders.file, Sentences.feedbackOutOption)

    static let manual = Manual(
        "feedback export", Sentences.feedbackExportSummary,
        options: [from.description, to.description, out.description], details: Sentences.feedbackExportDetails,
        examples: [
            .init("loaxa feedback export --from 1/11 --to 30/11 --out hoi-dap.json", Sentences.feedbackExportExample)
        ])

    let from: WrittenDay?
    let to: WrittenDay?
    let out: String?

    init(_ arguments: Arguments) throws(UsageError) {
        from = try arguments[FeedbackExport.from]
        to = try arguments[FeedbackExport.to]
        out = try arguments[FeedbackExport.out]
    }

    struct Document: Sendable, Encodable {
        var format = "loaxa-feedback/1"
        var station: String
        var language = "vi"
        var exportedAt: Moment
        var items: [Item]

        struct Item: Sendable, Encodable {
            var id: Int64
            var kind: Wire.FeedbackKind
            var question: String
            var answer: String
            /// Who answered: an organisation.
            var answeredFor: String?
            var zone: String?
            var askedOn: CivilDate
            var answeredOn: CivilDate?
            /// The airing in which it was heard.
            var airing: String
            /// What `loaxa publish` calls the bulletin in its feed.
            var bulletin: String
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let time = try StationTime(info, now: context.clock.now)
        let first = from?.resolved(today: time.today, leaning: .back)
        let last = to?.resolved(today: time.today, leaning: .back)
        let feedback = try await station.ask { try await $0.feedback(includingClosed: true) }
        let bookings = try await station.ask { try await $0.bookings(includingPast: true) }
        // What the board took back after it aired is nobody's answer any more.
        let standing = bookings.filter { $0.approval == .given || $0.approval == .none }
        let hashes = Dictionary(standing.map { ($0.id, $0.bulletinSha256) }) { first, _ in first }
        let items: [Document.Item] = feedback.compactMap { entry in
            let day = entry.receivedAt.civil.date
            guard let airing = entry.airing, let answer = entry.answer, !entry.text.isEmpty, day >= first ?? day,
                day <= last ?? day, let hash = entry.booking.flatMap({ hashes[$0] })
            else { return nil }
            return Document.Item(
                id: entry.id, kind: entry.kind, question: entry.text, answer: answer, answeredFor: entry.organisation,
                zone: entry.zone, askedOn: day, answeredOn: entry.answeredAt?.civil.date, airing: airing,
                bulletin: "urn:loaxa:bulletin:\(hash.prefix(32))")
        }
        let now = Moment(context.clock.now, offset: time.zone.offset(at: context.clock.now))
        let text = JSONDocument.text(Document(station: info.name, exportedAt: now, items: items))
        if let out {
            try Files.write(text + "\n", to: out, context)
            context.say(Sentences.feedbackExported(out, items.count))
        } else {
            context.output.line(text)
        }
        return .success
    }
}
