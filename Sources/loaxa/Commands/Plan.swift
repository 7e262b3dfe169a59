import Control
import Time
import Wording

/// `loaxa plan`: every sound that the speakers will make.
struct Plan: Command {
    static let from = Option<WrittenMoment>(
        "from", Placeholders.moment, Sentences.planFromOption, read: WrittenMoment.read)
    static let days = Option<Int>("days", Placeholders.count, Sentences.daysOption) { text throws(ValueError) in
        guard let days = Int(text), (1...366).contains(days) else {
            throw ValueError(allowed: Sentence(verbatim: "1…366"))
        }
        return days
    }
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "plan", Sentences.planSummary, options: [from.description, days.description, json.description],
        details: Sentences.planDetails,
        examples: [
            .init("loaxa plan", Sentences.planExample),
            .init("loaxa plan --from mai --days 7", Sentences.planWeekExample),
        ])

    let from: WrittenMoment?
    let days: Int
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        from = try arguments[Plan.from]
        days = try arguments[Plan.days] ?? 1
        wantsJSON = arguments[Plan.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var entries: [Wire.PlanEntry] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let time = try StationTime(info, now: context.clock.now)
        let moment = from.map { time.moment($0, leaning: .ahead) }
        let entries = try await station.ask { try await $0.plan(from: moment, days: days) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(entries: entries)))
        } else if entries.isEmpty {
            context.say(Sentences.nothingPlanned(days: days))
        } else {
            context.show(PlanReport(entries, Titles(info)))
        }
        return .success
    }
}
