import SQLite
import Time

extension Ledger {
    /// What is known about the finished sound called `key`; nil where nothing is, or what is stored is not of that type.
    package func sound<Value: Decodable & Sendable>(_ key: String, as type: Value.Type = Value.self) throws(LedgerError)
        -> Value?
    {
        try attempt {
            let text = try database.row("SELECT value FROM sounds WHERE key = ?", [.text(key)]) { $0.text(0) }
            // It can be rendered again, so a value of an older version counts as none.
            return text.flatMap { try? JSON.value(type, $0) }
        }
    }

    package func setSound(_ key: String, _ value: some Encodable & Sendable, at now: Instant) throws(LedgerError) {
        try attempt {
            try database.run(
                "INSERT OR REPLACE INTO sounds (key, value, stored_at) VALUES (?, ?, ?)",
                [.text(key), .text(JSON.text(value)), .integer(now.nanoseconds)])
        }
    }

    /// Forgets every sound but these.
    package func forgetSounds(except kept: Set<String>) throws(LedgerError) {
        try change {
            let known = try database.rows("SELECT key FROM sounds") { $0.text(0) }
            for key in known where !kept.contains(key) {
                try database.run("DELETE FROM sounds WHERE key = ?", [.text(key)])
            }
        }
    }
}
