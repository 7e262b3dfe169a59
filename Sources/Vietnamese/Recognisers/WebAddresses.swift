/// Addresses of the web and of mail: known labels as words, others syllable by syllable or letter by letter.
enum WebAddresses {
    /// Tokens that are looked at to tell whether an address begins.
    private static let reach = 40

    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isWord(i) || page.isNumber(i), isAddress(page, i) else { return nil }
        var end = i
        while end < page.count, !page.isSpace(end), !page.isMark(end, anyOf: "\"'<>(),;"), page.kind(end) != .picture {
            end += 1
        }
        while end > i + 1, page.isMark(end - 1, anyOf: ".:!?*_") || page.isMark(end - 1, "/") && end - i > 1 {
            end -= 1
        }
        var start = i
        // The scheme is not said.
        if page.isMark(i + 1, ":"), page.isMark(i + 2, "/"), page.isMark(i + 3, "/") { start = i + 4 }
        if page.word(start) == "www", page.isMark(start + 1, ".") { start += 2 }
        guard end > start else { return nil }
        var words: [String] = []
        var confidence = Span.Confidence.certain
        var k = start
        while k < end {
            if page.isMark(k, ".") {
                words.append("chấm")
            } else if page.isMark(k, "@") {
                words.append("a còng")
            } else if page.isMark(k, "-") {
                words.append("gạch ngang")
            } else if page.isMark(k, "_") {
                words.append("gạch dưới")
            } else if page.isMark(k, "/") {
                words.append("gạch chéo")
            } else if page.isNumber(k) {
                words.append(
                    page.length(k) <= 2 && !page.startsWithZero(k)
                        ? page.numbers.cardinal(page.digits(k)) : page.numbers.oneByOne(page.digits(k)))
            } else if page.isWord(k) {
                let label = label(page, k)
                words.append(label.spoken)
                if !label.isKnown { confidence = .guessed }
            } else if let sign = Symbols.table.word(page.mark(k), .between), sign != ",", sign != "-" {
                words.append(sign)
            }
            k += 1
        }
        // A lookup by hand: after a trailing slash nothing is said.
        var total = end
        if page.isMark(end, "/"), !page.isWord(end + 1) { total += 1 }
        return Match(end: total, spoken: words.joined(separator: " "), kind: .web, confidence: confidence)
    }

    private static let domains: WordSet =
        "vn com net org gov edu info me io asia biz tv app dev ly link site online xyz"

    private static func isAddress(_ page: Page, _ i: Int) -> Bool {
        if page.isMark(i + 1, ":"), page.isMark(i + 2, "/"), page.isMark(i + 3, "/") { return true }
        if page.word(i) == "www", page.isMark(i + 1, ".") { return true }
        var k = i
        var hasDot = false
        while k < page.count, k - i < reach {
            guard page.isWord(k) || page.isNumber(k) else { return false }
            k += 1
            // ten.ho@gmail.com
            if page.isMark(k, "@") { return page.isWord(k + 1) || page.isNumber(k + 1) }
            if page.isMark(k, "."), page.isWord(k + 1) || page.isNumber(k + 1) {
                if domains.contains(page.word(k + 1)), isEnd(page, k + 2), !isOrdinary(page, i, k + 1) { return true }
                hasDot = true
                k += 1
            } else if page.isMark(k, anyOf: "-_") {
                k += 1
            } else if page.isWord(k) || page.isNumber(k) {
                continue
            } else {
                return false
            }
        }
        _ = hasDot
        return false
    }

    private static func isEnd(_ page: Page, _ k: Int) -> Bool {
        k >= page.count || page.isSpace(k)
            || page.isMark(k, anyOf: "/.,;:?!)\"'*_")
                && !(page.isMark(k, ".") && page.isWord(k + 1) && !domains.contains(page.word(k + 1)))
    }

    /// "…của xã.Me tôi": a full stop without a space after it.
    private static func isOrdinary(_ page: Page, _ i: Int, _ domain: Int) -> Bool {
        page.tokens[domain].shape.contains(.capital) && !page.tokens[domain].shape.contains(.allCapitals)
            || page.word(domain) == "me" && page.tokens[i].shape.contains(.accented)
    }

    /// One label: from the table, as syllables without tones, or by its letters.
    private static func label(_ page: Page, _ k: Int) -> (spoken: String, isKnown: Bool) {
        let text = page.text(k).lowercased()
        if let known = page.lexicon.webLabels[text] { return (known, true) }
        if page.tokens[k].count > 1, page.tokens[k].shape.contains(.syllable),
            let syllable = Syllables.table.spelling(of: page.tokens[k].key)
        {
            return (syllable, true)
        }
        if let (phrase, _) = page.phrase(at: k, in: page.lexicon.foreignWords), phrase.keys.count == 1 {
            return (phrase.spoken.lowercased(), true)
        }
        if let pieces = page.lexicon.webPieces.split(text) { return (pieces, false) }
        if page.tokens[k].count <= 4 { return (Letterwise.names(page, k), true) }
        if let sound = ForeignSounds.spoken(text) { return (sound, false) }
        return (Letterwise.names(page, k), false)
    }
}
