/// The tables of this room, each in a file of its own. A row is a line; its columns stand between tabs; `#` begins a comment line.
///
/// They are text, so that somebody who writes no Swift can add a row. What belongs to one commune alone goes into its
/// `Config/pronunciation.tsv`, which is asked first and needs no new program.
enum Tables {}

/// The rows of a table. Empty columns at the end may be left out.
struct Rows: Sequence, IteratorProtocol {
    private var lines: [Substring].Iterator

    init(_ table: StaticString) {
        lines = table.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").makeIterator()
    }

    mutating func next() -> [String]? {
        while let line = lines.next() {
            if line.utf8.first == 0x23 { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if columns.count >= 2, !columns[0].isEmpty { return columns }
        }
        return nil
    }
}
