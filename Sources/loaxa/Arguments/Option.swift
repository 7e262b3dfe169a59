import Wording

/// An option with a value, such as `--out FILE`, and how its value is read.
struct Option<Value: Sendable>: Sendable {
    let name: String
    /// What stands for the value in help screens, such as `FILE`.
    let placeholder: Sentence
    let help: Sentence
    /// Says what is allowed where it cannot be read.
    let read: @Sendable (String) throws(ValueError) -> Value

    init(
        _ name: String, _ placeholder: Sentence, _ help: Sentence,
        read: @escaping @Sendable (String) throws(ValueError) -> Value
    ) {
        self.name = name
        self.placeholder = placeholder
        self.help = help
        self.read = read
    }

    var description: OptionDescription { OptionDescription(name: name, placeholder: placeholder, help: help) }
}

extension Option where Value == String {
    /// An option whose value is taken as it stands.
    init(_ name: String, _ placeholder: Sentence, _ help: Sentence) {
        self.init(name, placeholder, help) { text throws(ValueError) in text }
    }
}

/// An option without a value, such as `--json`.
struct Flag: Sendable {
    let name: String
    let help: Sentence

    init(_ name: String, _ help: Sentence) {
        self.name = name
        self.help = help
    }

    var description: OptionDescription { OptionDescription(name: name, placeholder: nil, help: help) }
}

/// What the parser and the help screen need to know of an option.
struct OptionDescription: Sendable {
    let name: String
    /// Nil for a flag.
    let placeholder: Sentence?
    let help: Sentence
}

/// The words of a command line that are not options.
struct Positional: Sendable {
    enum Count: Sendable { case one, optional, oneOrMore, any }

    let placeholder: Sentence
    let count: Count

    init(_ placeholder: Sentence, _ count: Count) {
        self.placeholder = placeholder
        self.count = count
    }
}

/// A value that an option cannot take: what is allowed in its place.
struct ValueError: Error {
    let allowed: Sentence
}
