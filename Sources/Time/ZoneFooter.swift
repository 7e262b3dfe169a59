/// The rule of a time zone for every year, as POSIX writes it in TZ: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: POSIX.1-2017, 8.3, with the hours of −167 to 167 that RFC 8536, 3.3.1, adds.
struct ZoneFooter {
    var standard: ZoneFile.Setting
    /// Nil where the clocks are never changed.
    var daylight: (setting: ZoneFile.Setting, begin: Change, end: Change)?

    /// When in a year the clocks are changed.
    struct Change {
        enum Day {
            /// `Jn`: 1…365, 29 February never counted.
            case julian(Int)
            /// `n`: 0…365.
            case ordinal(Int)
            /// `Mm.w.d`: week 5 is the last; weekday 0 is Sunday.
            case weekday(month: Int, week: Int, weekday: Int)
        }
        var day: Day
        /// Seconds after midnight, by the clock that holds before the change.
        var time: Int

        /// Seconds since the epoch as if the zone were UTC.
        func moment(in year: Int) -> Int64 { Int64(date(in: year)) * 86_400 + Int64(time) }

        private func date(in year: Int) -> Int {
            func start(_ month: Int) -> Int { CivilDate(year: year, month: month, day: 1)!.daysSinceEpoch }
            switch day {
            case .julian(let number): return start(1) + number - 1 + (CivilDate.isLeap(year) && number > 59 ? 1 : 0)
            case .ordinal(let number): return start(1) + number
            case .weekday(let month, let week, let weekday):
                let first = start(month)
                // 1970-01-01 was a Thursday, weekday 4 here.
                let lead = (weekday - (first + 4)).flooredRemainder(by: 7)
                let day = lead + 7 * (week - 1)
                return first + (day < CivilDate.length(ofMonth: month, year: year) ? day : day - 7)
            }
        }
    }

    /// Nil where the text is no such rule.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let name = ZoneFooter.name(&rest), let west = ZoneFooter.clock(&rest) else { return nil }
        standard = ZoneFile.Setting(offset: -west, isDaylight: false, abbreviation: name)
        guard !rest.isEmpty else { return }
        guard let name = ZoneFooter.name(&rest) else { return nil }
        var offset = standard.offset + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let west = ZoneFooter.clock(&rest) else { return nil }
            offset = -west
        }
        guard let begin = ZoneFooter.change(&rest), let end = ZoneFooter.change(&rest), rest.isEmpty else { return nil }
        daylight = (ZoneFile.Setting(offset: offset, isDaylight: true, abbreviation: name), begin, end)
    }

    /// The changes of a year in their order: seconds since the epoch, and what holds from then on.
    func changes(in year: Int) -> [(at: Int64, setting: ZoneFile.Setting)] {
        guard let daylight else { return [] }
        let begin = daylight.begin.moment(in: year) - Int64(standard.offset)
        let end = daylight.end.moment(in: year) - Int64(daylight.setting.offset)
        return begin < end
            ? [(begin, daylight.setting), (end, standard)] : [(end, standard), (begin, daylight.setting)]
    }

    /// `CET`, or `<+03>`.
    private static func name(_ rest: inout ArraySlice<UInt8>) -> String? {
        if rest.first == UInt8(ascii: "<") {
            guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            defer { rest = rest[(close + 1)...] }
            return String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self)
        }
        let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        rest = rest[letters.endIndex...]
        return letters.count >= 3 ? String(decoding: letters, as: UTF8.self) : nil
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func take(_ character: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private static func clock(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let isNegative = take("-", &rest)
        if !isNegative { _ = take("+", &rest) }
        guard let hours = number(&rest), hours <= 167 else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(":", &rest) {
            guard let value = number(&rest), value < 60 else { return nil }
            seconds += value * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// `,M3.5.0/2`, `,J60`, `,0/0`.
    private static func change(_ rest: inout ArraySlice<UInt8>) -> Change? {
        guard take(",", &rest) else { return nil }
        let day: Change.Day
        if take("M", &rest) {
            guard let month = number(&rest), (1...12).contains(month), take(".", &rest), let week = number(&rest),
                (1...5).contains(week), take(".", &rest), let weekday = number(&rest), weekday < 7
            else { return nil }
            day = .weekday(month: month, week: week, weekday: weekday)
        } else if take("J", &rest) {
            guard let number = number(&rest), (1...365).contains(number) else { return nil }
            day = .julian(number)
        } else {
            guard let number = number(&rest), number <= 365 else { return nil }
            day = .ordinal(number)
        }
        guard take("/", &rest) else { return Change(day: day, time: 7200) }
        guard let time = clock(&rest) else { return nil }
        return Change(day: day, time: time)
    }
}
