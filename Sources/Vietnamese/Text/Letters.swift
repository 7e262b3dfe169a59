/// The letters of Vietnamese and those Latin letters that foreign words bring along, as numbers that fit in six bits.
///
/// Source: the alphabet of QCVN/TCVN 5712 and Unicode's precomposed forms (Latin-1, Latin Extended-A/B and Additional).
struct Letters: Sendable {
    /// The letters in the order of their numbers, which begin at 1.
    static let alphabet: [Unicode.Scalar] = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

    /// Scalars up to here are looked up in a table; others are no Latin letters.
    private static let limit = 0x1F00

    /// For each scalar: bits 0–5 the letter, 6–8 the tone, 9 whether it is a capital, 10 whether it is foreign, 11 whether it
    /// stands for another letter; 0 for no letter.
    private let entries: [UInt16]
    /// The scalar of a letter, a tone and a case: index (letter * 8 + tone) * 2 + capital.
    private let composed: [UInt32]

    static let table = Letters()

    private static let toned = [
        "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự",
        "yýỳỷỹỵ",
    ]
    /// A foreign letter and the one that it is read as.
    private static let foreign =
        "äa åa æa āa ąa çc ćc čc ďd ðđ ëe ēe ęe ěe ğg ïi īi ıi łl ñn ńn ňn öo ōo őo œo řr śs šs şs ßs ťt üu ūu ůu űu ÿy źz żz žz"

    private init() {
        var entries = [UInt16](repeating: 0, count: Letters.limit)
        var composed = [UInt32](repeating: 0, count: 64 * 16)
        func number(_ scalar: Unicode.Scalar) -> Int { Letters.alphabet.firstIndex(of: scalar)! + 1 }
        func set(_ scalar: Unicode.Scalar, letter: Int, tone: Int, isForeign: Bool = false) {
            let capital = String(Character(scalar)).uppercased().unicodeScalars.first!
            let entry = UInt16(letter | tone << 6 | (isForeign ? 1 << 10 : 0))
            for (form, isCapital) in [(capital, 1), (scalar, 0)] where form.value < Letters.limit {
                entries[Int(form.value)] = entry | UInt16(isCapital << 9)
                if !isForeign { composed[(letter * 8 + tone) * 2 + isCapital] = form.value }
            }
        }
        for scalar in Letters.alphabet { set(scalar, letter: number(scalar), tone: 0) }
        for row in Letters.toned {
            let letter = number(row.unicodeScalars.first!)
            for (tone, scalar) in row.unicodeScalars.enumerated() { set(scalar, letter: letter, tone: tone) }
        }
        for pair in Letters.foreign.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            set(scalars[0], letter: number(scalars[1]), tone: 0, isForeign: true)
        }
        // Eth is a common misprint of đ in texts from old code pages.
        for (eth, isCapital) in [(0xD0, true), (0xF0, false)] {
            entries[eth] = UInt16(number("đ")) | (isCapital ? 1 << 9 : 0) | 1 << 11
        }
        // The capital of ß is two letters and that of ı is I.
        for scalar in "SI".unicodeScalars {
            let small = String(Character(scalar)).lowercased().unicodeScalars.first!
            set(small, letter: number(small), tone: 0)
        }
        self.entries = entries
        self.composed = composed
    }

    @inline(__always)
    func entry(_ scalar: UInt32) -> Letter {
        scalar < UInt32(Letters.limit) ? Letter(bits: entries[Int(scalar)]) : Letter(bits: 0)
    }

    /// The scalar for a letter, or nil where Unicode has none.
    func scalar(letter: Int, tone: Int, isCapital: Bool) -> UInt32? {
        let scalar = composed[(letter * 8 + tone) * 2 + (isCapital ? 1 : 0)]
        return scalar == 0 ? nil : scalar
    }

    /// A scalar with a combining mark put on it, or nil where Vietnamese has no such letter.
    func compose(_ scalar: UInt32, with mark: UInt32) -> UInt32? {
        let base = entry(scalar)
        guard base.exists, !base.isForeign else { return nil }
        if let tone = Letters.tone(of: mark) {
            guard base.tone == 0 else { return nil }
            return self.scalar(letter: base.number, tone: tone, isCapital: base.isCapital)
        }
        guard let changed = Letters.changed(Letters.alphabet[base.number - 1], by: mark),
            let number = Letters.alphabet.firstIndex(of: changed)
        else { return nil }
        return self.scalar(letter: number + 1, tone: base.tone, isCapital: base.isCapital)
    }

    private static func tone(of mark: UInt32) -> Int? {
        switch mark {
        case 0x301, 0x341: 1
        case 0x300, 0x340: 2
        case 0x309: 3
        case 0x303: 4
        case 0x323: 5
        default: nil
        }
    }

    private static func changed(_ letter: Unicode.Scalar, by mark: UInt32) -> Unicode.Scalar? {
        switch (letter, mark) {
        case ("a", 0x302): "â"
        case ("a", 0x306): "ă"
        case ("e", 0x302): "ê"
        case ("o", 0x302): "ô"
        case ("o", 0x31B): "ơ"
        case ("u", 0x31B): "ư"
        default: nil
        }
    }
}

/// What the table of letters says about a scalar.
struct Letter {
    let bits: UInt16

    var exists: Bool { bits != 0 }
    /// 1 to 33.
    var number: Int { Int(bits & 63) }
    /// 0 none, then sắc, huyền, hỏi, ngã, nặng.
    var tone: Int { Int(bits >> 6 & 7) }
    var isCapital: Bool { bits & 1 << 9 != 0 }
    var isForeign: Bool { bits & 1 << 10 != 0 }
    /// Looks like the letter, but is another character.
    var isMisprint: Bool { bits & 1 << 11 != 0 }
}
