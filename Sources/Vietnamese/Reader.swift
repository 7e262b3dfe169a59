import Wording

/// Turns written Vietnamese into its spoken form. Pure and deterministic; may be used on any thread.
package struct Reader: Sendable {
    package let pronunciation: Pronunciation

    package init(pronunciation: Pronunciation = Pronunciation()) {
        self.pronunciation = pronunciation
    }

    package func read(_ text: String) -> SpokenForm {
        SpokenForm(spans: [Span(written: text, spoken: text, kind: "word")])
    }
}

/// The commune's own names and abbreviations (`Config/pronunciation.tsv`): written form → spoken form.
package struct Pronunciation: Sendable, Hashable {
    package var entries: [String: String]
    package init(entries: [String: String] = [:]) { self.entries = entries }
}

extension Pronunciation {
    /// The entries of a table whose lines are: written form, tab, spoken form; what is wrong in others is found.
    package static func reading(_ table: String, file: String) -> (pronunciation: Pronunciation, findings: [Finding]) {
        (Pronunciation(), [])
    }
}
