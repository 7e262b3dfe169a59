/// A value of a JSON5 text that remembers where it stands.
///
/// Foundation's decoder reads JSON5 too, but on Linux it says of a damaged file only that it is damaged, takes a key that
/// stands twice without a word, and forgets every line. Who edits a station's settings by hand needs all three.
struct JSON5Value: Sendable, Hashable {
    var content: Content
    /// Counts from 1.
    var line: Int

    enum Content: Sendable, Hashable {
        /// In the order of the text; keys are unique, of two equal ones the first is kept.
        case object([Member])
        case array([JSON5Value])
        case string(String)
        case number(Double)
        case boolean(Bool)
        case null
    }

    struct Member: Sendable, Hashable {
        var key: String
        var value: JSON5Value
    }

    /// A key that stands in its object a second time.
    struct Duplicate: Sendable, Hashable {
        /// Names and indexes from the outermost object to the key.
        var path: [KeyPathStep]
        var line: Int
        var firstLine: Int
    }
}

/// One step of a key path: `.zones`, `[0]`.
enum KeyPathStep: Sendable, Hashable {
    case key(String)
    case index(Int)
}

extension [KeyPathStep] {
    /// `outputs[0].rate`; keys that are no plain words are quoted: `speakers["Người dân"]`.
    var spelled: String {
        reduce(into: "") { text, step in
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key)
            where key.isEmpty || key.contains { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }:
                text += "[\"\(key)\"]"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
    }
}
