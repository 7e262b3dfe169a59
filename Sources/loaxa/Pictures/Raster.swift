import Glibc

extension Drawn {
    /// The picture as a PNG, `scale` times as fine as it is drawn.
    func png(scale: Int = 2) -> [UInt8] {
        var raster = Raster(self, scale: scale)
        for shape in shapes { raster.draw(shape) }
        return PNG.file(width: raster.width, height: raster.height, pixels: raster.pixels)
    }
}

/// Draws shapes into pixels; edges that do not lie between two pixels are as strong as the part that they cover.
private struct Raster {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt32]
    private let scale: Double

    init(_ picture: Drawn, scale: Int) {
        self.scale = Double(scale)
        width = Int(picture.width.rounded(.up)) * scale
        height = Int(picture.height.rounded(.up)) * scale
        pixels = Array(repeating: Drawn.Ink.page.rawValue, count: width * height)
    }

    mutating func draw(_ shape: Drawn.Shape) {
        switch shape {
        case .rect(let x, let y, let width, let height, let ink):
            fill(x * scale, y * scale, (x + width) * scale, (y + height) * scale, ink)
        case .line(let from, let to, let width, let dash, let ink):
            for (from, to) in dashes(from, to, dash) { stroke(from, to, width, ink) }
        case .curve(let points, let width, let ink):
            for (from, to) in zip(points, points.dropFirst()) { stroke(from, to, width, ink) }
        case .band(let upper, let lower, let ink): band(upper, lower, ink)
        case .words(let words, let x, let y, let size, let anchor, let isBold, let ink):
            let unit = size / StrokeFont.unitsInSize
            let width = Double(words.count) * StrokeFont.advance * unit
            let left = anchor == .start ? x : anchor == .end ? x - width : x - width / 2
            for letter in StrokeFont.strokes(of: words) {
                let points = letter.points.map { Drawn.Point(left + $0.x * unit, y - $0.y * unit) }
                for (from, to) in zip(points, points.dropFirst()) { stroke(from, to, isBold ? 1.8 : 1.1, ink) }
            }
        }
    }

    private func dashes(_ from: Drawn.Point, _ to: Drawn.Point, _ dash: Double) -> [(Drawn.Point, Drawn.Point)] {
        let length = hypot(to.x - from.x, to.y - from.y)
        guard dash > 0, length > 0 else { return [(from, to)] }
        func point(_ distance: Double) -> Drawn.Point {
            let part = min(1, distance / length)
            return .init(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
        }
        return stride(from: 0, to: length, by: 2 * dash).map { (point($0), point($0 + dash)) }
    }

    /// A straight stroke with round ends, in the picture's own measure.
    private mutating func stroke(_ a: Drawn.Point, _ b: Drawn.Point, _ width: Double, _ ink: Drawn.Ink) {
        let (ax, ay, bx, by) = (a.x * scale, a.y * scale, b.x * scale, b.y * scale)
        let half = width * scale / 2
        if ay == by || ax == bx, ax != bx || ay != by, half >= 0.5 {
            // A grid line has square ends and is much faster so.
            let (w, h) = ay == by ? (0, half) : (half, 0)
            return fill(min(ax, bx) - w, min(ay, by) - h, max(ax, bx) + w, max(ay, by) + h, ink)
        }
        let (dx, dy) = (bx - ax, by - ay)
        let square = dx * dx + dy * dy
        let reach = half + 1
        let columns = clamped(min(ax, bx) - reach, max(ax, bx) + reach, width: self.width)
        for row in clamped(min(ay, by) - reach, max(ay, by) + reach, width: height) {
            for column in columns {
                let (px, py) = (Double(column) + 0.5 - ax, Double(row) + 0.5 - ay)
                let along = square > 0 ? min(max((px * dx + py * dy) / square, 0), 1) : 0
                blend(column, row, half + 0.5 - hypot(px - along * dx, py - along * dy), ink)
            }
        }
    }

    /// A rectangle, in pixels.
    private mutating func fill(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ ink: Drawn.Ink) {
        for row in clamped(top, bottom, width: height) {
            let down = min(bottom, Double(row + 1)) - max(top, Double(row))
            for column in clamped(left, right, width: width) {
                blend(column, row, down * (min(right, Double(column + 1)) - max(left, Double(column))), ink)
            }
        }
    }

    private mutating func band(_ upper: [Drawn.Point], _ lower: [Drawn.Point], _ ink: Drawn.Ink) {
        for index in 0..<max(0, min(upper.count, lower.count) - 1) {
            let (from, to) = (upper[index].x * scale, upper[index + 1].x * scale)
            for column in clamped(from, to, width: width) {
                let covered = min(to, Double(column + 1)) - max(from, Double(column))
                guard covered > 0 else { continue }
                let part = min(max((Double(column) + 0.5 - from) / (to - from), 0), 1)
                let top = (upper[index].y + (upper[index + 1].y - upper[index].y) * part) * scale
                let bottom = (lower[index].y + (lower[index + 1].y - lower[index].y) * part) * scale
                for row in clamped(top, bottom, width: height) {
                    let down = min(bottom, Double(row + 1)) - max(top, Double(row))
                    blend(column, row, covered * down, ink)
                }
            }
        }
    }

    private func clamped(_ from: Double, _ to: Double, width: Int) -> Range<Int> {
        let first = Int(min(max(from.rounded(.down), 0), Double(width)))
        let last = Int(min(max(to.rounded(.up), 0), Double(width)))
        return first..<max(first, last)
    }

    private mutating func blend(_ column: Int, _ row: Int, _ part: Double, _ ink: Drawn.Ink) {
        guard part > 0 else { return }
        let place = row * width + column
        guard part < 1 else {
            pixels[place] = ink.rawValue
            return
        }
        let share = UInt32(part * 256)
        var mixed: UInt32 = 0
        for shift: UInt32 in [0, 8, 16] {
            let (old, new) = (pixels[place] >> shift & 255, ink.rawValue >> shift & 255)
            mixed |= ((old * (256 - share) + new * share) >> 8) << shift
        }
        pixels[place] = mixed
    }
}
