/// Rows in columns under headings, for people. The columns are as wide as they need to be; where the terminal is too
/// narrow, the flexible ones are cut with `…`.
struct Table: Sendable {
    struct Column: Sendable {
        var heading: String
        /// The width under which a flexible column is not cut; nil for a column that is never cut.
        var least: Int?
        var alignsRight = false

        init(_ heading: String, least: Int? = nil, alignsRight: Bool = false) {
            self.heading = heading
            self.least = least
            self.alignsRight = alignsRight
        }
    }

    var columns: [Column]
    var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// The lines of the table; none is wider than `width` unless even the least widths are.
    func lines(width: Int?) -> [String] {
        let cells = [columns.map(\.heading)] + rows.map { $0.map(\.printable) }
        var widths = columns.indices.map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
        let gaps = 2 * (columns.count - 1)
        if let width {
            var excess = widths.reduce(gaps, +) - width
            // The widest flexible column gives first, down to the next widest: short ones stay whole.
            while excess > 0,
                let column = columns.indices
                    .filter({ widths[$0] > columns[$0].least ?? .max })
                    .max(by: { widths[$0] < widths[$1] })
            {
                widths[column] -= 1
                excess -= 1
            }
        }
        return cells.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let text = cell.cut(toColumns: widths[column])
                let space = String(repeating: " ", count: widths[column] - text.displayWidth)
                line += (column > 0 ? "  " : "") + (columns[column].alignsRight ? space + text : text + space)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
