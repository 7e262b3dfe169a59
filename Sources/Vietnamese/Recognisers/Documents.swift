/// Numbers of documents: 57-NQ/TW, 168/2024/NĐ-CP, 31/2024/QH15, 1234/QĐ-UBND, 27/2020/TT-BGDĐT.
///
/// Source: Decree 30/2020/NĐ-CP, appendix I, on number and signs of a document; Instruction 36-HD/VPTW for the Party's.
enum Documents {
    /// Tokens of signs that are looked at.
    private static let most = 24

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isNumber(i), page.length(i) <= 6 else { return nil }
        if let standard = standard(page, i) { return standard }
        var k = i + 1
        var number = page.numbers.cardinal(page.digits(i))
        // 12a/QĐ, 05B-NQ/ĐU
        if page.isWord(k), page.tokens[k].count == 1, page.tokens[k].key != "đ", page.isMark(k + 1, anyOf: "/-") {
            number += " \(Letterwise.names(page, k))"
            k += 1
        }
        var year: String?
        var mark = slash(page, k)
        guard let first = mark else { return bare(page, i) }
        k = first
        if page.isYear(k), page.isMark(k - 1, "/") {
            year = page.numbers.year(page.value(k))
            mark = slash(page, k + 1)
            guard let second = mark else { return bare(page, i) }
            k = second
        }
        guard let signs = signs(page, k) else { return bare(page, i) }
        var spoken = number
        if let year { spoken += ", năm \(year)" }
        if !signs.spoken.isEmpty { spoken += ", \(signs.spoken)" }
        return Match(end: signs.end, spoken: spoken, kind: .document, confidence: signs.confidence)
    }

    private static let standards: WordSet = "qcvn tcvn iso tcxdvn iec astm"

    /// QCVN 26:2025/BNNMT, TCVN 5699-1:2010, ISO 9001:2015.
    private static func standard(_ page: Page, _ i: Int) -> Match? {
        guard standards.contains(page.word(before: i)) else { return nil }
        let numbers = page.numbers
        var spoken = numbers.cardinal(page.digits(i))
        var k = i + 1
        if page.isMark(k, "-"), page.isNumber(k + 1) {
            spoken += ", \(numbers.cardinal(page.digits(k + 1)))"
            k += 2
        }
        if page.isMark(k, ":"), page.isYear(k + 1) {
            spoken += ", năm \(numbers.year(page.value(k + 1)))"
            k += 2
        }
        if page.isMark(k, "/"), page.isWord(k + 1), let issuer = page.lexicon.issuers[page.text(k + 1)] {
            spoken += ", \(issuer)"
            k += 2
        }
        return Match(end: k, spoken: spoken, kind: .document)
    }

    /// The token after a slash or a dash, which may have spaces around it where signs follow.
    private static func slash(_ page: Page, _ k: Int) -> Int? {
        let mark = page.skippingSpace(k)
        guard page.isMark(mark, "/") || page.isMark(mark, "-") else { return nil }
        let next = page.skippingSpace(mark + 1)
        // With spaces, only known signs are signs.
        if mark != k || next != mark + 1 {
            guard page.isWord(next), page.tokens[next].shape.contains(.allCapitals), page.tokens[next].count > 1,
                page.isMark(next + 1, anyOf: "/-"), page.lexicon.documentKinds[page.text(next)] != nil
            else { return nil }
        }
        return next
    }

    /// Số 57/2025 without signs.
    private static func bare(_ page: Page, _ i: Int) -> Match? {
        guard page.isMark(i + 1, "/"), page.isYear(i + 2), !page.isMark(i + 3, "/"), cues.contains(page.word(before: i))
        else {
            return nil
        }
        let numbers = page.numbers
        return Match(
            end: i + 3, spoken: "\(numbers.cardinal(page.digits(i))), năm \(numbers.year(page.value(i + 2)))",
            kind: .document)
    }

    private static let cues: WordSet = "số định tư quyết luật thị lệnh nđ nq qđ tt ct kh tb hd cv pl"

    /// What stands after the number, such as `NQ/TW`, `TT-BGDĐT`, `QH15`, `TTLT-BYT-BTC`.
    private static func signs(_ page: Page, _ start: Int) -> (spoken: String, end: Int, confidence: Span.Confidence)? {
        guard page.isWord(start), isSign(page, start) else { return nil }
        // The parts between dashes and slashes; "&" and "." belong to a part.
        var parts: [(text: String, from: Int, to: Int)] = []
        var k = start
        var from = start
        while k < page.count, k - start < most {
            if page.isWord(k) && isSign(page, k) || page.isNumber(k) && k > from {
                k += 1
                continue
            }
            if page.isMark(k, anyOf: "&."), page.isWord(k + 1), isSign(page, k + 1), page.tokens[k + 1].count > 1,
                k > from
            {
                k += 1
                continue
            }
            guard k > from else { break }
            parts.append((page.text(from, k), from, k))
            var next = k
            if page.isSpace(k), page.isMark(k + 1, anyOf: "-/"), page.isWord(page.skippingSpace(k + 2)) {
                let word = page.skippingSpace(k + 2)
                next = page.lexicon.issuers[page.text(word)] != nil ? word - 1 : k
                if page.isSpace(next) { next -= 0 }
                if next == k { from = k; break }
                from = word
                k = word
                continue
            }
            guard page.isMark(k, anyOf: "/-") else { from = k; break }
            var after = k + 1
            if page.isSpace(after), page.isWord(after + 1), page.lexicon.issuers[page.text(after + 1)] != nil {
                after += 1
            }
            guard page.isWord(after), isSign(page, after) else { from = k; break }
            from = after
            k = after
        }
        if k > from, parts.last?.to != k { parts.append((page.text(from, k), from, k)) }
        guard let last = parts.last else { return nil }

        let isKnown = page.lexicon.documentKinds[parts[0].text] != nil || parts.count > 1 || isAssembly(parts[0].text)
        guard isKnown else { return nil }
        var confidence = Span.Confidence.certain
        var words: [String] = []
        for (index, part) in parts.enumerated() {
            let name = name(page, part.text, isFirst: index == 0, isAlone: parts.count == 1)
            if let name, page.settings.documentSigns == .expanded {
                words.append(name)
            } else {
                if name == nil { confidence = .guessed }
                words.append(spelled(page, part.from, part.to))
            }
        }
        return (words.joined(separator: page.settings.documentSigns == .expanded ? " " : ", "), last.to, confidence)
    }

    private static func isSign(_ page: Page, _ k: Int) -> Bool {
        guard page.isWord(k) else { return false }
        let shape = page.tokens[k].shape
        return shape.contains(.allCapitals) || shape.contains(.mixed) || page.lexicon.documentKinds[page.text(k)] != nil
            || page.lexicon.issuers[page.text(k)] != nil
    }

    private static func isAssembly(_ sign: String) -> Bool { sign.hasPrefix("QH") || sign.hasPrefix("UBTVQH") }

    private static func name(_ page: Page, _ sign: String, isFirst: Bool, isAlone: Bool) -> String? {
        let lexicon = page.lexicon
        // QH15, UBTVQH14: the term of the National Assembly.
        for (body, words) in [
            ("UBTVQH", "ủy ban thường vụ quốc hội"), ("QH", "quốc hội"), ("HĐND", "hội đồng nhân dân"),
        ]
        where sign.hasPrefix(body) {
            let term = sign.dropFirst(body.count)
            if term.isEmpty { return words }
            if let value = Int(term), value > 0 { return "\(words) khóa \(page.numbers.cardinal(value))" }
        }
        if isFirst, let kind = lexicon.documentKinds[sign] { return kind }
        if let issuer = lexicon.issuers[sign] { return issuer }
        if let kind = lexicon.documentKinds[sign] { return kind }
        // BCĐ389, BCĐ57: the committee named after a document.
        if let words = lexicon.abbreviations.alone(sign) { return words }
        let letters = sign.prefix { !$0.isNumber }
        if letters.count < sign.count,
            let issuer = lexicon.issuers[String(letters)] ?? lexicon.documentKinds[String(letters)]
        {
            let number = sign.dropFirst(letters.count)
            guard number.allSatisfy(\.isNumber) else { return nil }
            let digits = number.utf8.map { $0 - 48 }
            return "\(issuer) \(digits.first == 0 ? page.numbers.oneByOne(digits) : page.numbers.cardinal(digits))"
        }
        return nil
    }

    private static func spelled(_ page: Page, _ from: Int, _ to: Int) -> String {
        (from..<to).compactMap { k in
            if page.isNumber(k) { return page.numbers.cardinal(page.digits(k)) }
            return page.isWord(k) ? Letterwise.names(page, k) : nil
        }.joined(separator: " ")
    }
}
