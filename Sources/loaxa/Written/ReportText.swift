import Time
import Wording

/// A report for a terminal, or for a file of plain text.
struct ReportText: Report {
    let report: WrittenReport

    func lines(in language: Language, width: Int?) -> [String] {
        let width = width ?? 100
        var lines = "\(report.kind): \(report.subject)".printable.wrapped(toColumns: width)
        for part in report.parts {
            switch part {
            case .chapter(let title): lines += ["", title]
            case .paragraph(let text): lines += text.printable.wrapped(toColumns: width)
            case .grid(let grid):
                lines.append("")
                if let title = grid.title { lines.append(title) }
                var table = Table(grid.columns)
                table.rows = grid.rows
                lines += table.lines(width: width)
            case .chart(let chart): lines += ["", chart.title] + bars(chart, width)
            }
        }
        return lines
    }

    private func bars(_ chart: WrittenReport.Chart, _ width: Int) -> [String] {
        let labels = chart.bars.map(\.label.displayWidth).max() ?? 0
        let figures = chart.bars.map(\.figure.displayWidth).max() ?? 0
        let room = max(10, min(60, width - labels - figures - 4))
        let longest = chart.longest.inSeconds
        return chart.bars.map { bar in
            let share = longest > 0 ? bar.length.inSeconds / longest : 0
            let length = bar.length > .zero ? max(1, Int((share * Double(room)).rounded())) : 0
            let figure = String(repeating: " ", count: figures - bar.figure.displayWidth) + bar.figure
            let line = "\(bar.label.padded(toColumns: labels))  \(figure)  \(String(repeating: "█", count: length))"
            return length == 0 ? String(line.dropLast(2)) : line
        }
    }
}
