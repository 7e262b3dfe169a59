/// The sounds of a foreign word that no table knows, in Vietnamese syllables: letter to sound, as a newsreader improvises.
///
/// Source: the habits of respelling in the Vietnamese press (Decision 240/QĐ, 1984, on terms, and usage since): clusters are parted by
/// "ờ", stops at the end take sắc, `l` at the end is "n", final `r` falls silent.
enum ForeignSounds {
    /// Letters that are looked at; longer words are spelled.
    private static let longest = 24

    /// Nil where the word cannot be said.
    static func spoken(_ word: String) -> String? {
        let letters = folded(word)
        guard letters.count >= 2, letters.count <= longest else { return nil }
        var speller = Speller(letters: letters)
        return speller.run()
    }

    /// Small letters of ASCII; hats and tones are taken off.
    private static func folded(_ word: String) -> [UInt8] {
        word.unicodeScalars.compactMap { scalar in
            let letter = Letters.table.entry(scalar.value)
            guard letter.exists else { return nil }
            switch Letters.alphabet[letter.number - 1] {
            case "ă", "â": return UInt8(ascii: "a")
            case "đ": return UInt8(ascii: "d")
            case "ê": return UInt8(ascii: "e")
            case "ô", "ơ": return UInt8(ascii: "o")
            case "ư": return UInt8(ascii: "u")
            case let plain: return UInt8(truncatingIfNeeded: plain.value)
            }
        }
    }

    /// The text with a tone on the letter that bears it.
    static func toned(_ text: String, _ tone: Int) -> String? {
        guard tone > 0 else { return text }
        let key = WordKey(text)
        guard let bearer = Syllables.table.bearer(of: WordKey(bits: key.bits | UInt64(tone))) else { return nil }
        var scalars = Array(text.unicodeScalars)
        guard bearer < scalars.count,
            let changed = Letters.table.scalar(
                letter: Letters.table.entry(scalars[bearer].value).number, tone: tone, isCapital: false),
            let scalar = Unicode.Scalar(changed)
        else { return nil }
        scalars[bearer] = scalar
        return String(String.UnicodeScalarView(scalars))
    }

    private struct Speller {
        let letters: [UInt8]
        var i = 0
        var syllables: [String] = []

        init(letters: [UInt8]) { self.letters = letters }

        private func isVowel(_ k: Int) -> Bool {
            guard k < letters.count else { return false }
            switch letters[k] {
            case 0x61, 0x65, 0x69, 0x6F, 0x75: return true
            case 0x79: return k > 0 && !(k + 1 < letters.count && "aeou".utf8.contains(letters[k + 1]))
            default: return false
            }
        }

        private func has(_ text: StaticString, at k: Int) -> Bool {
            k >= 0 && text.withUTF8Buffer { $0.count + k <= letters.count && letters[k...].starts(with: $0) }
        }

        mutating func run() -> String? {
            guard letters.indices.contains(where: { isVowel($0) }) else { return nil }
            var onset: [String] = []
            while i < letters.count {
                if isVowel(i) {
                    guard syllable(onset) else { return nil }
                    onset = []
                } else {
                    let (sound, length) = consonant(i)
                    if !sound.isEmpty { onset.append(sound) }
                    i += length
                }
            }
            // Consonants after the last vowel that no syllable took are not heard.
            guard !syllables.isEmpty else { return nil }
            return syllables.joined(separator: " ")
        }

        /// One consonant sound as an onset.
        private func consonant(_ k: Int) -> (String, Int) {
            if k + 1 < letters.count, letters[k] == letters[k + 1], !isVowel(k) {
                return consonantAlone(k + 1, doubled: true)
            }
            return consonantAlone(k, doubled: false)
        }

        private func consonantAlone(_ k: Int, doubled: Bool) -> (String, Int) {
            let extra = doubled ? 1 : 0
            for (text, sound, length) in Speller.clusters where has(text, at: k) { return (sound, length + extra) }
            let front = k + 1 < letters.count && "eiy".utf8.contains(letters[k + 1])
            switch letters[k] {
            case UInt8(ascii: "c"): return (front ? "x" : "k", 1 + extra)
            case UInt8(ascii: "d"): return ("đ", 1 + extra)
            case UInt8(ascii: "f"): return ("ph", 1 + extra)
            case UInt8(ascii: "g"): return ("g", 1 + extra)
            case UInt8(ascii: "j"): return ("gi", 1 + extra)
            case UInt8(ascii: "q"): return ("k", 1 + extra)
            case UInt8(ascii: "s"): return ("x", 1 + extra)
            case UInt8(ascii: "w"): return ("w", 1 + extra)
            case UInt8(ascii: "x"): return (k == 0 ? "x" : "x", 1 + extra)
            case UInt8(ascii: "y"): return ("d", 1 + extra)
            case UInt8(ascii: "z"): return ("d", 1 + extra)
            case let other: return (String(UnicodeScalar(other)), 1 + extra)
            }
        }

        private static let clusters: [(StaticString, String, Int)] = [
            ("tch", "ch", 3), ("sch", "s", 3), ("ch", "ch", 2), ("ck", "k", 2), ("kh", "kh", 2), ("gh", "g", 2),
            ("ph", "ph", 2),
            ("sh", "s", 2), ("th", "th", 2), ("tr", "tr", 2), ("ng", "ng", 2), ("nh", "nh", 2), ("qu", "qu", 2),
            ("wh", "w", 2),
            ("wr", "r", 2), ("kn", "n", 2), ("ts", "x", 2), ("tz", "x", 2), ("zh", "gi", 2), ("sc", "x", 1),
            ("ps", "x", 2),
        ]

        private static let vowels: [(StaticString, String)] = [
            ("eau", "ô"), ("eigh", "ây"), ("igh", "ai"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("ai", "ai"),
            ("ay", "ây"), ("ei", "ây"),
            ("ey", "ây"), ("oa", "ô"), ("ou", "u"), ("ow", "ao"), ("au", "au"), ("aw", "o"), ("oi", "oi"), ("oy", "oi"),
            ("ie", "i"),
            ("ue", "u"), ("ui", "ui"), ("eu", "eu"), ("ew", "iu"), ("oe", "ô"), ("ae", "e"), ("aa", "a"), ("ii", "i"),
            ("uu", "u"),
        ]

        /// The vowel at `i` with its coda, after the onset sounds.
        private mutating func syllable(_ onset: [String]) -> Bool {
            // An e that closes the word after a consonant is silent.
            if letters[i] == UInt8(ascii: "e"), i + 1 == letters.count, !syllables.isEmpty, !onset.isEmpty,
                onset.count <= 2
            {
                i += 1
                if onset.last == "l", onset.count == 2 { return add(onset: onset[0], nucleus: "ô", coda: "") }
                return onset.isEmpty || closeLast(with: onset[0])
            }
            if has("tion", at: i - 1), i > 0 || has("sion", at: i - 1) {
                i += 3
                for lead in onset.dropLast() {
                    guard add(onset: lead, nucleus: "ơ", coda: "", tone: 2) else { return false }
                }
                return add(onset: "s", nucleus: "ân", coda: "", tone: 2)
            }
            for lead in onset.dropLast() {
                guard add(onset: lead, nucleus: "ơ", coda: "", tone: 2) else { return false }
            }
            let first = onset.last ?? ""
            var nucleus = ""
            for (text, sound) in Speller.vowels where has(text, at: i) {
                nucleus = sound
                text.withUTF8Buffer { i += $0.count }
                break
            }
            if nucleus.isEmpty {
                nucleus =
                    switch letters[i] {
                    case UInt8(ascii: "a"): "a"
                    case UInt8(ascii: "e"): "e"
                    case UInt8(ascii: "o"): "o"
                    case UInt8(ascii: "u"): "u"
                    default: "i"
                    }
                i += 1
                if i < letters.count, letters[i] == UInt8(ascii: "r"), !isVowel(i + 1) {
                    if nucleus != "a", nucleus != "o" { nucleus = "ơ" }
                    i += 1
                    return add(onset: first, nucleus: nucleus == "o" ? "o" : nucleus, coda: takeCoda(soft: true))
                }
            }
            return add(onset: first, nucleus: nucleus, coda: takeCoda(soft: false))
        }

        /// The coda that the consonants ahead leave to this syllable.
        private mutating func takeCoda(soft: Bool) -> String {
            var end = i
            while end < letters.count, !isVowel(end) { end += 1 }
            let run = end - i
            guard run > 0 else { return "" }
            let isLast = end == letters.count
            if !isLast {
                // One sound goes to the next syllable, a stop with l or r goes there whole.
                let (_, length) = consonant(i)
                if length >= run {
                    // A doubled consonant closes this syllable as well.
                    if run == 2, letters[i] == letters[i + 1], letters[i] != UInt8(ascii: "r") {
                        return Speller.coda(letters[i])
                    }
                    return ""
                }
                if run == 2, "lr".utf8.contains(letters[i + 1]), "bcdfgkpt".utf8.contains(letters[i]) { return "" }
                if run == 2, letters[i] == UInt8(ascii: "s"), "tpkcm".utf8.contains(letters[i + 1]) { return "" }
                if has("ng", at: i), run >= 3 {
                    i += 2
                    return "ng"
                }
                if has("ng", at: i) {
                    // n-g parts: "manga" is man ga.
                    i += 1
                    return "n"
                }
                let coda = Speller.coda(letters[i])
                i += 1
                return coda
            }
            let start = i
            i = end
            if has("ng", at: start) { return "ng" }
            if has("nk", at: start) { return "ng" }
            if has("ck", at: start) { return "c" }
            if has("ph", at: start) { return "p" }
            if has("gh", at: start) { return "" }
            if has("x", at: start) { return "c" }
            if has("rt", at: start) { return "t" }
            for k in start..<end where letters[k] != UInt8(ascii: "r") && letters[k] != UInt8(ascii: "h") {
                return Speller.coda(letters[k])
            }
            return ""
        }

        private static func coda(_ letter: UInt8) -> String {
            switch letter {
            case UInt8(ascii: "m"): "m"
            case UInt8(ascii: "n"), UInt8(ascii: "l"): "n"
            case UInt8(ascii: "p"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): "p"
            case UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "j"): "t"
            case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"), UInt8(ascii: "x"): "c"
            default: ""
            }
        }

        /// Gives a consonant before a silent e to the last syllable: "make", "phone".
        private mutating func closeLast(with sound: String) -> Bool {
            guard let last = syllables.last, let first = sound.unicodeScalars.first else { return true }
            let coda = Speller.coda(first == "đ" ? UInt8(ascii: "d") : first.isASCII ? UInt8(first.value) : 0)
            guard !coda.isEmpty,
                let closed = Speller.close(last, with: sound == "ph" ? "p" : sound == "ch" ? "ch" : coda)
            else { return true }
            syllables[syllables.count - 1] = closed
            return true
        }

        private static func close(_ syllable: String, with coda: String) -> String? {
            let isStop = "ptc".contains(coda.first!)
            guard let closed = ForeignSounds.toned(syllable + coda, isStop ? 1 : 0) else { return nil }
            return Syllables.table.contains(WordKey(closed)) ? closed : nil
        }

        /// Adds a syllable in right spelling; without its coda where Vietnamese has no such rhyme.
        private mutating func add(onset: String, nucleus: String, coda: String, tone: Int? = nil) -> Bool {
            for coda in coda.isEmpty ? [""] : [coda, ""] {
                for nucleus in Speller.variants(nucleus, coda) {
                    let rhyme = Speller.rhyme(nucleus, coda)
                    let isStop = !coda.isEmpty && "ptc".contains(coda.first!)
                    let text = Speller.join(onset, rhyme)
                    guard let toned = ForeignSounds.toned(text, tone ?? (isStop ? 1 : 0)),
                        Syllables.table.contains(WordKey(toned)),
                        WordKey(toned) != Scanner.veo
                    else { continue }
                    syllables.append(toned)
                    return true
                }
            }
            return false
        }

        private static func variants(_ nucleus: String, _ coda: String) -> [String] {
            switch nucleus {
            case "o": coda.isEmpty || coda == "n" || coda == "ng" || coda == "c" ? ["ô", "o"] : ["o", "ô"]
            case "e": coda.isEmpty ? ["ê", "e"] : ["e", "ê"]
            case "ai", "ao", "au", "ây", "oi", "ui", "iu", "eu": [nucleus, String(nucleus.first!)]
            default: [nucleus]
            }
        }

        private static func rhyme(_ nucleus: String, _ coda: String) -> String {
            switch (nucleus, coda) {
            case ("i", "c"), ("ê", "c"): nucleus + "ch"
            case ("i", "ng"), ("ê", "ng"): nucleus + "nh"
            default: nucleus + coda
            }
        }

        private static func join(_ onset: String, _ rhyme: String) -> String {
            let first = rhyme.first!
            let isFront = "eêiy".contains(first)
            switch onset {
            case "k": return (isFront ? "k" : "c") + rhyme
            case "g": return (isFront ? "gh" : "g") + rhyme
            case "ng": return (isFront ? "ngh" : "ng") + rhyme
            case "gi": return "gi" + (first == "i" ? String(rhyme.dropFirst()) : rhyme)
            case "qu": return "qu" + (first == "u" ? "y" : rhyme)
            case "w":
                return (first == "a" || first == "e" ? "o" : first == "u" || first == "ô" || first == "o" ? "" : "u")
                    + (first == "i" ? "y" + String(rhyme.dropFirst()) : rhyme)
            default: return onset + rhyme
            }
        }
    }
}
