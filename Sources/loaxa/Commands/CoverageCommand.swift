import Bulletin
import Ledger
import Reporting
import Station
import Time
import Wording

/// `loaxa coverage`: who has been served, how many minutes, and what is short of its target.
struct CoverageCommand: Command {
    static let by = Option<Period.Step>("by", Sentence(verbatim: "day|week|month|year"), Sentences.coverageByOption) {
        text throws(ValueError) in
        let steps: [String: Period.Step] = [
            "day": .day, "ngày": .day, "week": .week, "tuần": .week, "month": .month, "tháng": .month, "year": .year,
            "năm": .year,
        ]
        guard let step = steps[text.lowercased()] else {
            throw ValueError(
                allowed: Sentence(vi: "day, week, month, year (ngày, tuần, tháng, năm)", en: "day, week, month, year"))
        }
        return step
    }
    static let svg = Option("svg", Placeholders.file, Sentences.coverageSVGOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "coverage", Sentences.coverageSummary,
        options: [LogExport.period.description, by.description, svg.description, json.description],
        details: Sentences.coverageDetails,
        examples: [
            .init("loaxa coverage", Sentences.coverageExample),
            .init("loaxa coverage --period 2026 --by month --svg ca-nam.svg", Sentences.coverageYearExample),
        ])

    let period: Period?
    let step: Period.Step?
    let svg: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        period = try arguments[LogExport.period]
        step = try arguments[CoverageCommand.by]
        svg = try arguments[CoverageCommand.svg]
        wantsJSON = arguments[CoverageCommand.json]
    }

    /// More columns than anybody reads; a century of days would also take a while.
    private static let mostSpans = 400

    func run(in context: Context) async throws(Failure) -> Outcome {
        let records = try await StationRecords.find(context)
        let today = records.zone.civil(at: records.now).date
        // Four weeks, of which this is the last.
        let monday = Period.Step.week.beginning(of: today)
        let period = period ?? .days(monday.adding(days: -21), monday.adding(days: 6))
        let step =
            step
            ?? (period.dayCount <= 7 ? .day : period.dayCount <= 62 ? .week : period.dayCount <= 800 ? .month : .year)
        let columns = period.dayCount / (step == .day ? 1 : step == .week ? 7 : step == .month ? 28 : 365)
        guard columns <= Self.mostSpans else { throw Failure(Sentences.tooManySpans(Self.mostSpans)) }
        let plans = try StationFiles.configuration(context)?.campaigns ?? []
        let (coverage, series) = try records.read { evidence throws(LedgerError) in
            (
                Coverage(
                    period, by: step, records: try evidence.records(in: period.range(in: records.zone)), plans: plans,
                    audiences: try evidence.audiences(), zones: records.titles.zoneNames, today: today, in: records.zone
                ),
                SeriesProgress.all(try evidence.lessons())
            )
        }
        try records.warn(of: period.range(in: records.zone), context)
        let report = CoverageReport(coverage: coverage, series: series, titles: records.titles, zone: records.zone)
        if wantsJSON {
            context.output.line(JSONDocument.text(CoverageDocument(report, language: context.language)))
        } else {
            context.show(report)
        }
        if let svg {
            let picture = CoveragePicture(
                report: report, station: records.station, madeOn: today, language: context.language)
            try Files.write(picture.svg, to: svg, context)
            context.errors.prose(Sentences.written(svg).in(context.language))
        }
        return .success
    }
}
