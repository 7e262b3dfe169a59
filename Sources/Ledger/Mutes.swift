import SQLite
import Schedule
import Time

extension Ledger {
    /// The zones that are muted, by name. One whose time is over may be among them.
    package func mutes() throws(LedgerError) -> [ZoneMute] {
        try attempt {
            try database.rows("SELECT mute FROM mutes ORDER BY zone") { try JSON.value(ZoneMute.self, $0.text(0)) }
        }
    }

    /// In place of those before, all of them or none.
    package func setMutes(_ mutes: [ZoneMute]) throws(LedgerError) {
        try change {
            try database.run("DELETE FROM mutes")
            for mute in mutes {
                try database.run(
                    "INSERT INTO mutes (zone, mute) VALUES (?, ?)", [.text(mute.zone), .text(JSON.text(mute))])
            }
        }
    }
}
