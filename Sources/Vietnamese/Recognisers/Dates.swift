/// Days, months and years in the shapes that people write them.
enum Dates {
    /// Words after which `2/9` is a day.
    private static let dayCues: WordSet = """
        ngày mùng mồng sáng trưa chiều tối đêm hôm rằm dịp lễ tết nhật khánh từ đến trước sau hạn lúc vào khai nghỉ mừng thứ tới kể bảy
        tư năm sáu hai ba giờ phút hết nay mai
        """
    /// Words after which two numbers with a slash are no day.
    private static let notDays: WordSet =
        "đạt số ngõ ngách hẻm kiệt nhà lệ có được thửa tờ khoảng gần hơn chiếm còn tỷ tỉ phiếu lớp"
    private static let yearlyWords: WordSet = "hằng hàng âm dương tới vừa này sắp đến lịch"
    private static let dayWord: WordKey = "ngày"
    private static let months: WordKey = "tháng"
    private static let years: WordKey = "năm"
    private static let parts: WordSet = "quý kỳ kì đợt vụ số khóa khoá tuần lần lượt"

    /// Days that everybody knows by their numbers, as day × 100 + month: 30/4, 2/9 …
    private static let holidays: Set<Int> = [
        101, 302, 2702, 803, 2603, 1003, 3004, 105, 705, 1505, 1905, 106, 2106, 2806, 2707, 1908, 209, 1010, 1310, 1410,
        1510, 2010,
        1811, 2011, 2212,
    ]

    private static func isHoliday(_ day: Int, _ month: Int) -> Bool { holidays.contains(day * 100 + month) }

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isNumber(i) else { return nil }
        return iso(page, i) ?? full(page, i) ?? dayRange(page, i) ?? dayAndMonth(page, i) ?? monthAndYear(page, i)
            ?? afterWord(page, i)
    }

    // MARK: Shapes

    struct Day {
        var day: Int
        var month: Int
        var year: Int?
        var end: Int
    }

    private static func separator(_ page: Page, _ k: Int) -> UInt32? {
        page.isMark(k, anyOf: "/-.") ? page.mark(k) : nil
    }

    /// 4/9/2025, 04-09-2025, 04.9.2025, 4/9/25.
    static func fullDay(_ page: Page, _ i: Int) -> Day? {
        guard page.isDay(i), let mark = separator(page, i + 1), page.isMonth(i + 2), separator(page, i + 3) == mark,
            page.isNumber(i + 4), !(page.isMark(i + 5, anyOf: "/.-") && page.isNumber(i + 6) && mark != 0x2F)
        else { return nil }
        let length = page.length(i + 4)
        var year = page.value(i + 4)
        let isShort =
            mark == 0x2F
            || mark == 0x2E && page.length(i) == 2 && page.length(i + 2) == 2
                && page.startsWithZero(i + 2 * (page.startsWithZero(i) ? 0 : 1))
        if length == 2, isShort || mark != 0x2F && page.word(before: i) == dayWord {
            year += year < 70 ? 2000 : 1900
        } else if !page.isYear(i + 4) {
            return nil
        }
        return Day(day: page.value(i), month: page.value(i + 2), year: year, end: i + 5)
    }

    /// 4/9, with what comes after it being no third number.
    static func shortDay(_ page: Page, _ i: Int) -> Day? {
        guard page.isDay(i), page.isMark(i + 1, "/"), page.isMonth(i + 2) else { return nil }
        if page.isMark(i + 3, "/"), page.isNumber(i + 4) { return nil }
        return Day(day: page.value(i), month: page.value(i + 2), year: nil, end: i + 3)
    }

    /// "ngày 9.9", "ngày 20-10": other marks only right after the word.
    private static func markedDay(_ page: Page, _ i: Int) -> Day? {
        guard page.isMark(i + 1, anyOf: ".-"), page.isDay(i), page.isMonth(i + 2),
            !page.isMark(i + 3, anyOf: "/-.,%") || !page.isNumber(i + 4)
        else { return nil }
        let last = page.wordIndex(before: i)
        let isDashed = page.isMark(i + 1, "-")
        if page.word(last) == dayWord {
            // "từ ngày 1-5", "các ngày 1-5" and "ngày 1-5 hằng tháng" are ranges; "ngày 5-12" is one day.
            let isRange = manyDays.contains(page.word(before: last)) || yearlyWords.contains(page.word(from: i + 3))
            guard !isDashed || page.value(i) > page.value(i + 2) || !isRange else { return nil }
        } else if !hours.contains(page.word(last)) {
            guard !isDashed, dayCues.contains(page.word(last)), page.length(i + 2) == 2,
                page.startsWithZero(i) || page.startsWithZero(i + 2)
            else { return nil }
        }
        return Day(day: page.value(i), month: page.value(i + 2), year: nil, end: i + 3)
    }

    private static let manyDays: WordSet = "từ các những trong mấy"
    private static let hours: WordSet = "sáng trưa chiều tối đêm hôm"

    /// A day behind an hour and a slash, with any mark before its month.
    static func dayOfHour(_ page: Page, _ i: Int) -> Day? {
        if let day = anyDay(page, i) { return day }
        guard page.isDay(i), page.isMark(i + 1, "-"), page.isMonth(i + 2), !page.isMark(i + 3, anyOf: "-/") else {
            return nil
        }
        return Day(day: page.value(i), month: page.value(i + 2), year: nil, end: i + 3)
    }

    static func anyDay(_ page: Page, _ i: Int) -> Day? { fullDay(page, i) ?? shortDay(page, i) }

    static func words(_ day: Day, _ numbers: NumberWords) -> String {
        var text = "\(numbers.day(day.day)) tháng \(numbers.month(day.month))"
        if let year = day.year { text += " năm \(numbers.year(year))" }
        return text
    }

    /// 2025-09-04, with or without the time of day.
    private static func iso(_ page: Page, _ i: Int) -> Match? {
        guard page.isYear(i), page.isMark(i + 1, anyOf: "-/"), page.isMonth(i + 2),
            page.mark(i + 3) == page.mark(i + 1),
            page.isDay(i + 4), page.length(i + 2) == 2 || page.mark(i + 1) == 0x2F
        else { return nil }
        let day = Day(day: page.value(i + 4), month: page.value(i + 2), year: page.value(i), end: i + 5)
        let lead = page.word(before: i) == dayWord ? "" : "ngày "
        if page.isExactly(i + 5, "T"), let time = Times.clock(page, i + 6) {
            return Match(
                end: time.end, spoken: "\(Times.words(time, page.numbers)), \(lead)\(words(day, page.numbers))",
                kind: .date)
        }
        return Match(end: day.end, spoken: lead + words(day, page.numbers), kind: .date)
    }

    private static func full(_ page: Page, _ i: Int) -> Match? {
        guard let first = fullDay(page, i) else { return nil }
        let lead = i == 0 ? "ngày " : ""
        // "ngày mùng 9/1/2026" has the word already.
        if page.word(before: i) == "mùng" || page.word(before: i) == "mồng" {
            let month = "tháng \(page.numbers.month(first.month)) năm \(page.numbers.year(first.year ?? 0))"
            return Match(end: first.end, spoken: "\(page.numbers.cardinal(first.day)) \(month)", kind: .date)
        }
        if let (next, pause) = connector(page, first.end), let second = fullDay(page, next) {
            let joint = pause ? ", " : " đến "
            return Match(
                end: second.end, spoken: lead + words(first, page.numbers) + joint + words(second, page.numbers),
                kind: .date)
        }
        return Match(end: first.end, spoken: lead + words(first, page.numbers), kind: .date)
    }

    /// A dash between two days, with or without spaces: the token after it.
    private static func connector(_ page: Page, _ k: Int) -> (Int, isPause: Bool)? {
        let dash = page.skippingSpace(k)
        guard page.isMark(dash, "-") else { return nil }
        return (page.skippingSpace(dash + 1), false)
    }

    /// 15-20/9, 15/9-20/9/2025, 28/12/2025-3/1/2026.
    private static func dayRange(_ page: Page, _ i: Int) -> Match? {
        let numbers = page.numbers
        if page.isDay(i), let (next, _) = connector(page, i + 1), let last = anyDay(page, next) {
            // 15-20/9: one month for both.
            guard page.value(i) < last.day, page.word(before: i) != "thứ" else { return nil }
            let isPlausible = last.year != nil || isDay(page, i, last) || page.word(before: i) == .none
            guard isPlausible else { return nil }
            return Match(
                end: last.end, spoken: "\(numbers.day(page.value(i))) đến \(words(last, numbers))", kind: .date)
        }
        guard let first = shortDay(page, i), let (next, _) = connector(page, first.end), let last = anyDay(page, next),
            !Fractions.isShare(page, after: last.end)
        else {
            return nil
        }
        // Two holidays side by side are a range only where words say so: "dịp 30/4-1/5".
        let isPair = isHoliday(first.day, first.month) && isHoliday(last.day, last.month) && last.year == nil
        let isRange = !isPair || page.has(rangeCues, before: i, within: 3)
        return Match(
            end: last.end, spoken: words(first, numbers) + (isRange ? " đến " : ", ") + words(last, numbers),
            kind: .date,
            confidence: isPair ? .likely : .certain)
    }

    private static let rangeCues: WordSet = "từ ngày kéo gian suốt"

    // MARK: Day and month

    private static func dayAndMonth(_ page: Page, _ i: Int) -> Match? {
        if let day = markedDay(page, i) { return Match(end: day.end, spoken: words(day, page.numbers), kind: .date) }
        guard let day = shortDay(page, i), isDay(page, i, day) else { return nil }
        let month = "tháng \(page.numbers.month(day.month))"
        // "mùng 1/1" has the word already.
        if page.word(before: i) == "mùng" || page.word(before: i) == "mồng" {
            return Match(end: day.end, spoken: "\(page.numbers.cardinal(day.day)) \(month)", kind: .date)
        }
        return Match(end: day.end, spoken: words(day, page.numbers), kind: .date)
    }

    private static func isDay(_ page: Page, _ i: Int, _ day: Day) -> Bool {
        let last = page.wordIndex(before: i)
        let word = page.word(last)
        if isUnitWord(page, day.end) { return false }
        if dayCues.contains(word), !notDays.contains(word) {
            // "từ 1/2 đến 2/3 số hộ": a fraction after all.
            return !Fractions.isShare(page, after: day.end)
        }
        if notDays.contains(word) { return false }
        if Fractions.isShare(page, after: day.end) { return false }
        if isAfterWeekday(page, i) || isBracketed(page, i, day.end) { return true }
        // Of 11 and 12 nobody makes fractions.
        if day.month > 10, day.day != day.month, !bookCues.contains(word) { return true }
        if page.startsWithZero(i) || page.startsWithZero(i + 2) { return true }
        if yearlyWords.contains(page.word(from: day.end)) { return true }
        if isHoliday(day.day, day.month) { return true }
        // A list of days: "các ngày 1/6, 3/6".
        if isInList(page, i) || isInDayList(page, i) { return true }
        // Round the clock: 24/7.
        if day.day == 24, day.month == 7 { return false }
        return day.day > day.month && day.day > 12
    }

    private static let bookCues: WordSet = "kỳ đợt tuần vòng bài lần"

    /// "Thứ Sáu, 5/8", "Thứ 6 5/8", "T6, 5/8".
    private static func isAfterWeekday(_ page: Page, _ i: Int) -> Bool {
        var k = page.before(i)
        if page.isMark(k, anyOf: ",-(") { k = page.before(k) }
        let first = page.wordIndex(before: k)
        if page.word(k) == "nhật" { return page.word(first) == "chủ" }
        if page.length(k) == 1, page.isExactly(k - 1, "T") { return true }
        return (page.isWord(k) || page.length(k) == 1) && page.word(first) == "thứ"
    }

    /// "(5/8)": alone between brackets.
    private static func isBracketed(_ page: Page, _ i: Int, _ end: Int) -> Bool {
        page.isMark(i - 1, "(") && page.isMark(end, ")") && i > 1
    }

    private static func isUnitWord(_ page: Page, _ k: Int) -> Bool {
        page.isMark(k, "%")
    }

    /// Whether another day stands before this one with a comma or "và" between.
    private static func isInList(_ page: Page, _ i: Int) -> Bool {
        var k = page.before(i)
        if page.isMark(k, anyOf: ",&") || page.word(k) == "và" || page.word(k) == "hoặc" {
            k = page.before(k)
        } else {
            return false
        }
        return page.isNumber(k) && page.isMark(k - 1, "/") && page.isNumber(k - 2)
            && (dayCues.contains(page.word(before: k - 2)) || isInList(page, k - 2, depth: 4))
    }

    private static func isInList(_ page: Page, _ i: Int, depth: Int) -> Bool {
        var k = page.before(i)
        guard depth > 0, page.isMark(k, ",") || page.word(k) == "và" else { return false }
        k = page.before(k)
        return page.isNumber(k) && page.isMark(k - 1, "/") && page.isNumber(k - 2)
            && (page.word(before: k - 2) == dayWord || isInList(page, k - 2, depth: depth - 1))
    }

    // MARK: Month and year

    /// 9/2025, tháng 9-10/2025, quý 3/2025.
    private static func monthAndYear(_ page: Page, _ i: Int) -> Match? {
        let numbers = page.numbers
        let word = page.word(before: i)
        if word == months, page.isMonth(i), let (next, _) = connector(page, i + 1), page.isMonth(next),
            page.isMark(next + 1, "/"),
            page.isYear(next + 2)
        {
            let range = "\(numbers.month(page.value(i))) đến tháng \(numbers.month(page.value(next)))"
            return Match(end: next + 3, spoken: "\(range) năm \(numbers.year(page.value(next + 2)))", kind: .date)
        }
        if let (next, _) = connector(page, i + 1), page.length(i) <= 2, page.length(next) <= 2,
            page.isMark(next + 1, "/"),
            page.isYear(next + 2), !page.isMark(next + 3, "/"), page.value(i) < page.value(next)
        {
            // quý 1-2/2026, 11-12/2025
            let year = "năm \(numbers.year(page.value(next + 2)))"
            if parts.contains(word) {
                let range = "\(numbers.cardinal(page.digits(i))) đến \(numbers.cardinal(page.digits(next)))"
                return Match(end: next + 3, spoken: "\(range) \(year)", kind: .date)
            }
            if page.isMonth(i), page.isMonth(next), word != dayWord {
                let range = "tháng \(numbers.month(page.value(i))) đến tháng \(numbers.month(page.value(next)))"
                return Match(end: next + 3, spoken: "\(range) \(year)", kind: .date)
            }
        }
        guard page.length(i) <= 3, page.isMark(i + 1, anyOf: "/-."), page.isYear(i + 2), !page.isMark(i + 3, "/"),
            page.mark(i + 1) == 0x2F || word == months
        else { return nil }
        let year = "năm \(numbers.year(page.value(i + 2)))"
        if parts.contains(word) {
            return Match(end: i + 3, spoken: "\(numbers.cardinal(page.digits(i))) \(year)", kind: .date)
        }
        guard page.isMonth(i) else { return nil }
        // 3/2025-6/2025
        if let (next, _) = connector(page, i + 3), page.isMonth(next), page.isMark(next + 1, "/"), page.isYear(next + 2)
        {
            let lead = word == months ? "" : "tháng "
            let first = "\(lead)\(numbers.month(page.value(i))) \(year)"
            let second = "tháng \(numbers.month(page.value(next))) năm \(numbers.year(page.value(next + 2)))"
            return Match(end: next + 3, spoken: "\(first) đến \(second)", kind: .date)
        }
        let lead = word == months ? "" : "tháng "
        return Match(end: i + 3, spoken: "\(lead)\(numbers.month(page.value(i))) \(year)", kind: .date)
    }

    // MARK: A number after a word of time

    private static func afterWord(_ page: Page, _ i: Int) -> Match? {
        let last = page.wordIndex(before: i)
        let word = page.word(last)
        let numbers = page.numbers
        switch word {
        case dayWord:
            return days(page, i)
        case months:
            guard page.isMonth(i), !isAmountTail(page, i + 1), !isPerMonth(page, last) else { return nil }
            var spoken = numbers.month(page.value(i))
            var end = i + 1
            if let (next, _) = connector(page, end), page.isMonth(next), !isAmountTail(page, next + 1) {
                spoken += " đến tháng \(numbers.month(page.value(next)))"
                end = next + 1
            }
            // "tháng 9 2025"
            if page.isSpace(end), page.isYear(end + 1), !isAmountTail(page, end + 2) {
                spoken += " năm \(numbers.year(page.value(end + 1)))"
                end += 2
            }
            return Match(end: end, spoken: spoken, kind: .date)
        case years:
            guard page.isYear(i), !isAmountTail(page, i + 1) else { return nil }
            if let (next, _) = connector(page, i + 1), page.isYear(next), page.value(next) > page.value(i),
                !isAmountTail(page, next + 1)
            {
                let range = "\(numbers.year(page.value(i))) đến \(numbers.year(page.value(next)))"
                return Match(end: next + 1, spoken: range, kind: .year)
            }
            return Match(end: i + 1, spoken: numbers.year(page.value(i)), kind: .year)
        default:
            if isInDayList(page, i) || isFirstOfSpan(page, i, word) { return days(page, i) }
            // 2025/2026: a school year or a season.
            if page.isYear(i), page.isMark(i + 1, "/"), page.isYear(i + 2), page.value(i + 2) == page.value(i) + 1,
                !page.isMark(i + 3, anyOf: "/-")
            {
                let years = "\(numbers.year(page.value(i))), \(numbers.year(page.value(i + 2)))"
                return Match(end: i + 3, spoken: years, kind: .year)
            }
            if isInMonthList(page, i) { return Match(end: i + 1, spoken: numbers.month(page.value(i)), kind: .date) }
            return nil
        }
    }

    /// The 1 of "từ 1 đến 5/12".
    private static func isFirstOfSpan(_ page: Page, _ i: Int, _ word: WordKey) -> Bool {
        guard spanCues.contains(word), page.isDay(i), page.isSpace(i + 1) else { return false }
        let to = page.skippingSpace(i + 1)
        guard page.word(to) == "đến" || page.word(to) == "tới" else { return false }
        var last = page.skippingSpace(to + 1)
        for _ in 0..<2 where page.word(last) == dayWord || page.word(last) == "hết" {
            last = page.skippingSpace(last + 1)
        }
        guard let day = anyDay(page, last) else { return false }
        return !Fractions.isShare(page, after: day.end)
    }

    private static let spanCues: WordSet = "từ đêm sáng chiều tối"

    /// "mỗi tháng 1-2 lần", "một tháng 5 triệu": the month is what is counted by.
    private static func isPerMonth(_ page: Page, _ month: Int) -> Bool { perMonth.contains(page.word(before: month)) }
    private static let counted: WordSet = "đêm giờ người bữa buổi"
    private static let perMonth: WordSet = "mỗi một hằng hàng"

    /// The day alone: "ngày 5", "ngày 5-7", "các ngày 5, 6 và 7/9".
    private static func days(_ page: Page, _ i: Int) -> Match? {
        let numbers = page.numbers
        // "3 ngày 2 đêm"
        if counted.contains(page.word(from: i + 1)), page.isSpace(i + 1) { return nil }
        if isPackedDay(page, i) { return Match(end: i + 1, spoken: numbers.day(page.value(i)), kind: .date) }
        guard page.isDay(i), !isAmountTail(page, i + 1) else { return nil }
        var spoken = numbers.day(page.value(i))
        var end = i + 1
        if let (next, _) = connector(page, end), page.isDay(next), page.value(next) > page.value(i),
            !isAmountTail(page, next + 1),
            !page.isMark(next + 1, "/")
        {
            spoken += " đến \(numbers.day(page.value(next)))"
            end = next + 1
        }
        if page.isMark(end, "/") { return nil }
        return Match(end: end, spoken: spoken, kind: .date)
    }

    /// "ngày 25,26/12" and "các ngày 3,10,17/11": days with commas and no space between, up to one with its month.
    static func isPackedDay(_ page: Page, _ i: Int) -> Bool {
        guard page.isDay(i), dayCues.contains(page.word(before: i)) || page.isMark(i - 1, ",") && page.isDay(i - 2)
        else {
            return false
        }
        var k = i
        for _ in 0..<8 where page.isMark(k + 1, ",") && page.isDay(k + 2) { k += 2 }
        return k > i && page.isMark(k + 1, "/") && page.isMonth(k + 2)
    }

    /// Digits go on after the token: it is part of something longer.
    private static func isAmountTail(_ page: Page, _ k: Int) -> Bool {
        page.isMark(k, anyOf: ".,/:") && page.isNumber(k + 1) && !page.isSpace(k + 1) || page.isMark(k, "%")
            || page.isMark(k, "-") && page.isWord(k + 1) && page.tokens[k + 1].shape.contains(.allCapitals)
    }

    /// The 4 of "tháng 3, 4".
    private static func isInMonthList(_ page: Page, _ i: Int) -> Bool {
        guard page.isMonth(i), page.value(i) == 4, !isAmountTail(page, i + 1) else { return false }
        let joint = page.before(i)
        guard page.isMark(joint, ",") || page.word(joint) == "và" else { return false }
        let first = page.before(joint)
        return page.isMonth(first) && page.word(before: first) == months && page.wordIndex(from: i + 1) < 0
    }

    /// "ngày 5, 6 và 7": whether commas lead back to "ngày" over numbers alone.
    private static func isInDayList(_ page: Page, _ i: Int) -> Bool {
        guard page.isDay(i) else { return false }
        var k = i
        for _ in 0..<6 {
            var back = page.before(k)
            guard page.isMark(back, anyOf: ",&") || page.word(back) == "và" || page.word(back) == "hoặc" else {
                return false
            }
            back = page.before(back)
            guard page.isDay(back) else { return false }
            if page.word(before: back) == dayWord { return true }
            k = back
        }
        return false
    }
}
