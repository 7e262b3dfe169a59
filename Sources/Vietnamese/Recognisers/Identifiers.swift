/// Numbers that name something: identity cards, tax codes, accounts, passwords, plates. Said digit by digit.
enum Identifiers {
    private static let cues: WordSet = """
        cccd cmnd cmtnd cước thuế mst stk khoản danh mã hiệu thẻ seri sê otp bhxh bhyt sổ code id tk hộ chiếu khẩu hồ sơ seria
        """
    /// Words that often stand before a number that counts.
    private static let vague: WordSet = "hộ thẻ sổ thuế sơ khoản danh khẩu tk"
    private static let links: WordSet = "số là nhân dân tế hội"
    private static let codeCues: WordSet = "mã otp seri"
    private static let amounts: WordSet = "đồng triệu tỷ nghìn người hộ sản mã"
    private static let plateCues: WordSet = "biển bks xe"

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isNumber(i) else { return nil }
        return plate(page, i) ?? serial(page, i)
            ?? (total(page, i) >= 4 && isCued(page, i) ? long(page, i, isMarked: true) : nil)
    }

    /// 01H8012345 after "mã số": figures and letters in one word.
    private static func serial(_ page: Page, _ i: Int) -> Match? {
        guard page.isWord(i + 1), page.tokens[i + 1].count <= 3, page.tokens[i + 1].shape.contains(.allCapitals),
            page.length(i + 2) >= 4, page.has(codeCues, before: i, within: 6)
        else { return nil }
        let numbers = page.numbers
        let spoken =
            "\(numbers.spaced(page.digits(i))) \(Letterwise.names(page, i + 1)), \(numbers.oneByOne(page.digits(i + 2)))"
        return Match(end: i + 3, spoken: spoken, kind: .identifier)
    }

    /// The digits of a number and of the groups of three and more that follow it.
    private static func total(_ page: Page, _ i: Int) -> Int {
        var total = page.length(i)
        var k = i + 1
        while total < 20, total > 2, page.isSpace(k) || page.isMark(k, anyOf: ".-"), page.length(k + 1) >= 3,
            !page.isYear(k + 1)
        {
            total += page.length(k + 1)
            k += 2
        }
        return total
    }

    /// A long number that ends in six zeros counts something.
    private static func isRound(_ page: Page, _ i: Int) -> Bool {
        page.length(i) <= 19 && page.digits(i).suffix(6).allSatisfy { $0 == 0 }
    }

    /// Digits that can be nothing else, such as twelve of them.
    static func obvious(_ page: Page, at i: Int) -> Match? {
        let length = page.length(i)
        if page.isMark(i - 1, "*"), page.isMark(i + 1, anyOf: "#*") { return long(page, i, isMarked: false) }
        guard length > 2 && page.startsWithZero(i) || length >= 12 && !isRound(page, i) else { return nil }
        return long(page, i, isMarked: false)
    }

    private static func long(_ page: Page, _ i: Int, isMarked: Bool) -> Match? {
        if page.isMark(i + 1, anyOf: ".,"), page.isNumber(i + 2), !isMarked { return nil }
        if !isMarked, Quantities.unit(page, i + 1) != nil { return nil }
        var parts = [page.digits(i)]
        var end = i + 1
        // 001 085 012 345, 0100109106-001
        while isMarked, page.isSpace(end) || page.isMark(end, anyOf: ".-"), page.length(end + 1) >= 3, parts.count < 12,
            !page.isYear(end + 1)
        {
            parts.append(page.digits(end + 1))
            end += 2
        }
        let spoken = parts.map { page.numbers.oneByOne($0) }.joined(separator: ", ")
        return Match(end: end, spoken: spoken, kind: .identifier, confidence: isMarked ? .certain : .likely)
    }

    private static func isCued(_ page: Page, _ i: Int) -> Bool {
        let last = page.wordIndex(before: i)
        let word = page.word(last)
        if vague.contains(word), total(page, i) < 6 { return false }
        if cues.contains(word) { return true }
        // "mã đơn vị QHNS 1123456"
        if page.length(i) >= 6, page.has(codeCues, before: i, within: 4), Quantities.unit(page, i + 1) == nil,
            !amounts.contains(page.word(from: i + 1))
        {
            return true
        }
        guard links.contains(word) else { return false }
        return page.has(cues, before: last, within: word == "số" ? 3 : 4)
            && (total(page, i) >= 6 || page.has(codeCues, before: i, within: 4))
    }

    /// 30A-123.45, 29B1-234.56, 29-X1 1234.
    private static func plate(_ page: Page, _ i: Int) -> Match? {
        guard page.length(i) == 2 else { return nil }
        var k = i + 1
        if page.isMark(k, "-"), page.isWord(k + 1) { k += 1 }
        guard page.isWord(k), page.tokens[k].count <= 2, page.tokens[k].shape.contains(.allCapitals) else { return nil }
        var series = Letterwise.names(page, k)
        k += 1
        if page.length(k) == 1 {
            series += " \(page.numbers.cardinal(page.digits(k)))"
            k += 1
        }
        if page.isSpace(k), page.isMark(k + 1, "-") { k += 1 }
        guard page.isMark(k, "-") || page.isSpace(k) else { return nil }
        let isDashed = page.isMark(k, "-")
        k = page.skippingSpace(k + 1)
        guard page.isNumber(k) else { return nil }
        var digits = page.digits(k)
        var end = k + 1
        if digits.count == 3, page.isMark(end, "."), page.length(end + 1) == 2 {
            digits += page.digits(end + 1)
            end += 2
        }
        let isCued = page.has(plateCues, before: i, within: 5)
        guard digits.count == 5 || digits.count == 4 && isDashed || isCued && digits.count >= 4,
            isDashed || isCued || digits.count == 5
        else { return nil }
        return Match(
            end: end, spoken: "\(page.numbers.cardinal(page.digits(i))) \(series), \(page.numbers.spaced(digits))",
            kind: .plate)
    }
}
