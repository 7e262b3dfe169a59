/// What a mark between words comes to: a pause, a word, or nothing.
enum Marks {
    enum Meaning {
        case silent
        case pause(UInt8)
        case word(String)
    }

    private static let comma: UInt8 = 0x2C
    private static let stop: UInt8 = 0x2E

    static func meaning(_ page: Page, at i: Int) -> Meaning {
        let mark = page.mark(i)
        switch mark {
        case 0x2C, 0x3B: return .pause(comma)
        case 0x3A: return colon(page, i)
        case 0x2E: return point(page, i)
        case 0x3F, 0x21: return .pause(UInt8(mark))
        case 0x22, 0x27: return .silent
        case 0x28, 0x5B, 0x7B, 0x29, 0x5D, 0x7D: return bracket(page, i, mark)
        case 0x2D: return dash(page, i)
        case 0x2F: return slash(page, i)
        case 0x2026: return ellipsis(page, i + 1)
        case 0x2B: return plus(page, i)
        case 0x26: return .word("và")
        case 0x2A:
            // *101#, *100*1#: keys of a telephone.
            if isKeyed(page, i) { return .word("sao") }
            return page.isNumber(i - 1) && page.isNumber(i + 1) ? .word("nhân") : .silent
        case 0x23 where page.isNumber(i - 1) && isKeyed(page, i): return .word("thăng")
        case 0x23: return page.isNumber(i + 1) && !page.isAtStart(i) ? .word("số") : .silent
        case 0x3C, 0x3E:
            // Quoted lines and tags are not comparisons.
            let next = page.isMark(i + 1, "=") ? i + 2 : i + 1
            guard page.isNumber(page.skippingSpace(next)),
                !page.isAtStart(i) || next > i + 1 || page.isNumber(i + 1)
                    || page.isSpace(i + 1) && page.isNumber(i + 2)
            else { return .silent }
            let equals = page.isMark(i + 1, "=")
            return .word(
                mark == 0x3C ? (equals ? "nhỏ hơn hoặc bằng" : "nhỏ hơn") : (equals ? "lớn hơn hoặc bằng" : "lớn hơn"))
        default: return symbol(page, i, mark)
        }
    }

    /// Whether a star or a hash belongs to a code such as *101#.
    private static func isKeyed(_ page: Page, _ i: Int) -> Bool {
        var from = i
        while from > 0, i - from < 12, page.isNumber(from - 1) || page.isMark(from - 1, "*") { from -= 1 }
        var to = i
        while to - i < 12, page.isNumber(to + 1) || page.isMark(to + 1, "*") { to += 1 }
        return page.isMark(from, "*") && page.isNumber(from + 1) && (page.isMark(to, "#") || page.isMark(to + 1, "#"))
    }

    private static func symbol(_ page: Page, _ i: Int, _ mark: UInt32) -> Meaning {
        if mark == 0x3D, page.isMark(i - 1, anyOf: "<>"), page.isNumber(page.skippingSpace(i + 1)) { return .silent }
        if mark == 0x3D,
            page.isMark(i + 1, ">") || page.isMark(i - 1, "=") || page.isMark(i + 1, "=") || page.isAtStart(i)
        {
            return .pause(comma)
        }
        let place: Symbols.Place =
            page.isNumber(page.skippingSpace(i + 1))
            ? .beforeNumber : page.isNumber(page.before(i)) ? .afterNumber : .between
        guard let word = Symbols.table.word(mark, place) else {
            return mark > 0x7F || mark == 0x5C ? .pause(comma) : .silent
        }
        switch word {
        case ",": return .pause(comma)
        case "-": return .silent
        default: return .word(word)
        }
    }

    /// A point ends a sentence; between figures it is said, and after an initial it is nothing.
    private static func point(_ page: Page, _ i: Int) -> Meaning {
        if page.isMark(i + 1, ".") || page.isMark(i - 1, ".") {
            // Two and more are an ellipsis; all but the last are silent.
            guard !page.isMark(i + 1, ".") else { return .silent }
            return ellipsis(page, i + 1)
        }
        if page.isNumber(i - 1), page.isNumber(i + 1) { return .word("chấm") }
        // 0365.xxx.xxx: figures that are not told.
        if page.isNumber(i - 1) || page.isWord(i - 1), isHidden(page, i + 1) { return .pause(comma) }
        // Nguyễn T. Lan
        if page.isWord(i - 1), page.tokens[i - 1].count == 1, page.tokens[i - 1].shape.contains(.capital),
            !page.isSpace(i + 1), i + 1 < page.count
        {
            return .silent
        }
        return .pause(stop)
    }

    /// "xxx" and "***" in the place of figures.
    private static func isHidden(_ page: Page, _ k: Int) -> Bool {
        page.isWord(k) && page.tokens[k].count > 1
            && page.scalars[Int(page.tokens[k].start)..<Int(page.tokens[k].end)].allSatisfy { $0 | 0x20 == 0x78 }
    }

    /// An ellipsis ends a sentence only where a new one or nothing follows.
    private static func ellipsis(_ page: Page, _ next: Int) -> Meaning {
        var k = next
        while k < page.count, page.isSpace(k) || page.isMark(k, anyOf: ")\"'*_.") { k += 1 }
        if k >= page.count { return .pause(stop) }
        return page.isWord(k) && page.tokens[k].shape.contains(.capital) ? .pause(stop) : .pause(comma)
    }

    private static func colon(_ page: Page, _ i: Int) -> Meaning {
        page.skippingSpace(i + 1) >= page.count ? .pause(stop) : .pause(comma)
    }

    private static func bracket(_ page: Page, _ i: Int, _ mark: UInt32) -> Meaning {
        // At the end of a line it has nothing to part.
        page.hasWord(after: i) ? .pause(comma) : .silent
    }

    private static let pairs: [(WordKey, WordSet)] = [
        ("tế", "xã an quốc chính kỹ"), ("trị", "xã tư kinh"), ("hóa", "xã thông thể văn"), ("ninh", "quốc chính trật"),
        ("phòng", "an"),
        ("đói", "giảm"), ("công", "nông"), ("thanh", "truyền"), ("sự", "kinh"), ("động", "thương"),
        ("nghiệp", "dịch xây tiểu nông"),
        ("thông", "vận"), ("kỹ", "thuật"), ("thể", "du"), ("thao", "du"), ("học", "công kỹ"), ("hội", "nghề an"),
        ("tin", "thể truyền"),
    ]

    private static func dash(_ page: Page, _ i: Int) -> Meaning {
        if page.isAtStart(i) { return .silent }
        // Runs of dashes are a rule.
        if page.isMark(i + 1, "-") || page.isMark(i - 1, "-") { return .pause(comma) }
        let (left, right) = (i - 1, i + 1)
        let isLoose = page.isSpace(left) || page.isSpace(right)
        guard isLoose else {
            // Two abbreviations or a name with two parts.
            if page.isWord(left), page.isWord(right), page.tokens[left].shape.contains(.allCapitals),
                page.tokens[right].shape.contains(.allCapitals),
                !page.tokens[left].shape.contains(.syllable), !page.tokens[right].shape.contains(.syllable)
            {
                return .pause(comma)
            }
            return .silent
        }
        if isRange(page, i) || isSpan(page, i) { return .word("đến") }
        let before = page.word(page.before(i)), after = page.word(page.skippingSpace(i + 1))
        if pairs.contains(where: { $0.0 == before && $0.1.contains(after) }) { return .silent }
        return .pause(comma)
    }

    private static let scales: WordSet = "nghìn ngàn triệu tỷ tỉ trăm vạn"

    /// 500 triệu - 1 tỷ, 5 ngày - 7 ngày: numbers with equal words, or amounts, on both sides.
    private static func isRange(_ page: Page, _ i: Int) -> Bool {
        let left = page.before(i), right = page.skippingSpace(i + 1)
        // 1/2 - 2/3 thìa
        if page.isNumber(left), page.isMark(left - 1, "/"), page.isNumber(right), page.isMark(right + 1, "/") {
            return true
        }
        guard page.isWord(left), let amount = Amount(page, at: right) else { return false }
        // "5 triệu đồng": back over the words for money to the number.
        var number = page.before(left)
        for _ in 0..<2 where scales.contains(page.word(number)) { number = page.before(number) }
        guard page.isNumber(number) else { return false }
        let unit = page.skippingSpace(amount.end)
        if scales.contains(page.word(left)), scales.contains(page.word(unit)) { return true }
        var k = unit
        for _ in 0..<3 {
            if page.word(k) == page.word(left) { return true }
            guard scales.contains(page.word(k)) else { return false }
            k = page.skippingSpace(k + 1)
        }
        return false
    }

    private static let spans: WordSet = "thứ tháng ngày quý tuần lớp khối trang điều cấp tầng năm km"

    /// "thứ 2 - thứ 6", "tháng 11/2025 - tháng 01/2026": equal words with a number each on both sides.
    private static func isSpan(_ page: Page, _ i: Int) -> Bool {
        let right = page.skippingSpace(i + 1)
        guard spans.contains(page.word(right)) else { return false }
        let upper = page.skippingSpace(right + 1)
        var left = page.before(i)
        let isWeekday = page.word(right) == "thứ" && page.isWord(left)
        guard page.isNumber(upper) && page.isNumber(left) || isWeekday && page.isWord(upper) else { return false }
        for _ in 0..<3 where page.isMark(left - 1, anyOf: "/+") && page.isNumber(left - 2) { left -= 2 }
        return page.word(page.before(left)) == page.word(right)
    }

    private static func slash(_ page: Page, _ i: Int) -> Meaning {
        page.word(page.before(i)) == "và" && page.word(page.skippingSpace(i + 1)) == "hoặc" ? .silent : .pause(comma)
    }

    private static func plus(_ page: Page, _ i: Int) -> Meaning {
        if page.isAtStart(i), !page.isNumber(i + 1) { return .silent }
        return .word("cộng")
    }
}
