/// Turns the UTF-8 of a line into composed scalars and cuts these into tokens. Linear; keeps its buffers from line to line.
///
/// Scalars are brought to one form on the way: combining marks go onto their letters, all spaces become one, dashes `-`, quotation
/// marks `"` and `'`, full-width forms those of ASCII. What has no width (zero-width spaces, soft hyphens, byte-order marks) is left
/// out of the scalars, but not of the bytes that they stand for, so that `written` is always the input itself.
struct Scanner {
    private(set) var scalars: [UInt32] = []
    /// The offset of each scalar in the bytes, and that of the end.
    private(set) var offsets: [Int32] = []
    private(set) var tokens: [Token] = []
    /// Scalars, in order, whose bytes are not theirs alone: composed ones, and those that something without width follows.
    private var changed: [Int] = []
    private var nextChange = 0

    /// espeak-ng takes this one syllable for English.
    static let veo: WordKey = "veo"

    private let letters = Letters.table
    private let syllables = Syllables.table

    /// `bytes` are valid UTF-8 of at most 2³¹ bytes.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        changed.removeAll(keepingCapacity: true)
        nextChange = 0
        decode(bytes)
        cut()
    }

    private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        let count = bytes.count
        scalars.reserveCapacity(count)
        offsets.reserveCapacity(count + 1)
        while i < count {
            let first = bytes[i]
            if first < 0x80 {
                scalars.append(first < 0x20 || first == 0x7F ? 0x20 : UInt32(first))
                offsets.append(Int32(truncatingIfNeeded: i))
                i += 1
                continue
            }
            let (scalar, length) = Scanner.decode(bytes, at: i)
            if scalar >= 0x300, scalar < 0x370 {
                // A mark that nothing composes with is not said.
                changed.append(scalars.count - 1)
                if let last = scalars.last {
                    if let composed = letters.compose(last, with: scalar) {
                        scalars[scalars.count - 1] = composed
                    } else if let swapped = reordered(last, scalar) {
                        scalars[scalars.count - 1] = swapped
                    }
                } else {
                    scalars.append(0x20)
                    offsets.append(Int32(truncatingIfNeeded: i))
                }
            } else if !Scanner.hasNoWidth(scalar) || scalars.isEmpty {
                scalars.append(Scanner.hasNoWidth(scalar) ? 0x20 : Scanner.plain(scalar))
                offsets.append(Int32(truncatingIfNeeded: i))
            }
            if Scanner.hasNoWidth(scalar) { changed.append(scalars.count - 1) }
            i += length
        }
        offsets.append(Int32(truncatingIfNeeded: count))
    }

    /// ạ + circumflex: the tone came first, as canonical order has it for the dot below.
    private func reordered(_ last: UInt32, _ mark: UInt32) -> UInt32? {
        let base = letters.entry(last)
        guard base.exists, base.tone != 0,
            let bare = letters.scalar(letter: base.number, tone: 0, isCapital: base.isCapital),
            let changed = letters.compose(bare, with: mark), letters.entry(changed).tone == 0
        else { return nil }
        return letters.scalar(letter: letters.entry(changed).number, tone: base.tone, isCapital: base.isCapital)
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
        func rest(_ k: Int) -> UInt32 { i + k < bytes.count ? UInt32(bytes[i + k] & 0x3F) : 0 }
        let first = UInt32(bytes[i])
        if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }

    private static func hasNoWidth(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F,
            0xFEFF,
            0xE0000...0xE0FFF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
            true
        default: false
        }
    }

    private static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
        case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0x30FC, 0x2E3A, 0x2E3B: 0x2D
        case 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F, 0x2E42, 0x301D...0x301F: 0x22
        case 0x2018...0x201B, 0x2039, 0x203A, 0xB4, 0x2BC, 0x2B9: 0x27
        case 0x2032: 0x27
        case 0x2044, 0x2215: 0x2F
        case 0x2236, 0xA789: 0x3A
        case 0x3001: 0x2C
        case 0x3002: 0x2E
        case 0xBA, 0x2DA: 0xB0
        case 0x3BC: 0xB5
        case 0x2217, 0x2731: 0x2A
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        // Digits of mathematics, in five styles.
        case 0x1D7CE...0x1D7FF: 0x30 + (scalar - 0x1D7CE) % 10
        case 0x660...0x669: scalar - 0x660 + 0x30
        case 0x6F0...0x6F9: scalar - 0x6F0 + 0x30
        case 0x966...0x96F: scalar - 0x966 + 0x30
        case 0x2460...0x2468: scalar - 0x2460 + 0x31
        default: scalar
        }
    }

    private mutating func cut() {
        let count = scalars.count
        var i = 0
        tokens.reserveCapacity(count / 3)
        while i < count {
            let start = i
            let scalar = scalars[i]
            if scalar == 0x20 {
                repeat { i += 1 } while i < count && scalars[i] == 0x20
                append(.space, start, i, .of(mark: 0x20))
            } else if letters.entry(scalar).exists {
                i = word(from: start)
            } else if Scanner.isDigit(scalar) {
                var key: UInt64 = 0xCBF2_9CE4_8422_2325
                repeat {
                    key = (key ^ UInt64(scalars[i])) &* 0x100_0000_01B3
                    i += 1
                } while i < count && Scanner.isDigit(scalars[i])
                append(.number, start, i, WordKey(bits: key | 1 << 63))
            } else {
                i += 1
                append(Scanner.kind(scalar), start, i, .of(mark: scalar))
            }
        }
    }

    private mutating func hasChange(in range: Range<Int>) -> Bool {
        while nextChange < changed.count, changed[nextChange] < range.lowerBound { nextChange += 1 }
        return nextChange < changed.count && changed[nextChange] < range.upperBound
    }

    private mutating func word(from start: Int) -> Int {
        var builder = WordKey.Builder()
        var capitals = 0
        var shape: Token.Shape = []
        var isForeign = false
        var bearer = -1
        // Whether the bytes are others than those of the composed letters, which are then written anew.
        var isChanged = false
        var i = start
        while i < scalars.count {
            let scalar = scalars[i]
            let letter = letters.entry(scalar)
            guard letter.exists else { break }
            if letter.isCapital {
                capitals += 1
                if i == start { shape.insert(.capital) }
            }
            if letter.isForeign { isForeign = true }
            if letter.isMisprint { isChanged = true }
            if scalar >= 0x80 { shape.insert(.accented) }
            if letter.tone != 0 { bearer = i - start }
            builder.add(scalar, letter)
            i += 1
        }
        if capitals == i - start {
            shape.insert(.allCapitals)
        } else if capitals > (shape.contains(.capital) ? 1 : 0) {
            shape.insert(.mixed)
        }
        let key = builder.key
        if !isForeign, let usual = syllables.bearer(of: key) {
            shape.insert(.syllable)
            if !changed.isEmpty, hasChange(in: start..<i) { isChanged = true }
            if isChanged || bearer >= 0 && bearer != usual || key == Scanner.veo { shape.insert(.respelled) }
        }
        tokens.append(
            Token(
                key: key, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: i), kind: .word,
                shape: shape))
        return i
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ key: WordKey) {
        tokens.append(
            Token(key: key, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), kind: kind))
    }

    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    private static func kind(_ scalar: UInt32) -> Token.Kind {
        if scalar < 0x250 { return .mark }
        if Symbols.table.knows(scalar) { return .mark }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return .picture }
        return properties.isAlphabetic || properties.numericType != nil ? .script : .picture
    }
}
