/// A picture before it is known whether it becomes an SVG or a PNG: shapes in their order, in pixels from the upper left.
struct Drawn: Sendable {
    enum Shape: Sendable {
        case rect(x: Double, y: Double, width: Double, height: Double, Ink)
        /// Dashed where `dash` is more than zero: so long, and so far apart.
        case line(from: Point, to: Point, width: Double, dash: Double = 0, Ink)
        case curve([Point], width: Double, Ink)
        /// What lies between two lines from left to right.
        case band(upper: [Point], lower: [Point], Ink)
        /// `y` is the line that the letters stand on.
        case words(String, x: Double, y: Double, size: Double, at: SVG.Anchor = .start, isBold: Bool = false, Ink)
    }

    struct Point: Sendable {
        var x: Double
        var y: Double
        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Colours that differ in lightness too, for a printer without colours and for eyes that see fewer.
    enum Ink: UInt32, Sendable, CaseIterable {
        case page = 0xff_ffff
        case panel = 0xf7_f9fb
        case grid = 0xdf_e5ea
        case frame = 0xc3_ccd5
        case text = 0x1f_2933
        case quiet = 0x66_727f
        case wave = 0x7f_b2dc
        case curve = 0x14_589b
        case target = 0x2e_7d32
        case ceiling = 0xb3_261e
        case heading = 0x5b_3f8c
        case clip = 0xa8_6a0a
    }

    let width: Double
    let height: Double
    /// What the picture is of, for programs that read it aloud.
    let title: String
    var shapes: [Shape] = []

    init(width: Double, height: Double, title: String) {
        self.width = width
        self.height = height
        self.title = title
    }

    mutating func add(_ shape: Shape) { shapes.append(shape) }
}
