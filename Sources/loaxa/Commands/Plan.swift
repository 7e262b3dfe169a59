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
    static let svg = Option("svg", Placeholders.file, Sentences.svgOption)
    static let ics = Option("ics", Placeholders.file, Sentences.icsOption)
    static let ids = Flag("ids", Sentences.idsOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "plan", Sentences.planSummary,
        options: [
            from.description, days.description, svg.description, ics.description, offline.description, ids.description,
            json.description,
        ],
        details: Sentences.planDetails,
        examples: [
            .init("loaxa plan", Sentences.planExample),
            .init("loaxa plan --from mai --days 7", Sentences.planWeekExample),
            .init("loaxa plan --from mai --days 7 --svg tuan.svg --ics tuan.ics", Sentences.planPictureExample),
            .init("loaxa plan --offline --config Config --days 7", Sentences.planOfflineExample),
        ])

    let from: WrittenMoment?
    let days: Int
    let isOffline: Bool
    let svg: String?
    let ics: String?
    let wantsIDs: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        from = try arguments[Plan.from]
        days = try arguments[Plan.days] ?? 1
        isOffline = arguments[Plan.offline]
        svg = try arguments[Plan.svg]
        ics = try arguments[Plan.ics]
        wantsIDs = arguments[Plan.ids]
        wantsJSON = arguments[Plan.json]
        if wantsJSON, svg != nil || ics != nil { throw UsageError(Sentences.exclude(["--json", "--svg", "--ics"])) }
        if svg == "-", ics == "-" { throw UsageError(Sentences.exclude(["--svg -", "--ics -"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let picture = isOffline ? try await workOut(context) : try await ask(context)
        if wantsJSON {
            context.output.line(JSONDocument.text(picture.plan))
        } else if svg != nil || ics != nil {
            if let svg { try write(PlanDrawing(picture, language: context.language).text, to: svg, context) }
            if let ics { try write(PlanCalendar(picture, language: context.language).text, to: ics, context) }
        } else if picture.plan.entries.isEmpty {
            context.say(Sentences.nothingPlanned(days: days))
        } else {
            context.show(PlanReport(picture, Drawing(context), withIDs: wantsIDs))
        }
        return .success
    }

    private func write(_ text: String, to path: String, _ context: Context) throws(Failure) {
        if path == "-" { return context.output.write(text) }
        try Files.write(text, to: path, context)
        context.errors.prose(Sentences.written(path).in(context.language))
    }

    /// From the running station.
    private func ask(_ context: Context) async throws(Failure) -> PlanPicture {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let time = try StationTime(info, now: context.clock.now)
        let moment = from.map { time.moment($0, leaning: .ahead) }
        let plan = try await station.ask { try await $0.plan(from: moment, days: days) }
        return PlanPicture(
            plan: plan, station: info.name, titles: Titles(info), rules: time.zone, madeAt: time.now)
    }

    /// From the settings, and from the bookings where they can be read.
    private func workOut(_ context: Context) async throws(Failure) -> PlanPicture {
        guard let configuration = try StationFiles.configuration(context) else {
            throw Failure(Sentences.offlineNeedsConfiguration)
        }
        let now = context.clock.now
        let time = StationTime(zone: configuration.timeZone, now: now)
        let state = StationFiles.stateFolder(context)
        let start = from.map { time.moment($0, leaning: .ahead).instant } ?? now
        let plan = await OfflinePlan.make(configuration, state: state, from: start, days: days, now: now)
        if !plan.hasBookings { context.errors.prose(Sentences.offlineWithoutBookings(state).in(context.language)) }
        return PlanPicture(
            plan: plan.plan, station: configuration.name, titles: Titles(configuration), rules: configuration.timeZone,
            madeAt: now)
    }
}
