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
    let side: Side
    let words: WordSet
    /// `@name`: a word that begins with a capital; `@caps`: a word in capitals that is no syllable; `@number`; `@start`, `@end` of the
    /// line; `@colon`, `@dot`.
    let features: Set<String>
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
        features = Set(all.filter { $0.first == "@" }.map { String($0.dropFirst()) })
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

    @inline(__always)
    func beginning(with key: WordKey) -> [Phrase] { phrases[key] ?? [] }
}
