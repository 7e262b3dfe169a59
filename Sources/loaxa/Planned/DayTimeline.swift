import Control
import Time
import Wording

/// A day drawn in characters: hours from left to right, zones one below the other.
///
/// How high a block is tells how much of its time there is sound.
struct DayTimeline: Sendable {
    let picture: PlanPicture
    let drawing: Drawing
    /// The hours that are drawn: 0…24, the same for every day so that days can be compared.
    let hours: Range<Int>
    let cellsPerHour: Int
    private let labelWidth: Int

    /// Cells for an hour: each is a whole number of minutes.
    private static let scales = [12, 10, 6, 5, 4, 3, 2, 1]

    init(_ picture: PlanPicture, language: Language, width: Int, _ drawing: Drawing) {
        self.picture = picture
        self.drawing = drawing
        let hours = picture.hours(least: 8)
        self.hours = hours
        let labels = picture.titles.zoneNames.map(picture.titles.zone) + [Sentences.everyZone.in(language)]
        labelWidth = min(labels.map(\.displayWidth).max() ?? 0, max(8, width / 3))
        // The last hour's name stands behind the last cell.
        let room = width - labelWidth - 2
        cellsPerHour = DayTimeline.scales.first { $0 * hours.count + 2 <= room } ?? 1
    }

    private enum Cell: Hashable {
        case empty
        case closed
        case unheard
        /// Eighths of the cell's time, 1…8.
        case sound(Int, Drawing.Colour)
    }

    /// The hours, and below them a line for each zone; one for all where they are alike.
    func lines(of day: CivilDate, in language: Language) -> [String] {
        let lanes = picture.titles.zoneNames.map { (label: picture.titles.zone($0), cells: cells(day, $0)) }
        guard let first = lanes.first else { return [] }
        let areAlike = lanes.count > 1 && lanes.allSatisfy { $0.cells == first.cells }
        let shown = areAlike ? [(label: Sentences.everyZone.in(language), cells: first.cells)] : lanes
        return [ruler] + shown.map { line($0.label, $0.cells) }
    }

    /// What the characters mean.
    func legend(in language: Language) -> String {
        let (low, high) = drawing.isUnicode ? ("▁", "█") : ("-", "#")
        return [
            "\(low)…\(high) \(Sentences.legendSound.in(language))",
            "\(glyph(.unheard)) \(Sentences.willNotAir.in(language))",
            "\(glyph(.closed)) \(Sentences.legendCurfew.in(language))",
        ].joined(separator: "   ")
    }

    private var ruler: String {
        // A label every so many hours that two never touch.
        let step = cellsPerHour >= 3 ? 1 : cellsPerHour == 2 ? 2 : 3
        var line = String(repeating: " ", count: labelWidth + 2)
        for hour in stride(from: hours.lowerBound, through: hours.upperBound, by: step) {
            let column = labelWidth + 2 + (hour - hours.lowerBound) * cellsPerHour
            line = line.padded(toColumns: column) + "\(hour)"
        }
        return line
    }

    private func line(_ label: String, _ cells: [Cell]) -> String {
        var line = label.printable.cut(toColumns: labelWidth).padded(toColumns: labelWidth + 2)
        var place = 0
        while place < cells.count {
            // Equal colours in one stroke.
            let colour = colour(cells[place])
            var stroke = ""
            while place < cells.count, self.colour(cells[place]) == colour {
                stroke += cells[place] == .empty && place % cellsPerHour == 0 ? hourMark : glyph(cells[place])
                place += 1
            }
            line += drawing.paint(stroke, colour)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private var hourMark: String { drawing.isUnicode ? "·" : "." }

    private func glyph(_ cell: Cell) -> String {
        switch cell {
        case .empty: " "
        case .closed: drawing.isUnicode ? "░" : ":"
        case .unheard: drawing.isUnicode ? "×" : "x"
        case .sound(let eighths, _):
            drawing.isUnicode
                ? String("▁▂▃▄▅▆▇█".dropFirst(eighths - 1).first!) : eighths < 3 ? "-" : eighths < 6 ? "=" : "#"
        }
    }

    private func colour(_ cell: Cell) -> Drawing.Colour? {
        switch cell {
        case .empty: nil
        case .closed: .grey
        case .unheard: .red
        case .sound(_, let colour): colour
        }
    }

    // MARK: Cells

    private func cells(_ day: CivilDate, _ zone: String) -> [Cell] {
        let count = hours.count * cellsPerHour
        let seconds = 3600 / Double(cellsPerHour)
        var sound = [Double](repeating: 0, count: count)
        var colours = [Drawing.Colour?](repeating: nil, count: count)
        var isUnheard = [Bool](repeating: false, count: count)
        var isClosed = [Bool](repeating: false, count: count)
        /// The part of each cell, in seconds, that a stretch of the day covers.
        func cover(_ from: Double, _ to: Double, _ body: (_ cell: Int, _ seconds: Double) -> Void) {
            for cell in 0..<count {
                let start = Double(hours.lowerBound * 3600) + Double(cell) * seconds
                let covered = min(to, start + seconds) - max(from, start)
                if covered > 0 { body(cell, covered) }
            }
        }
        for closed in picture.closed(on: day) where closed.zones.contains(zone) {
            guard let (from, to) = PlanPicture.stretch(closed.from, closed.to, on: day) else { continue }
            cover(from, to) { if $1 * 2 > seconds { isClosed[$0] = true } }
        }
        for part in picture.parts(on: day) where part.zones.contains(zone) {
            guard let (from, to) = PlanPicture.stretch(part.start, part.end, on: day) else { continue }
            if part.airs {
                cover(from, max(to, from + 1)) { cell, covered in
                    sound[cell] += covered
                    colours[cell] = DayTimeline.stronger(colours[cell], DayTimeline.colour(of: part))
                }
            } else {
                cover(from, from + 1) { cell, _ in isUnheard[cell] = true }
            }
        }
        return (0..<count).map { cell in
            if let colour = colours[cell] {
                return .sound(max(1, min(8, Int((sound[cell] * 8 / seconds).rounded()))), colour)
            }
            return isUnheard[cell] ? .unheard : isClosed[cell] ? .closed : .empty
        }
    }

    private static func colour(of part: Wire.PlanEntry) -> Drawing.Colour {
        part.isAlert ? .brightRed : part.kind == .bulletin ? .green : .cyan
    }

    /// A bulletin gives a cell its colour, an alert before it.
    private static func stronger(_ a: Drawing.Colour?, _ b: Drawing.Colour) -> Drawing.Colour {
        guard let a else { return b }
        let order: [Drawing.Colour] = [.cyan, .green, .brightRed]
        return order.firstIndex(of: a)! >= order.firstIndex(of: b)! ? a : b
    }
}
