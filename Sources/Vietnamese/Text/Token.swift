/// A stretch of a line that belongs together: a word, digits, spaces, a mark.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, number, space, mark
        /// Letters of a script that no announcer here can read.
        case script
        /// Pictures and the like, which nobody says.
        case picture
    }

    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8
        /// A syllable of Vietnamese, as it can be given to the synthesiser.
        static let syllable = Shape(rawValue: 1)
        /// All letters are capitals.
        static let allCapitals = Shape(rawValue: 2)
        /// The first letter is a capital.
        static let capital = Shape(rawValue: 4)
        /// A capital stands after the first letter, but not all are.
        static let mixed = Shape(rawValue: 8)
        /// Has a letter outside ASCII.
        static let accented = Shape(rawValue: 16)
        /// A syllable that must be written otherwise for the synthesiser.
        static let respelled = Shape(rawValue: 32)
    }

    var key: WordKey
    /// Scalars of the line.
    var start: Int32
    var end: Int32
    var kind: Kind
    var shape: Shape = []

    var count: Int { Int(end - start) }
    /// A word that is said as it is written, capitals and all.
    @inline(__always)
    var isPlain: Bool {
        kind == .word && shape.contains(.syllable) && shape.isDisjoint(with: [.respelled, .allCapitals, .mixed])
    }
}
