import Time
import Vietnamese
import Wording

/// `loaxa lunar [DATE|LUNAR]`: a day in both calendars.
struct Lunar: Command {
    static let toSolar = Flag("to-solar", Sentences.toSolarOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "lunar", Sentences.lunarSummary, positionals: [Positional(Placeholders.date, .optional)],
        options: [toSolar.description, AskingZone.option.description, json.description],
        details: Sentences.lunarDetails,
        examples: [
            .init("loaxa lunar", Sentences.lunarTodayExample),
            .init("loaxa lunar 23/11/2026", Sentences.lunarExample),
            .init("loaxa lunar \"lunar 1/1/2027\"", Sentences.lunarBackExample),
            .init("loaxa lunar --to-solar 15/6n/2025", Sentences.lunarLeapExample),
        ])

    let day: WrittenLunarOrSolarDay
    let zone: TimeZoneRules?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        let text = arguments.positionals.first
        guard let day = WrittenLunarOrSolarDay(text ?? "today", isLunar: text != nil && arguments[Lunar.toSolar]) else {
            throw UsageError(Sentences.noDay(text ?? ""))
        }
        self.day = day
        zone = try arguments[AskingZone.option]
        wantsJSON = arguments[Lunar.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let zone = AskingZone.zone(asked: zone, context)
        let today = zone.civil(at: context.clock.now).date
        let date: CivilDate
        switch day {
        case .solar(let written): date = written.resolved(today: today, leaning: .ahead)
        case .lunar(let written):
            guard let found = written.resolved(today: today) else {
                throw Failure(Sentences.noLunarDay(written.description))
            }
            date = found
        }
        guard let report = LunarReport(date) else { throw Failure(Sentences.outsideLunarCalendar(date)) }
        if wantsJSON {
            context.output.line(JSONDocument.text(report.document))
        } else {
            context.show(report)
        }
        return .success
    }
}
