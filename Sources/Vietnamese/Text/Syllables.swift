/// The syllables of Vietnamese: an onset, a rhyme, and a tone that the rhyme allows.
///
/// Source: the onsets and rhymes of the school grammar (Đoàn Thiện Thuật, Ngữ âm tiếng Việt), with `p` as in "pin" and the rhymes of
/// borrowed words ("oong", "ooc"), less what espeak-ng 1.51 takes for English ("buy", "buyn"). Tones stand where common printed usage
/// puts them (hòa, thúy), but for "oạ": espeak-ng loses the glide of "ọa".
struct Syllables: Sendable {
    static let table = Syllables()

    private static let onsets: [String] =
        [
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t",
        ]
        + ["th", "tr", "v", "x"]

    private static let rhymes = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeng oep oeo oet oi om on ong oong ooc op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uăng uâc uân uâng uât uây uc uê uêch uêu uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
        uy uya uych uyên uyêt uyn uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
        y yên yêm yêng yêt yêu yn ynh ych yt
        """

    /// Open addressing: keys, and for each what is known.
    private let keys: [UInt64]
    private let values: [UInt8]
    private let mask: Int

    /// Bits of a value: 0–2 the letter that bears the tone, 3 whether it ends in a stop, 4 whether it ends in "oa".
    private static let stop: UInt8 = 8
    private static let oa: UInt8 = 16

    private init() {
        var all: [(WordKey, UInt8)] = []
        for onset in Syllables.onsets {
            for rhyme in Syllables.rhymes.split(whereSeparator: \.isWhitespace).map(String.init)
            where Syllables.go(onset, rhyme) {
                all.append((WordKey(onset + rhyme), Syllables.value(onset, rhyme)))
            }
        }
        for whole in ["gi", "gin"] { all.append((WordKey(whole), 1)) }
        all.append((WordKey("giêng"), 2))
        var size = 1
        while size < all.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [UInt8](repeating: 0, count: size)
        for (key, value) in all {
            var slot = Syllables.slot(key.bits) & (size - 1)
            while keys[slot] != 0, keys[slot] != key.bits { slot = (slot + 1) & (size - 1) }
            if keys[slot] == 0 { (keys[slot], values[slot]) = (key.bits, value) }
        }
        (self.keys, self.values, mask) = (keys, values, size - 1)
    }

    /// The syllable in small letters with its tone where it is usually written; nil where the word is none.
    func spelling(of key: WordKey) -> String? {
        guard let bearer = bearer(of: key) else { return nil }
        if key == Scanner.veo { return "ve o" }
        var numbers: [Int] = []
        var rest = key.bits >> 3
        while rest > 0 {
            numbers.append(Int(rest & 63))
            rest >>= 6
        }
        var text = String.UnicodeScalarView()
        for (place, number) in numbers.reversed().enumerated() {
            let scalar = Letters.table.scalar(letter: number, tone: place == bearer ? key.tone : 0, isCapital: false)
            if let scalar = scalar.flatMap(Unicode.Scalar.init) { text.append(scalar) }
        }
        return String(text)
    }

    /// Syllables by their ASCII letters: the one with the fewest hats, and with sắc where it ends in a stop.
    var folded: [String: String] {
        var result: [String: (hats: Int, syllable: String)] = [:]
        for onset in Syllables.onsets {
            for rhyme in Syllables.rhymes.split(whereSeparator: \.isWhitespace).map(String.init)
            where Syllables.go(onset, rhyme) {
                let whole = onset + rhyme
                let ascii = String(whole.map { Syllables.plain[$0] ?? $0 })
                let hats = whole.count { Syllables.plain[$0] != nil }
                guard hats < result[ascii]?.hats ?? .max else { continue }
                let isStop = "ptc".contains(rhyme.last!) || rhyme.hasSuffix("ch")
                guard let spoken = isStop ? ForeignSounds.toned(whole, 1) : whole else { continue }
                result[ascii] = (hats, spelling(of: WordKey(spoken)) ?? spoken)
            }
        }
        return result.mapValues(\.syllable)
    }

    private static let plain: [Character: Character] = [
        "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
    ]

    @inline(__always)
    private static func slot(_ bits: UInt64) -> Int { Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 40) }

    /// Whether an onset is ever followed by a rhyme: k, gh, ngh stand before e, ê, i, y; c, g, ng before the others.
    private static func go(_ onset: String, _ rhyme: String) -> Bool {
        let first = rhyme.first!
        switch onset {
        case "k", "gh", "ngh": return "eêiy".contains(first) && !rhyme.hasPrefix("y") || onset == "k" && rhyme == "y"
        case "c", "g", "ng": return !"eêiy".contains(first)
        case "gi": return !"iy".contains(first)
        case "qu": return "aăâeêiyơô".contains(first) && rhyme != "ia"
        case "": return true
        case "b" where ["uy", "uya", "uyn", "uynh", "uyên"].contains(rhyme): return false
        default: return !rhyme.hasPrefix("y") || rhyme == "y"
        }
    }

    private static func value(_ onset: String, _ rhyme: String) -> UInt8 {
        let letters = Array(rhyme)
        let vowels = letters.indices.filter { "aăâeêioôơuưy".contains(letters[$0]) }
        let marked = vowels.last { "ăâêôơ".contains(letters[$0]) }
        let bearer: Int
        if let marked {
            bearer = marked
        } else if vowels.count == 1 || vowels.count == 2 && vowels.last == letters.count - 1 {
            bearer = vowels[0]
        } else if vowels.last == letters.count - 1 {
            bearer = vowels[1]
        } else {
            bearer = vowels.last!
        }
        var value = UInt8(onset.count + bearer)
        if "ptc".contains(letters.last!) || rhyme.hasSuffix("ch") { value |= stop }
        if rhyme == "oa" { value |= oa }
        return value
    }

    private func value(of key: WordKey) -> UInt8? {
        let wanted = key.bits
        var slot = Syllables.slot(wanted) & mask
        while keys[slot] != 0 {
            if keys[slot] == wanted { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Whether the word is one syllable, in any place of its tone mark.
    func contains(_ key: WordKey) -> Bool { bearer(of: key) != nil }

    /// The letter, counted from 0, above or below which the tone of a syllable is written.
    @inline(__always)
    func bearer(of key: WordKey) -> Int? {
        guard key.isPacked, let value = value(of: key.toneless) else { return nil }
        let tone = key.tone
        // Syllables that end in a stop have sắc or nặng.
        if value & Syllables.stop != 0, tone != 1, tone != 5 { return nil }
        return Int(value & 7) + (tone == 5 && value & Syllables.oa != 0 ? 1 : 0)
    }
}
