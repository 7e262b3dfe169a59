import Time
import Vietnamese

/// Times of day on days that no Gregorian calendar shows: `lunar 1,15 06:00`, `term dong-chi 06:00`.
struct DayRule: Sendable, Hashable {
    enum Days: Sendable, Hashable {
        case lunar(LunarDays)
        /// In order, none twice.
        case terms([SolarTerm])

        /// The first such day that is no earlier than `day`; both count from 1970-01-01.
        func next(from day: Int) -> Int? {
            switch self {
            case .lunar(let days): return days.next(from: day)
            case .terms(let terms):
                let year = CivilDate(daysSinceEpoch: day).year
                for year in [year, year + 1] {
                    for term in terms {
                        if let found = term.day(in: year)?.daysSinceEpoch, found >= day { return found }
                    }
                }
                return nil
            }
        }

        func contains(_ date: CivilDate) -> Bool { next(from: date.daysSinceEpoch) == date.daysSinceEpoch }
    }

    var days: Days
    var time: TimeFields
    /// Nil for the zone of whoever asks. The days are those of Vietnam in any zone.
    var zone: TimeZoneRules?

    /// The first moment after `instant`; nil where the lunar calendar ends before it.
    func next(after instant: Instant, in local: TimeZoneRules) -> Instant? {
        var day = (zone ?? local).civil(at: instant).date.daysSinceEpoch
        while let found = days.next(from: day) {
            let date = CivilDate(daysSinceEpoch: found)
            let event = CalendarEvent(
                year: CalendarField(date.year), month: CalendarField(date.month), day: CalendarField(date.day),
                time: time, zone: zone)
            if let next = event.next(after: instant, in: local) { return next }
            day = found + 1
        }
        return nil
    }
}

extension DayRule.Days: CustomStringConvertible {
    var description: String {
        switch self {
        case .lunar(let days): "lunar \(days)"
        case .terms(let terms): "term \(terms.map(\.slug).joined(separator: ","))"
        }
    }
}

extension DayRule: CustomStringConvertible {
    var description: String { "\(days) \(time)\(zone.map { " " + $0.name } ?? "")" }
}
