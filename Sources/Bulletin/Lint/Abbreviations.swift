/// Finds abbreviations: capitals and digits in a row, without a vowel that has a tone.
enum Abbreviations {
    static func find(in text: String) -> [String] {
        let words = text.split { $0.isWhitespace || "()[]“”\"'·".contains($0) }
        // A line in capitals is a heading, not a row of abbreviations.
        let small = words.count { word in word.contains(where: \.isLowercase) }
        guard small * 3 >= words.count || words.count == 1 else { return [] }
        var names: [String] = []
        var run: [Substring] = []
        for word in words {
            if word.contains(where: \.isLowercase) {
                names += self.names(in: run)
                run = []
            } else {
                run.append(word)
            }
        }
        return names + self.names(in: run)
    }

    /// Words in capitals next to one another are emphasis ("QUYẾT TÂM") if one of them has a tone.
    private static func names(in run: [Substring]) -> [String] {
        let isEmphasis = run.contains { word in
            word.unicodeScalars.contains { $0.properties.isAlphabetic && !capitals.contains($0) }
        }
        guard !isEmphasis else { return [] }
        var names: [String] = []
        for word in run {
            // "02-KH/ĐU" is the number of a document.
            if word.contains(where: \.isNumber), word.contains("/") || word.contains("-") { continue }
            for part in word.split(whereSeparator: { ".,:;!?/-–…+".contains($0) }) where isAbbreviation(part) {
                names.append(String(part))
            }
        }
        return names
    }

    private static func isAbbreviation(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        guard (2...12).contains(scalars.count), scalars.count(where: { capitals.contains($0) }) >= 2,
            scalars.allSatisfy({ capitals.contains($0) || $0 == "&" || ("0"..."9").contains($0) }),
            !household.contains(String(word))
        else { return false }
        return !scalars.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
    }

    /// Names that are words of every household by now.
    private static let household: Set<String> = [
        "ATM", "CD", "COVID", "DVD", "MC", "OK", "PIN", "QR", "SIM", "SMS", "SOS", "TV", "USB", "VTV", "WC",
    ]

    private static let capitals: Set<Unicode.Scalar> = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZĐÂÊÔƠƯ".unicodeScalars)
}

/// The first letters of all words of a bulletin: "tổ công nghệ số" explains TCNS.
struct Initials {
    /// A space between passages: words that explain a name stand together.
    private let letters: String

    init(_ passages: [LintPassage]) {
        letters = passages.map { passage in
            String(passage.words.compactMap(\.first)).uppercased()
        }.joined(separator: " ")
    }

    func explain(_ name: String) -> Bool {
        let wanted = name.filter(\.isLetter)
        // "TT" is found everywhere by chance.
        guard wanted.count >= 3 else { return false }
        return Self.unmarked(letters).contains(Self.unmarked(wanted))
    }

    /// Ủ is a U in an abbreviation, and so is Ư.
    private static func unmarked(_ text: String) -> String {
        String(text.map { letter in plain[letter] ?? letter })
    }

    private static let plain: [Character: Character] = {
        var plain: [Character: Character] = [:]
        for (letter, marked) in [
            ("A", "ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬ"), ("E", "ÉÈẺẼẸÊẾỀỂỄỆ"), ("I", "ÍÌỈĨỊ"), ("O", "ÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢ"),
            ("U", "ÚÙỦŨỤƯỨỪỬỮỰ"), ("Y", "ÝỲỶỸỴ"),
        ] as [(Character, String)] {
            for character in marked { plain[character] = letter }
        }
        return plain
    }()
}
