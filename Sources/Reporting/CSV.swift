/// Rows of comma-separated values for spreadsheets (RFC 4180).
///
/// UTF-8 with a byte order mark, without which Excel reads Vietnamese as something else; lines end with CR LF. A field that
/// begins as a formula does (`=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it: what somebody wrote
/// into a title must not be run by whoever opens the file.
package struct CSV: Sendable {
    package private(set) var text = "\u{FEFF}"

    package init() {}

    package mutating func row(_ fields: [String]) {
        for (number, field) in fields.enumerated() {
            if number > 0 { text += "," }
            text += CSV.field(field)
        }
        text += "\r\n"
    }

    package mutating func emptyRow() { text += "\r\n" }

    static func field(_ field: String) -> String {
        var field = field
        if let first = field.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) { field = "'" + field }
        let needsQuotes =
            field.unicodeScalars.contains { ",\"\r\n;\t".unicodeScalars.contains($0) } || field.hasPrefix(" ")
        // A NUL ends the text for many a reader.
        field.unicodeScalars.removeAll { $0 == "\0" }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
