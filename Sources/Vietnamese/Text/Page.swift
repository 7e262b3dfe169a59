/// A line cut into tokens, and what recognisers may ask about it. Questions look at a bounded number of tokens.
struct Page {
    let scalars: [UInt32]
    let tokens: [Token]
    let lexicon: Lexicon
    let numbers: NumberWords
    /// A later piece of a very long line: its beginning is no line's.
    let isContinued: Bool

    var settings: ReadingSettings { numbers.settings }
    var count: Int { tokens.count }

    // MARK: Tokens

    @inline(__always)
    func kind(_ i: Int) -> Token.Kind? { i >= 0 && i < tokens.count ? tokens[i].kind : nil }

    @inline(__always)
    func isNumber(_ i: Int) -> Bool { kind(i) == .number }

    @inline(__always)
    func isWord(_ i: Int) -> Bool { kind(i) == .word }

    @inline(__always)
    func isSpace(_ i: Int) -> Bool { kind(i) == .space }

    @inline(__always)
    func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
        kind(i) == .mark && scalars[Int(tokens[i].start)] == mark.value
    }

    func isMark(_ i: Int, anyOf marks: StaticString) -> Bool {
        guard kind(i) == .mark else { return false }
        let scalar = scalars[Int(tokens[i].start)]
        guard scalar < 0x80 else { return false }
        return marks.withUTF8Buffer { $0.contains(UInt8(scalar)) }
    }

    func mark(_ i: Int) -> UInt32 { kind(i) == .mark ? scalars[Int(tokens[i].start)] : 0 }

    @inline(__always)
    func key(_ i: Int) -> WordKey { i >= 0 && i < tokens.count ? tokens[i].key : .none }

    /// The key of a word, and of nothing else.
    @inline(__always)
    func word(_ i: Int) -> WordKey { isWord(i) ? tokens[i].key : .none }

    func text(_ i: Int) -> String { text(i, i + 1) }

    /// The scalars of some tokens, brought to one form.
    func text(_ from: Int, _ to: Int) -> String {
        var text = String.UnicodeScalarView()
        guard from < to else { return "" }
        for i in Int(tokens[from].start)..<Int(tokens[to - 1].end) {
            if let scalar = Unicode.Scalar(scalars[i]) { text.append(scalar) }
        }
        return String(text)
    }

    func isExactly(_ i: Int, _ wanted: StaticString) -> Bool {
        guard i >= 0, i < tokens.count else { return false }
        let token = tokens[i]
        return wanted.withUTF8Buffer { bytes in
            bytes.count == token.count
                && zip(bytes, scalars[Int(token.start)..<Int(token.end)]).allSatisfy { UInt32($0) == $1 }
        }
    }

    // MARK: Digits

    func digits(_ i: Int) -> [UInt8] {
        guard isNumber(i) else { return [] }
        return scalars[Int(tokens[i].start)..<Int(tokens[i].end)].map { UInt8($0 - 48) }
    }

    /// How many digits a number has; 0 for what is none.
    @inline(__always)
    func length(_ i: Int) -> Int { isNumber(i) ? tokens[i].count : 0 }

    /// The value of a number of up to nine digits; −1 for anything else.
    func value(_ i: Int) -> Int {
        guard isNumber(i), tokens[i].count <= 9 else { return -1 }
        return scalars[Int(tokens[i].start)..<Int(tokens[i].end)].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    func startsWithZero(_ i: Int) -> Bool { isNumber(i) && scalars[Int(tokens[i].start)] == 48 }

    func isYear(_ i: Int) -> Bool { length(i) == 4 && (1800...2199).contains(value(i)) }
    func isDay(_ i: Int) -> Bool { length(i) <= 2 && (1...31).contains(value(i)) }
    func isMonth(_ i: Int) -> Bool { length(i) <= 2 && (1...12).contains(value(i)) }

    // MARK: What stands around

    /// The first token at or after `i` that is no space.
    func skippingSpace(_ i: Int) -> Int { isSpace(i) ? i + 1 : i }

    /// The last token before `i` that is no space; −1 at the beginning.
    func before(_ i: Int) -> Int { isSpace(i - 1) ? i - 2 : i - 1 }

    /// The index of the word or number before `i` with nothing but spaces, quotation marks, brackets and a colon between; else −1.
    func wordIndex(before i: Int) -> Int {
        var k = i - 1
        while k >= 0, i - k < 8, isSpace(k) || isMark(k, anyOf: "\"'(*_:[") { k -= 1 }
        return k >= 0 && (isWord(k) || isNumber(k)) ? k : -1
    }

    func word(before i: Int) -> WordKey { word(wordIndex(before: i)) }

    /// The index of the word or number after the token before `i`, past spaces and light marks; else −1.
    func wordIndex(from i: Int) -> Int {
        var k = i
        while k < tokens.count, k - i < 8, isSpace(k) || isMark(k, anyOf: "\"'(*_") { k += 1 }
        return isWord(k) || isNumber(k) ? k : -1
    }

    func word(from i: Int) -> WordKey { word(wordIndex(from: i)) }

    /// Whether anything that is said stands after the token.
    func hasWord(after i: Int) -> Bool {
        var k = i + 1
        while k < tokens.count, k - i < 12 {
            if isWord(k) || isNumber(k) { return true }
            k += 1
        }
        return k < tokens.count
    }

    /// Whether one of some words stands among the last `reach` words before `i` in this sentence.
    func has(_ words: WordSet, before i: Int, within reach: Int) -> Bool {
        var k = i - 1
        var seen = 0
        while k >= 0, seen < reach, i - k < 4 * reach {
            if isWord(k) {
                seen += 1
                if words.contains(tokens[k].key) { return true }
            } else if isMark(k, anyOf: ".;!?") {
                return false
            }
            k -= 1
        }
        return false
    }

    /// Whether two words stand one after the other, the second being the last before `i`.
    func isPreceded(by first: WordKey, _ second: WordKey, _ i: Int) -> Bool {
        let last = wordIndex(before: i)
        return word(last) == second && word(before: last) == first
    }

    /// Whether nothing but list marks and spaces stands before the token.
    func isAtStart(_ i: Int) -> Bool {
        guard i < 12, !isContinued else { return false }
        var k = i - 1
        while k >= 0 {
            guard i - k < 12, isSpace(k) || isMark(k, anyOf: "-*+>#\"'(_") || kind(k) == .mark && mark(k) > 0x7F else {
                return false
            }
            k -= 1
        }
        return true
    }

    /// Whether a word in capitals stands among words in capitals, as in a heading.
    func isAmongCapitals(_ i: Int) -> Bool {
        func shouts(_ k: Int) -> Bool? {
            guard isWord(k), tokens[k].count > 1 else { return nil }
            return tokens[k].shape.contains([.allCapitals, .syllable])
        }
        let before = shouts(wordIndex(before: i)), after = shouts(wordIndex(from: i + 1))
        if before == false || after == false { return false }
        return before == true || after == true
    }

    // MARK: Conditions of phrases

    func holds(_ condition: Condition, from start: Int, to end: Int) -> Bool {
        holdsPlainly(condition, from: start, to: end) != condition.isNegated
    }

    private func holdsPlainly(_ condition: Condition, from start: Int, to end: Int) -> Bool {
        var k: Int
        switch condition.side {
        case .next:
            if condition.features.contains(.colon), isMark(skippingSpace(end), ":") { return true }
            if condition.features.contains(.dot), isMark(end, ".") { return true }
            k = end
            while k < tokens.count, k - end < 6, isSpace(k) || isMark(k, anyOf: ".-&\"'(") { k += 1 }
            if k >= tokens.count { return condition.features.contains(.end) }
        case .previous:
            if condition.features.contains(.start), isAtStart(start) { return true }
            k = start - 1
            while k >= 0, start - k < 6, isSpace(k) || isMark(k, anyOf: "-&\"'(:,") { k -= 1 }
            if k < 0 { return condition.features.contains(.start) }
        }
        if isNumber(k), condition.features.contains(.zero), startsWithZero(k) { return true }
        if condition.features.contains(.year), isYear(k) { return true }
        if isNumber(k), condition.features.contains(.long), length(k) >= 3 { return true }
        if isNumber(k) { return condition.features.contains(.number) }
        guard isWord(k) else { return condition.features.contains(.end) && condition.side == .next && !isMark(k, "/") }
        if condition.words.contains(tokens[k].key) { return true }
        let shape = tokens[k].shape
        if condition.features.contains(.capitals), shape.contains(.allCapitals), !shape.contains(.syllable),
            tokens[k].count > 1
        {
            return true
        }
        return condition.features.contains(.name) && shape.contains(.capital)
            && !(shape.contains(.allCapitals) && tokens[k].count > 1 && !shape.contains(.syllable))
    }

    /// The first phrase of the table that stands at `i` and whose conditions hold.
    func phrase(at i: Int, in table: PhraseTable) -> (phrase: Phrase, end: Int)? {
        let candidates = table.beginning(with: tokens[i].key)
        guard !candidates.isEmpty else { return nil }
        for isExact in [true, false] {
            for phrase in candidates where isExact || phrase.mayIgnoreCase || phrase.ignoresCase {
                let end = i + phrase.keys.count
                guard end <= tokens.count, zip(phrase.keys, tokens[i..<end]).allSatisfy({ $0 == $1.key }) else {
                    continue
                }
                if isExact, !phrase.ignoresCase {
                    guard scalars[Int(tokens[i].start)..<Int(tokens[end - 1].end)].elementsEqual(phrase.scalars) else {
                        continue
                    }
                }
                if phrase.conditions.allSatisfy({ holds($0, from: i, to: end) }) { return (phrase, end) }
            }
        }
        return nil
    }
}

/// What a recogniser found: the tokens from where it was asked up to `end`, and how they are said.
struct Match {
    var end: Int
    var spoken: String
    var kind: SpanKind
    var confidence = Span.Confidence.certain
    /// A comma or a full stop that follows, as an announcer would pause.
    var pause: UInt8 = 0
}
