/// A written form of one or more tokens, what is said for it, and when.
struct Phrase: Sendable {
    let keys: [WordKey]
    /// The scalars as the table has them, where capitals count.
    let scalars: [UInt32]
    let spoken: String
    let conditions: [Condition]
    let kind: SpanKind
    /// Any capitals will do.
    let ignoresCase: Bool
    /// So will they where nothing matches exactly: "ubnd", "Kt-xh".
    let mayIgnoreCase: Bool
}

/// What must stand beside a phrase. In a table: `next=…` or `prev=…` with alternatives between `|`, several with `;` between them.
struct Condition: Sendable {
    enum Side: Sendable { case next, previous }

    /// What stands there other than a certain word.
    struct Feature: OptionSet, Sendable {
        let rawValue: UInt16
        /// A word that begins with a capital.
        static let name = Feature(rawValue: 1)
        /// A word in capitals that is no syllable.
        static let capitals = Feature(rawValue: 2)
        static let number = Feature(rawValue: 4)
        /// A number of three digits and more.
        static let long = Feature(rawValue: 8)
        /// A number that begins with a zero.
        static let zero = Feature(rawValue: 16)
        static let start = Feature(rawValue: 32)
        static let end = Feature(rawValue: 64)
        static let colon = Feature(rawValue: 128)
        static let dot = Feature(rawValue: 256)
        /// A number of four digits that can be a year.
        static let year = Feature(rawValue: 512)

        static let named: [String: Feature] = [
            "@name": .name, "@caps": .capitals, "@number": .number, "@long": .long, "@zero": .zero, "@start": .start,
            "@end": .end,
            "@colon": .colon, "@dot": .dot, "@year": .year,
        ]
    }

    let side: Side
    let words: WordSet
    /// `@name`: a word that begins with a capital; `@caps`: a word in capitals that is no syllable; `@number`; `@start`, `@end` of the
    /// line; `@colon`, `@dot`.
    let features: Feature
    let isNegated: Bool

    init?(_ text: some StringProtocol) {
        let isNegated = text.contains("!=")
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "next", "next!": side = .next
        case "prev", "prev!": side = .previous
        default: return nil
        }
        self.isNegated = isNegated
        let all = parts[1].split(separator: "|")
        features = all.reduce(into: []) { if let feature = Feature.named[String($1)] { $0.insert(feature) } }
        words = WordSet(Set(all.filter { $0.first != "@" }.map { WordKey($0) }))
    }
}

/// Phrases by their first token, longest first.
struct PhraseTable: Sendable {
    private var phrases: [WordKey: [Phrase]] = [:]
    private(set) var spokenForms: [String] = []

    init(_ rows: some Sequence<[String]>, kind: SpanKind, ignoresCase: Bool) {
        var scanner = Scanner()
        for row in rows {
            let conditions = row.count > 2 ? row[2].split(separator: ";").compactMap { Condition($0) } : []
            add(row[0], row[1], conditions, kind, ignoresCase: ignoresCase, with: &scanner)
        }
        for key in phrases.keys {
            // Longest first; of equal ones the first in the table that fits.
            let all = phrases[key]!
            phrases[key] = all.indices.sorted { (all[$1].keys.count, $0) < (all[$0].keys.count, $1) }.map { all[$0] }
        }
    }

    private mutating func add(
        _ written: String, _ spoken: String, _ conditions: [Condition], _ kind: SpanKind, ignoresCase: Bool,
        with scanner: inout Scanner
    ) {
        var written = written
        written.withUTF8 { scanner.scan($0) }
        let tokens = scanner.tokens
        guard let first = tokens.first else { return }
        let letters = tokens.reduce(0) { $0 + ($1.kind == .word ? $1.count : 0) }
        let isSyllables = tokens.allSatisfy { $0.kind != .word || $0.shape.contains(.syllable) }
        phrases[first.key, default: []].append(
            Phrase(
                keys: tokens.map(\.key), scalars: scanner.scalars, spoken: spoken, conditions: conditions, kind: kind,
                ignoresCase: ignoresCase, mayIgnoreCase: letters >= 3 && !isSyllables))
        spokenForms.append(spoken)
    }

    var isEmpty: Bool { phrases.isEmpty }

    /// What is said for a written form of one word whatever stands beside it; nil where that depends or is unknown.
    func alone(_ written: String) -> String? {
        beginning(with: WordKey(written)).first {
            $0.keys.count == 1 && $0.conditions.isEmpty && $0.scalars.elementsEqual(written.unicodeScalars.map(\.value))
        }?.spoken
    }

    @inline(__always)
    func beginning(with key: WordKey) -> [Phrase] { phrases[key] ?? [] }
}
