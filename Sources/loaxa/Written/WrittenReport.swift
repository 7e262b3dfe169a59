import Reporting
import Schedule
import Time
import Wording

/// A report in words and tables, before anybody has decided what it is written on.
struct WrittenReport: Sendable {
    struct Grid: Sendable {
        var title: String?
        var columns: [Table.Column]
        var rows: [[String]]
    }

    /// One bar for each stretch of the period.
    struct Chart: Sendable {
        struct Bar: Sendable {
            var label: String
            var length: Duration
            /// `1:05:30`.
            var figure: String
        }
        var title: String
        var bars: [Bar]
        var longest: Duration { bars.map(\.length).max() ?? .zero }
    }

    enum Part: Sendable {
        case chapter(String)
        case paragraph(String)
        case grid(Grid)
        case chart(Chart)
    }

    var kind: String
    var subject: String
    var parts: [Part] = []

    private let report: PeriodReport
    private let titles: Titles
    private let zone: TimeZoneRules
    private let language: Language
    /// What the period lacks because it is older than the log is kept.
    private let removed: Sentence?
    private var chapters = 0

    init(
        _ report: PeriodReport, _ titles: Titles, zone: TimeZoneRules, language: Language, removed: Sentence? = nil
    ) {
        self.report = report
        self.titles = titles
        self.zone = zone
        self.language = language
        self.removed = removed
        kind = Sentences.reportKind.in(language)
        subject = Sentences.reportSubject(report.station, report.period).in(language)
        writeResults()
        writeContents()
        writeAlerts()
        writeTroubles()
        writeBoard()
        writeSources()
    }

    /// The name of a key of a section, for people.
    static func name(_ key: String, _ dimension: Dimension, _ titles: Titles, _ language: Language) -> String {
        if let name = dimension.name(of: key) { return name.in(language) }
        return switch dimension {
        case .zone: titles.zone(key)
        case .slot: titles.slot(key)
        default: key
        }
    }

    // MARK: Chapters

    private mutating func chapter(_ title: Sentence) {
        let numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
        parts.append(.chapter("\(numbers[chapters]). \(title.in(language))"))
        chapters += 1
    }

    private mutating func say(_ sentence: Sentence) { parts.append(.paragraph(sentence.in(language))) }

    private mutating func writeResults() {
        chapter(Sentences.resultsChapter)
        let period = report.period
        say(Sentences.totals(report.total, report.bulletins, before: period.previous.title))
        parts.append(
            .grid(
                Grid(
                    title: nil, columns: columns(Sentences.resultColumn),
                    rows: report.results.map { row in
                        let result = Airing.Result(rawValue: row.key)!
                        return cells(row, Sentences.result(result).in(language))
                    })))
        let labels = report.bars.map { bar in
            switch period.step {
            case .day, .week: "\(padded(bar.from.day, 2))/\(padded(bar.from.month, 2))"
            case .month: "\(padded(bar.from.month, 2))/\(bar.from.year)"
            case .year: "\(bar.from.year)"
            }
        }
        parts.append(
            .chart(
                Chart(
                    title: Sentences.chartTitle(period.step).in(language),
                    bars: zip(labels, report.bars).map {
                        Chart.Bar(label: $0, length: $1.tally.length, figure: $1.tally.clock)
                    })))
    }

    private mutating func writeContents() {
        chapter(Sentences.contentsChapter)
        for section in report.sections {
            parts.append(
                .grid(
                    Grid(
                        title: section.dimension.title.in(language), columns: columns(Sentences.nameColumn),
                        rows: section.rows.map {
                            cells($0, WrittenReport.name($0.key, section.dimension, titles, language))
                        })))
        }
        if report.sections.isEmpty { say(Sentences.nothingHeard) }
        if report.sections.contains(where: { $0.dimension == .audience }) { say(Sentences.audienceNote) }
    }

    private mutating func writeAlerts() {
        chapter(Sentences.alertsChapter)
        guard !report.alerts.isEmpty else { return say(Sentences.noAlertRaised) }
        parts.append(
            .grid(
                Grid(
                    title: nil,
                    columns: [
                        .init(Sentences.atColumn.in(language)), .init(Sentences.alertColumn.in(language), least: 16),
                        .init(Sentences.raisedByColumn.in(language), least: 8),
                        .init(Sentences.airingsColumn.in(language), alignsRight: true),
                        .init(Sentences.lengthColumn.in(language), alignsRight: true),
                    ],
                    rows: report.alerts.map {
                        [
                            moment($0.alert.raisedAt), $0.alert.title, $0.alert.raisedBy, "\($0.tally.airings)",
                            $0.tally.clock,
                        ]
                    })))
    }

    private mutating func writeTroubles() {
        chapter(Sentences.troublesChapter)
        if report.troubles.isEmpty {
            say(Sentences.noTrouble)
        } else {
            parts.append(
                .grid(
                    Grid(
                        title: nil,
                        columns: [
                            .init(Sentences.resultColumn.in(language)),
                            .init(Sentences.reasonColumn.in(language), least: 20),
                            .init(Sentences.airingsColumn.in(language), alignsRight: true),
                            .init(Sentences.exampleColumn.in(language), least: 16),
                        ],
                        rows: report.troubles.map { trouble in
                            let first = trouble.examples.first.map { "\(moment($0.at)) \($0.title)" } ?? ""
                            return [
                                Sentences.result(trouble.result).in(language), trouble.sentence.in(language),
                                "\(trouble.count)", first,
                            ]
                        })))
        }
        let incidents = Sentences.incidents.compactMap { code, sentence in
            report.incidents[code].map { "\(sentence.in(language)): \($0)" }
        }
        if !incidents.isEmpty { parts.append(.paragraph(incidents.joined(separator: "; ") + ".")) }
    }

    private mutating func writeBoard() {
        chapter(Sentences.approvalsChapter)
        if report.approvals.isEmpty {
            say(Sentences.noDecision)
        } else {
            parts.append(
                .grid(
                    Grid(
                        title: nil,
                        columns: [
                            .init(Sentences.decidedByColumn.in(language), least: 12),
                            .init(Sentences.approvedColumn.in(language), alignsRight: true),
                            .init(Sentences.returnedColumn.in(language), alignsRight: true),
                            .init(Sentences.heardColumn.in(language), alignsRight: true),
                        ],
                        rows: report.approvals.map { [$0.by, "\($0.approved)", "\($0.returned)", "\($0.heard)"] })))
        }
        if let questions = report.questions {
            chapter(Sentences.questionsChapter)
            say(Sentences.questions(questions))
        }
    }

    private mutating func writeSources() {
        chapter(Sentences.sourcesChapter)
        if let removed { say(removed) }
        say(Sentences.sources(entries: report.log.entries, hash: report.log.hash))
    }

    // MARK: Rows

    private func columns(_ first: Sentence) -> [Table.Column] {
        [
            .init(first.in(language), least: 16), .init(Sentences.airingsColumn.in(language), alignsRight: true),
            .init(Sentences.lengthColumn.in(language), alignsRight: true),
            .init(Sentences.airingsBeforeColumn.in(language), alignsRight: true),
            .init(Sentences.lengthBeforeColumn.in(language), alignsRight: true),
        ]
    }

    private func cells(_ row: PeriodReport.Row, _ name: String) -> [String] {
        [name, "\(row.tally.airings)", row.tally.clock, "\(row.before.airings)", row.before.clock]
    }

    private func moment(_ instant: Instant) -> String {
        let civil = zone.civil(at: instant)
        return "\(civil.date.inFigures) \(civil.time.withoutSeconds)"
    }
}
