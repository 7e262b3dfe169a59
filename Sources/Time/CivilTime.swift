/// A time of day on a wall clock, without a date and without a zone: 00:00:00 up to, but not including, 24:00:00.
package struct TimeOfDay: Sendable, Hashable, Comparable {
    /// Nanoseconds since midnight, 0 up to 86,400,000,000,000.
    package let nanoseconds: Int64

    init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    package init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000_000).contains(nanosecond)
        else { return nil }
        nanoseconds = Int64(hour * 3600 + minute * 60 + second) * 1_000_000_000 + Int64(nanosecond)
    }

    package var hour: Int { Int(nanoseconds / 3_600_000_000_000) }
    package var minute: Int { Int(nanoseconds / 60_000_000_000 % 60) }
    package var second: Int { Int(nanoseconds / 1_000_000_000 % 60) }
    package var nanosecond: Int { Int(nanoseconds % 1_000_000_000) }

    package static let midnight = TimeOfDay(hour: 0, minute: 0)!
    package static func < (a: Self, b: Self) -> Bool { a.nanoseconds < b.nanoseconds }
}

extension TimeOfDay: CustomStringConvertible {
    /// `05:30`, or `05:30:15` where the seconds are not zero.
    package var description: String {
        let minutes = "\(padded(hour, 2)):\(padded(minute, 2))"
        return second == 0 ? minutes : "\(minutes):\(padded(second, 2))"
    }

    /// Reads `05:30` and `05:30:15`. Nil for anything else.
    package init?(_ text: some StringProtocol) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count),
            fields.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let numbers = fields.compactMap { Int($0) }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }
}

/// A date and a time of day as a wall clock shows them, in no particular zone.
package struct CivilDateTime: Sendable, Hashable, Comparable {
    package let date: CivilDate
    package let time: TimeOfDay

    package init(_ date: CivilDate, _ time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    package static func < (a: Self, b: Self) -> Bool { (a.date, a.time) < (b.date, b.time) }

    /// What this clock reading would be as an instant if the zone were UTC.
    package var asUTC: Instant {
        Instant(nanoseconds: Int64(date.daysSinceEpoch) * 86_400_000_000_000 + time.nanoseconds)
    }

    package init(utc instant: Instant) {
        let day = Int(instant.nanoseconds).flooredDivision(by: 86_400_000_000_000)
        date = CivilDate(daysSinceEpoch: day)
        time = TimeOfDay(nanoseconds: instant.nanoseconds - Int64(day) * 86_400_000_000_000)
    }
}
