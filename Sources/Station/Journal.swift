import Glibc
import Wording

/// What the daemon says to the technician: one line an event, on standard error, where systemd's journal reads it.
///
/// A line is a sentence and then what varies as `key=value`. Where the journal listens each line carries its level as
/// sd-daemon(3) has it. Any thread may write; a line is written whole.
package struct Journal: Sendable {
    package enum Level: Int, Sendable {
        case error = 3
        case warning = 4
        case notice = 5
        case info = 6
    }

    private let hasLevels: Bool
    private let write: @Sendable (String) -> Void

    /// `environment` tells whether the journal listens (`JOURNAL_STREAM`).
    package init(
        environment: [String: String], write: @escaping @Sendable (String) -> Void = Journal.writeToStandardError
    ) {
        hasLevels = environment["JOURNAL_STREAM"] != nil
        self.write = write
    }

    package func say(_ level: Level, _ text: String, _ fields: KeyValuePairs<String, String> = [:]) {
        var line = hasLevels ? "<\(level.rawValue)>" : "loaxad: "
        line += text.replacing("\n", with: " ")
        for (key, value) in fields { line += " \(key)=\(Self.quoted(value))" }
        write(line + "\n")
    }

    /// A value with spaces stands in quotation marks.
    private static func quoted(_ value: String) -> String {
        let needsQuotes = value.isEmpty || value.contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
        guard needsQuotes else { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            + "\""
    }

    package static let writeToStandardError: @Sendable (String) -> Void = { line in
        let bytes = Array(line.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
