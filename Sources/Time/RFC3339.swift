extension Instant {
    /// `2026-11-24T05:30:00+07:00`, with the fraction of a second that it has and no more. `offset` is in seconds east of UTC;
    /// what it has beyond whole minutes is not shown, and the clock reading is that of the minutes.
    package func rfc3339(offset: Int = 0) -> String {
        let minutes = offset / 60
        let civil = CivilDateTime(utc: self + .seconds(minutes * 60))
        let time = civil.time
        var text = "\(civil.date)T\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
        if time.nanosecond != 0 {
            let digits = padded(time.nanosecond, 9)
            text += "." + digits.prefix(time.nanosecond % 1_000_000 == 0 ? 3 : time.nanosecond % 1000 == 0 ? 6 : 9)
        }
        guard minutes != 0 else { return text + "Z" }
        let sign = minutes < 0 ? "-" : "+"
        return text + "\(sign)\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
    }

    /// Reads what RFC 3339 allows, except leap seconds: `2026-11-24T05:30:00.25+07:00`, `2026-11-23 22:30:00z`.
    ///
    /// Nil for anything else, for days that do not exist, and beyond the range of an `Instant`. The offset comes back in seconds.
    package static func parsing(rfc3339 text: some StringProtocol) -> (instant: Instant, offset: Int)? {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        func has(_ character: Character, at index: Int) -> Bool {
            index < bytes.count && bytes[index] == character.asciiValue
        }
        guard let year = number(0..<4), has("-", at: 4), let month = number(5..<7), has("-", at: 7),
            let day = number(8..<10), has("T", at: 10) || has("t", at: 10) || has(" ", at: 10),
            let hour = number(11..<13), has(":", at: 13), let minute = number(14..<16), has(":", at: 16),
            let second = number(17..<19), let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        var index = 19
        var nanosecond = 0
        if has(".", at: index) {
            let digits = bytes[20...].prefix { (0x30...0x39).contains($0) }
            guard (1...9).contains(digits.count) else { return nil }
            nanosecond = number(digits.indices)!
            for _ in digits.count..<9 { nanosecond *= 10 }
            index = digits.endIndex
        }
        var offset = 0
        if has("Z", at: index) || has("z", at: index) {
            index += 1
        } else {
            guard has("+", at: index) || has("-", at: index), let hours = number(index + 1..<index + 3), hours < 24,
                has(":", at: index + 3), let minutes = number(index + 4..<index + 6), minutes < 60
            else { return nil }
            offset = (hours * 3600 + minutes * 60) * (has("-", at: index) ? -1 : 1)
            index += 6
        }
        // An `Instant` reaches from 1677 to 2262; its outermost years are not whole.
        guard index == bytes.count, (1678...2261).contains(year),
            let time = TimeOfDay(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
        else { return nil }
        return (CivilDateTime(date, time).asUTC - .seconds(offset), offset)
    }
}
