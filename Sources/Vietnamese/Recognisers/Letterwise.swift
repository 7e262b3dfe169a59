/// Spelling by the names of letters.
enum Letterwise {
    /// The names of all letters of a word.
    static func names(_ page: Page, _ i: Int) -> String {
        let token = page.tokens[i]
        var names: [String] = []
        for k in Int(token.start)..<Int(token.end) {
            let letter = Letters.table.entry(page.scalars[k])
            if letter.exists { names.append(page.lexicon.letterNames[letter.number]) }
        }
        // A pause now and then in a long row.
        guard names.count > 6 else { return names.joined(separator: " ") }
        return stride(from: 0, to: names.count, by: 4).map {
            names[$0..<min($0 + 4, names.count)].joined(separator: " ")
        }
        .joined(separator: ", ")
    }

    private static let pointWord: WordKey = "điểm"

    /// Letters that stand alone: điểm b, lớp 5A, vitamin C, khu D.
    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isWord(i), page.tokens[i].count == 1 else { return nil }
        let letter = Letters.table.entry(page.scalars[Int(page.tokens[i].start)])
        // The vowels are syllables; in names they keep their capitals: Y Tý.
        if page.tokens[i].shape.contains(.syllable), letter.tone != 0 || !page.tokens[i].shape.contains(.capital) {
            return nil
        }
        if page.tokens[i].shape.contains(.syllable), page.tokens[i].key == "y" || page.tokens[i].key == "ô" {
            return nil
        }
        if page.tokens[i].key == "đ", scales.contains(page.word(page.before(i))), !page.isMark(i + 1, ".") {
            return Match(end: i + 1, spoken: "đồng", kind: .money)
        }
        if page.tokens[i].key == "x", let match = times(page, i) { return match }
        // độ C
        if page.word(before: i) == "độ" {
            if page.tokens[i].key == "c" { return Match(end: i + 1, spoken: "xê", kind: .unit) }
            if page.tokens[i].key == "f" { return Match(end: i + 1, spoken: "ép", kind: .unit) }
        }
        var end = i + 1
        // "Nguyễn Văn A." ends a sentence; "Nguyễn T. Lan" does not.
        if page.isMark(end, "."), page.tokens[i].shape.contains(.capital), page.isWord(page.skippingSpace(end + 1)),
            page.tokens[page.skippingSpace(end + 1)].shape.contains(.capital), page.isWord(page.before(i)),
            page.tokens[page.before(i)].shape.contains(.capital), page.isSpace(end + 1) == false
        {
            end += 1
        }
        return Match(end: end, spoken: name(page, i), kind: .letter)
    }

    /// 2 máy x 1.000 m3, rộng 3 m x dài 5 m.
    private static func times(_ page: Page, _ i: Int) -> Match? {
        guard page.isSpace(i - 1), page.isSpace(i + 1), page.isNumber(i + 2) || sides.contains(page.word(i + 2)) else {
            return nil
        }
        return Match(end: i + 1, spoken: "nhân", kind: .symbol)
    }

    private static let scales: WordSet = "nghìn ngàn triệu tỷ tỉ"
    private static let sides: WordSet = "dài rộng cao sâu dày"

    /// The name of a letter that stands alone. In a list of points d is "dê", as đ is "đê".
    static func name(_ page: Page, _ i: Int) -> String {
        let key = page.tokens[i].key
        if key == "d", !page.tokens[i].shape.contains(.capital) { return "dê" }
        let letter = Letters.table.entry(page.scalars[Int(page.tokens[i].start)])
        return page.lexicon.letterNames[letter.number]
    }
}
