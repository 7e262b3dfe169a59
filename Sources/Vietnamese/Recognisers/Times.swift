/// Clock times and durations: 17h30, 7 giờ 15, 05:30, 8h-11h30, 90', 1h30p.
enum Times {
    struct Clock {
        var hour: [UInt8]
        var minute: Int?
        var second: Int?
        var end: Int
        /// Without the word for minutes, as it was written: "7 giờ 15".
        var isBare = false
        var suffix = ""
    }

    private static let hourWord: WordKey = "giờ"
    private static let minuteWords: WordSet = "p ph phút min"

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isNumber(i) else { return nil }
        if let range = range(page, i) { return range }
        if let clock = clock(page, i) {
            // 7h/10-9, 13h/24/9: the hour and its day, as the weather bureau writes them.
            if page.isMark(clock.end, "/"), let day = Dates.dayOfHour(page, clock.end + 1) {
                let spoken = "\(words(clock, page.numbers)) ngày \(Dates.words(day, page.numbers))"
                return Match(end: day.end, spoken: spoken, kind: .date)
            }
            return Match(end: clock.end, spoken: words(clock, page.numbers), kind: .time)
        }
        return duration(page, i)
    }

    static func words(_ clock: Clock, _ numbers: NumberWords) -> String {
        var text = "\(numbers.cardinal(clock.hour)) giờ"
        let second = clock.second ?? 0
        if let minute = clock.minute, minute > 0 {
            text += " \(numbers.cardinal(minute))" + (clock.isBare ? "" : " phút")
        }
        if second > 0 { text += " \(numbers.cardinal(second)) giây" }
        return text + clock.suffix
    }

    /// A clock time that begins at `i`.
    static func clock(_ page: Page, _ i: Int) -> Clock? {
        guard page.isNumber(i), page.length(i) <= 4 else { return nil }
        return colon(page, i) ?? letter(page, i) ?? word(page, i)
    }

    private static func isMinute(_ page: Page, _ k: Int) -> Bool {
        page.isNumber(k) && page.length(k) <= 2 && page.value(k) < 60
    }

    private static func colon(_ page: Page, _ i: Int) -> Clock? {
        guard page.length(i) <= 2, page.value(i) <= 24, page.isMark(i + 1, ":"), page.length(i + 2) == 2,
            isMinute(page, i + 2)
        else { return nil }
        if page.isMark(i + 3, anyOf: ".,"), page.isNumber(i + 4) { return nil }
        var clock = Clock(hour: page.digits(i), minute: page.value(i + 2), end: i + 3)
        if page.isMark(i + 3, ":"), page.length(i + 4) == 2, isMinute(page, i + 4) {
            clock.second = page.value(i + 4)
            clock.end = i + 5
        }
        // 05:30h, 8:30 AM
        if page.isExactly(clock.end, "h") || page.isExactly(clock.end, "H") { clock.end += 1 }
        let next = page.skippingSpace(clock.end)
        if page.word(next) == hourWord { clock.end = next + 1 }
        takeHalf(page, &clock, i)
        return clock
    }

    /// 17h, 17h30, 17h 30, 17h30', 17h30p, 8g30.
    private static func letter(_ page: Page, _ i: Int) -> Clock? {
        var k = i + 1
        let isSpaced = page.isSpace(k)
        if isSpaced { k += 1 }
        let isHour = page.word(k) == "h"
        let isSouthern =
            page.isExactly(k, "g")
            && (page.isNumber(k + 1) || clockCues.contains(page.word(before: i))
                || partsOfDay.contains(page.word(from: k + 1)))
        guard isHour || isSouthern, !isSpaced || isHour && page.isExactly(k, "h") else { return nil }
        if page.isMark(k + 1, "'") && page.isWord(k + 2) { return nil }
        var clock = Clock(hour: page.digits(i), end: k + 1)
        var m = k + 1
        if page.isSpace(m), page.length(m + 1) == 2, !page.isMark(m + 2, anyOf: "/-.,%:") { m += 1 }
        if isMinute(page, m), !page.isMark(m + 1, "/") || !page.isNumber(m + 2) {
            clock.minute = page.value(m)
            clock.end = m + 1
            if page.isMark(clock.end, "'") {
                clock.end += 1
            } else if minuteWords.contains(page.word(clock.end)) {
                clock.end += 1
            } else if page.isSpace(clock.end), minuteWords.contains(page.word(clock.end + 1)) {
                clock.end += 2
            }
            if isMinute(page, clock.end), page.word(clock.end + 1) == "s" || page.isMark(clock.end + 1, "\"") {
                clock.second = page.value(clock.end)
                clock.end += 2
            }
        }
        takeHalf(page, &clock, i)
        return clock
    }

    private static let clockCues: WordSet = "lúc vào hồi từ đến trước"
    private static let partsOfDay: WordSet = "sáng trưa chiều tối đêm ngày"

    /// 8:30 AM, 8h00 pm
    private static func takeHalf(_ page: Page, _ clock: inout Clock, _ i: Int) {
        let next = page.skippingSpace(clock.end)
        switch page.word(next) {
        case "am" where page.tokens[next].shape.contains(.allCapitals) || page.isMark(i + 1, ":"):
            clock.suffix = " sáng"
            clock.end = next + 1
        case "pm":
            clock.suffix = page.value(i) < 6 || page.value(i) == 12 ? " chiều" : " tối"
            clock.end = next + 1
        default: break
        }
    }

    /// 7 giờ 15, 7 giờ 05 phút.
    private static func word(_ page: Page, _ i: Int) -> Clock? {
        let k = page.skippingSpace(i + 1)
        guard page.word(k) == hourWord else { return nil }
        var clock = Clock(hour: page.digits(i), end: k + 1)
        let m = page.skippingSpace(k + 1)
        if m > k + 1 || page.isNumber(k + 1), isMinute(page, m),
            !page.isMark(m + 1, anyOf: "/-.,%") || !page.isNumber(m + 2)
        {
            let after = page.skippingSpace(m + 1)
            // "7 giờ 15 ngày 3/2" is a quarter past; "7 giờ 15 người" would be strange.
            clock.minute = page.value(m)
            clock.end = m + 1
            clock.isBare = true
            if minuteWords.contains(page.word(after)) || page.isMark(m + 1, "'") {
                clock.isBare = false
                clock.end = after + 1
            }
        }
        return clock
    }

    /// 7h30-11h30, 7-9h, 05:30 - 06:00.
    private static func range(_ page: Page, _ i: Int) -> Match? {
        let numbers = page.numbers
        let first = clock(page, i)
        let dash = page.skippingSpace(first?.end ?? i + 1)
        guard page.isMark(dash, "-") || page.isMark(dash, "~") else { return nil }
        let next = page.skippingSpace(dash + 1)
        guard let last = clock(page, next) else { return nil }
        guard let first else {
            guard page.length(i) <= 2, page.value(i) <= 24 else { return nil }
            return Match(
                end: last.end, spoken: "\(numbers.cardinal(page.digits(i))) đến \(words(last, numbers))", kind: .time)
        }
        return Match(end: last.end, spoken: "\(words(first, numbers)) đến \(words(last, numbers))", kind: .time)
    }

    /// 90', 5'30", 30p, 3p20s, 45s.
    private static func duration(_ page: Page, _ i: Int) -> Match? {
        let numbers = page.numbers
        guard page.length(i) <= 4 else { return nil }
        let isMinutes =
            page.isMark(i + 1, "'") && !page.isWord(i + 2) && !page.isMark(i + 2, "'") || page.isExactly(i + 1, "p")
            || page.isExactly(i + 1, "ph")
        if isMinutes {
            var spoken = "\(numbers.cardinal(page.digits(i))) phút"
            var end = i + 2
            let isQuoted = page.isMark(end + 1, "'") && page.isMark(end + 2, "'")
            if page.isNumber(end), page.length(end) <= 2,
                page.isMark(end + 1, "\"") || page.isExactly(end + 1, "s") || isQuoted
            {
                if page.value(end) > 0 { spoken += " \(numbers.cardinal(page.digits(end))) giây" }
                end += isQuoted ? 3 : 2
            }
            // 45'/tiết
            if page.isMark(end, "/"), Slashes.isPer(page.word(end + 1)) {
                spoken += " một"
                end += 1
            }
            return Match(end: end, spoken: spoken, kind: .duration)
        }
        if page.isExactly(i + 1, "s") {
            return Match(end: i + 2, spoken: "\(numbers.cardinal(page.digits(i))) giây", kind: .duration)
        }
        return nil
    }
}
