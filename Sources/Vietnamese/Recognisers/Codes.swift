/// Letters and figures in one word: QL32, A4, H5N1, 30A, 4G, F0, B1, T2.
enum Codes {
    /// One or two letters right after a number: the A of 30A, the G of 4G.
    static func letters(_ page: Page, _ k: Int) -> (spoken: String, end: Int)? {
        guard page.isWord(k), page.tokens[k].count <= 2, !page.isWord(k + 1) else { return nil }
        let token = page.tokens[k]
        guard token.shape.contains(.allCapitals) || token.count == 1 else { return nil }
        return (Letterwise.names(page, k), k + 1)
    }

    static func match(_ page: Page, at i: Int) -> Match? {
        if page.isNumber(i) { return startingWithFigures(page, i) }
        guard page.isWord(i) else { return nil }
        return weekday(page, i) ?? boat(page, i) ?? month(page, i) ?? startingWithLetters(page, i)
    }

    private static let generationCues: WordSet = "mạng sóng công nghệ thế hệ chuẩn trạm dịch vụ gói"

    private static func startingWithFigures(_ page: Page, _ i: Int) -> Match? {
        guard page.isWord(i + 1), page.length(i) <= 4 else { return nil }
        // 10K is ten thousand; 4K is the size of a picture.
        if page.isExactly(i + 1, "K"), page.length(i) > 1, !isLettered(page, i) { return nil }
        // 3N2Đ
        if page.isExactly(i + 1, "N"), page.length(i + 2) == 1, page.word(i + 3) == "đ", page.length(i) == 1 {
            let (days, nights) = (page.numbers.cardinal(page.digits(i)), page.numbers.cardinal(page.digits(i + 2)))
            return Match(end: i + 4, spoken: "\(days) ngày \(nights) đêm", kind: .duration)
        }
        // 4G, also 4g where a network is spoken of.
        if page.length(i) == 1,
            page.isExactly(i + 1, "G") || page.isExactly(i + 1, "g") && page.has(generationCues, before: i, within: 2)
        {
            return Match(end: i + 2, spoken: "\(page.numbers.cardinal(page.digits(i))) giê", kind: .code)
        }
        if Quantities.unit(page, i + 1) != nil, !isLettered(page, i) { return nil }
        guard let letters = letters(page, i + 1), page.tokens[i + 1].shape.contains(.allCapitals) || isLettered(page, i)
        else { return nil }
        var spoken = "\(page.numbers.cardinal(page.digits(i))) \(letters.spoken)"
        var end = letters.end
        // 12A1
        if page.isNumber(end), page.length(end) <= 3 {
            spoken += " \(page.numbers.cardinal(page.digits(end)))"
            end += 1
        }
        return Match(end: end, spoken: spoken, kind: .code)
    }

    /// Whether a number before A is a current: "cầu chì 10A", "5V-2A".
    static func isCurrent(_ page: Page, _ k: Int) -> Bool {
        page.has(currentCues, before: k, within: 4) && !isLettered(page, k)
            || page.isMark(k - 1, anyOf: "-/") && page.isExactly(k - 2, "V")
    }

    private static let currentCues: WordSet = "điện dòng aptomat áptomat cầu chì sạc mát tơ rơ le"
    private static let boatCues: WordSet = "tàu thuyền ghe xuồng hiệu cá"

    /// tàu NĐ-92345-TS, thuyền HN 0123: the number of a boat.
    private static func boat(_ page: Page, _ i: Int) -> Match? {
        guard page.tokens[i].count <= 3, page.tokens[i].shape.contains(.allCapitals),
            page.isMark(i + 1, "-") || page.isSpace(i + 1), (4...6).contains(page.length(i + 2)),
            boatCues.contains(page.word(before: i))
        else { return nil }
        var spoken = "\(Letterwise.names(page, i)), \(page.numbers.spaced(page.digits(i + 2)))"
        var end = i + 3
        if page.isMark(end, "-") || page.isSpace(end), page.isExactly(end + 1, "TS") {
            spoken += ", \(Letterwise.names(page, end + 1))"
            end += 2
        }
        return Match(end: end, spoken: spoken, kind: .plate)
    }

    private static let letteredCues: WordSet = "số nhà ngõ ngách điều lớp phòng khu lô tổ mẫu khoản mục bảng"
    private static func isLettered(_ page: Page, _ i: Int) -> Bool { letteredCues.contains(page.word(before: i)) }

    /// T2-T6, sáng T7.
    private static func weekday(_ page: Page, _ i: Int) -> Match? {
        guard page.isExactly(i, "T"), page.length(i + 1) == 1, (2...8).contains(page.value(i + 1)) else { return nil }
        let after = page.skippingSpace(i + 2)
        let isBeforeDay =
            page.isMark(after, anyOf: "-,") && ["t", "cn"].contains(page.word(page.skippingSpace(after + 1)))
            || isDate(page, after)
        let back = page.before(i)
        let isAfterDay =
            page.isMark(back, anyOf: "-,") && page.isNumber(page.before(back))
            && page.isExactly(page.before(back) - 1, "T")
            || weekdayCues.contains(page.word(before: i)) || weekly.contains(page.word(from: i + 2))
        guard isBeforeDay || isAfterDay else { return nil }
        var spoken = "thứ \(page.numbers.ordinal(page.value(i + 1)))"
        var end = i + 2
        if page.isMark(after, "-"), isBeforeDay, !isLongList(page, after) {
            let last = page.skippingSpace(after + 1)
            if page.isExactly(last, "CN") {
                spoken += " đến chủ nhật"
                end = last + 1
            } else if page.length(last + 1) == 1 {
                spoken += " đến thứ \(page.numbers.ordinal(page.value(last + 1)))"
                end = last + 2
            }
        }
        return Match(end: end, spoken: spoken, kind: .ordinal)
    }

    /// T2-T4-T6: days one by one, not from one to another.
    private static func isLongList(_ page: Page, _ dash: Int) -> Bool {
        let next = page.skippingSpace(dash + 1)
        if page.isMark(page.skippingSpace(next + 2), "-"), page.isExactly(next, "T") { return true }
        let back = page.before(dash - 2)
        return page.isMark(back, "-") && page.isNumber(page.before(back)) && page.isExactly(page.before(back) - 1, "T")
    }

    /// T6 5/12, T6 (5/12), T6, ngày 5/12.
    private static func isDate(_ page: Page, _ k: Int) -> Bool {
        var k = page.isMark(k, anyOf: ",(-") ? page.skippingSpace(k + 1) : k
        if page.word(k) == "ngày" { k = page.skippingSpace(k + 1) }
        return page.isSpace(k - 1) || page.isMark(k - 1, "(") ? Dates.anyDay(page, k) != nil : false
    }

    private static let places: WordSet = "xe tăng đường nhà tòa toà khu ga cột tuyến phòng lớp mã hầm số tầng"
    private static let monthCues: WordSet = "tháng kỳ cuối đầu giữa trong"
    private static let weekly: WordSet = "hằng hàng tuần"
    private static let weekdayCues: WordSet = "sáng chiều tối trưa đêm ngày từ đến các hôm và"

    /// T9/2025, T10.
    private static func month(_ page: Page, _ i: Int) -> Match? {
        guard page.isExactly(i, "T"), page.isMonth(i + 1) else { return nil }
        if page.isMark(i + 2, "/"), page.isYear(i + 3) {
            let numbers = page.numbers
            return Match(
                end: i + 4, spoken: "tháng \(numbers.month(page.value(i + 1))) năm \(numbers.year(page.value(i + 3)))",
                kind: .date)
        }
        // T9 to T12 can be no weekday, but the name of a line or of a house.
        let isMonth = page.value(i + 1) > 8 && !page.isWord(i + 2) && !places.contains(page.word(before: i))
        guard isMonth || page.has(monthCues, before: i, within: 2) else { return nil }
        return Match(
            end: i + 2, spoken: "tháng \(page.numbers.month(page.value(i + 1)))", kind: .date, confidence: .likely)
    }

    /// Abbreviations that keep their meaning right before a figure: QL32, BCĐ389. Others are letters there: nhà CT2, lúa BC15.
    private static let numbered: WordSet = """
        ql tl đt đh đx đct qđ nq nđ tdp kdc bcđ hk gđ kp tcvn qcvn vov vtv vtc htv bđ hđ vbpl vt sđt stk mst cccd cmnd bhyt npk sn
        cđ q p đ x thpt thcs ubnd hđnd bch tp tw qh hđbc tbt bst mtqg ocop vneid hn
        """

    private static let serialCues: WordSet = "mã thẻ bhyt seri"

    /// Abbreviations that stay what they are before a long number; any other is letters of a code: PA01234567890.
    private static let labels: WordSet = "đt sđt sdt tel stk mst cccd cmnd lh tk zalo số"

    private static func startingWithLetters(_ page: Page, _ i: Int) -> Match? {
        let token = page.tokens[i]
        var first = i + 1
        // B-52, F-16, Su-30
        if page.isMark(first, "-"), page.isNumber(first + 1),
            token.shape.contains(.allCapitals) || token.count == 2 && !token.shape.contains(.syllable)
        {
            first += 1
        }
        // m3 is a unit; so are Km and kg in Km15 and kg5.
        if let (_, end) = Quantities.symbol(page, i), end > i + 1 { return nil }
        if token.count > 1, !token.shape.contains(.allCapitals), page.lexicon.units[page.text(i)] != nil { return nil }
        guard page.isNumber(first),
            token.shape.contains(.allCapitals) || token.count <= 2 && !token.shape.contains(.syllable),
            token.count <= 8
        else { return nil }
        if page.isMark(first + 1, anyOf: "/-"), page.isNumber(first + 2), page.length(first) > 2 { return nil }
        var spoken = ""
        var confidence = Span.Confidence.certain
        // COVID-19 and the like are words of their own.
        for table in [page.lexicon.abbreviations, page.lexicon.foreignWords] {
            if let (phrase, end) = page.phrase(at: i, in: table), end > first {
                return Match(end: end, spoken: phrase.spoken, kind: phrase.kind)
            }
        }
        if numbered.contains(token.key), !page.has(serialCues, before: i, within: 3),
            page.length(first) < 6 || labels.contains(token.key),
            let (phrase, end) = page.phrase(at: i, in: page.lexicon.abbreviations),
            end == i + 1
        {
            spoken = phrase.spoken
        } else if let (phrase, end) = page.phrase(at: i, in: page.lexicon.foreignWords), end == i + 1 {
            spoken = phrase.spoken
        } else if token.shape.contains(.syllable), token.count > 2 {
            return nil
        } else {
            spoken = Letterwise.names(page, i)
            confidence = .likely
        }
        var k = first
        var parts = 0
        while parts < 6 {
            if page.isNumber(k) {
                let digits = page.digits(k)
                let isNumber = digits.count <= 3 && (digits[0] != 0 || digits.count == 1)
                spoken += " " + (isNumber ? page.numbers.cardinal(digits) : page.numbers.oneByOne(digits))
                k += 1
                // V2.5
                if page.isMark(k, "."), page.length(k + 1) == 1, !page.isNumber(k + 2), page.length(k - 1) == 1 {
                    spoken += " chấm \(page.numbers.cardinal(page.digits(k + 1)))"
                    k += 2
                }
            } else if page.isWord(k), page.tokens[k].shape.contains(.allCapitals), page.tokens[k].count <= 3 {
                spoken += " \(Letterwise.names(page, k))"
                k += 1
            } else {
                break
            }
            parts += 1
        }
        // GD4 01 0123456789: the groups of a card's number.
        while page.has(serialCues, before: i, within: 3), page.isSpace(k),
            page.startsWithZero(k + 1) || page.length(k + 1) > 3,
            parts < 10
        {
            spoken += ", \(page.numbers.oneByOne(page.digits(k + 1)))"
            k += 2
            parts += 1
        }
        // A1-A20
        if token.count == 1, page.isMark(k, "-"), page.key(k + 1) == token.key, page.length(k - 1) <= 2,
            page.value(k + 2) > page.value(k - 1), page.length(k + 2) <= 3
        {
            spoken += " đến \(Letterwise.names(page, i)) \(page.numbers.cardinal(page.digits(k + 2)))"
            k += 3
        }
        return Match(end: k, spoken: spoken, kind: .code, confidence: confidence)
    }
}
