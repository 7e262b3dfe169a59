import Wording

/// A command line that cannot be understood: exit code 2.
struct UsageError: Error, Hashable {
    let sentence: Sentence
    /// The words of the command whose help to point at; empty for `loaxa` itself.
    var command: [String] = []

    init(_ sentence: Sentence) { self.sentence = sentence }

    /// The one line that goes to stderr: what is wrong, and where to read on.
    func line(in language: Language) -> String {
        let next = (["loaxa", "help"] + command).joined(separator: " ")
        return "loaxa: \(sentence.in(language)) \(Sentences.readOn(next).in(language))"
    }
}

extension UsageError {
    static func unknownOption(_ word: String, known: [String]) -> Self {
        Self(Sentences.unknownOption(word, meant: nearest(to: word, in: known)))
    }
    static func unknownCommand(_ word: String, known: [String]) -> Self {
        Self(Sentences.unknownCommand(word, meant: nearest(to: word, in: known)))
    }
    static func missingValue(of option: String, _ placeholder: Sentence) -> Self {
        Self(Sentences.missingValue(of: option, placeholder))
    }
    static func valueOfFlag(_ flag: String) -> Self { Self(Sentences.valueOfFlag(flag)) }
    static func badValue(of option: String, found: String, allowed: Sentence) -> Self {
        Self(Sentences.badValue(of: option, found: found, allowed: allowed))
    }
    static func missing(_ placeholder: Sentence) -> Self { Self(Sentences.missing(placeholder)) }
    static func unexpected(_ word: String) -> Self { Self(Sentences.unexpected(word)) }
}
