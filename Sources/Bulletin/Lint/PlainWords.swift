import Wording

/// Phrases that do not belong on a loudspeaker, each with what to say instead.
///
/// A table is a text of lines: kind (`officialese` or `slogan`), tab, phrase, tab, Vietnamese advice, tab, English advice; lines
/// that begin with `#` are comments. A commune adds its own to the standard ones.
package struct PlainWords: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The language of documents.
        case officialese
        case slogan

        var code: String { rawValue }
    }

    package struct Entry: Sendable, Hashable {
        package var kind: Kind
        package var phrase: String
        package var advice: Sentence
    }

    /// First word → the phrases that begin with it, the longest first.
    private var entries: [String: [(words: [String], entry: Entry)]] = [:]

    package static func == (a: PlainWords, b: PlainWords) -> Bool { a.all == b.all }
    package func hash(into hasher: inout Hasher) { hasher.combine(all) }

    private var all: [Entry] { entries.values.flatMap { $0.map(\.entry) }.sorted { $0.phrase < $1.phrase } }

    package init(_ list: [Entry]) {
        for entry in list {
            let words = entry.phrase.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard let first = words.first else { continue }
            entries[first, default: []].append((words, entry))
        }
        for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// The standard table.
    package static let standard = PlainWords(standardEntries)

    private static let standardEntries = reading(standardTable, file: "standard").entries

    /// The standard phrases and those of a table; what is wrong in its other lines is found.
    package static func extended(by table: String, file: String) -> (words: PlainWords, findings: [Finding]) {
        let (entries, findings) = reading(table, file: file)
        return (PlainWords(standardEntries + entries), findings)
    }

    private static func reading(_ table: String, file: String) -> (entries: [Entry], findings: [Finding]) {
        var entries: [Entry] = []
        var findings = FindingList(file: file)
        for (index, line) in table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !line.cleaned.isEmpty, !line.hasPrefix("#") else { continue }
            let place = Finding.Place.position(line: index + 1, column: 1)
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).cleaned }
            guard (2...4).contains(fields.count), !fields[1].isEmpty else {
                findings.error("bad-row", place, Sentences.badPlainWordsRow)
                continue
            }
            guard let kind = Kind(rawValue: fields[0]) else {
                let names = Kind.allCases.map(\.rawValue)
                findings.error(
                    "unknown-kind", place,
                    Sentences.unknownPlainWordsKind(
                        fields[0], nearest: nearest(to: fields[0], in: names), allowed: names))
                continue
            }
            let vi = fields.count > 2 ? fields[2] : ""
            let en = fields.count > 3 ? fields[3] : vi
            entries.append(Entry(kind: kind, phrase: fields[1], advice: Sentence(vi: vi, en: en)))
        }
        return (entries, findings.sorted)
    }

    /// The phrases in a row of lower-cased words, each once.
    func matches(in words: [String]) -> [Entry] {
        var found: [Entry] = []
        var index = 0
        while index < words.count {
            let match = entries[words[index]]?.first { candidate in
                index + candidate.words.count <= words.count
                    && words[index..<(index + candidate.words.count)].elementsEqual(candidate.words)
            }
            if let match, !found.contains(match.entry) { found.append(match.entry) }
            index += match?.words.count ?? 1
        }
        return found
    }
}

extension Substring {
    fileprivate var cleaned: String { String(self).cleaned }
}
