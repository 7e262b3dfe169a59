/// The rules of one time zone: which offset from UTC holds when.
///
/// A value like any other: it may be used on any thread, reads nothing after it was made, and two of the same name are equal.
/// Every change of the clocks within the range of an `Instant` is held, so that looking one up is a binary search.
package struct TimeZoneRules: Sendable {
    /// Such as `Asia/Ho_Chi_Minh`.
    package let name: String
    /// When each period begins, in seconds since the epoch; the first begins at `Int64.min`.
    private let starts: [Int64]
    /// Into `settings`, one for each period.
    private let kinds: [UInt8]
    private let settings: [ZoneFile.Setting]

    package static let utc = TimeZoneRules(
        name: "UTC", starts: [.min], settings: [.init(offset: 0, isDaylight: false, abbreviation: "UTC")], kinds: [0])

    private init(name: String, starts: [Int64], settings: [ZoneFile.Setting], kinds: [UInt8]) {
        self.name = name
        self.starts = starts
        self.settings = settings
        self.kinds = kinds
    }

    /// The zone of that name in the machine's time zone database; nil where there is none. Reads a file.
    package static func named(_ name: String) -> TimeZoneRules? {
        if name == "UTC" { return .utc }
        guard ZoneDatabase.isName(name), let bytes = ZoneDatabase.read(name) else { return nil }
        return TimeZoneRules(name: name, file: bytes)
    }

    /// The rules in the bytes of a zone file; nil where they are none.
    package init?(name: String, file bytes: [UInt8]) {
        guard let file = ZoneFile(bytes) else { return nil }
        var settings = file.settings
        var starts: [Int64] = [.min]
        // Before the first transition the first setting holds (RFC 8536, 3.2).
        var kinds = [0]
        for (start, kind) in zip(file.transitions, file.indices) {
            starts.append(start)
            kinds.append(kind)
        }
        if let footer = ZoneFooter(file.footer) {
            TimeZoneRules.append(footer, &starts, &kinds, &settings)
        }
        guard settings.count <= 256 else { return nil }
        self.init(name: name, starts: starts, settings: settings, kinds: kinds.map(UInt8.init))
    }

    /// Writes the rule for the far future out as periods, up to the end of the range of an `Instant`.
    private static func append(
        _ footer: ZoneFooter, _ starts: inout [Int64], _ kinds: inout [Int], _ settings: inout [ZoneFile.Setting]
    ) {
        func kind(_ setting: ZoneFile.Setting) -> Int {
            if let known = settings.firstIndex(of: setting) { return known }
            settings.append(setting)
            return settings.count - 1
        }
        // The rule speaks of what comes after the listed transitions, and of a zone without any from 1970 on at the latest.
        let last = max(starts.last!, -86_400 * 366)
        let firstYear = CivilDate(daysSinceEpoch: Int(last / 86_400)).year
        for year in stride(from: firstYear, through: 2262, by: 1) {
            for change in footer.changes(in: year) where change.at > last {
                starts.append(change.at)
                kinds.append(kind(change.setting))
            }
        }
    }

    /// The place of the period that holds at that second.
    private func period(at seconds: Int64) -> Int {
        // The first period begins before everything, so there always is one.
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle } else { high = middle }
        }
        return low
    }

    private func setting(at instant: Instant) -> ZoneFile.Setting { settings[Int(kinds[period(at: instant.seconds)])] }

    /// In seconds east of UTC.
    package func offset(at instant: Instant) -> Int { setting(at: instant).offset }
    /// Such as `CEST`, or `+07` for a zone without letters of its own.
    package func abbreviation(at instant: Instant) -> String { setting(at: instant).abbreviation }

    /// A stretch of time in which the clocks are not changed.
    package struct Period: Sendable, Hashable {
        /// Seconds since the epoch; the period does not hold at `end`.
        package let start, end: Int64
        /// In seconds east of UTC.
        package let offset: Int
        package let isDaylight: Bool
    }

    /// The period that holds at a moment given in seconds since the epoch.
    package func period(atSeconds seconds: Int64) -> Period {
        let place = period(at: seconds)
        let setting = settings[Int(kinds[place])]
        return Period(
            start: starts[place], end: place + 1 < starts.count ? starts[place + 1] : .max, offset: setting.offset,
            isDaylight: setting.isDaylight)
    }

    /// What a clock on the wall shows.
    package func civil(at instant: Instant) -> CivilDateTime {
        CivilDateTime(utc: Instant(nanoseconds: instant.nanoseconds + Int64(offset(at: instant)) * 1_000_000_000))
    }

    /// The day that a calendar on the wall shows, counted from 1970-01-01.
    package func day(at instant: Instant) -> Int {
        Int(instant.seconds + Int64(offset(at: instant))).flooredDivision(by: 86_400)
    }

    /// When a clock on the wall shows that time on that day; see `instant(of:)`.
    package func instant(ofDay day: Int, at time: TimeOfDay) -> Instant {
        instant(ofReading: Instant(nanoseconds: Int64(day) * 86_400_000_000_000 + time.nanoseconds))
    }

    /// When a clock on the wall shows that: the earlier of two moments where it is set back; where it is set forward over
    /// that reading, the reading that follows by the same step, as `mktime` has it.
    package func instant(of civil: CivilDateTime) -> Instant { instant(ofReading: civil.asUTC) }

    /// `reading` is what the clock shows, as if the zone were UTC.
    private func instant(ofReading reading: Instant) -> Instant {
        let seconds = reading.seconds
        func offset(_ place: Int) -> Int { settings[Int(kinds[place])].offset }
        // The first period whose clock had not yet reached its end at that reading.
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] + Int64(offset(middle)) > seconds { high = middle } else { low = middle + 1 }
        }
        let hasBegun = low == 0 || starts[low] + Int64(offset(low)) <= seconds
        return Instant(nanoseconds: reading.nanoseconds - Int64(offset(hasBegun ? low : low - 1)) * 1_000_000_000)
    }
}

extension TimeZoneRules: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
