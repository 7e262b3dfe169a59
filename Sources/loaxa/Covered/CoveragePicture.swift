import Reporting
import Time
import Wording

/// Who has been served, as a picture: a row for each group or topic, little columns for weeks or months, a bar for the sum with a line
/// where its target is.
struct CoveragePicture: Sendable {
    let report: CoverageReport
    let station: String
    let madeOn: CivilDate
    let language: Language

    private static let width = 960.0
    private static let (names, columns, bars) = (24.0, 290.0, 560.0)
    private static let row = 34.0

    private var coverage: Coverage { report.coverage }

    var svg: String {
        let rows = coverage.sections.reduce(0) { $0 + $1.rows.count }
        let height = 96 + Double(coverage.sections.count) * 62 + Double(rows) * Self.row + 40
        var svg = SVG()
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        let title = Sentences.coverageOf(coverage.period.title, total: coverage.total).in(language)
        svg.open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", "0 0 \(SVG.figure(Self.width)) \(SVG.figure(height))"),
                ("role", "img"), ("aria-label", title), ("lang", language.rawValue),
            ])
        svg.raw("<style>\(Self.style)</style>")
        svg.rect(0, 0, Self.width, height, "paper")
        svg.words(Self.names, 40, station, "station")
        svg.words(Self.names, 68, title, "about")
        var y = 96.0
        // The longest row gives the scale of all bars: they can be compared across sections.
        let longest = max(1, coverage.sections.flatMap(\.rows).map { max($0.minutes, $0.target ?? 0) }.max() ?? 1)
        for section in coverage.sections {
            svg.words(Self.names, y + 22, report.title(of: section.heading).in(language), "heading")
            spanLabels(&svg, y + 44)
            svg.words(Self.bars, y + 44, Sentences.minutesHeading.in(language).lowercased(), "label")
            y += 54
            for row in section.rows {
                draw(row, report.name(of: row.subject, in: section.heading).in(language), at: y, longest: longest, &svg)
                y += Self.row
            }
            y += 8
        }
        svg.words(Self.names, y + 22, Sentences.pictureNote(Moments.fullDay(madeOn)).in(language), "label")
        svg.close("svg")
        return svg.text
    }

    private var column: Double { min(40, (Self.bars - Self.columns - 20) / Double(max(1, coverage.spans.count))) }

    private func spanLabels(_ svg: inout SVG, _ y: Double) {
        // As many as fit side by side.
        let every = max(1, Int((38 / column).rounded(.up)))
        for (index, span) in coverage.spans.enumerated() where index % every == 0 {
            svg.words(Self.columns + Double(index) * column, y, report.label(of: span, language), "label")
        }
    }

    private func draw(_ row: Coverage.Row, _ name: String, at y: Double, longest: Double, _ svg: inout SVG) {
        let base = y + Self.row - 10
        svg.words(Self.names, base - 4, name.count > 34 ? name.prefix(33) + "…" : name, "name", title: name)
        svg.line(Self.names, base + 4, Self.width - 24, base + 4, "rule")
        let highest = row.spans.map(\.length.inSeconds).max() ?? 0
        for (index, span) in row.spans.enumerated() where span.length > .zero {
            let tall = max(1.5, (Self.row - 14) * span.length.inSeconds / highest)
            let label =
                "\(name), \(report.label(of: coverage.spans[index], language)): \(CoverageReport.minutes(span, language))"
            svg.rect(
                Self.columns + Double(index) * column + column * 0.1, base - tall, column * 0.8, tall, "column",
                title: label)
        }
        let scale = (Self.width - 24 - 150 - Self.bars) / longest
        let isShort = (row.missing ?? 0) >= 0.05
        svg.rect(
            Self.bars, base - 16, max(row.minutes > 0 ? 1.5 : 0, row.minutes * scale), 14, isShort ? "short" : "bar",
            title: "\(name): \(CoverageReport.minutes(row.minutes, language))")
        var words = CoverageReport.minutes(row.minutes, language)
        var end = row.minutes * scale
        if let target = row.target {
            svg.line(Self.bars + target * scale, base - 20, Self.bars + target * scale, base + 2, "target")
            words += " / " + CoverageReport.minutes(target, language)
            if isShort {
                words += " · " + Sentences.isMissing(CoverageReport.minutes(row.missing ?? 0, language)).in(language)
            }
            end = max(end, target * scale)
        }
        svg.words(Self.bars + end + 8, base - 4, words, isShort ? "warn" : "figure")
    }

    private static let style = """
        svg { font: 14px system-ui, "Noto Sans", "DejaVu Sans", sans-serif; background: #fffdf8; }
        .paper { fill: #fffdf8; } .station { font-size: 22px; font-weight: 700; fill: #1b1b1b; }
        .about { font-size: 15px; fill: #444; } .heading { font-size: 16px; font-weight: 700; fill: #8a1c10; }
        .label { font-size: 11px; fill: #666; } .name { fill: #1b1b1b; } .figure { fill: #1b1b1b; font-size: 13px; }
        .warn { fill: #a3160a; font-size: 13px; font-weight: 600; } .rule { stroke: #e6dfd0; stroke-width: 1; }
        .column { fill: #b9a27a; } .bar { fill: #35664a; } .short { fill: #c8641e; }
        .target { stroke: #1b1b1b; stroke-width: 2; }
        """
}
