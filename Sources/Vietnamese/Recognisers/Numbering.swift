/// What numbers a paragraph at the start of a line: "1.", "1.1.", "a)", "II.", "(1)". A pause follows.
enum Numbering {
    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isAtStart(i) else { return nil }
        if page.isMark(i, "("), let inner = label(page, i + 1), page.isMark(inner.end, ")") {
            return Match(end: inner.end + 1, spoken: inner.spoken, kind: .numbering, pause: 0x2C)
        }
        guard let label = label(page, i) else { return nil }
        var end = label.end
        if page.isMark(end, anyOf: ".)/"),
            page.isSpace(end + 1) || page.isWord(end + 1) || end + 1 == page.count
                || page.isMark(end + 1, anyOf: "-)*_\"'")
        {
            end += 1
            // "1.1." ran into a point already; "1.)"
            if page.isMark(end, ")") { end += 1 }
        } else if !label.isChain || !page.isSpace(end) {
            return nil
        }
        // "5.xã": no; "24h.com.vn": no. "5/ Nội dung" and "1.Mục đích" are numberings.
        if page.isWord(end), !page.tokens[end].shape.contains(.capital) { return nil }
        if page.isWord(end), page.isMark(end + 1, ".") && page.isWord(end + 2) { return nil }
        // "I." in a name cannot begin a line; "V/v" is no numeral.
        if page.isMark(label.end, "/"), page.isWord(label.end + 1), page.isWord(i) { return nil }
        // A title: "TS. Nguyễn".
        return Match(end: end, spoken: label.spoken, kind: .numbering, pause: 0x2C)
    }

    /// "X. Cổ Đô": a commune, whose name has two capitals; a tenth heading has one, or nothing else.
    private static func isCommune(_ page: Page, _ i: Int) -> Bool {
        func isName(_ k: Int) -> Bool {
            page.isWord(k) && page.tokens[k].shape.contains(.capital) && !page.tokens[k].shape.contains(.allCapitals)
        }
        guard page.isExactly(i, "X"), page.isMark(i + 1, ".") else { return false }
        let first = page.skippingSpace(i + 2)
        return isName(first) && isName(page.skippingSpace(first + 1))
    }

    private static func label(_ page: Page, _ i: Int) -> (spoken: String, end: Int, isChain: Bool)? {
        let numbers = page.numbers
        if page.isNumber(i), page.length(i) <= 3 {
            var spoken = numbers.cardinal(page.digits(i))
            var end = i + 1
            while page.isMark(end, "."), page.isNumber(end + 1), page.length(end + 1) <= 2, end - i < 12 {
                spoken += " chấm \(numbers.cardinal(page.digits(end + 1)))"
                end += 2
            }
            // 1.a
            if page.isMark(end, "."), page.isWord(end + 1), page.tokens[end + 1].count == 1,
                page.isMark(end + 2, anyOf: ".)")
            {
                spoken += " \(Letterwise.name(page, end + 1))"
                end += 2
            }
            let isChain =
                end > i + 3
                || end > i + 1 && page.isSpace(end) && page.isWord(end + 1)
                    && page.tokens[end + 1].shape.contains(.capital)
            return (spoken, end, isChain)
        }
        guard page.isWord(i), !isCommune(page, i) else { return nil }
        let token = page.tokens[i]
        if token.shape.contains(.allCapitals), token.count <= 5,
            token.count > 1 || page.isExactly(i, "I") || page.isExactly(i, "V") || page.isExactly(i, "X"),
            let value = Romans.value(page, i), value < 50, page.isMark(i + 1, anyOf: "./)")
        {
            var spoken = numbers.cardinal(value)
            var end = i + 1
            while page.isMark(end, "."), page.isNumber(end + 1), page.length(end + 1) <= 2, end - i < 8 {
                spoken += " chấm \(numbers.cardinal(page.digits(end + 1)))"
                end += 2
            }
            return (spoken, end, false)
        }
        // "P. Hàng Bạc" and "H. Ba Vì" are places: items in capitals go from A to G.
        if token.count == 1, page.isMark(i + 1, ".") && token.shape.contains(.capital),
            page.scalars[Int(token.start)] > 0x47,
            page.scalars[Int(token.start)] != 0x110
        {
            return nil
        }
        if token.count == 1, page.isMark(i + 1, anyOf: ".)/"), page.isSpace(i + 2) || page.isMark(i + 1, ")") {
            return (Letterwise.name(page, i), i + 1, false)
        }
        // a1)
        if token.count == 1, page.length(i + 1) == 1, page.isMark(i + 2, ")") {
            return ("\(Letterwise.name(page, i)) \(numbers.cardinal(page.digits(i + 1)))", i + 2, false)
        }
        return nil
    }
}
