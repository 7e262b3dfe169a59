import Time

/// Looks for the next moment of a calendar event: field by field from the year down, each raised to the least value that
/// fits; what has no value left carries over into the next larger field.
struct CalendarSearch {
    private let event: CalendarEvent
    private var clock: WallClock
    private var reading: WallReading
    /// Of the second, 0…999,999.
    private var microsecond: Int
    /// What the clock said of the reading when it showed it. Forgotten from round to round, unless `remembersDaylight`.
    private var isDaylight: Bool?
    private var remembersDaylight = false
    /// Where the search began.
    private let start: (reading: WallReading, microsecond: Int)

    /// Starts the search `microseconds` after the epoch; that moment itself may be found.
    init(_ event: CalendarEvent, in zone: TimeZoneRules, from microseconds: Int64) {
        self.event = event
        let seconds = Int64(Int(microseconds).flooredDivision(by: 1_000_000))
        microsecond = Int(microseconds - seconds * 1_000_000)
        clock = WallClock(zone, showing: seconds)
        reading = WallReading(seconds: seconds + Int64(zone.offset(at: Instant(seconds: seconds))))
        start = (reading, microsecond)
    }

    /// More rounds than any event takes that comes again at all.
    private static let mostRounds = 4000

    enum Result {
        /// Microseconds after the epoch.
        case found(Int64)
        /// There is no such moment up to the year 2199.
        case never
        /// The search went round in circles: where clocks are set forward at midnight, a carry may lead back to the day before.
        case lost
    }

    mutating func next() -> Result {
        for round in 0..<CalendarSearch.mostRounds {
            if round > 0, let shown = clock.moment(of: reading, isDaylight: isDaylight) {
                reading = shown.reading
                isDaylight = shown.isDaylight
            }
            if !remembersDaylight { isDaylight = nil }
            switch pass() {
            case .found(let moment):
                if isPastStart { return .found(moment * 1_000_000 + Int64(microsecond)) }
                // The clock was set forward and the answer lies before it: on by an hour, on the side that was found.
                reading.hour += 1
                remembersDaylight = true
            case .never: return .never
            case .again: continue
            }
        }
        return .lost
    }

    private var isPastStart: Bool {
        guard let unit = reading.difference(from: start.reading) else { return microsecond >= start.microsecond }
        return reading[unit] > start.reading[unit]
    }

    private enum Outcome {
        case found(Int64)
        case never
        /// The reading has moved on; everything must be looked at again.
        case again
    }

    /// Goes once through all fields.
    private mutating func pass() -> Outcome {
        var moment: Int64 = 0
        var next: WallReading.Unit? = .year
        while let unit = next {
            guard let value = least(unit) else { return carry(from: unit) }
            if unit == .second {
                reading.second = value / TimeFields.second
                microsecond = value % TimeFields.second
            } else if value != reading[unit] {
                reading[unit] = value
                clear(below: unit)
            }
            switch settle() {
            case .stands(let found): moment = found
            case .moved: return unit == .year ? .never : .again
            case .impossible: return carry(from: unit)
            }
            if unit == .day, let weekdays = event.weekdays {
                let shown = clock.moment(of: reading, isDaylight: isDaylight)
                guard let shown, weekdays.contains(shown.reading.weekday) else { return carry(from: .hour) }
            }
            next = WallReading.Unit(rawValue: unit.rawValue + 1)
        }
        return .found(moment)
    }

    /// The least value of the field that fits and is not behind.
    private mutating func least(_ unit: WallReading.Unit) -> Int? {
        switch unit {
        case .year: event.year.least(from: reading.year)
        case .month: event.month.least(from: reading.month)
        case .day: event.countsDaysBack ? leastDayFromTheEnd() : event.day.least(from: reading.day)
        case .hour: event.time.hour.least(from: reading.hour)
        case .minute: event.time.minute.least(from: reading.minute)
        case .second: event.time.microsecond.least(from: reading.second * TimeFields.second + microsecond)
        }
    }

    private mutating func leastDayFromTheEnd() -> Int? {
        var best: Int?
        for part in event.day.parts {
            var turned = part
            turned.start = dayFromTheEnd(part.start)
            turned.stop = dayFromTheEnd(part.stop)
            if turned.stop > 0 { (turned.start, turned.stop) = (turned.stop, turned.start) }
            if let found = turned.least(from: reading.day), found < best ?? .max { best = found }
        }
        return best
    }

    /// 1 for the last day of the reading's month; −1 for what is not in that month. The clock is asked, for it remembers.
    private mutating func dayFromTheEnd(_ number: Int) -> Int {
        var end = reading
        end.month += 1
        end.day = 1 - number
        guard let shown = clock.moment(of: end, isDaylight: isDaylight), shown.reading.month == reading.month else {
            return -1
        }
        return shown.reading.day
    }

    private mutating func clear(below unit: WallReading.Unit) {
        reading.clear(below: unit)
        microsecond = 0
    }

    /// Nothing fits in this field any more: the next larger one goes up by one.
    private mutating func carry(from unit: WallReading.Unit) -> Outcome {
        guard unit > .year else { return .never }
        reading[unit.larger] += 1
        clear(below: unit.larger)
        return .again
    }

    private enum Standing {
        /// The clock shows the reading, at that moment.
        case stands(Int64)
        /// There is no such reading; it is now one that follows.
        case moved
        case impossible
    }

    private mutating func settle() -> Standing {
        guard reading.year <= CalendarEvent.years.upperBound,
            let shown = clock.moment(of: reading, isDaylight: isDaylight), shown.moment >= 0
        else { return .impossible }
        guard let unit = shown.reading.difference(from: reading) else { return .stands(shown.moment) }
        guard shown.reading[unit] > reading[unit] else { return .impossible }
        reading = shown.reading
        isDaylight = shown.isDaylight
        // What was leapt over must not be missed: the next field begins anew. (One field only, as in systemd.)
        if unit < .second { reading[unit.smaller] = unit.smaller.first }
        return .moved
    }
}

extension CalendarEvent {
    /// The first moment after `instant`, to the microsecond; nil where there is none up to the year 2199.
    func next(after instant: Instant, in local: TimeZoneRules) -> Instant? {
        let zone = zone ?? local
        var start = max(0, Int64(Int(instant.nanoseconds).flooredDivision(by: 1000))) + 1
        if let moment = plainNext(from: start, in: zone) { return Instant(nanoseconds: moment * 1000) }
        while true {
            var search = CalendarSearch(self, in: zone, from: start)
            switch search.next() {
            case .found(let moment):
                if moment >= start { return Instant(nanoseconds: moment * 1000) }
                // The reading comes twice, the clock was asked in the second hour, and the first was found: systemd's
                // answer lies in the past here. The second is meant.
                let first = zone.offset(at: Instant(nanoseconds: moment * 1000))
                let second = zone.offset(at: Instant(nanoseconds: start * 1000))
                return Instant(nanoseconds: (moment + Int64(first - second) * 1_000_000) * 1000)
            case .never: return nil
            case .lost:
                // systemd gives up here. Nothing was found up to the next change of the clocks, so look on from there.
                let end = zone.period(atSeconds: start / 1_000_000).end
                guard end < Int64.max / 1_000_000_000 else { return nil }
                start = end * 1_000_000
            }
        }
    }

    /// The same for what most slots are, without a search: one time of day, on all days or on some weekdays, and no change of the
    /// clocks near. Nil for everything else. In microseconds after the epoch.
    private func plainNext(from start: Int64, in zone: TimeZoneRules) -> Int64? {
        guard year.isAny, month.isAny, day.isAny, let hour = time.hour.only, let minute = time.minute.only,
            let microsecond = time.microsecond.only
        else { return nil }
        let day: Int64 = 86_400
        let second = Int64(TimeFields.second)
        let period = zone.period(atSeconds: start / second)
        // Far from both ends of the years that an event knows.
        guard start / second > 2 * day, start / second < 7_000_000_000, period.end > start / second + 9 * day else {
            return nil
        }
        let offset = Int64(period.offset) * second
        let today = (start + offset) / (day * second)
        let timeOfDay = Int64(hour * 3600 + minute * 60) * second + Int64(microsecond)
        for date in today...(today + 8) {
            let moment = date * day * second + timeOfDay - offset
            if moment >= start, weekdays?.contains(Weekday(ofDay: Int(date))) ?? true { return moment }
        }
        return nil
    }
}
