import Time

/// Hours in which nothing but an alert may sound. A window that ends before it begins runs over midnight.
package struct CurfewWindow: Sendable, Hashable {
    package var from: TimeOfDay
    package var to: TimeOfDay
    /// The days on which it begins; all where empty.
    package var weekdays: Set<Weekday>
    /// Zone names; all where empty.
    package var zones: [String]

    package init(from: TimeOfDay, to: TimeOfDay, weekdays: Set<Weekday> = [], zones: [String] = []) {
        self.from = from
        self.to = to
        self.weekdays = weekdays
        self.zones = zones
    }

    func holds(in zone: String) -> Bool { zones.isEmpty || zones.contains(zone) }

    /// Whether it begins on a day, counted from 1970-01-01.
    func holds(onDay day: Int) -> Bool { weekdays.isEmpty || weekdays.contains(Weekday(ofDay: day)) }
}

/// How much the station may be on the air; nil is no limit. Provinces differ, so these are settings with presets.
package struct Quotas: Sendable, Hashable {
    package var sessionsPerDay: Int?
    package var minutesPerSession: Int?
    package var daysPerWeek: Int?

    package init(sessionsPerDay: Int? = nil, minutesPerSession: Int? = nil, daysPerWeek: Int? = nil) {
        self.sessionsPerDay = sessionsPerDay
        self.minutesPerSession = minutesPerSession
        self.daysPerWeek = daysPerWeek
    }

    /// Hà Nội's rural districts, and the three a day that other provinces know.
    package static let presets: [String: Quotas] = [
        "ha-noi-rural": Quotas(sessionsPerDay: 2, minutesPerSession: 45, daysPerWeek: 5),
        "three-a-day": Quotas(sessionsPerDay: 3, minutesPerSession: 45, daysPerWeek: 7),
        "none": Quotas(),
    ]
}
