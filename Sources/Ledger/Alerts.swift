import SQLite
import Schedule
import Time

extension Ledger {
    /// Keeps an alert, so that it is heard also after a crash. Returns it with its number.
    package func add(_ alert: Alert) throws(LedgerError) -> Alert {
        try change {
            try database.run("INSERT INTO alerts (alert, rounds) VALUES (?, 0)", [.text(JSON.text(alert))])
            var kept = alert
            kept.id = database.lastInsertedKey
            return kept
        }
    }

    /// Those that are not over, in the order in which they were raised.
    package func standingAlerts() throws(LedgerError) -> [StandingAlert] {
        try attempt {
            try database.rows("SELECT id, alert, rounds FROM alerts WHERE ended_at IS NULL ORDER BY id") { row in
                var alert = try JSON.value(Alert.self, row.text(1))
                alert.id = row.integer(0)
                return StandingAlert(alert, rounds: Int(row.integer(2)))
            }
        }
    }

    package func setRounds(_ rounds: Int, ofAlert id: Int64) throws(LedgerError) {
        try attempt {
            try database.run("UPDATE alerts SET rounds = ? WHERE id = ?", [.integer(Int64(rounds)), .integer(id)])
        }
    }

    package func endAlert(_ id: Int64, at now: Instant) throws(LedgerError) {
        try attempt {
            try database.run(
                "UPDATE alerts SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
                [.integer(now.nanoseconds), .integer(id)])
        }
    }
}
