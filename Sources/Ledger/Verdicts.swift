import SQLite
import Schedule
import Time

/// What the editorial board has decided about a bulletin, and when.
package struct Verdict: Sendable, Hashable {
    package enum Decision: Sendable, Hashable, Codable {
        /// Bound to the very words and the very sound: SHA-256 of the spoken form, and the key of the finished sound.
        case approved(spokenSHA256: String, sound: String)
        /// Whatever it sounds like: what the station itself says, such as the name of a zone.
        case stationItem
        case returned(why: String)
    }

    package var decision: Decision
    package var at: Instant
    /// The account that decided.
    package var by: String

    /// Why it was sent back; nil where it was not.
    package var why: String? { if case .returned(let why) = decision { why } else { nil } }

    package init(_ decision: Decision, at: Instant, by: String) {
        self.decision = decision
        self.at = at
        self.by = by
    }
}

extension Ledger {
    /// Adds a decision; those before it stay on record.
    package func decide(_ verdict: Verdict, onBulletin bulletin: Int64) throws(LedgerError) {
        try change {
            try database.run(
                "INSERT INTO verdicts (bulletin, verdict, at, by) VALUES (?, ?, ?, ?)",
                [
                    .integer(bulletin), .text(JSON.text(verdict.decision)), .integer(verdict.at.nanoseconds),
                    .text(verdict.by),
                ])
        }
    }

    /// The newest decision on a bulletin up to `instant`; nil where there was none.
    package func verdict(onBulletin bulletin: Int64, at instant: Instant) throws(LedgerError) -> Verdict? {
        try attempt {
            try database.row(
                "SELECT verdict, at, by FROM verdicts WHERE bulletin = ? AND at <= ? ORDER BY id DESC LIMIT 1",
                [.integer(bulletin), .integer(instant.nanoseconds)]
            ) { row in
                Verdict(
                    try JSON.value(Verdict.Decision.self, row.text(0)), at: Instant(nanoseconds: row.integer(1)),
                    by: row.text(2))
            }
        }
    }

    /// The newest decision on each bulletin that has any.
    package func verdicts() throws(LedgerError) -> [Int64: Verdict] {
        try attempt {
            let rows = try database.rows(
                "SELECT bulletin, verdict, at, by FROM verdicts WHERE id IN (SELECT MAX(id) FROM verdicts GROUP BY bulletin)"
            ) { row in
                (
                    row.integer(0),
                    Verdict(
                        try JSON.value(Verdict.Decision.self, row.text(1)), at: Instant(nanoseconds: row.integer(2)),
                        by: row.text(3))
                )
            }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }
}
