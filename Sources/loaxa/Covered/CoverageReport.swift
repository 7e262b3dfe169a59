import Bulletin
import Reporting
import Time
import Wording

/// Who has been served, as tables for a terminal.
struct CoverageReport: Report {
    let coverage: Coverage
    let series: [SeriesProgress]
    let titles: Titles
    let zone: TimeZoneRules

    /// As many columns of figures fit; with more, little bars stand for them.
    static let mostColumns = 5

    func lines(in language: Language, width: Int?) -> [String] {
        var lines = [Sentences.coverageOf(coverage.period.title, total: coverage.total).in(language)]
        for section in coverage.sections {
            lines += ["", title(of: section.heading).in(language)]
            lines += table(section, language).lines(width: width.map { $0 - 2 }).map { "  " + $0 }
        }
        if !series.isEmpty {
            lines += ["", Sentences.seriesHeading.in(language)]
            for entry in series {
                lines += Sentences.progress(entry).in(language).printable
                    .wrapped(toColumns: width.map { max(20, $0 - 2) } ?? .max).map { "  " + $0 }
            }
        }
        return lines
    }

    private func table(_ section: Coverage.Section, _ language: Language) -> Table {
        let isNarrow = coverage.spans.count > Self.mostColumns
        let hasTargets = section.rows.contains { $0.target != nil }
        var columns = [Table.Column("", least: 14)]
        if isNarrow {
            columns.append(.init(Sentences.spans(coverage.step).in(language)))
        } else {
            columns += coverage.spans.map { .init(label(of: $0, language), alignsRight: true) }
        }
        columns.append(.init(Sentences.minutesHeading.in(language), alignsRight: true))
        if hasTargets {
            columns.append(.init(Sentences.targetHeading.in(language), alignsRight: true))
            columns.append(.init(Sentences.missingHeading.in(language), alignsRight: true))
        }
        var table = Table(columns)
        for row in section.rows {
            var cells = [name(of: row.subject, in: section.heading).in(language)]
            cells += isNarrow ? [bars(row)] : row.spans.map { Self.minutes($0, language) }
            cells.append(Self.minutes(row.minutes, language))
            if hasTargets {
                cells.append(row.target.map { Self.minutes($0, language) } ?? "")
                cells.append(row.missing.map { $0 < 0.05 ? "✓" : Self.minutes($0, language) } ?? "")
            }
            table.rows.append(cells)
        }
        return table
    }

    /// More little bars than this do not fit beside the figures; each is then of several spans.
    private static let mostBars = 27

    /// One little bar for each span; the highest is the row's own.
    private func bars(_ row: Coverage.Row) -> String {
        let marks = Array("▁▂▃▄▅▆▇█")
        let step = (row.spans.count + Self.mostBars - 1) / Self.mostBars
        let lengths = stride(from: 0, to: row.spans.count, by: step).map { first in
            row.spans[first..<min(first + step, row.spans.count)].reduce(0) { $0 + $1.length.inSeconds }
        }
        let highest = lengths.max() ?? 0
        return String(lengths.map { $0 > 0 ? marks[Int(($0 / highest * 7).rounded())] : "·" })
    }

    // MARK: Names

    func label(of span: Coverage.Span, _ language: Language) -> String {
        switch coverage.step {
        case .day, .week: "\(padded(span.first.day, 2))/\(padded(span.first.month, 2))"
        case .month: "\(padded(span.first.month, 2))/\(padded(span.first.year % 100, 2))"
        case .year: "\(span.first.year)"
        }
    }

    func title(of heading: Coverage.Heading) -> Sentence {
        switch heading {
        case .audience: Sentences.byAudience
        case .campaign(let plan, let phase): Sentence(verbatim: plan.title + (phase.map { " · \($0.title)" } ?? ""))
        case .otherCampaigns: Sentences.otherCampaigns
        case .owner: Sentences.byOwner
        case .zone: Sentences.byZone
        }
    }

    func name(of subject: Coverage.Subject, in heading: Coverage.Heading) -> Sentence {
        switch subject {
        case .audience(let key):
            Dimension.audience.name(of: key) ?? Sentence(verbatim: key)
        case .topic(nil): Sentences.otherTopics
        case .topic(let name?):
            if case .campaign(let plan, _) = heading, let topic = plan.topics.first(where: { $0.name == name }) {
                Sentence(verbatim: topic.title)
            } else {
                Sentence(verbatim: name)
            }
        case .campaign(let name): Sentence(verbatim: name)
        case .owner(let name): Dimension.owner.name(of: name) ?? Sentence(verbatim: name)
        case .zone(let name): Sentence(verbatim: titles.zone(name))
        }
    }

    static func minutes(_ tally: Tally, _ language: Language) -> String {
        tally.isEmpty ? "·" : minutes(Double(tally.length.nanoseconds) / 6e10, language)
    }

    /// `12,5`; whole from a hundred on.
    static func minutes(_ minutes: Double, _ language: Language) -> String {
        let tenths = Int((minutes * 10).rounded())
        if tenths >= 1000 { return "\((tenths + 5) / 10)" }
        return "\(tenths / 10)\(language == .vietnamese ? "," : ".")\(tenths % 10)"
    }
}

/// What `loaxa coverage --json` prints.
struct CoverageDocument: Sendable, Encodable {
    var from: CivilDate
    var through: CivilDate
    var by: String
    var spans: [Span]
    var minutes: Double
    var airings: Int
    var sections: [Section]
    var series: [Series]

    struct Span: Sendable, Encodable {
        var from: CivilDate
        var through: CivilDate
    }

    struct Section: Sendable, Encodable {
        /// audience, campaign, other_campaigns, owner, zone
        var kind: String
        var campaign: String?
        var phase: String?
        var rows: [Row]
    }

    struct Row: Sendable, Encodable {
        var kind: String
        /// As files name it; empty where they say nothing.
        var key: String
        var title: String
        var airings: Int
        var minutes: Double
        /// One for each span.
        var minutesBySpan: [Double]
        var target: Double?
        var missing: Double?
    }

    struct Series: Sendable, Encodable {
        var name: String
        var aired: [Int]
        var waiting: [Int]
        var missing: [Int]
    }

    init(_ report: CoverageReport, language: Language) {
        let coverage = report.coverage
        (from, through, by) = (coverage.period.first, coverage.period.last, coverage.step.rawValue)
        spans = coverage.spans.map { Span(from: $0.first, through: $0.last) }
        (minutes, airings) = (Self.rounded(coverage.total.minutes), coverage.total.total.airings)
        sections = coverage.sections.map { section in
            var (kind, campaign, phase): (String, String?, String?) = ("", nil, nil)
            switch section.heading {
            case .audience: kind = "audience"
            case .campaign(let plan, let found): (kind, campaign, phase) = ("campaign", plan.name, found?.title)
            case .otherCampaigns: kind = "other_campaigns"
            case .owner: kind = "owner"
            case .zone: kind = "zone"
            }
            return Section(
                kind: kind, campaign: campaign, phase: phase,
                rows: section.rows.map { row in
                    let (kind, key) = Self.key(row.subject)
                    return Row(
                        kind: kind, key: key, title: report.name(of: row.subject, in: section.heading).in(language),
                        airings: row.total.airings, minutes: Self.rounded(row.minutes),
                        minutesBySpan: row.spans.map { Self.rounded(Double($0.length.nanoseconds) / 6e10) },
                        target: row.target.map(Self.rounded), missing: row.missing.map(Self.rounded))
                })
        }
        series = report.series.map { Series(name: $0.name, aired: $0.aired, waiting: $0.waiting, missing: $0.missing) }
    }

    private static func key(_ subject: Coverage.Subject) -> (String, String) {
        switch subject {
        case .audience(let key): ("audience", key)
        case .topic(let key): ("topic", key ?? "")
        case .campaign(let key): ("campaign", key)
        case .owner(let key): ("owner", key)
        case .zone(let key): ("zone", key)
        }
    }

    private static func rounded(_ minutes: Double) -> Double { (minutes * 1000).rounded() / 1000 }
}
