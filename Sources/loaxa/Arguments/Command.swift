import Wording

/// A subcommand: its arguments as a value, which can then be run.
protocol Command: Sendable {
    static var manual: Manual { get }
    /// Reads the arguments. Touches nothing outside them.
    init(_ arguments: Arguments) throws(UsageError)
    /// Does the work. Whatever it prints for people or machines goes through `context`.
    func run(in context: Context) async throws(Failure) -> Outcome
}

/// What the process's exit code says.
enum Outcome: Int32, Sendable {
    case success = 0
    /// The thing asked for failed, or a check found errors; what and why has been printed.
    case failure = 1
}

/// Something that could not be done, and what to do next: one line on stderr, exit code 1.
struct Failure: Error, Hashable {
    let sentence: Sentence
    init(_ sentence: Sentence) { self.sentence = sentence }
    func line(in language: Language) -> String { "loaxa: \(sentence.in(language))" }
}

/// What a help screen says of a command, and what its parser accepts.
struct Manual: Sendable {
    /// The words that name it, such as `queue add`.
    let name: String
    /// One line, for the list of commands.
    let summary: Sentence
    let positionals: [Positional]
    let options: [OptionDescription]
    /// What the one-line summary leaves unsaid; paragraphs are separated by an empty line.
    let details: Sentence?
    /// Command lines that work, with what each does.
    let examples: [Example]

    struct Example: Sendable {
        let command: String
        let meaning: Sentence
        init(_ command: String, _ meaning: Sentence) {
            self.command = command
            self.meaning = meaning
        }
    }

    init(
        _ name: String, _ summary: Sentence, positionals: [Positional] = [], options: [OptionDescription] = [],
        details: Sentence? = nil, examples: [Example] = []
    ) {
        self.name = name
        self.summary = summary
        self.positionals = positionals
        self.options = options
        self.details = details
        self.examples = examples
    }

    var words: [String] { name.split(separator: " ").map(String.init) }
}
