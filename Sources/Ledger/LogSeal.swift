import Linux
import Time

/// What stays of entries of the as-run log that have grown too old and were removed: enough to prove that nothing else was, and what they
/// came to.
///
/// Seals are a chain of their own, and the log has an entry with the hash of each, so that whoever changes one, or takes away more than it
/// says, has to change the log after it.
package struct LogSeal: Sendable, Hashable, Codable {
    /// The numbers of the entries that were removed.
    package var first: Int64
    package var last: Int64
    /// When the first and the last of them were made.
    package var from: Instant
    package var to: Instant
    /// Of the last of them: the first entry that was kept follows on it.
    package var lastHash: String
    package var sealedAt: Instant
    /// The setting that asked for it, as it was written.
    package var setting: String
    package var months: [Month]
    /// The file beside the ledger that the entries were copied into first, and its SHA-256; nil where there is none.
    package var file: String?
    package var fileSHA256: String?
    /// Bulletins whose words went with their last airing.
    package var texts: Int

    /// What the removed airings of one month came to.
    package struct Month: Sendable, Hashable, Codable {
        /// `2016-11`, by the station's calendar.
        package var month: String
        package var airings: Int
        /// Of those, the ones that were heard, and for how long.
        package var heard: Int
        package var milliseconds: Int64

        package init(month: String, airings: Int = 0, heard: Int = 0, milliseconds: Int64 = 0) {
            self.month = month
            self.airings = airings
            self.heard = heard
            self.milliseconds = milliseconds
        }
    }

    /// SHA-256 of three lines: the hash of the seal before (64 zeros before the first), the number of the last entry, the JSON.
    static func hash(previous: String, last: Int64, payload: String) -> String {
        SHA256.hex(of: "\(previous)\n\(last)\n\(payload)")
    }
}

/// How long entries of the as-run log are kept.
package struct LogAge: Sendable, Hashable {
    package var years: Int
    /// As it is written in the settings.
    package var setting: String

    package init(years: Int, setting: String) {
        self.years = years
        self.setting = setting
    }

    /// Entries before that day are too old: whole months go, so that what is kept begins with a month.
    package func firstKept(at now: Instant, _ zone: TimeZoneRules) -> CivilDate {
        let today = zone.civil(at: now).date
        return CivilDate(year: today.year - years, month: today.month, day: 1)!
    }

    /// The day from which on an entry of `date`, and its whole month with it, is too old.
    package func removes(_ date: CivilDate) -> CivilDate {
        let next = date.firstOfNextMonth
        return CivilDate(year: next.year + years, month: next.month, day: 1)!
    }
}
