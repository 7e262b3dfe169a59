/// Weaves what is said into spans: words that are said as they are written run together, what is said otherwise stands alone, and
/// all that stands between two words becomes at most one mark and one space.
struct Weaver {
    private(set) var spans: [Span] = []
    private var bytes: UnsafeBufferPointer<UInt8>
    /// The bytes of the words that are said as they are written; empty where none are open.
    private var run: Range<Int> = 0..<0
    /// Bytes since the last word that are not said themselves.
    private var gap: Range<Int> = 0..<0
    private var gapHasSpace = false
    private var gapMark: UInt8 = 0
    /// Whether something was said on this line.
    private var hasSpoken = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next line, in its own bytes.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        (run, gap) = (0..<0, 0..<0)
    }

    /// A word that is said as it is written.
    @inline(__always)
    mutating func plain(_ range: Range<Int>) {
        closeGap(before: range.lowerBound)
        if run.isEmpty { run = range } else { run = run.lowerBound..<range.upperBound }
        hasSpoken = true
    }

    /// Something that is said otherwise than it is written.
    mutating func say(_ spoken: String, _ range: Range<Int>, _ kind: SpanKind, _ confidence: Span.Confidence) {
        closeGap(before: range.lowerBound)
        closeRun()
        spans.append(Span(written: text(range), spoken: spoken, kind: kind.rawValue, confidence: confidence))
        hasSpoken = true
    }

    /// Something between words: a space, a mark (`,` `.` `?` `!`), or what is not said.
    @inline(__always)
    mutating func skip(_ range: Range<Int>, isSpace: Bool = false, mark: UInt8 = 0) {
        gap = gap.isEmpty ? range : gap.lowerBound..<range.upperBound
        if isSpace { gapHasSpace = true }
        if Weaver.strength(mark) > Weaver.strength(gapMark) { gapMark = mark }
    }

    /// A pause that nothing stands for.
    mutating func pause(_ mark: UInt8) {
        if Weaver.strength(mark) > Weaver.strength(gapMark) { gapMark = mark }
    }

    private static func strength(_ mark: UInt8) -> Int {
        switch mark {
        case 0: 0
        case 0x2C: 1
        case 0x2E: 2
        default: 3
        }
    }

    private mutating func closeGap(before start: Int) {
        // One space, or a mark and a space, as nearly always.
        if !gap.isEmpty, hasSpoken, isAsWritten(isLast: false) {
            run = run.isEmpty ? gap : run.lowerBound..<gap.upperBound
        } else if hasSpoken {
            closeRun()
            if gap.isEmpty { gap = start..<start }
            var spoken = ""
            if gapMark != 0 { spoken.unicodeScalars.append(Unicode.Scalar(gapMark)) }
            spoken += " "
            spans.append(Span(written: text(gap), spoken: spoken, kind: SpanKind.mark.rawValue))
        } else if !gap.isEmpty {
            closeRun()
            spans.append(Span(written: text(gap), spoken: "", kind: SpanKind.mark.rawValue))
        }
        clearGap()
    }

    private mutating func clearGap() {
        gap = 0..<0
        gapHasSpace = false
        gapMark = 0
    }

    /// Whether the gap is said with the very bytes that it is written with.
    @inline(__always)
    private func isAsWritten(isLast: Bool) -> Bool {
        let wanted = (gapMark == 0 ? 0 : 1) + (isLast ? 0 : 1)
        guard gap.count == wanted else { return false }
        var at = gap.lowerBound
        if gapMark != 0 {
            guard bytes[at] == gapMark else { return false }
            at += 1
        }
        return isLast || bytes[at] == 0x20
    }

    private mutating func closeRun() {
        guard !run.isEmpty else { return }
        let words = text(run)
        spans.append(Span(written: words, spoken: words, kind: SpanKind.word.rawValue))
        run = 0..<0
    }

    /// The end of the line or of a piece of a very long one: a mark is kept, and spaces are not.
    mutating func endPiece(isLineEnd: Bool) {
        if !gap.isEmpty || gapMark != 0 {
            if !isLineEnd {
                // The gap goes on in the next piece with a space.
                closeGap(before: gap.upperBound)
            } else if !run.isEmpty, hasSpoken, isAsWritten(isLast: true) {
                run = run.lowerBound..<gap.upperBound
            } else {
                closeRun()
                let spoken = hasSpoken && gapMark != 0 ? String(UnicodeScalar(gapMark)) : ""
                spans.append(Span(written: text(gap), spoken: spoken, kind: SpanKind.mark.rawValue))
            }
        }
        closeRun()
        clearGap()
    }

    /// Bytes of a line's end.
    mutating func newline(_ range: Range<Int>) {
        spans.append(Span(written: text(range), spoken: "\n", kind: SpanKind.mark.rawValue))
        hasSpoken = false
    }

    mutating func take() -> [Span] {
        defer { spans = [] }
        return spans
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
