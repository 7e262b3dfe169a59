import Time

/// Reads calendar events, and their parts, from text.
///
/// Accepts and refuses what systemd accepts and refuses, save for the abbreviations of the local time zone: an event
/// means the same wherever it is read.
struct CalendarReader {
    /// What in a text is no calendar event.
    enum Misread: Error, Hashable {
        case empty
        /// From here on nothing fits.
        case unexpected(String)
        case weekdaysBackwards
        case noTime
        /// A field holds something outside its range, or a repetition that never comes round.
        case outOfRange(Field)
        case noSuchZone(String)
        case tooManyParts
        case noLunarDays(String)
        case noSuchTerm(String)

        enum Field: Hashable { case year, month, day, hour, minute, second }
    }

    private var rest: ArraySlice<UInt8>

    init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

    // MARK: Whole events

    static func event(_ text: some StringProtocol) throws(Misread) -> CalendarEvent {
        let (body, zone) = try takeZone(text)
        guard !body.isEmpty else { throw .empty }
        var event = CalendarEvent()
        if let short = shorthands[body.lowercased()] {
            event = short
        } else {
            var reader = CalendarReader(body)
            try reader.read(into: &event)
        }
        if let zone, event.zone == nil { event.zone = zone }
        event.year = CalendarField(event.year.parts.map(fullYear))
        try check(event)
        return event
    }

    private mutating func read(into event: inout CalendarEvent) throws(Misread) {
        event.weekdays = try weekdays()
        if next == "@" {
            try timestamp(into: &event)
        } else {
            try date(into: &event)
            event.time = try time()
        }
        guard rest.isEmpty else { throw unexpected }
    }

    /// `minutely` and its like.
    private static let shorthands: [String: CalendarEvent] = {
        func event(
            _ weekdays: WeekdaySet? = nil, month: [Int] = [], day: [Int] = [], hour: [Int] = [], minute: [Int] = []
        ) -> CalendarEvent {
            func field(_ values: [Int]) -> CalendarField { CalendarField(values.map { .init(start: $0) }) }
            return CalendarEvent(
                weekdays: weekdays, month: field(month), day: field(day),
                time: TimeFields(hour: field(hour), minute: field(minute)))
        }
        let yearly = event(month: [1], day: [1], hour: [0], minute: [0])
        let twiceAYear = event(month: [1, 7], day: [1], hour: [0], minute: [0])
        return [
            "minutely": event(),
            "hourly": event(minute: [0]),
            "daily": event(hour: [0], minute: [0]),
            "weekly": event(WeekdaySet([.monday]), hour: [0], minute: [0]),
            "monthly": event(day: [1], hour: [0], minute: [0]),
            "quarterly": event(month: [1, 4, 7, 10], day: [1], hour: [0], minute: [0]),
            "yearly": yearly, "annually": yearly, "anually": yearly,
            "semiannually": twiceAYear, "semi-annually": twiceAYear, "biannually": twiceAYear,
            "bi-annually": twiceAYear,
        ]
    }()

    /// A year of two digits is one of 1970…2069.
    private static func fullYear(_ part: CalendarField.Part) -> CalendarField.Part {
        func full(_ year: Int) -> Int {
            (0..<70).contains(year) ? year + 2000 : (70..<100).contains(year) ? year + 1900 : year
        }
        return .init(start: full(part.start), stop: part.stop < 0 ? part.stop : full(part.stop), step: part.step)
    }

    private static func check(_ event: CalendarEvent) throws(Misread) {
        guard event.year.isValid(in: CalendarEvent.years) else { throw .outOfRange(.year) }
        guard event.month.isValid(in: 1...12) else { throw .outOfRange(.month) }
        guard event.day.isValid(in: 1...31, countsBack: event.countsDaysBack) else { throw .outOfRange(.day) }
        try check(event.time)
    }

    static func check(_ time: TimeFields) throws(Misread) {
        guard time.hour.isValid(in: 0...23) else { throw .outOfRange(.hour) }
        guard time.minute.isValid(in: 0...59) else { throw .outOfRange(.minute) }
        guard time.microsecond.isValid(in: 0...(60 * TimeFields.second - 1)) else { throw .outOfRange(.second) }
    }

    /// Takes a time zone off the end: `UTC` in any case, or a name of the zone database.
    static func takeZone(_ text: some StringProtocol) throws(Misread) -> (body: String, zone: TimeZoneRules?) {
        guard let space = text.lastIndex(of: " ") else { return (String(text), nil) }
        let name = String(text[text.index(after: space)...])
        let body = String(text[..<space])
        if name.lowercased() == "utc" { return (body, .utc) }
        if let zone = TimeZoneRules.named(name) { return (body, zone) }
        // Nothing that may stand last in an event begins with a letter.
        if name.first?.isLetter == true, !name.contains(":"), !name.contains("-") || name.contains("/") {
            throw .noSuchZone(name)
        }
        return (String(text), nil)
    }

    // MARK: Parts of an event

    /// Nil for none, and for all seven.
    private mutating func weekdays() throws(Misread) -> WeekdaySet? {
        var days = WeekdaySet()
        var rangeFrom: Weekday?
        while true {
            guard let day = try weekday() else {
                guard days.isEmpty else { throw unexpected }
                return nil
            }
            if let from = rangeFrom {
                guard from <= day else { throw .weekdaysBackwards }
                for between in Weekday.allCases where from <= between && between <= day { days.insert(between) }
            } else {
                days.insert(day)
            }
            let wasRange = rangeFrom != nil
            rangeFrom = nil
            if take("..") || take("-") {
                guard !wasRange else { throw unexpected }
                rangeFrom = day
            } else if !take(",") {
                guard rest.isEmpty || next == " " else { throw unexpected }
            }
            if rest.isEmpty || next == " " {
                // A comma may stand at the end, an open range may not.
                guard rangeFrom == nil else { throw unexpected }
                skipSpaces()
                return days == .all ? nil : days
            }
        }
    }

    private mutating func weekday() throws(Misread) -> Weekday? {
        let word = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        guard !word.isEmpty else { return nil }
        let name = String(decoding: word, as: UTF8.self).lowercased()
        guard let day = CalendarReader.weekdayNames[name] else { throw unexpected }
        let after = rest[word.endIndex...].first.map { Unicode.Scalar($0) }
        guard after == nil || "-., ".unicodeScalars.contains(after!) else { throw unexpected }
        rest = rest[word.endIndex...]
        return day
    }

    private static let weekdayNames: [String: Weekday] = [
        "mon": .monday, "monday": .monday, "tue": .tuesday, "tuesday": .tuesday, "wed": .wednesday,
        "wednesday": .wednesday, "thu": .thursday, "thursday": .thursday, "fri": .friday, "friday": .friday,
        "sat": .saturday, "saturday": .saturday, "sun": .sunday, "sunday": .sunday,
    ]

    /// `@SECONDS` since the epoch: one moment, in UTC.
    private mutating func timestamp(into event: inout CalendarEvent) throws(Misread) {
        rest = rest.dropFirst()
        // The year 2199 ends before that.
        guard let seconds = number(), seconds < 8_000_000_000 else { throw .outOfRange(.second) }
        let moment = CivilDateTime(utc: Instant(seconds: Int64(seconds)))
        event.year = CalendarField(moment.date.year)
        event.month = CalendarField(moment.date.month)
        event.day = CalendarField(moment.date.day)
        event.time = TimeFields(
            hour: CalendarField(moment.time.hour), minute: CalendarField(moment.time.minute),
            microsecond: CalendarField(moment.time.second * TimeFields.second))
        event.zone = .utc
    }

    /// A date, where one is there: what ends with a colon is a time of day.
    private mutating func date(into event: inout CalendarEvent) throws(Misread) {
        if rest.isEmpty { return }
        let start = rest
        let first = try field()
        if rest.isEmpty || next == ":" {
            rest = start
            return
        }
        var countsBack = try dateSeparator()
        let second = try field()
        if rest.isEmpty || next == " " {
            (event.month, event.day) = (first, second)
        } else {
            guard !countsBack else { throw unexpected }
            countsBack = try dateSeparator()
            let third = try field()
            guard rest.isEmpty || next == " " else { throw unexpected }
            (event.year, event.month, event.day) = (first, second, third)
        }
        skipSpaces()
        event.countsDaysBack = countsBack && !event.day.isAny
    }

    /// True for `~`, false for `-`.
    private mutating func dateSeparator() throws(Misread) -> Bool {
        if take("~") { return true }
        guard take("-") else { throw unexpected }
        return false
    }

    /// A time of day up to the end of the text; midnight where the text has ended.
    mutating func time() throws(Misread) -> TimeFields {
        if rest.isEmpty { return .midnight }
        var time = TimeFields(hour: try field())
        guard take(":") else { throw rest.isEmpty ? .noTime : unexpected }
        time.minute = try field()
        if rest.isEmpty { return time }
        guard take(":") else { throw unexpected }
        time.microsecond = try seconds()
        guard rest.isEmpty else { throw unexpected }
        return time
    }

    // MARK: Fields

    private mutating func field() throws(Misread) -> CalendarField {
        if take("*") { return .any }
        return CalendarField(try parts(unit: 1))
    }

    private mutating func seconds() throws(Misread) -> CalendarField {
        if take("*") { return TimeFields.everySecond }
        let parts = try parts(unit: TimeFields.second)
        // Among whole seconds nothing is left to add to every second.
        let areWhole = parts.allSatisfy { $0.start % TimeFields.second == 0 && $0.step % TimeFields.second == 0 }
        if areWhole, parts.contains(TimeFields.everySecond.parts[0]) { return TimeFields.everySecond }
        return CalendarField(parts)
    }

    /// systemd holds lists to this length.
    private static let longestList = 241

    private mutating func parts(unit: Int) throws(Misread) -> [CalendarField.Part] {
        var parts: [CalendarField.Part] = []
        repeat {
            guard parts.count < CalendarReader.longestList else { throw .tooManyParts }
            parts.append(try part(unit: unit))
        } while take(",")
        return parts
    }

    private mutating func part(unit: Int) throws(Misread) -> CalendarField.Part {
        var part = CalendarField.Part(start: try value(unit: unit))
        let before = self
        if take("..") {
            part.stop = try value(unit: unit)
            part.step = unit
        }
        if take("/") {
            part.step = try value(unit: unit)
            guard part.step > 0 else { throw before.unexpected }
        } else if unit > 1, part.stop >= 0, part.start + part.step > part.stop {
            // The range would hold its first value only, for its step is a whole second.
            throw before.unexpected
        }
        guard let next else { return part }
        guard " ,-~:".unicodeScalars.contains(next) else { throw unexpected }
        return part
    }

    /// A number; where the unit is not 1, with a fraction that is rounded to whole units.
    private mutating func value(unit: Int) throws(Misread) -> Int {
        let before = self
        guard let whole = number() else { throw unexpected }
        var value = whole * unit
        if unit > 1, next == ".", rest.dropFirst().first != UInt8(ascii: ".") {
            rest = rest.dropFirst()
            let digits = rest.prefix { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
            guard !digits.isEmpty else { throw unexpected }
            var scale = unit / 10
            for digit in digits.prefix(6) {
                value += digit * scale
                scale /= 10
            }
            if digits.count > 6, digits[6] >= 5 { value += 1 }
            rest = rest.dropFirst(digits.count)
        }
        guard value <= Int(Int32.max) else { throw before.unexpected }
        return value
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        let significant = digits.drop { $0 == 0x30 }
        guard !digits.isEmpty, significant.count <= 12 else { return nil }
        rest = rest[digits.endIndex...]
        return significant.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    // MARK: Characters

    private var next: Unicode.Scalar? { rest.first.map { Unicode.Scalar($0) } }

    private var unexpected: Misread { rest.isEmpty ? .noTime : .unexpected(String(decoding: rest, as: UTF8.self)) }

    private mutating func take(_ text: StaticString) -> Bool {
        let found = text.withUTF8Buffer { rest.starts(with: $0) }
        if found { rest = rest.dropFirst(text.utf8CodeUnitCount) }
        return found
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }
}
