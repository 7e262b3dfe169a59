import Wording

/// The commune's own names and abbreviations (`Config/pronunciation.tsv`): written form → spoken form.
///
/// A written form of small letters is found whatever its capitals, any other only with its own.
package struct Pronunciation: Sendable, Hashable {
    package var entries: [String: String]
    package init(entries: [String: String] = [:]) { self.entries = entries }
}

extension Pronunciation {
    /// The entries of a table whose lines are: written form, tab, spoken form; what is wrong in others is found.
    ///
    /// Empty lines and lines that begin with `#` say nothing; a third column is a note. A line with an error is left out.
    package static func reading(_ table: String, file: String) -> (pronunciation: Pronunciation, findings: [Finding]) {
        var entries: [String: String] = [:]
        var lines: [String: Int] = [:]
        var findings: [Finding] = []
        let rows = table.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in rows.enumerated() {
            let number = index + 1
            func find(_ severity: Finding.Severity, column: Int, _ code: String, _ message: Sentence) {
                findings.append(
                    Finding(
                        severity, file: file, place: .position(line: number, column: column), code: code,
                        message: message))
            }
            if line.first == "#" || line.allSatisfy(\.isWhitespace) { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            let written = columns[0].trimmed
            guard columns.count > 1 else {
                find(.error, column: line.count + 1, "missing-tab", Sentences.missingTab(String(written)))
                continue
            }
            guard !written.isEmpty else {
                find(.error, column: 1, "empty-written", Sentences.emptyWritten)
                continue
            }
            let spoken = columns[1].trimmed
            let column = columns[0].count + 2
            guard !spoken.isEmpty else {
                find(.error, column: column, "empty-spoken", Sentences.emptySpoken(String(written)))
                continue
            }
            let key = String(written)
            if let first = lines[key] {
                find(.error, column: 1, "duplicate", Sentences.duplicate(key, line: first))
                continue
            }
            let form = Reader().read(String(spoken))
            if let odd = form.spans.first(where: { $0.confidence == .guessed }) {
                find(.warning, column: column, "guessed", Sentences.guessedSpoken(odd.written, odd.spoken))
            }
            lines[key] = number
            entries[key] = String(spoken)
        }
        return (Pronunciation(entries: entries), findings)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
