/// A slash between a measure and what it is counted by: đồng/tháng, tạ/ha, lần/ngày, triệu đồng/người/năm, 24h/24h.
enum Slashes {
    static func isPer(_ word: WordKey) -> Bool { perWords.contains(word) }

    private static let perWords: WordSet = """
        khóa khoá đợt mũi liều viên đầu kỳ tập set bàn mâm vé thẻ xuất container môn câu trận cốc ly bát chậu luống hố cột cụm phần
        tháng năm ngày giờ người hộ khẩu sào mẫu lượt suất tuần buổi con lít tấn tạ lần bữa ca quý đêm vụ học xe chuyến bài em cháu
        thôn xã nhà lớp phòng cây bao thùng chai gói hộp cái chiếc bộ căn bản trang phiếu đảng cán trường sản đơn phút giây héc cặp
        lao hội ki mét tiết lượng chỉ lứa đàn gốc khóm công chi gia trẻ bình đầu mô tổ điểm mùa thửa ô
        """
    private static let measured: WordSet = """
        điểm câu mũi chuyến đợt tờ viên gói liều bao chai thùng phút giây tuần quả cốc bát thìa giọt trang bài phần tin chiếc cái
        đồng tấn tạ lần lít buổi giờ triệu tỷ nghìn người suất bữa ngày tiết ca con lượt yến cây trứng kíp hộ gam mét cân
        """
    private static let money: WordSet = "đồng vnđ đ"
    private static let numberWords: WordSet =
        "một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn triệu tỷ mốt tư lăm vài mấy"

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isMark(i, "/") else { return nil }
        let (left, right) = (page.before(i), page.skippingSpace(i + 1))
        if page.isNumber(right) {
            // 24h/24h
            guard page.isNumber(left) || page.word(left) == "h" || page.word(left) == "giờ" else { return nil }
            return Match(end: right, spoken: "trên", kind: .fraction)
        }
        guard page.isWord(left), page.isWord(right) else { return nil }
        let isMoney = page.has(money, before: i, within: 5)
        let isMeasure = measured.contains(page.word(left)) && isCounted(page, left)
        guard isMoney || isMeasure || isCountedBefore(page, i) else { return nil }
        if let (unit, end) = Quantities.symbol(page, right),
            end > right + 1 || !page.tokens[right].shape.contains(.syllable) || unit.isWord
        {
            return Match(end: end, spoken: "một \(unit.spoken)", kind: .unit)
        }
        // "đồng/người/khóa": after one word that is counted by, the next is another, whatever it is.
        let isChained = isMoney && page.isMark(left - 1, "/") && page.tokens[right].isPlain
        guard isChained || (isMoney || isMeasure ? perWords : narrow).contains(page.word(right)) else { return nil }
        return Match(end: right, spoken: "một", kind: .unit)
    }

    /// 20 tấn sữa/ngày, 2 bình/sào: a number among the last words.
    private static func isCountedBefore(_ page: Page, _ i: Int) -> Bool {
        var k = i - 1
        while k >= 0, i - k < 8, page.isWord(k) || page.isSpace(k) || page.isMark(k, "/") { k -= 1 }
        return page.isNumber(k) && !page.isYear(k)
    }

    private static let narrow: WordSet = """
        sào ngày tháng năm người hộ chuyến đêm lần giờ tuần vụ mẫu lớp đội bữa quý phút giây lượt buổi khẩu suất tiết lượng
        """

    /// 2 lần/ngày, ba bữa/ngày: a number stands before the word.
    private static func isCounted(_ page: Page, _ left: Int) -> Bool {
        let k = page.wordIndex(before: left)
        return page.isNumber(k) || numberWords.contains(page.word(k))
    }
}
