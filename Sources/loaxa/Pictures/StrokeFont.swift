/// Letters made of strokes, drawn for this project: a box without a screen has no fonts, and Vietnamese needs its marks.
///
/// A letter stands on a grid 4 wide and 7 high whose baseline is 0; small letters are 5 high. All are equally wide.
enum StrokeFont {
    struct Stroke: Sendable, Hashable {
        var points: [Point]
        struct Point: Sendable, Hashable {
            var x: Double
            var y: Double
        }
    }

    /// Parts of the grid in a font's size, and from one letter to the next.
    static let unitsInSize = 10.0
    static let advance = 5.5

    /// The strokes of a text, from the grid's origin on; a sign that is not known is a small box.
    static func strokes(of text: String) -> [Stroke] {
        var strokes: [Stroke] = []
        for (number, letter) in text.enumerated() {
            for var stroke in Self.shape(of: letter) {
                for index in stroke.points.indices { stroke.points[index].x += Double(number) * advance }
                strokes.append(stroke)
            }
        }
        return strokes
    }

    private static func shape(of letter: Character) -> [Stroke] {
        if letter.isWhitespace { return [] }
        if let known = shapes[letter] { return known.map { Stroke(points: $0) } }
        guard let (base, marks) = accented[letter], var shape = shapes[base] else { return [Stroke(points: box)] }
        let isAbove = marks.contains { $0 != .dotBelow && $0 != .horn }
        if base == "i", isAbove { shape = [points("2520")] }
        let top = base.isUppercase ? 7.0 : 5.0
        for mark in marks {
            // Beside a roof or a bowl there is room for a tone only to its right; a tilde lies on it.
            let isSecond = mark.isTone && marks.contains { $0 == .circumflex || $0 == .breve }
            let move = isSecond ? (mark == .tilde ? (0, 1.3) : (1.5, 0.5)) : (0, 0)
            shape += mark.shape.map { line in line.map { .init(x: 2 + $0.0 + move.0, y: top + $0.1 + move.1) } }
            if mark == .dotBelow { shape[shape.count - 1] = [.init(x: 2, y: -1.6), .init(x: 2, y: -1.6)] }
        }
        return shape.map { Stroke(points: $0) }
    }

    private enum Mark: CaseIterable {
        case circumflex, breve, horn, grave, acute, hook, tilde, dotBelow

        var isTone: Bool { self != .circumflex && self != .breve && self != .horn }

        var scalar: Unicode.Scalar {
            switch self {
            case .circumflex: "\u{302}"
            case .breve: "\u{306}"
            case .horn: "\u{31b}"
            case .grave: "\u{300}"
            case .acute: "\u{301}"
            case .hook: "\u{309}"
            case .tilde: "\u{303}"
            case .dotBelow: "\u{323}"
            }
        }

        /// From the middle of the letter and its top.
        var shape: [[(Double, Double)]] {
            switch self {
            case .circumflex: [[(-1.2, 0.8), (0, 1.9), (1.2, 0.8)]]
            case .breve: [[(-1.2, 1.8), (-0.6, 0.9), (0.6, 0.9), (1.2, 1.8)]]
            case .horn: [[(1.7, -0.7), (2.4, -0.2), (2.5, 0.7)]]
            case .grave: [[(-0.7, 2.1), (0.4, 0.9)]]
            case .acute: [[(0.7, 2.1), (-0.4, 0.9)]]
            case .hook: [[(-0.5, 2.1), (0.2, 2.4), (0.6, 1.9), (0, 1.4), (0, 0.9)]]
            case .tilde: [[(-1.4, 0.9), (-0.7, 1.6), (0.6, 1.0), (1.4, 1.7)]]
            case .dotBelow: [[(0, 0), (0, 0)]]
            }
        }
    }

    /// Every letter that Vietnamese makes of another one, however it is composed.
    private static let accented: [Character: (base: Character, marks: [Mark])] = {
        var letters: [Character: (base: Character, marks: [Mark])] = [:]
        let forms: [Mark?] = [nil, .circumflex, .breve, .horn]
        let tones: [Mark?] = [nil, .grave, .acute, .hook, .tilde, .dotBelow]
        for base in "aeiouyAEIOUY" as String {
            for form in forms {
                for tone in tones {
                    let marks = [form, tone].compactMap(\.self)
                    var text = String.UnicodeScalarView(base.unicodeScalars)
                    text.append(contentsOf: marks.map(\.scalar))
                    if !marks.isEmpty { letters[Character(String(text))] = (base, marks) }
                }
            }
        }
        return letters
    }()

    private static let box = points("1030371710")

    /// Pairs of a column and a row; below the baseline are `a` and `b`.
    private static func points(_ text: String) -> [Stroke.Point] {
        let digits = text.utf8.map { $0 >= 97 ? -Double($0 - 96) : Double($0) - 48 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { Stroke.Point(x: digits[$0], y: digits[$0 + 1]) }
    }

    private static let shapes: [Character: [[Stroke.Point]]] = drawn.mapValues { strokes in
        strokes.split(separator: " ").map { points(String($0)) }
    }

    /// The strokes of each sign, with a space between them.
    private static let drawn: [Character: String] = [
        "A": "0005274540 0343", "B": "00073746453404 3443413000", "C": "4637170601103041", "D": "00072745422000",
        "E": "47070040 0434", "F": "470700 0434", "G": "46371706011030414323", "H": "0007 4047 0444",
        "I": "1030 2027 1737", "J": "4741301001", "K": "0007 4703 1440", "L": "070040", "M": "0007244740",
        "N": "00074047", "O": "103041463717060110", "P": "00073746443303", "Q": "103041463717060110 2240",
        "R": "00073746443303 2340", "S": "463717060514344341301001", "T": "0747 2027", "U": "070110304147",
        "V": "072047", "W": "0710243047", "X": "0047 0740", "Y": "072447 2420", "Z": "07470040",
        "Đ": "00072745422000 0424",
        "a": "4540 4435150401103041", "b": "0700 0415354441301001", "c": "4435150401103041",
        "d": "4740 4435150401103041", "e": "03434435150401103041", "f": "10162737 0535",
        "g": "454a3b1b0a 4435150401103041",
        "h": "0700 0415354440", "i": "2520 2727", "j": "252a1b0b 2727", "k": "0700 4501 2340", "l": "17272130",
        "m": "0500 04152420 24354440", "n": "0500 0415354440", "o": "103041443515040110",
        "p": "050b 0415354441301001", "q": "454b 4435150401103041", "r": "0500 03153544", "s": "4435150413334241301001",
        "t": "17112030 0535", "u": "0501103041 4540", "v": "052045", "w": "0510233045", "x": "0045 0540",
        "y": "0520 451b", "z": "05450040", "đ": "4740 4435150401103041 2646",
        "0": "103041463717060110", "1": "162720 1030", "2": "06173746440040", "3": "06173746453424 344341301001",
        "4": "30370242", "5": "470704344341301001", "6": "463717060110304143341403", "7": "074710",
        "8": "14344546371706051403011030414334", "9": "011030414637170604133344",
        ".": "2020", ",": "201a", ":": "2424 2121", ";": "2424 211a", "-": "1333", "–": "0343", "—": "0343",
        "−": "0343",
        "+": "0343 2125", "/": "0047", "(": "37262130", ")": "17262110", "!": "2722 2020", "?": "06173746452422 2020",
        "'": "2725", "’": "2725", "\"": "1715 3735", "“": "1715 3735", "”": "1715 3735", "%": "0047 0706 4140",
        "&": "40161727360201102042", "=": "0242 0444", "*": "2226 0543 0345", "_": "0a4a", "·": "2323",
        "…": "0000 2020 4040", "#": "1017 3037 0242 0545", "[": "37171030", "]": "17373010", "<": "460341",
        ">": "064301",
        "|": "2027", "~": "03143344", "♪": "0000 202747", "≤": "460341 0040", "±": "0444 2226 0040",
    ]
}
