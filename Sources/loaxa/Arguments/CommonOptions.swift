import Wording

/// The options that every command takes.
struct CommonOptions: Sendable, Hashable {
    /// The folder of `station.json5`, `timetable.json5` and `pronunciation.tsv`, where it was named.
    var config: String?
    var state: String?
    var socket: String?
    var language: Language?

    static let config = Option("config", Placeholders.folder, Sentences.configOption)
    static let state = Option("state", Placeholders.folder, Sentences.stateOption)
    static let socket = Option("socket", Placeholders.path, Sentences.socketOption)
    static let language = Option<Language>("lang", Sentence(verbatim: "vi|en"), Sentences.languageOption) {
        text throws(ValueError) in
        guard let language = Language(rawValue: text) else { throw ValueError(allowed: Sentence(verbatim: "vi, en")) }
        return language
    }
    static let help = Flag("help", Sentences.helpOption)
    static let version = Flag("version", Sentences.versionOption)

    static let descriptions = [config.description, state.description, socket.description, language.description]

    init() {}

    init(_ arguments: Arguments) throws(UsageError) {
        config = try arguments[CommonOptions.config]
        state = try arguments[CommonOptions.state]
        socket = try arguments[CommonOptions.socket]
        language = try arguments[CommonOptions.language]
    }

    /// The language that a command line asks for, even where the rest of it cannot be read: so that the complaint is in it.
    static func languageAsked(in words: [String]) -> Language? {
        for (index, word) in words.prefix(while: { $0 != "--" }).enumerated() {
            if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
            if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst("--lang=".count))) }
        }
        return nil
    }
}
