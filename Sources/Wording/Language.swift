/// A language that LoaXa's screens speak.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// The language that a locale name such as `vi_VN.UTF-8` asks for, or nil where it asks for neither.
    package init?(locale: String) {
        switch locale.prefix(2).lowercased() {
        case "vi": self = .vietnamese
        case "en": self = .english
        default: return nil
        }
    }
}

/// A sentence that a person reads, in every language of the screens.
///
/// Both languages are required, so a missing translation does not compile. Each room keeps its sentences in one file,
/// `Sentences.swift`, as functions that take what varies and return a `Sentence`.
package struct Sentence: Sendable, Hashable, Codable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// A name or a figure that reads the same in every language.
    package init(verbatim text: String) {
        self.init(vi: text, en: text)
    }

    package func `in`(_ language: Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}
