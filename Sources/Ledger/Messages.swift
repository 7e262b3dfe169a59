import SQLite
import Time
import Wording

/// A message of the watched folder that has been dealt with, once and for all.
package struct HandledMessage: Sendable, Hashable {
    /// Of its bytes, lower-case hex.
    package var sha256: String
    /// The name that the file had.
    package var file: String
    package var at: Instant
    package var by: String
    /// Which message it is, the same for all files that hold it; nil where it could not be read.
    package var reference: String?
    /// Why it was not aired; nil where what it asked for was done.
    package var refusal: Sentence?

    package init(
        sha256: String, file: String, at: Instant, by: String, reference: String? = nil, refusal: Sentence? = nil
    ) {
        self.sha256 = sha256
        self.file = file
        self.at = at
        self.by = by
        self.reference = reference
        self.refusal = refusal
    }
}

extension Ledger {
    package func add(_ message: HandledMessage) throws(LedgerError) {
        try attempt {
            try database.run(
                "INSERT OR REPLACE INTO messages (sha256, file, at, by, reference, refusal) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .text(message.sha256), .text(message.file), .integer(message.at.nanoseconds), .text(message.by),
                    Value(message.reference),
                    Value(message.refusal.map { JSON.text($0) }),
                ])
        }
    }

    /// What became of these bytes; nil where nobody has seen them.
    package func message(_ sha256: String) throws(LedgerError) -> HandledMessage? {
        try message("sha256 = ?", [.text(sha256)])
    }

    /// The same message in another file that was not refused.
    package func message(referred reference: String) throws(LedgerError) -> HandledMessage? {
        try message("reference = ? AND refusal IS NULL", [.text(reference)])
    }

    private func message(_ condition: String, _ values: [Value]) throws(LedgerError) -> HandledMessage? {
        try attempt {
            try database.row(
                "SELECT sha256, file, at, by, reference, refusal FROM messages WHERE \(condition)", values
            ) { row in
                HandledMessage(
                    sha256: row.text(0), file: row.text(1), at: Instant(nanoseconds: row.integer(2)), by: row.text(3),
                    reference: row.optionalText(4),
                    refusal: try row.optionalText(5).map { try JSON.value(Sentence.self, $0) })
            }
        }
    }
}
