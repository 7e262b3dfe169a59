/// Two numbers with a slash or a colon that are no date: shares, counts out of a total, house numbers, scores, ratios, scales.
enum Fractions {
    /// After a share the whole is named: 2/3 số hộ.
    private static let wholes: WordSet = """
        số diện dân tổng chiều quãng công khối lượng thời chặng nhiệm vốn kinh thu chi giá đời nước sản chu quân cái tiền kg lít thìa muỗng cốc bát viên gói ống chén lát quả
        """
    /// What is counted one by one: 18/19 tiêu chí.
    private static let counted: WordSet = """
        tiêu chí thôn xã hộ người đảng đại chi chỉ phiếu trường lớp học xóm tổ điểm huyện phường đơn thành hồ hội câu em cháu gia
        cơ nội cụm khu doanh sở phòng ban cán đoàn thí bài trận mẫu đồng công ủy chị anh ông bà lượt ý ca giường con hạng mục
        """
    private static let addressCues: WordSet = "nhà ngõ ngách hẻm kiệt số ấp thửa ở tại tập lô căn phòng"
    private static let scoreCues: WordSet = "số thắng thua hòa hoà dẫn gỡ kết bại đè bẹp chung cuộc set séc hiệp tỉ"
    private static let outOfCues: WordSet = "đạt được có còn với điểm phiếu biểu quyết tán"
    /// Fields, of which there are halves and quarters; but two of five samples ("mẫu") are counted.
    private static let fields: WordSet = "mẫu công"
    private static let overCues: WordSet = "trên hơn gần khoảng quá nhất chưa"
    private static let ratioCues: WordSet = "lệ tỷ tỉ bản đồ pha"

    /// Whether the words after a number with a slash name a whole that it is a share of.
    static func isShare(_ page: Page, after end: Int) -> Bool {
        let next = page.wordIndex(from: end)
        let word = page.word(next)
        if wholes.contains(word) || counted.contains(word) && word != "ngày" { return true }
        return Quantities.unit(page, end) != nil
    }

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isNumber(i) else { return nil }
        return score(page, i) ?? address(page, i) ?? mixed(page, i) ?? slashed(page, i) ?? ratio(page, i)
    }

    // MARK: Scores

    private static func score(_ page: Page, _ i: Int) -> Match? {
        let dash = page.skippingSpace(i + 1)
        guard page.length(i) <= 2, page.isMark(dash, "-") || page.isMark(dash, ":") else { return nil }
        let next = page.skippingSpace(dash + 1)
        guard page.isNumber(next), page.length(next) <= 2,
            !page.isMark(next + 1, anyOf: "%/.,-") || !page.isNumber(next + 2),
            !page.isMark(next + 1, "%"), Quantities.unit(page, next + 1) == nil, isScore(page, i)
        else { return nil }
        let numbers = page.numbers
        return Match(
            end: next + 1, spoken: "\(numbers.cardinal(page.digits(i))) \(numbers.cardinal(page.digits(next)))",
            kind: .score)
    }

    private static func isScore(_ page: Page, _ i: Int) -> Bool {
        if isAmongSets(page, i) { return true }
        let last = page.wordIndex(before: i)
        switch page.word(last) {
        case "số": return ratioWords.contains(page.word(before: last))
        case "quả": return page.word(before: last) == "kết"
        case "thắng", "thua", "hòa", "dẫn", "bại", "gỡ", "cuộc", "với", "là":
            return page.has(results, before: i, within: 6)
        default:
            return page.has(results, before: i, within: 7) && page.has(sports, before: i, within: 16)
        }
    }

    /// "(25-18, 23-25, 25-20)": pairs in a row of which one at least falls are sets of a match.
    private static func isAmongSets(_ page: Page, _ i: Int) -> Bool {
        func pair(_ k: Int) -> (first: Int, last: Int, end: Int)? {
            guard page.isNumber(k), page.length(k) <= 2, page.isMark(k + 1, anyOf: "-:"), page.isNumber(k + 2),
                page.length(k + 2) <= 2, !page.isMark(k + 3, anyOf: "/:%")
            else { return nil }
            return (page.value(k), page.value(k + 2), k + 3)
        }
        var first = i
        for _ in 0..<6 {
            let comma = page.before(first)
            guard page.isMark(comma, anyOf: ",;"), pair(comma - 3)?.end == comma else { break }
            first = comma - 3
        }
        var count = 0, falls = false
        var k = first
        while count < 8, let set = pair(k) {
            count += 1
            if set.first > set.last { falls = true }
            guard page.isMark(set.end, anyOf: ",;") else { break }
            k = page.skippingSpace(set.end + 1)
        }
        return count > 1 && falls
    }

    private static let ratioWords: WordSet = "tỷ tỉ"
    private static let beforeNumber: WordSet = "tổng một hệ phân tỷ đa chỉ"
    private static let placeWords: WordSet = "ở tại"
    private static let results: WordSet = "thắng thua hòa dẫn bại gỡ cuộc tỷ tỉ"
    private static let sports: WordSet = "đội bóng trận giải tuyển cầu hiệp vô"

    // MARK: Addresses

    /// số nhà 12/5, ngõ 34/12/5.
    private static func address(_ page: Page, _ i: Int) -> Match? {
        // 9A/15
        if let letters = Codes.letters(page, i + 1), page.isMark(letters.end, "/"), page.isNumber(letters.end + 1),
            addressCues.contains(page.word(before: i))
        {
            let first = "\(page.numbers.cardinal(page.digits(i))) \(letters.spoken)"
            return Match(
                end: letters.end + 2, spoken: "\(first) trên \(page.numbers.cardinal(page.digits(letters.end + 1)))",
                kind: .address)
        }
        guard page.isMark(i + 1, "/"), page.isNumber(i + 2) else { return nil }
        let last = page.wordIndex(before: i)
        guard addressCues.contains(page.word(last)) else { return nil }
        // "tổng số 2/3", "tỷ số 2/3", "một số 1/2"
        if page.word(last) == "số", beforeNumber.contains(page.word(before: last)) {
            return nil
        }
        if page.isYear(i + 2), page.word(last) == "số" { return nil }
        if placeWords.contains(page.word(last)), Dates.shortDay(page, i) != nil { return nil }
        if isShare(page, after: i + 3), !page.isMark(i + 3, "/") { return nil }
        var spoken = page.numbers.cardinal(page.digits(i))
        var end = i + 1
        while page.isMark(end, "/"), page.isNumber(end + 1), end - i < 10 {
            spoken += " trên \(page.numbers.cardinal(page.digits(end + 1)))"
            end += 2
            if let letters = Codes.letters(page, end) {
                spoken += " \(letters.spoken)"
                end = letters.end
            }
        }
        return Match(end: end, spoken: spoken, kind: .address)
    }

    // MARK: Shares

    private static func fraction(_ page: Page, _ i: Int) -> (spoken: String, end: Int)? {
        guard page.isNumber(i), page.isMark(i + 1, "/"), page.isNumber(i + 2),
            !page.isMark(i + 3, "/") || !page.isNumber(i + 4),
            page.value(i + 2) > 0
        else { return nil }
        let numbers = page.numbers
        let lower = page.value(i + 2) == 4 ? "tư" : numbers.cardinal(page.digits(i + 2))
        return ("\(numbers.cardinal(page.digits(i))) phần \(lower)", i + 3)
    }

    /// 5 1/2.
    private static func mixed(_ page: Page, _ i: Int) -> Match? {
        guard page.isSpace(i + 1), page.length(i) <= 3, page.length(i + 2) == 1, page.length(i + 4) == 1,
            page.value(i + 2) < page.value(i + 4), let fraction = fraction(page, i + 2), page.value(i + 4) <= 10
        else { return nil }
        return Match(
            end: fraction.end, spoken: "\(page.numbers.cardinal(page.digits(i))) và \(fraction.spoken)", kind: .fraction
        )
    }

    private static func slashed(_ page: Page, _ i: Int) -> Match? {
        guard page.isMark(i + 1, "/"), page.isNumber(i + 2) else { return nil }
        let numbers = page.numbers
        let (upper, lower) = (page.value(i), page.value(i + 2))
        // 1.250/1.300 and 24/24/7: counts out of a total.
        var end = i + 3
        var parts = [numbers.cardinal(page.digits(i)), numbers.cardinal(page.digits(i + 2))]
        if page.isMark(end, anyOf: ".,"), page.isNumber(end + 1), let amount = Amount(page, at: i + 2) {
            end = amount.end
            parts[1] = numbers.words(for: amount)
        } else {
            while page.isMark(end, "/"), page.isNumber(end + 1), parts.count < 8 {
                parts.append(numbers.cardinal(page.digits(end + 1)))
                end += 2
            }
        }
        let last = page.word(before: i)
        // "trên 2/3 đại biểu", "gần 1/2 số hộ"
        let isMeasured = overCues.contains(last) && upper < lower && lower <= 10 && parts.count == 2
        let isOutOf =
            !isMeasured
            && (parts.count > 2 || lower > 12 || upper > lower || lower <= 0 || end > i + 3 || upper == lower
                || counted.contains(page.word(from: end)) && !(upper == 1 && fields.contains(page.word(from: end)))
                    && !wholes.contains(page.word(from: end))
                || outOfCues.contains(last) && lower > 3 && !wholes.contains(page.word(from: end)))
        if page.isExactly(end, "h") {
            return Match(end: end + 1, spoken: "\(parts.joined(separator: " trên ")) giờ", kind: .fraction)
        }
        let isRoundTheClock = upper == 24 && lower == 7
        // Alone, 9/4 is a share all the same.
        let isAlone =
            upper > lower && (1...9).contains(lower) && last == .none && page.word(from: end) == .none
            && parts.count == 2
        if isRoundTheClock || isOutOf && !isAlone {
            return Match(end: end, spoken: parts.joined(separator: " trên "), kind: .fraction, confidence: .likely)
        }
        guard let fraction = fraction(page, i) else { return nil }
        if let unit = Quantities.unit(page, fraction.end) {
            return Match(end: unit.end, spoken: "\(fraction.spoken) \(unit.spoken)", kind: .fraction)
        }
        return Match(end: fraction.end, spoken: fraction.spoken, kind: .fraction, confidence: .likely)
    }

    // MARK: Ratios

    /// tỷ lệ 1:500, 1:10.000, 3:1.
    private static func ratio(_ page: Page, _ i: Int) -> Match? {
        guard page.isMark(i + 1, ":"), let lower = Amount(page, at: i + 2), lower.decimals == nil, lower.chain.isEmpty,
            page.length(i) <= 3
        else { return nil }
        let numbers = page.numbers
        let joint =
            lower.isGrouped || lower.whole.count > 2 || page.has(ratioCues, before: i, within: 3) ? " trên " : " "
        return Match(
            end: lower.end, spoken: numbers.cardinal(page.digits(i)) + joint + numbers.words(for: lower), kind: .score,
            confidence: .likely)
    }
}
