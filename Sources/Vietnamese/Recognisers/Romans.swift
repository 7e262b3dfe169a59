/// Roman numerals where words say that they are: lần thứ XIV, quý III, khóa XVI, Chương II.
enum Romans {
    private static let cues: WordSet = """
        thứ khóa khoá quý chương phần mục loại kỷ kỉ tập kỳ kì hạng cấp bậc đợt đoạn khoản lục hội vùng khu vực đoàn chiến quyển vòng tuần vụ
        giai đảng nhóm tiết bài độ bảng ban điều liệt cụm trạm năm lớp lần đh khu số nhà bác sĩ khoa đường zone type
        """
    /// Words that are numerals only after a clear word: "thế kỷ vi".
    @inline(__always)
    static func isDoubtful(_ token: Token) -> Bool { token.count == 2 && (token.key == sáu || token.key == mườiMột) }
    private static let sáu: WordKey = "vi"
    private static let mườiMột: WordKey = "xi"
    private static let thứ: WordKey = "thứ"

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isWord(i), page.tokens[i].count <= 15, let value = value(page, i) else { return nil }
        let token = page.tokens[i]
        let last = page.wordIndex(before: i)
        let isNext = page.before(i) == last
        let isCued = isNext && cues.contains(page.word(last))
        let isSmall = !token.shape.contains(.allCapitals)
        if isSmall {
            // In small letters only after a clear word, and where no word could be meant.
            guard isCued, token.count > 1, token.shape.isDisjoint(with: [.capital, .mixed]) else { return nil }
            if token.shape.contains(.syllable) {
                let k = page.skippingSpace(i + 1)
                guard k >= page.count || !page.isWord(k), page.word(last) != "phần" || k >= page.count else {
                    return nil
                }
            }
        } else if token.count == 1 {
            guard "IVX".unicodeScalars.contains(where: { $0.value == page.scalars[Int(token.start)] }) else {
                return nil
            }
            guard isCued || isListed(page, i) || isBeforeYear(page, i) else { return nil }
            // "nhà V", "lớp I": letters as likely as numbers, but for these words a number.
        } else if !isCued, !isListed(page, i), !isBeforeYear(page, i) {
            // VI, XI, MI, DI are syllables; CC, CD, MC and the like are abbreviations.
            guard !token.shape.contains(.syllable), isSureNumeral(page, i) else { return nil }
        }
        let numbers = page.numbers
        var spoken = page.word(last) == thứ && isNext ? numbers.ordinal(value) : numbers.cardinal(value)
        var end = i + 1
        var confidence: Span.Confidence = isCued ? .certain : .likely
        // Mục III.2
        if page.isMark(end, "."), page.isNumber(end + 1), page.length(end + 1) <= 2, isCued {
            spoken += " chấm \(numbers.cardinal(page.digits(end + 1)))"
            end += 2
        }
        // III/2025
        if page.isMark(end, anyOf: "/-"), page.isYear(end + 1), isCued || value <= 4 {
            spoken += " năm \(numbers.year(page.value(end + 1)))"
            end += 2
        } else if page.isMark(page.skippingSpace(end), "-"), isCued {
            // quý I - III
            let next = page.skippingSpace(page.skippingSpace(end) + 1)
            if page.isWord(next), page.tokens[next].shape.contains(.allCapitals), let upper = self.value(page, next),
                upper > value
            {
                spoken += " đến \(numbers.cardinal(upper))"
                end = next + 1
                if page.isMark(end, "/"), page.isYear(end + 1) {
                    spoken += " năm \(numbers.year(page.value(end + 1)))"
                    end += 2
                }
                confidence = .certain
            }
        }
        return Match(end: end, spoken: spoken, kind: .roman, confidence: confidence)
    }

    /// Only I, V and X, more than one of them.
    private static func isSureNumeral(_ page: Page, _ i: Int) -> Bool {
        let token = page.tokens[i]
        return page.scalars[Int(token.start)..<Int(token.end)].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    private static func isBeforeYear(_ page: Page, _ i: Int) -> Bool { page.isMark(i + 1, "/") && page.isYear(i + 2) }

    /// "quý I, II và III": a numeral stands before, with a comma, a dash or "và" between.
    private static func isListed(_ page: Page, _ i: Int) -> Bool {
        var k = i
        for _ in 0..<6 {
            let joint = page.before(k)
            guard page.isMark(joint, anyOf: ",-") || page.word(joint) == "và" || page.word(joint) == "hoặc" else {
                return false
            }
            k = page.before(joint)
            guard page.isWord(k), page.tokens[k].shape.contains(.allCapitals), value(page, k) != nil else {
                return false
            }
            if cues.contains(page.word(page.before(k))) { return true }
        }
        return false
    }

    /// The value of a numeral in its one right spelling, from 1 to 3999; nil for anything else.
    static func value(_ page: Page, _ i: Int) -> Int? {
        let token = page.tokens[i]
        guard !token.shape.contains(.accented) else { return nil }
        var total = 0
        var last = 10_000
        var before = 0
        for k in Int(token.start)..<Int(token.end) {
            guard let value = worth(page.scalars[k]) else { return nil }
            if value > last { total += value - 2 * before } else { total += value }
            (before, last) = (value, value)
        }
        guard (1...3999).contains(total), numeral(total).utf8.elementsEqual(page.text(i).uppercased().utf8) else {
            return nil
        }
        return total
    }

    private static func worth(_ scalar: UInt32) -> Int? {
        switch scalar & ~0x20 {
        case 0x49: 1
        case 0x56: 5
        case 0x58: 10
        case 0x4C: 50
        case 0x43: 100
        case 0x44: 500
        case 0x4D: 1000
        default: nil
        }
    }

    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"),
        (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func numeral(_ value: Int) -> String {
        var (rest, text) = (value, "")
        for (worth, letters) in steps {
            while rest >= worth {
                text += letters
                rest -= worth
            }
        }
        return text
    }
}
