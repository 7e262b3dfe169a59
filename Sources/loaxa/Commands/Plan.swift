import Control
import Station
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
    static let offline = Flag("offline", Sentences.offlineOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "plan", Sentences.planSummary,
        options: [from.description, days.description, offline.description, json.description],
        details: Sentences.planDetails,
        examples: [
            .init("loaxa plan", Sentences.planExample),
            .init("loaxa plan --from mai --days 7", Sentences.planWeekExample),
            .init("loaxa plan --offline --config Config --days 7", Sentences.planOfflineExample),
        ])

    let from: WrittenMoment?
    let days: Int
    let isOffline: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        from = try arguments[Plan.from]
        days = try arguments[Plan.days] ?? 1
        isOffline = arguments[Plan.offline]
        wantsJSON = arguments[Plan.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var entries: [Wire.PlanEntry] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let (entries, titles) = isOffline ? try await workOut(context) : try await ask(context)
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(entries: entries)))
        } else if entries.isEmpty {
            context.say(Sentences.nothingPlanned(days: days))
        } else {
            context.show(PlanReport(entries, titles))
        }
        return .success
    }

    /// From the running station.
    private func ask(_ context: Context) async throws(Failure) -> ([Wire.PlanEntry], Titles) {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let time = try StationTime(info, now: context.clock.now)
        let moment = from.map { time.moment($0, leaning: .ahead) }
        return (try await station.ask { try await $0.plan(from: moment, days: days) }, Titles(info))
    }

    /// From the settings, and from the bookings where they can be read.
    private func workOut(_ context: Context) async throws(Failure) -> ([Wire.PlanEntry], Titles) {
        guard let configuration = try StationFiles.configuration(context) else {
            throw Failure(Sentences.offlineNeedsConfiguration)
        }
        let now = context.clock.now
        let time = StationTime(zone: configuration.timeZone, now: now)
        let state = StationFiles.stateFolder(context)
        let plan = await OfflinePlan.make(
            configuration, state: state, from: from.map { time.moment($0, leaning: .ahead).instant } ?? now, days: days,
            now: now)
        if !plan.hasBookings { context.errors.line(Sentences.offlineWithoutBookings(state).in(context.language)) }
        return (plan.entries, Titles(configuration))
    }
}
