import Reporting
import Schedule
import Time
import Wording

/// The figures of a report for other programs: what `--json` prints, and the table of `.csv`.
struct ReportData: Sendable, Encodable {
    struct Figures: Sendable, Encodable {
        var airings: Int
        var milliseconds: Int
        var previousAirings: Int
        var previousMilliseconds: Int

        init(_ row: PeriodReport.Row) {
            airings = row.tally.airings
            milliseconds = row.tally.milliseconds
            previousAirings = row.before.airings
            previousMilliseconds = row.before.milliseconds
        }
    }

    struct Entry: Sendable, Encodable {
        var key: String
        var name: String
        var figures: Figures
    }

    struct Section: Sendable, Encodable {
        var by: String
        var entries: [Entry]
    }

    struct Bar: Sendable, Encodable {
        var from: CivilDate
        var airings: Int
        var milliseconds: Int
    }

    struct Trouble: Sendable, Encodable {
        var result: String
        var code: String
        var reason: Sentence
        var count: Int
        var examples: [Example]

        struct Example: Sendable, Encodable {
            var at: String
            var title: String
        }
    }

    struct Alert: Sendable, Encodable {
        var id: Int64
        var title: String
        var raisedAt: String
        var raisedBy: String
        var airings: Int
        var milliseconds: Int
    }

    struct Approval: Sendable, Encodable {
        var by: String
        var approved: Int
        var returned: Int
        var heard: Int
    }

    struct Incident: Sendable, Encodable {
        var code: String
        var count: Int
    }

    struct Questions: Sendable, Encodable {
        var received: Int
        var answered: Int
        var open: Int
    }

    var station: String
    var period: String
    var from: CivilDate
    var through: CivilDate
    var previousPeriod: String
    var madeAt: String
    var logEntries: Int64
    var logHash: String
    var total: Figures
    var bulletins: Figures
    var sections: [Section]
    var chart: [Bar]
    var results: [Entry]
    var notAired: [Trouble]
    var alerts: [Alert]
    var approvals: [Approval]
    var incidents: [Incident]
    var questions: Questions?
    /// What the period lacks because it is older than the log is kept.
    var removed: Sentence?

    init(
        _ report: PeriodReport, _ titles: Titles, zone: TimeZoneRules, language: Language, removed: Sentence? = nil
    ) {
        self.removed = removed
        func moment(_ instant: Instant) -> String { instant.rfc3339(offset: zone.offset(at: instant)) }
        station = report.station
        period = report.period.written
        from = report.period.first
        through = report.period.last
        previousPeriod = report.period.previous.written
        madeAt = moment(report.madeAt)
        logEntries = report.log.entries
        logHash = report.log.hash
        total = Figures(report.total)
        bulletins = Figures(report.bulletins)
        sections = report.sections.map { section in
            Section(
                by: section.dimension.rawValue,
                entries: section.rows.map { row in
                    Entry(
                        key: row.key, name: WrittenReport.name(row.key, section.dimension, titles, language),
                        figures: Figures(row))
                })
        }
        chart = report.bars.map {
            Bar(from: $0.from, airings: $0.tally.airings, milliseconds: $0.tally.milliseconds)
        }
        results = report.results.map { row in
            Entry(
                key: row.key, name: Sentences.result(Airing.Result(rawValue: row.key)!).in(language),
                figures: Figures(row))
        }
        notAired = report.troubles.map { trouble in
            Trouble(
                result: trouble.result.rawValue, code: trouble.code, reason: trouble.sentence, count: trouble.count,
                examples: trouble.examples.map { Trouble.Example(at: moment($0.at), title: $0.title) })
        }
        alerts = report.alerts.map {
            Alert(
                id: $0.alert.id, title: $0.alert.title, raisedAt: moment($0.alert.raisedAt),
                raisedBy: $0.alert.raisedBy,
                airings: $0.tally.airings, milliseconds: $0.tally.milliseconds)
        }
        approvals = report.approvals.map {
            Approval(by: $0.by, approved: $0.approved, returned: $0.returned, heard: $0.heard)
        }
        incidents = report.incidents.map { Incident(code: $0.key, count: $0.value) }.sorted { $0.code < $1.code }
        questions = report.questions.map {
            Questions(received: $0.received, answered: $0.answered, open: $0.open)
        }
    }

    /// A line for each figure: whoever wants a table of his own filters by the first column.
    var csv: String {
        var csv = CSV()
        csv.row(["section", "key", "name", "airings", "seconds", "previous_airings", "previous_seconds"])
        func seconds(_ milliseconds: Int) -> String { NationalRow.seconds(Double(milliseconds) / 1000) }
        func row(_ section: String, _ key: String, _ name: String, _ figures: Figures) {
            csv.row([
                section, key, name, "\(figures.airings)", seconds(figures.milliseconds), "\(figures.previousAirings)",
                seconds(figures.previousMilliseconds),
            ])
        }
        row("total", "total", "", total)
        row("total", "bulletins", "", bulletins)
        for section in sections {
            for entry in section.entries { row(section.by, entry.key, entry.name, entry.figures) }
        }
        for entry in results { row("result", entry.key, entry.name, entry.figures) }
        for bar in chart { csv.row(["chart", "\(bar.from)", "", "\(bar.airings)", seconds(bar.milliseconds), "", ""]) }
        for trouble in notAired {
            csv.row([
                "not_aired", "\(trouble.result)/\(trouble.code)", trouble.reason.vi, "\(trouble.count)", "", "", "",
            ])
        }
        for alert in alerts {
            csv.row(["alert", "\(alert.id)", alert.title, "\(alert.airings)", seconds(alert.milliseconds), "", ""])
        }
        for approval in approvals {
            csv.row(["approved", approval.by, "", "\(approval.approved)", "", "", ""])
            csv.row(["returned", approval.by, "", "\(approval.returned)", "", "", ""])
            csv.row(["heard", approval.by, "", "\(approval.heard)", "", "", ""])
        }
        if let removed { csv.row(["removed", "", removed.vi, "", "", "", ""]) }
        for incident in incidents { csv.row(["incident", incident.code, "", "\(incident.count)", "", "", ""]) }
        if let questions {
            csv.row(["questions", "received", "", "\(questions.received)", "", "", ""])
            csv.row(["questions", "answered", "", "\(questions.answered)", "", "", ""])
        }
        return csv.text
    }
}
