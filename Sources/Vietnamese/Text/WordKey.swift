/// A word without its capitals and without the place of its tone mark, as one number: `Hoà` and `hòa` have equal keys.
///
/// Words of up to ten letters are packed, six bits a letter and three for the tone; longer ones, words with two tones, numbers
/// and marks have a hash with the top bit set, so that any two tokens can be compared by their keys.
struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
    var bits: UInt64

    static let none = WordKey(bits: 0)

    init(bits: UInt64) { self.bits = bits }

    /// The key of one word; of the hash of the whole where it is more than a word.
    init(_ word: some StringProtocol) {
        var builder = Builder()
        for scalar in word.unicodeScalars { builder.add(scalar.value, Letters.table.entry(scalar.value)) }
        self = builder.key
    }

    /// Quick enough to stand in a condition.
    init(stringLiteral word: StaticString) {
        var builder = Builder()
        word.withUTF8Buffer { bytes in
            var i = 0
            while i < bytes.count {
                let first = UInt32(bytes[i])
                var scalar = first
                var length = 1
                if first >= 0xE0 {
                    scalar = (first & 0xF) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
                    length = 3
                } else if first >= 0xC0 {
                    scalar = (first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
                    length = 2
                }
                builder.add(scalar, Letters.table.entry(scalar))
                i += length
            }
        }
        self = builder.key
    }

    /// Whether the letters can be read back.
    var isPacked: Bool { bits != 0 && bits >> 63 == 0 }
    var tone: Int { Int(bits & 7) }
    /// The same word without its tone.
    var toneless: WordKey { WordKey(bits: bits & ~7) }

    /// A key of something that is not a word: a mark or a string of digits.
    static func of(mark scalar: UInt32) -> WordKey { WordKey(bits: 1 << 63 | 1 << 62 | UInt64(scalar)) }

    struct Builder {
        private var packed: UInt64 = 0
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        private(set) var tone = 0
        private(set) var count = 0
        private var isPackable = true

        @inline(__always)
        mutating func add(_ scalar: UInt32, _ letter: Letter) {
            count += 1
            let number = UInt64(letter.exists ? UInt32(letter.number) : scalar)
            hash = (hash ^ (number | UInt64(letter.tone) << 32)) &* 0x100_0000_01B3
            if !letter.exists || count > 10 { isPackable = false }
            packed = packed << 6 | UInt64(letter.number)
            if letter.tone != 0 {
                if tone != 0 { isPackable = false }
                tone = letter.tone
            }
        }

        var key: WordKey {
            guard count > 0 else { return .none }
            return isPackable ? WordKey(bits: packed << 3 | UInt64(tone)) : WordKey(bits: hash | 1 << 63)
        }
    }
}

/// A set of words that is asked often.
struct WordSet: Sendable, ExpressibleByStringLiteral {
    private let keys: Set<WordKey>

    init(_ keys: Set<WordKey>) { self.keys = keys }

    /// Words between spaces.
    init(stringLiteral words: String) {
        keys = Set(words.split(whereSeparator: \.isWhitespace).map { WordKey($0) })
    }

    func contains(_ key: WordKey) -> Bool { key != .none && keys.contains(key) }
}
