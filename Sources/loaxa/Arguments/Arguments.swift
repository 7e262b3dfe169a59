import Wording

/// The words after a command's name, sorted into options and positionals but not yet read.
struct Arguments: Sendable {
    private var options: [String: [String]] = [:]
    private(set) var positionals: [String] = []

    /// Sorts `words`. `--name value`, `--name=value` and `--name` are options; `--` ends them; `-` alone is a positional.
    init(_ words: some Sequence<String>, known: [OptionDescription]) throws(UsageError) {
        var words = Array(words)[...]
        while let word = words.popFirst() {
            if word == "--" {
                positionals += words
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                positionals.append(word)
                continue
            }
            let (name, attached) = Arguments.split(word)
            guard word.hasPrefix("--"), let option = known.first(where: { $0.name == name }) else {
                throw .unknownOption(word.hasPrefix("--") ? "--" + name : word, known: known.map { "--" + $0.name })
            }
            if let placeholder = option.placeholder {
                guard let value = attached ?? Arguments.takeValue(&words) else {
                    throw .missingValue(of: "--" + name, placeholder)
                }
                options[name, default: []].append(value)
            } else if attached != nil {
                throw .valueOfFlag("--" + name)
            } else {
                options[name, default: []].append("")
            }
        }
    }

    /// The value that follows an option; another option is not a value.
    private static func takeValue(_ words: inout ArraySlice<String>) -> String? {
        guard let next = words.first, !next.hasPrefix("--") else { return nil }
        return words.popFirst()
    }

    /// `--name=value` → name, value.
    private static func split(_ word: String) -> (name: String, value: String?) {
        let body = word.drop { $0 == "-" }
        guard let equals = body.firstIndex(of: "=") else { return (String(body), nil) }
        return (String(body[..<equals]), String(body[body.index(after: equals)...]))
    }

    subscript(flag: Flag) -> Bool { options[flag.name] != nil }

    /// The value of an option; where it was given more than once, the last.
    subscript<Value>(option: Option<Value>) -> Value? {
        get throws(UsageError) {
            guard let text = options[option.name]?.last else { return nil }
            return try read(option, text)
        }
    }

    /// Every value of an option that may be repeated, or hold several values with commas between them.
    func all<Value>(_ option: Option<Value>) throws(UsageError) -> [Value] {
        var values: [Value] = []
        for text in (options[option.name] ?? []).flatMap({ $0.split(separator: ",") }) {
            values.append(try read(option, String(text)))
        }
        return values
    }

    private func read<Value>(_ option: Option<Value>, _ text: String) throws(UsageError) -> Value {
        do throws(ValueError) {
            return try option.read(text)
        } catch {
            throw .badValue(of: "--" + option.name, found: text, allowed: error.allowed)
        }
    }

    /// Checks how many positionals there are against what the command takes.
    func checkPositionals(_ wanted: [Positional]) throws(UsageError) {
        let needed = wanted.count { $0.count == .one || $0.count == .oneOrMore }
        if positionals.count < needed {
            throw .missing(wanted[positionals.count].placeholder)
        }
        if !wanted.contains(where: { $0.count == .oneOrMore || $0.count == .any }), positionals.count > wanted.count {
            throw .unexpected(positionals[wanted.count])
        }
    }
}
