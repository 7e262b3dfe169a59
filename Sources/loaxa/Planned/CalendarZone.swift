import Time

/// A time zone as iCalendar describes it (RFC 5545, 3.6.5): a component for each setting of the clocks that holds in a stretch of time.
///
/// Every change is written out with its own date; no rule has to be guessed from the zone's file.
struct CalendarZone: Sendable {
    let rules: TimeZoneRules
    /// What the description must cover.
    let range: Range<Instant>

    func write(into lines: inout CalendarLines) {
        lines.add("BEGIN", "VTIMEZONE")
        lines.add("TZID", rules.name)
        for observance in observances {
            let kind = observance.isDaylight ? "DAYLIGHT" : "STANDARD"
            lines.add("BEGIN", kind)
            lines.add("DTSTART", CalendarZone.local(observance.start, offset: observance.from))
            lines.add("TZOFFSETFROM", CalendarZone.offset(observance.from))
            lines.add("TZOFFSETTO", CalendarZone.offset(observance.to))
            lines.add("TZNAME", text: observance.name)
            lines.add("END", kind)
        }
        lines.add("END", "VTIMEZONE")
    }

    private struct Observance {
        var start: Instant
        /// Seconds east of UTC, before and after.
        var from, to: Int
        var isDaylight: Bool
        var name: String
    }

    private var observances: [Observance] {
        var found: [Observance] = []
        var period = rules.period(atSeconds: range.lowerBound.seconds)
        while true {
            // What holds since ever begins, for those who read it, with the calendar's own epoch.
            let start = max(period.start, 0)
            let before = period.start > 0 ? rules.period(atSeconds: period.start - 1).offset : period.offset
            found.append(
                Observance(
                    start: Instant(seconds: start), from: before, to: period.offset, isDaylight: period.isDaylight,
                    name: rules.abbreviation(at: Instant(seconds: start))))
            guard period.end <= range.upperBound.seconds else { return found }
            period = rules.period(atSeconds: period.end)
        }
    }

    /// `20261124T053000`: what a clock on the wall shows.
    static func local(_ instant: Instant, offset: Int) -> String {
        let civil = CivilDateTime(utc: instant + .seconds(offset))
        let (date, time) = (civil.date, civil.time)
        return "\(padded(date.year, 4))\(padded(date.month, 2))\(padded(date.day, 2))"
            + "T\(padded(time.hour, 2))\(padded(time.minute, 2))\(padded(time.second, 2))"
    }

    /// `+0700`, and `+070640` for the local mean times of old.
    private static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        let text = "\(padded(size / 3600, 2))\(padded(size / 60 % 60, 2))"
        return (seconds < 0 ? "-" : "+") + (size % 60 == 0 ? text : text + padded(size % 60, 2))
    }
}
