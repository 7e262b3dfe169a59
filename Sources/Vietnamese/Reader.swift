/// Turns written Vietnamese into its spoken form. Pure and deterministic; may be used on any thread.
///
/// The text is cut into tokens line by line, and at each token the recognisers are asked in order, each looking at a bounded number of
/// tokens around: time is linear in the length, and memory beyond the result is that of one line, or of a piece of a very long one.
package struct Reader: Sendable {
    package let pronunciation: Pronunciation
    package let settings: ReadingSettings

    private let own: PhraseTable?
    private let lexicon = Lexicon.standard
    private let numbers: NumberWords

    package init(pronunciation: Pronunciation = Pronunciation(), settings: ReadingSettings = .northern) {
        self.pronunciation = pronunciation
        self.settings = settings
        numbers = NumberWords(settings: settings)
        if pronunciation.entries.isEmpty {
            own = nil
        } else {
            // What a commune wrote as spoken is read as well, so that no figure can slip through.
            let plain = Reader(settings: settings)
            let rows = pronunciation.entries.sorted { $0.key < $1.key }.map { [$0.key, plain.read($0.value).text] }
            own = PhraseTable(rows, kind: .own, ignoresCase: false)
        }
    }

    /// One output line for each input line.
    package func read(_ text: String) -> SpokenForm {
        var text = text
        return SpokenForm(spans: text.withUTF8 { read($0) })
    }

    /// Lines longer than this are read in pieces, cut between words.
    private static let longest = 32_768

    private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [Span] {
        var scanner = Scanner()
        var weaver = Weaver(bytes)
        var spans: [Span] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let next = min(end + 1, bytes.count)
            let newline = end
            // A carriage return alone ends no line.
            if newline < bytes.count, end > start, bytes[end - 1] == 0x0D { end -= 1 }
            let needsStop = newline < bytes.count && Reader.endsParagraph(bytes, at: next)
            var piece = start
            repeat {
                let cut = Reader.cut(bytes, from: piece, to: end)
                weaver.begin(UnsafeBufferPointer(rebasing: bytes[piece..<cut]))
                scanner.scan(UnsafeBufferPointer(rebasing: bytes[piece..<cut]))
                weave(&scanner, &weaver, isContinued: piece > start)
                if cut == end, needsStop { weaver.pause(0x2E) }
                weaver.endPiece(isLineEnd: cut == end)
                append(weaver.take(), to: &spans)
                piece = cut
            } while piece < end
            if newline < bytes.count {
                weaver.begin(bytes)
                weaver.newline(end..<next)
                spans += weaver.take()
            }
            start = next
        }
        return spans
    }

    private func append(_ woven: [Span], to spans: inout [Span]) {
        let first = spans.count
        spans += woven
        if settings.breathes { Phrasing.phrase(&spans, from: first, reach: max(8, settings.breathAfter)) }
    }

    /// Where a piece of a line ends: the whole line, or before a space, or between two characters of a word without end.
    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard end - start > longest else { return end }
        var cut = start + longest
        while cut > start + longest / 2, bytes[cut] != 0x20 { cut -= 1 }
        if bytes[cut] == 0x20 { return cut }
        cut = start + longest
        while cut < end, bytes[cut] & 0xC0 == 0x80 { cut += 1 }
        return cut
    }

    /// Whether the line at `start` is empty or begins like a list item, so that the one before it ends like a sentence.
    private static func endsParagraph(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var k = start
        while k < bytes.count, bytes[k] == 0x20 || bytes[k] == 0x09 || bytes[k] == 0x0D { k += 1 }
        guard k < bytes.count, bytes[k] != 0x0A else { return true }
        if "-+*#>".utf8.contains(bytes[k]) { return true }
        let rest = bytes[k..<min(k + 6, bytes.count)]
        // 1. 1) a) and bullets of Unicode.
        if rest.starts(with: "•".utf8) || rest.starts(with: "–".utf8) { return true }
        guard let mark = rest.firstIndex(where: { $0 == 0x2E || $0 == 0x29 }), mark > k else { return false }
        return rest[k..<mark].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || mark == k + 1
    }

    // MARK: One line

    private func weave(_ scanner: inout Scanner, _ weaver: inout Weaver, isContinued: Bool) {
        let page = Page(
            scalars: scanner.scalars, tokens: scanner.tokens, lexicon: lexicon, numbers: numbers,
            isContinued: isContinued)
        scanner.offsets.withUnsafeBufferPointer { offsets in
            func bytes(_ from: Int, _ to: Int) -> Range<Int> {
                Int(offsets[Int(page.tokens[from].start)])..<Int(offsets[Int(page.tokens[to - 1].end)])
            }
            var i = 0
            func take(_ match: Match) {
                let range = bytes(i, match.end)
                if match.spoken.isEmpty {
                    weaver.skip(range)
                } else {
                    weaver.say(match.spoken, range, match.kind, match.confidence)
                }
                if match.pause != 0 { weaver.pause(match.pause) }
                i = match.end
            }
            while i < page.count {
                let token = page.tokens[i]
                if let own, let (phrase, end) = page.phrase(at: i, in: own) {
                    weaver.say(phrase.spoken, bytes(i, end), .own, .certain)
                    i = end
                    continue
                }
                switch token.kind {
                case .space:
                    weaver.skip(bytes(i, i + 1), isSpace: true)
                case .word
                where token.isPlain && (token.count > 1 || token.shape.isDisjoint(with: .capital))
                    && page.endsWord(i + 1) && !Romans.isDoubtful(token):
                    weaver.plain(bytes(i, i + 1))
                case .word, .number:
                    if let match = token.kind == .word ? wordMatch(page, i) : numberMatch(page, i) {
                        take(match)
                        continue
                    }
                    syllable(page, i, bytes(i, i + 1), &weaver)
                case .mark:
                    if let match = markMatch(page, i) {
                        take(match)
                        continue
                    }
                    switch Marks.meaning(page, at: i) {
                    case .silent: weaver.skip(bytes(i, i + 1))
                    case .pause(let mark): weaver.skip(bytes(i, i + 1), mark: mark)
                    case .word(let word): weaver.say(word, bytes(i, i + 1), .symbol, .certain)
                    }
                case .picture, .script:
                    weaver.skip(bytes(i, i + 1), mark: 0x2C)
                }
                i += 1
            }
        }
    }

    private typealias Recogniser = @Sendable (Page, Int) -> Match?

    /// In the order in which they are asked: the narrower before the wider.
    private static let ofWords: [Recogniser] = [
        { Numbering.match($0, at: $1) }, { WebAddresses.match($0, at: $1) }, { Romans.match($0, at: $1) },
        { Codes.match($0, at: $1) },
        { Words.match($0, at: $1) },
    ]

    private static let ofNumbers: [Recogniser] = [
        { Numbering.match($0, at: $1) }, { WebAddresses.match($0, at: $1) }, { Identifiers.match($0, at: $1) },
        { Documents.match($0, at: $1) }, { Phones.match($0, at: $1) }, { Dates.match($0, at: $1) },
        { Times.match($0, at: $1) },
        { Fractions.match($0, at: $1) }, { Codes.match($0, at: $1) }, { Identifiers.obvious($0, at: $1) },
        { Quantities.match($0, at: $1) },
    ]

    private static let ofMarks: [Recogniser] = [
        { Phones.match($0, at: $1) }, { $0.isMark($1, "(") ? Numbering.match($0, at: $1) : nil },
        { Slashes.match($0, at: $1) }, { Quantities.match($0, at: $1) },
    ]

    private func first(of recognisers: [Recogniser], _ page: Page, _ i: Int) -> Match? {
        for recogniser in recognisers {
            if let match = recogniser(page, i) { return match }
        }
        return nil
    }

    private func wordMatch(_ page: Page, _ i: Int) -> Match? {
        page.isPossessive(i) ? Match(end: i + 1, spoken: "", kind: .foreign) : first(of: Reader.ofWords, page, i)
    }

    private func numberMatch(_ page: Page, _ i: Int) -> Match? { first(of: Reader.ofNumbers, page, i) }

    private func markMatch(_ page: Page, _ i: Int) -> Match? { first(of: Reader.ofMarks, page, i) }

    /// A syllable that no recogniser wanted: as it is written, or in the spelling that the synthesiser needs.
    private func syllable(_ page: Page, _ i: Int, _ range: Range<Int>, _ weaver: inout Weaver) {
        let token = page.tokens[i]
        guard !token.shape.isDisjoint(with: [.respelled, .mixed]), var text = Syllables.table.spelling(of: token.key)
        else {
            return weaver.plain(range)
        }
        if token.shape.contains(.capital), !token.shape.contains(.mixed) {
            text =
                token.shape.contains(.allCapitals) && token.count > 1
                ? text.uppercased() : text.prefix(1).uppercased() + text.dropFirst()
        }
        weaver.say(text, range, .spelling, .certain)
    }
}

extension Page {
    /// Whether nothing at `k` can make one thing with a syllable before it.
    @inline(__always)
    fileprivate func endsWord(_ k: Int) -> Bool {
        guard k < tokens.count else { return true }
        switch tokens[k].kind {
        case .space, .picture, .script: return true
        case .word, .number: return false
        case .mark:
            switch scalars[Int(tokens[k].start)] {
            case 0x2C, 0x3B, 0x3F, 0x21, 0x29, 0x22: return true
            case 0x2E, 0x3A: return k + 1 >= tokens.count || tokens[k + 1].kind == .space
            default: return false
            }
        }
    }

    /// The s of "McDonald's".
    fileprivate func isPossessive(_ i: Int) -> Bool {
        isMark(i - 1, "'") && isWord(i - 2) && ["s", "t", "m", "d"].contains(tokens[i].key)
    }
}
