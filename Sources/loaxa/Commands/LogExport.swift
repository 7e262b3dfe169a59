import Control
import FoundationEssentials
import Ledger
import Reporting
import Time
import Wording

/// `loaxa log export`: the as-run log in the fields of the national source-information system, as CSV or JSON.
struct LogExport: Command {
    static let period = Option<Period>("period", Placeholders.period, Sentences.periodOption) {
        text throws(ValueError) in
        guard let period = Period(text) else { throw ValueError(allowed: Period.allowed) }
        return period
    }
    static let out = Option("out", Placeholders.file, Sentences.exportOutOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "log export", Sentences.exportSummary,
        options: [
            period.description, Log.from.description, Log.to.description, out.description, json.description,
        ],
        details: Sentences.exportDetails,
        examples: [
            .init("loaxa log export --period 2026-11 --out nhat-ky.csv", Sentences.exportExample),
            .init("loaxa log export --from 1/11 --to 7/11 --json", Sentences.exportJSONExample),
            .init("loaxa log export --period 2026 --state sao-luu", Sentences.exportOffExample),
        ])

    let period: Period?
    let from: WrittenMoment?
    let to: WrittenMoment?
    let file: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        period = try arguments[LogExport.period]
        from = try arguments[Log.from]
        to = try arguments[Log.to]
        file = try arguments[LogExport.out]
        wantsJSON = arguments[LogExport.json] || file?.lowercased().hasSuffix(".json") == true
        if period != nil, from != nil || to != nil {
            throw UsageError(Sentences.exclude(["--period", "--from/--to"]))
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let records = try await StationRecords.find(context)
        let range = range(records)
        let (airings, head) = try records.read { evidence throws(LedgerError) in
            (try evidence.records(in: range, withTexts: true), try evidence.head())
        }
        let rows = airings.flatMap {
            NationalRow.rows(of: $0, station: records.station, zoneTitle: records.titles.zone)
        }
        let text =
            wantsJSON
            ? json(rows, range, head, records) : csv(rows, records, context.language)
        try records.warn(of: range, context)
        if let file, file != "-" {
            try Files.write(text, to: file, context)
            context.errors.prose(Sentences.exported(file, airings.count).in(context.language))
        } else {
            context.output.write(text)
        }
        return .success
    }

    private func range(_ records: StationRecords) -> Range<Instant> {
        if let period { return period.range(in: records.zone) }
        let time = StationTime(zone: records.zone, now: records.now)
        let end = to.map { Log.end($0, time).instant } ?? records.now
        let start = from.map { time.moment($0, leaning: .back).instant } ?? end - .seconds(86_400)
        return min(start, end)..<end
    }

    private func csv(_ rows: [NationalRow], _ records: StationRecords, _ language: Language) -> String {
        var csv = CSV()
        csv.row(NationalRow.columns)
        for row in rows { csv.row(row.fields(in: records.zone, language)) }
        return csv.text
    }

    /// What `--json` prints.
    private struct Document: Encodable {
        var dai: String
        var tu: String
        var den: String
        /// The whole log's: written down, they prove later that nothing was changed.
        var soDongNhatKy: Int64
        var maBamNhatKy: String
        var banTin: [NationalRow]

        private enum CodingKeys: String, CodingKey {
            case dai = "Dai"
            case tu = "Tu"
            case den = "Den"
            case soDongNhatKy = "SoDongNhatKy"
            case maBamNhatKy = "MaBamNhatKy"
            case banTin = "BanTin"
        }
    }

    private func json(
        _ rows: [NationalRow], _ range: Range<Instant>, _ head: (entries: Int64, hash: String),
        _ records: StationRecords
    ) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.userInfo[NationalRow.zoneKey] = records.zone
        let document = Document(
            dai: records.station, tu: records.offset(at: range.lowerBound), den: records.offset(at: range.upperBound),
            soDongNhatKy: head.entries, maBamNhatKy: head.hash, banTin: rows)
        guard let data = try? encoder.encode(document) else {
            preconditionFailure("the log holds a number that JSON cannot write")
        }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
