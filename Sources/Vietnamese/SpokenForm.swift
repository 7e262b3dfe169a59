/// The spoken form of a text: spans that map what is written to the words that a Northern announcer would say.
package struct SpokenForm: Sendable, Hashable {
    package var spans: [Span]

    package init(spans: [Span]) { self.spans = spans }

    /// The words, ready for the synthesiser: Vietnamese syllables and the marks `,` `.` `?` `!` only.
    package var text: String { spans.map(\.spoken).joined() }
}

/// A stretch of text and how it is said. Spans cover the text in order; joining their `spoken` parts gives the whole.
package struct Span: Sendable, Hashable {
    package enum Confidence: String, Sendable, Hashable, Codable { case certain, likely, guessed }

    package var written: String
    package var spoken: String
    /// What kind of thing it is: `date`, `money`, `abbreviation`, `word` …
    package var kind: String
    package var confidence: Confidence

    package init(written: String, spoken: String, kind: String, confidence: Confidence = .certain) {
        self.written = written
        self.spoken = spoken
        self.kind = kind
        self.confidence = confidence
    }
}
