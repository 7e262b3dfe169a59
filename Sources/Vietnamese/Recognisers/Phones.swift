/// Telephone numbers, said digit by digit in their groups.
///
/// Source: the national numbering plan (Circular 22/2014/TT-BTTTT and 22/2018 for mobile prefixes, 1800/1900 services).
enum Phones {
    private static let cues: WordSet = """
        thoại đt sđt sdt số gọi hotline nóng đài hệ tel fax zalo máy di động viber alo bàn phone mobile
        """
    private static let callCues: WordSet = "gọi đài nóng thoại quay bấm nhánh phím hotline lẻ máy báo alo sđt đt"
    private static let amounts: WordSet = "đồng triệu tỷ người nghìn"
    private static let textCues: WordSet = "soạn tin nhắn cú"
    private static let strongCues: WordSet = "thoại đt sđt sdt hotline nóng tel fax zalo máy gọi"

    static func match(_ page: Page, at i: Int) -> Match? {
        if page.isMark(i, "+"), page.isNumber(i + 1) { return international(page, i) }
        if page.isMark(i, "("), page.isNumber(i + 1) || page.isMark(i + 1, "+") { return bracketed(page, i) }
        guard page.isNumber(i), page.length(i) <= 15 else { return nil }
        return national(page, i) ?? short(page, i)
    }

    /// The groups of digits that follow each other with one mark or space between, and where each ends.
    private static func groups(_ page: Page, _ i: Int) -> [(digits: [UInt8], end: Int)] {
        var groups: [(digits: [UInt8], end: Int)] = []
        var k = i
        var total = 0
        while page.isNumber(k), total + page.length(k) <= 15, groups.count < 6 {
            total += page.length(k)
            groups.append((page.digits(k), k + 1))
            let gap = k + 1
            guard page.isMark(gap, anyOf: ".-") || page.isSpace(gap), page.isNumber(gap + 1) else { break }
            k = gap + 1
        }
        return groups
    }

    private static func national(_ page: Page, _ i: Int) -> Match? {
        let groups = groups(page, i)
        for count in stride(from: groups.count, through: 1, by: -1) {
            let some = groups[..<count]
            let end = some.last!.end
            // Nothing of a number may be left over.
            if page.isMark(end, anyOf: ".,") && page.isNumber(end + 1)
                || page.isMark(end, "/") && page.isNumber(end + 1) && count > 1 && page.length(end + 1) < 5
                    && !(page.startsWithZero(end + 1) && page.length(end + 1) > 2)
            {
                continue
            }
            let digits = some.flatMap(\.digits)
            guard isPhone(digits, groups: count, page, i, end) else { continue }
            return Match(end: end, spoken: words(some.map(\.digits), page.numbers), kind: .phone)
        }
        return nil
    }

    private static func isPhone(_ digits: [UInt8], groups: Int, _ page: Page, _ i: Int, _ end: Int) -> Bool {
        let (first, second) = (digits[0], digits.count > 1 ? digits[1] : 0)
        if first == 0, page.length(i) >= 2 {
            switch digits.count {
            case 10: return second != 0 && (second != 1 || page.has(cues, before: i, within: 4))
            case 11: return second == 2 || second == 1
            default: return false
            }
        }
        if first == 1, second == 9 || second == 8, digits.count > 3, digits[2] == 0, digits[3] == 0,
            page.length(i) == 4 || page.length(i) == digits.count
        {
            // 1900 1234 and 1800 599 920, but not the years 1900-1945.
            return (digits.count == 8 || digits.count == 10)
                && !(groups == 2 && page.isMark(i + 1, "-") && page.isYear(i + 2))
        }
        if first == 8, second == 4, digits.count == 11, page.has(strongCues, before: i, within: 4) { return true }
        // Local numbers, only after a word for telephone and never an amount of money.
        guard (7...8).contains(digits.count), page.has(strongCues, before: i, within: 4),
            Quantities.unit(page, end) == nil,
            first != 0
        else { return false }
        return !amounts.contains(page.word(from: end))
    }

    /// +84 912 345 678, +84912345678.
    private static func international(_ page: Page, _ i: Int) -> Match? {
        let all = groups(page, i + 1)
        let total = all.reduce(0) { $0 + $1.digits.count }
        guard (8...15).contains(total), let last = all.last, all[0].digits.count <= 3 || total >= 10,
            total >= 9 || all[0].digits == [8, 4]
        else { return nil }
        var parts = all.map(\.digits)
        if parts[0].count > 3, parts[0].starts(with: [8, 4]) {
            let rest = Array(parts[0].dropFirst(2))
            parts = [[8, 4], rest] + parts.dropFirst()
        }
        let rest = parts.count == 2 ? grouped(parts[1]) : Array(parts.dropFirst())
        let spoken = ([parts[0]] + rest).map { page.numbers.spaced($0) }.joined(separator: ", ")
        return Match(end: last.end, spoken: "cộng \(spoken)", kind: .phone)
    }

    /// (024) 3825 1234, (+84) 912 345 678, (84-24) 38251234.
    private static func bracketed(_ page: Page, _ i: Int) -> Match? {
        let plus = page.isMark(i + 1, "+") ? 1 : 0
        var k = i + 1 + plus
        var lead: [[UInt8]] = [page.digits(k)]
        k += 1
        while page.isMark(k, anyOf: ".-") || page.isSpace(k), page.isNumber(k + 1), lead.count < 3 {
            lead.append(page.digits(k + 1))
            k += 2
        }
        guard page.isMark(k, ")"), lead[0].first == 0 || lead[0] == [8, 4] else { return nil }
        let rest = groups(page, page.skippingSpace(k + 1))
        let total = (lead + rest.map(\.digits)).reduce(0) { $0 + $1.count }
        guard let last = rest.last, (9...13).contains(total) else { return nil }
        var parts = lead + rest.map(\.digits)
        if rest.count == 1 { parts = lead + grouped(rest[0].digits) }
        let spoken = parts.map { page.numbers.spaced($0) }.joined(separator: ", ")
        return Match(end: last.end, spoken: plus == 1 ? "cộng \(spoken)" : spoken, kind: .phone)
    }

    /// 113, 114, 115, 1022 … after a word of calling.
    private static func short(_ page: Page, _ i: Int) -> Match? {
        guard (3...6).contains(page.length(i)), !page.isMark(i + 1, anyOf: "./,-%") || !page.isNumber(i + 2) else {
            return nil
        }
        let last = page.wordIndex(before: i)
        let isEmergency = [111, 112, 113, 114, 115].contains(page.value(i)) && page.length(i) == 3
        let isListed = (isEmergency || page.length(i) == 4 && page.word(page.before(i)) == "hoặc") && isInList(page, i)
        guard last >= 0 || isListed else { return nil }
        let isCalled =
            isListed || callCues.contains(page.word(last))
            || page.word(last) == "số" && page.has(callCues, before: last, within: 3)
            || page.word(last) == "gửi" && page.has(textCues, before: last, within: 12)
            || page.word(last) == "số" && page.word(before: last) == "đầu" && page.length(i) >= 4
            || page.word(last) == "cứu" && page.has(callCues, before: last, within: 3)
            || isEmergency
                && (page.isMark(page.before(i), ":") && page.has(rescueCues, before: i, within: 4)
                    || page.has(callCues, before: i, within: 5) || page.word(last) == "cảnh" || isInList(page, i))
        guard isCalled, Quantities.unit(page, i + 1) == nil, !nouns.contains(page.word(from: i + 1)) else { return nil }
        return Match(end: i + 1, spoken: page.numbers.spaced(page.digits(i)), kind: .phone)
    }

    private static let rescueCues: WordSet = "cứu cháy pccc an cấp cảnh khẩn hỏa hoả trực tế trẻ"
    private static let nouns: WordSet = "người hộ lượt cuộc đồng triệu nghìn tỷ máy chiếc cái trường"

    /// "113, 114": after a number that was called.
    private static func isInList(_ page: Page, _ i: Int) -> Bool {
        let back = page.before(i)
        guard page.isMark(back, anyOf: ",/-") || page.word(back) == "hoặc" || page.word(back) == "và"
        else { return false }
        var number = page.before(back)
        for _ in 0..<6 where (3...4).contains(page.length(number)) {
            if page.has(callCues, before: number, within: 6) { return true }
            let joint = page.before(number)
            guard page.isMark(joint, ",") || page.isMark(joint, "/") || page.isMark(joint, "-") else { return false }
            number = page.before(joint)
        }
        return false
    }

    private static func words(_ parts: [[UInt8]], _ numbers: NumberWords) -> String {
        let groups = parts.count > 1 && parts.allSatisfy({ $0.count <= 5 }) ? parts : grouped(parts.flatMap { $0 })
        return groups.map { numbers.spaced($0) }.joined(separator: ", ")
    }

    /// The groups in which a number without spaces is said.
    private static func grouped(_ digits: [UInt8]) -> [[UInt8]] {
        let sizes: [Int]
        switch digits.count {
        case 11: sizes = digits.starts(with: [0, 2, 4]) || digits.starts(with: [0, 2, 8]) ? [3, 4, 4] : [4, 4, 3]
        case 10: sizes = [4, 3, 3]
        case 9: sizes = [3, 3, 3]
        case 8: sizes = [4, 4]
        case 7: sizes = [3, 4]
        default: sizes = [digits.count]
        }
        var groups: [[UInt8]] = []
        var start = 0
        for size in sizes {
            groups.append(Array(digits[start..<start + size]))
            start += size
        }
        return groups
    }
}

extension NumberWords {
    /// Digits one by one without a pause.
    func spaced(_ digits: some Collection<UInt8>) -> String {
        digits.map { NumberWords.digits[Int($0)] }.joined(separator: " ")
    }
}
