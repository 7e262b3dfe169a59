/// Puts commas where an announcer takes breath: before a conjunction, once some 25 syllables went by without a pause.
///
/// Works on the words that are said, so that a text that was phrased once is not phrased again.
struct Phrasing {
    /// Syllables without a pause after which the next good place is taken.
    let reach: Int
    /// Syllables that must follow before the next pause, or the comma helps nobody.
    private static let least = 5

    private static let joints: WordSet = "và hoặc nhưng để nhằm nên vì mà tại trong đồng góp đặc cũng theo bằng từ"
    /// Words after which a joint is part of something: "tồn tại", "trở nên", "một trong những".
    private static let bound: [WordKey: WordSet] = [
        "để": "có đủ cho là nào", "nên": "trở làm tạo không chỉ gây cũng lập dựng xây", "vì": "bởi chỉ là",
        "tại": "hiện tồn ngay thực",
        "mà": "chỉ thế nhưng vậy nhờ", "trong": "một nằm ở bên phía là sống",
        "theo": "tiếp kèm mang dõi đi thực làm tùy quy",
        "bằng": "công cân đồng bình văn hoặc là", "từ": "bắt kể đến là đi", "cũng": "", "đồng": "hợp hội cộng",
        "góp": "đóng", "đặc": "",
    ]
    private static let follows: [WordKey: WordKey] = [
        "đồng": "thời", "góp": "phần", "đặc": "biệt", "từ": "đó", "cũng": "như",
    ]

    private struct Word {
        var span: Int
        /// Where it begins in the bytes of the span's spoken form.
        var start: Int
        var key: WordKey
        /// A mark stands before it.
        var isFresh: Bool
    }

    static func phrase(_ spans: inout [Span], from first: Int, reach: Int) {
        guard first < spans.count else { return }
        guard longestStretch(spans[first...]) > reach else { return }
        var words: [Word] = []
        var isFresh = true
        var stretch = 0
        for index in first..<spans.count {
            var text = spans[index].spoken
            text.withUTF8 { bytes in
                var start = 0
                while start < bytes.count {
                    guard bytes[start] >= 0x40 else {
                        if bytes[start] != 0x20 { (isFresh, stretch) = (true, 0) }
                        start += 1
                        continue
                    }
                    var end = start + 1
                    while end < bytes.count, bytes[end] >= 0x40 { end += 1 }
                    let mayBreathe = stretch >= reach && end - start <= 6 && isJoint(bytes, start, end)
                    let key = mayBreathe ? WordKey(String(decoding: bytes[start..<end], as: UTF8.self)) : .none
                    words.append(Word(span: index, start: start, key: key, isFresh: isFresh))
                    isFresh = false
                    stretch += 1
                    start = end
                }
            }
        }
        insert(words, into: &spans, reach: reach)
    }

    /// The most syllables that stand without a mark between them.
    private static func longestStretch(_ spans: ArraySlice<Span>) -> Int {
        var longest = 0, stretch = 0
        var inWord = false
        for span in spans {
            var text = span.spoken
            text.withUTF8 { bytes in
                for byte in bytes {
                    if byte >= 0x40 {
                        if !inWord { stretch += 1 }
                        inWord = true
                    } else {
                        if byte != 0x20 {
                            longest = max(longest, stretch)
                            stretch = 0
                        }
                        inWord = false
                    }
                }
            }
        }
        return max(longest, stretch)
    }

    /// Whether a word may be a joint, by its first byte and its length.
    private static func isJoint(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "v"), UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "t"),
            UInt8(ascii: "g"), UInt8(ascii: "c"), UInt8(ascii: "b"):
            true
        default: bytes[start] >= 0x80
        }
    }

    private static func insert(_ words: [Word], into spans: inout [Span], reach: Int) {
        var places: [Word] = []
        var since = 0
        for k in words.indices {
            if words[k].isFresh { since = 0 }
            if since >= reach, joints.contains(words[k].key), isFree(words, k, spans) {
                places.append(words[k])
                since = 0
            }
            since += 1
        }
        // From the back, so that the places before stay where they are.
        for place in places.reversed() { split(&spans, at: place) }
    }

    private static func isFree(_ words: [Word], _ k: Int, _ spans: [Span]) -> Bool {
        for ahead in 1..<least {
            guard k + ahead < words.count, !words[k + ahead].isFresh else { return false }
        }
        let key = words[k].key
        let before = WordKey(text(words[k - 1], spans)), after = WordKey(text(words[k + 1], spans))
        if let wanted = follows[key], after != wanted { return false }
        if let bound = bound[key], bound.contains(before) { return false }
        if numberWords.contains(after), key == "và" { return false }
        return !Joined.table.contains(before, key, after)
    }

    private static let numberWords: WordSet = "một hai ba bốn năm sáu bảy tám chín mười"

    private static func text(_ word: Word, _ spans: [Span]) -> String {
        let bytes = spans[word.span].spoken.utf8.dropFirst(word.start)
        return String(decoding: bytes.prefix { $0 >= 0x40 }, as: UTF8.self)
    }

    private static func split(_ spans: inout [Span], at place: Word) {
        let span = spans[place.span]
        let bytes = Array(span.spoken.utf8)
        // The comma stands before the space before the word.
        var at = place.start
        while at > 0, bytes[at - 1] == 0x20 { at -= 1 }
        let comma = Span(written: "", spoken: ",", kind: SpanKind.breath.rawValue)
        if at == 0 {
            // The space is in the span before, or begins this one.
            if place.start > 0 {
                spans.insert(comma, at: place.span)
            } else if place.span > 0, spans[place.span - 1].spoken == " " {
                spans.insert(comma, at: place.span - 1)
            } else if place.span > 0, spans[place.span - 1].spoken.hasSuffix(" "),
                spans[place.span - 1].written == spans[place.span - 1].spoken
            {
                let before = spans[place.span - 1].spoken.dropLast()
                spans[place.span - 1] = Span(
                    written: String(before), spoken: String(before), kind: SpanKind.word.rawValue)
                spans.insert(comma, at: place.span)
                spans.insert(Span(written: " ", spoken: " ", kind: SpanKind.word.rawValue), at: place.span + 1)
            }
        } else if span.written == span.spoken {
            let (head, tail) = (
                String(decoding: bytes[..<at], as: UTF8.self), String(decoding: bytes[at...], as: UTF8.self)
            )
            spans[place.span] = Span(written: head, spoken: head, kind: span.kind)
            spans.insert(comma, at: place.span + 1)
            spans.insert(Span(written: tail, spoken: tail, kind: span.kind), at: place.span + 2)
        } else {
            spans[place.span].spoken = String(decoding: bytes[..<at] + [0x2C] + bytes[at...], as: UTF8.self)
        }
    }
}

/// Joints inside the names that the tables spell out: no breath is taken in "giáo dục và đào tạo".
private struct Joined: Sendable {
    static let table = Joined()
    private let triples: Set<[WordKey]>

    private init() {
        var triples: Set<[WordKey]> = []
        let forms =
            Lexicon.standard.abbreviations.spokenForms + Lexicon.standard.issuers.values + [
                "lớn hơn hoặc bằng", "nhỏ hơn hoặc bằng",
            ]
        for form in forms {
            let keys = form.split(whereSeparator: { $0 == " " || $0 == "," }).map { WordKey($0) }
            guard keys.count >= 3 else { continue }
            for k in 1..<keys.count - 1 { triples.insert([keys[k - 1], keys[k], keys[k + 1]]) }
        }
        self.triples = triples
    }

    func contains(_ before: WordKey, _ joint: WordKey, _ after: WordKey) -> Bool {
        triples.contains([before, joint, after])
    }
}
