import Bulletin
import Vietnamese

/// A passage cut into pieces that the synthesiser takes one at a time, so that no text can stall it.
struct Passage: Sendable, Hashable {
    /// What is given to the synthesiser at once: a few sentences, or a part of a very long one.
    struct Utterance: Sendable, Hashable {
        var text = ""
        var clauses: [Clause] = []
    }

    struct Clause: Sendable, Hashable {
        /// Unicode scalars of the utterance before the clause.
        var offset: Int
        /// As a person wrote it.
        var written: String
        /// What ended before it; nil at the beginning of the passage, and where a long one was cut between words.
        var follows: Rest?
    }

    /// What a mark asks for.
    enum Rest: Sendable, Hashable { case sentence, breath }

    /// An utterance ends with the first sentence that ends beyond this many scalars…
    static let wanted = 240
    /// … and nothing, not even a word without spaces, goes beyond this.
    static let limit = 480

    var utterances: [Utterance] = []

    init(_ speech: Speech, reader: Reader) {
        self.init(spans: speech.spans(reader).map { ($0.written, $0.spoken) })
    }

    init(spans: [(written: String, spoken: String)]) {
        var builder = Builder()
        for span in spans {
            // A span that is said as it is written can be cut anywhere; another one keeps what was written together.
            if span.written == span.spoken {
                for scalar in span.spoken.unicodeScalars { builder.add(scalar, written: scalar) }
            } else {
                builder.write(span.written)
                for scalar in span.spoken.unicodeScalars { builder.add(scalar, written: nil) }
            }
        }
        utterances = builder.finish()
    }

    /// Whether there is anything to say.
    var isEmpty: Bool { utterances.isEmpty }
}

private struct Builder {
    private var done: [Passage.Utterance] = []
    private var text = String.UnicodeScalarView()
    private var length = 0
    private var clauses: [Passage.Clause] = []
    private var written = String.UnicodeScalarView()
    private var clauseStart = 0
    private var clauseHasWords = false
    private var rest: Passage.Rest?
    /// A mark that ends a clause or a sentence if a space follows it: not the point in "3.5".
    private var mark: Unicode.Scalar?

    mutating func write(_ words: String) { written.append(contentsOf: words.unicodeScalars) }

    mutating func add(_ scalar: Unicode.Scalar, written same: Unicode.Scalar?) {
        let isSpace = scalar.properties.isWhitespace || scalar.value < 32 || scalar.value == 127
        if let mark, isSpace {
            endClause()
            if ".!?…".unicodeScalars.contains(mark), length >= Passage.wanted { endUtterance() }
        } else if isSpace, length - clauseStart >= Passage.wanted {
            endClause()
            endUtterance()
        }
        if length >= Passage.limit {
            endClause()
            endUtterance()
        }
        if !isSpace { mark = ".!?…,;:".unicodeScalars.contains(scalar) ? scalar : nil }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { clauseHasWords = true }
        text.append(isSpace ? " " : scalar)
        length += 1
        if let same { written.append(isSpace ? " " : same) }
    }

    private mutating func endClause() {
        let ending: Passage.Rest? = mark.map { ".!?…".unicodeScalars.contains($0) ? .sentence : .breath }
        mark = nil
        guard clauseHasWords else { return }
        let words = String(written).trimmed
        if !words.isEmpty {
            clauses.append(Passage.Clause(offset: clauseStart, written: words, follows: rest))
            rest = ending
        }
        written = String.UnicodeScalarView()
        clauseStart = length
        clauseHasWords = false
    }

    private mutating func endUtterance() {
        let words = String(text).trimmed
        // Spaces at the beginning would move the offsets that the synthesiser reports.
        let leading = text.prefix { $0 == " " }.count
        if words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
            done.append(
                Passage.Utterance(
                    text: words,
                    clauses: clauses.map {
                        .init(offset: max(0, $0.offset - leading), written: $0.written, follows: $0.follows)
                    }))
        }
        text = String.UnicodeScalarView()
        length = 0
        clauseStart = 0
        clauses = []
    }

    mutating func finish() -> [Passage.Utterance] {
        endClause()
        endUtterance()
        return done
    }
}

extension String {
    fileprivate var trimmed: String {
        let words = drop { $0.isWhitespace }
        guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(words[...last])
    }
}
