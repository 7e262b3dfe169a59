import SQLite
import Time

/// What somebody remarked on a bulletin: advice to its author and to the board, which decides nothing.
package struct Remark: Sendable, Hashable {
    package var text: String
    package var at: Instant
    /// The account.
    package var by: String

    package init(text: String, at: Instant, by: String) {
        self.text = text
        self.at = at
        self.by = by
    }
}

extension Ledger {
    package func add(_ remark: Remark, onBulletin bulletin: Int64) throws(LedgerError) {
        try change {
            try database.run(
                "INSERT INTO remarks (bulletin, text, at, by) VALUES (?, ?, ?, ?)",
                [.integer(bulletin), .text(remark.text), .integer(remark.at.nanoseconds), .text(remark.by)])
        }
    }

    /// In the order in which they were made.
    package func remarks(onBulletin bulletin: Int64) throws(LedgerError) -> [Remark] {
        try attempt {
            try database.rows("SELECT text, at, by FROM remarks WHERE bulletin = ? ORDER BY id", [.integer(bulletin)]) {
                Remark(text: $0.text(0), at: Instant(nanoseconds: $0.integer(1)), by: $0.text(2))
            }
        }
    }
}
