import Bulletin
import Ledger
import Reporting
import Station
import Time
import Wording

/// `loaxa report`: what the station did in a period, in writing.
struct ReportCommand: Command {
    static let out = Option<OutputFile>("out", Placeholders.file, Sentences.reportOutOption) {
        text throws(ValueError) in
        guard let file = OutputFile(text) else {
            throw ValueError(allowed: Sentence(verbatim: ".txt, .html, .odt, .docx, .csv, .json"))
        }
        return file
    }
    static let number = Option("number", Placeholders.text, Sentences.numberOption)
    static let issuer = Option("issuer", Placeholders.text, Sentences.issuerOption)
    static let parent = Option("parent", Placeholders.text, Sentences.parentOption)
    static let place = Option("place", Placeholders.text, Sentences.placeOption)
    static let recipients = Option("recipients", Placeholders.text, Sentences.recipientsOption)
    static let role = Option("signer-role", Placeholders.text, Sentences.roleOption)
    static let signer = Option("signer", Placeholders.text, Sentences.signerOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "report", Sentences.reportSummary,
        options: [
            LogExport.period.description, out.description, number.description, issuer.description, parent.description,
            place.description, recipients.description, role.description, signer.description, json.description,
        ],
        details: Sentences.reportDetails,
        examples: [
            .init("loaxa report --period 2026-11", Sentences.reportExample),
            .init("loaxa report --period 2026-Q4 --out bao-cao.html --number 12/BC-ĐTT", Sentences.reportPageExample),
            .init("loaxa report --period 2026 --state sao-luu --out nam.docx", Sentences.reportOffExample),
        ])

    struct OutputFile: Sendable {
        enum Format: String, Sendable { case txt, html, odt, docx, csv, json }
        var path: String
        var format: Format

        init?(_ path: String) {
            guard let point = path.lastIndex(of: "."),
                let format = Format(rawValue: path[path.index(after: point)...].lowercased())
            else { return nil }
            self.path = path
            self.format = format
        }
    }

    let period: Period?
    let file: OutputFile?
    let number: String?
    let issuer: String?
    let parent: String?
    let place: String?
    let recipients: [String]?
    let role: String?
    let signer: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        period = try arguments[LogExport.period]
        file = try arguments[ReportCommand.out]
        number = try arguments[ReportCommand.number]
        issuer = try arguments[ReportCommand.issuer]
        parent = try arguments[ReportCommand.parent]
        place = try arguments[ReportCommand.place]
        recipients = try arguments[ReportCommand.recipients]?.split(separator: ";").map { words in
            words.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
        role = try arguments[ReportCommand.role]
        signer = try arguments[ReportCommand.signer]
        wantsJSON = arguments[ReportCommand.json]
        if wantsJSON, file != nil { throw UsageError(Sentences.exclude(["--json", "--out"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let records = try await StationRecords.find(context)
        let today = records.zone.civil(at: records.now).date
        let period = period ?? .month(today.month, year: today.year)
        let configuration = try StationFiles.configuration(context)
        let report = try ReportCommand.report(
            period, records, configuration?.campaigns ?? [])
        let ranges = (period.previous.range(in: records.zone), period.range(in: records.zone))
        let removed = try records.removed(in: ranges.0.lowerBound..<ranges.1.upperBound)
        let data = ReportData(
            report, records.titles, zone: records.zone, language: context.language, removed: removed)
        let written = WrittenReport(
            report, records.titles, zone: records.zone, language: context.language, removed: removed)
        guard let file else {
            if wantsJSON {
                context.output.line(JSONDocument.text(data))
            } else {
                context.show(ReportText(report: written))
            }
            return .success
        }
        var page = ReportPage(
            report: written, letterhead: letterhead(records.station, today, configuration?.report),
            language: context.language)
        switch file.format {
        case .txt:
            let lines = ReportText(report: written).lines(in: context.language, width: 100)
            try Files.write(lines.map { $0 + "\n" }.joined(), to: file.path, context)
        case .html: try Files.write(page.text, to: file.path, context)
        case .csv: try Files.write(data.csv, to: file.path, context)
        case .json: try Files.write(JSONDocument.text(data) + "\n", to: file.path, context)
        case .odt, .docx:
            page.chartsAreDots = true
            let bytes = try await Pandoc.document(page.text, format: file.format.rawValue, for: file.path)
            try Files.write(bytes, to: file.path, context)
        }
        context.errors.prose(Sentences.written(file.path).in(context.language))
        return .success
    }

    /// Reads what a report needs, and counts.
    static func report(
        _ period: Period, _ records: StationRecords, _ campaigns: [CampaignPlan] = []
    ) throws(Failure) -> PeriodReport {
        let range = period.range(in: records.zone)
        let material = try records.read { evidence throws(LedgerError) in
            let head = try evidence.head()
            return PeriodReport.Material(
                records: try evidence.records(in: range),
                before: try evidence.records(in: period.previous.range(in: records.zone)),
                alerts: try evidence.alerts(in: range), decisions: try evidence.decisions(in: range),
                notes: try evidence.notes(in: range), questions: try evidence.questions(in: range),
                campaigns: campaigns,
                log: .init(entries: head.entries, hash: head.hash))
        }
        return PeriodReport(period, station: records.station, zone: records.zone, madeAt: records.now, material)
    }

    /// What is told from the station's name, then what the settings say, then what the command line does.
    private func letterhead(
        _ station: String, _ today: CivilDate, _ rules: StationConfiguration.ReportRules?
    ) -> Letterhead {
        var letterhead = Letterhead(station: station, date: today)
        if let rules { letterhead.follow(rules) }
        letterhead.number = number ?? letterhead.number
        letterhead.issuer = issuer ?? letterhead.issuer
        letterhead.parent = parent ?? letterhead.parent
        letterhead.place = place ?? letterhead.place
        letterhead.recipients = recipients ?? letterhead.recipients
        letterhead.role = role ?? letterhead.role
        letterhead.signer = signer ?? letterhead.signer
        return letterhead
    }
}
