import Control
import Time
import Wording

/// `loaxa log [show]`: what has really aired, and what should have.
struct Log: Command {
    static let from = Option<WrittenMoment>(
        "from", Placeholders.moment, Sentences.logFromOption, read: WrittenMoment.read)
    static let to = Option<WrittenMoment>("to", Placeholders.moment, Sentences.logToOption, read: WrittenMoment.read)
    static let follow = Flag("follow", Sentences.followOption)
    static let ids = Flag("ids", Sentences.idsOption)
    static let circumstances = Flag("circumstances", Sentences.circumstancesOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "log show", Sentences.logSummary,
        options: [
            from.description, to.description, follow.description, ids.description,
            circumstances.description, json.description,
        ],
        details: Sentences.logDetails,
        examples: [
            .init("loaxa log", Sentences.logExample),
            .init("loaxa log --from 1/11 --to 30/11 --json", Sentences.logMonthExample),
            .init("loaxa log --circumstances", Sentences.logCircumstancesExample),
            .init("loaxa log --follow", Sentences.logFollowExample),
        ])

    let from: WrittenMoment?
    let to: WrittenMoment?
    let follows: Bool
    let shows: LogTable.Extras
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        from = try arguments[Log.from]
        to = try arguments[Log.to]
        follows = arguments[Log.follow]
        shows = LogTable.Extras(ids: arguments[Log.ids], circumstances: arguments[Log.circumstances])
        wantsJSON = arguments[Log.json]
        if follows, wantsJSON { throw UsageError(Sentences.exclude(["--follow", "--json"])) }
        if follows, to != nil { throw UsageError(Sentences.exclude(["--follow", "--to"])) }
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var airings: [Wire.Airing] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let time = try StationTime(info, now: context.clock.now)
        let from = from.map { time.moment($0, leaning: .back) }
        let to = to.map { Log.end($0, time) }
        let airings = try await station.ask { try await $0.log(from: from, to: to) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(airings: airings)))
        } else if airings.isEmpty, !follows {
            context.say(Sentences.emptyLog)
        } else if !airings.isEmpty {
            context.show(LogTable(airings, Titles(info), with: shows))
        }
        if follows { try await follow(after: airings.map(\.seq).max(), station, info, context) }
        return .success
    }

    /// A day without a time ends at its midnight, so that `--to 30/11` has the 30th in it.
    static func end(_ written: WrittenMoment, _ time: StationTime) -> Moment {
        guard written.day != nil, written.time == nil else { return time.moment(written, leaning: .back) }
        let day = written.resolved(now: time.zone.civil(at: time.now), leaning: .back).date.adding(days: 1)
        let instant = time.zone.instant(of: CivilDateTime(day, .midnight))
        return Moment(instant, offset: time.zone.offset(at: instant))
    }

    /// A line whenever an airing begins or ends. Ends with Ctrl-C, or with the station.
    private func follow(
        after entry: Int64?, _ station: StationLink, _ info: Wire.Info, _ context: Context
    ) async throws(Failure) {
        let titles = Titles(info)
        context.output.flush()
        try await station.ask { client in
            for try await airing in try await client.followLog(after: entry) {
                for line in LogLine(airing, titles, with: shows).lines(
                    in: context.language, width: context.output.columns)
                {
                    context.output.line(line)
                }
                context.output.flush()
            }
        }
    }
}
