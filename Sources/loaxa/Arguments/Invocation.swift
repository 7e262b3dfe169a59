import Wording

/// A whole command line as a value.
enum Invocation: Sendable {
    case run(any Command, CommonOptions)
    /// The help screen of `loaxa` (empty words), of a group such as `queue`, or of a command.
    case help([String])
    case version

    /// Reads the words after the program's name.
    init(_ words: [String]) throws(UsageError) {
        let (named, rest) = try Invocation.findCommand(in: words)
        switch named {
        case .none:
            self = try Invocation.withoutCommand(rest)
        case .help:
            self = try Invocation.helpScreen(of: rest)
        case .command(let command):
            do throws(UsageError) {
                self = try Invocation.reading(command, rest)
            } catch {
                var pointed = error
                pointed.command = command.manual.words
                throw pointed
            }
        }
    }

    private enum Named {
        case none
        case help
        case command(any Command.Type)
    }

    /// Takes the command's words out of the line; common options may stand before them.
    private static func findCommand(in words: [String]) throws(UsageError) -> (Named, rest: [String]) {
        var before: [String] = []
        var index = 0
        while index < words.count, words[index].hasPrefix("-"), words[index] != "--" {
            before.append(words[index])
            let takesValue = CommonOptions.descriptions.contains {
                "--" + $0.name == words[index] && $0.placeholder != nil
            }
            index += 1
            if takesValue, index < words.count {
                before.append(words[index])
                index += 1
            }
        }
        guard index < words.count, words[index] != "--" else { return (.none, before + words[index...]) }
        let word = words[index]
        let after = words[(index + 1)...]
        if word == "help" { return (.help, before + after) }
        if let group = CommandList.groups.first(where: { $0.name == word }) {
            if let next = after.first, !next.hasPrefix("-") {
                if let command = Invocation.standard(of: group, before: next) {
                    return (.command(command), before + after)
                }
                guard let command = CommandList.command([word, next]) else {
                    var error = UsageError.unknownCommand(
                        "\(word) \(next)", known: CommandList.names(in: group).map { "\(word) \($0)" })
                    error.command = [word]
                    throw error
                }
                return (.command(command), before + after.dropFirst())
            }
            if after.contains(where: { $0 == "--help" || $0 == "-h" }) { return (.help, before + [word]) }
            return (.command(group.standard), before + after)
        }
        guard let command = CommandList.command([word]) else {
            throw .unknownCommand(word, known: CommandList.topNames + ["help"])
        }
        return (.command(command), before + after)
    }

    /// The group's standard command, where it takes words and `next` is one of them: a sentence to be said, not a command
    /// that was misspelt. Nobody wants to hear “claer” from the loudspeakers.
    private static func standard(of group: CommandList.Group, before next: String) -> (any Command.Type)? {
        let names = CommandList.names(in: group)
        guard !group.standard.manual.positionals.isEmpty, !names.contains(next) else { return nil }
        return next.contains(" ") || nearest(to: next, in: names) == nil ? group.standard : nil
    }

    private static func withoutCommand(_ words: [String]) throws(UsageError) -> Invocation {
        let arguments = try Arguments(
            words.map { $0 == "-h" ? "--help" : $0 },
            known: CommonOptions.descriptions + [CommonOptions.help.description, CommonOptions.version.description])
        if arguments[CommonOptions.version] { return .version }
        if arguments[CommonOptions.help] { return .help([]) }
        throw UsageError(Sentences.noCommand)
    }

    private static func helpScreen(of words: [String]) throws(UsageError) -> Invocation {
        let arguments = try Arguments(words, known: CommonOptions.descriptions + [CommonOptions.help.description])
        let path = arguments.positionals
        let isKnown =
            path.isEmpty || CommandList.command(path) != nil || path.count == 1 && CommandList.group(path[0]) != nil
        guard isKnown else {
            throw .unknownCommand(path.joined(separator: " "), known: CommandList.allNames)
        }
        return .help(path)
    }

    private static func reading(_ command: any Command.Type, _ words: [String]) throws(UsageError) -> Invocation {
        let beforeEnd = words.prefix { $0 != "--" }
        if beforeEnd.contains("--help") || beforeEnd.contains("-h") { return .help(command.manual.words) }
        let arguments = try Arguments(words, known: command.manual.options + CommonOptions.descriptions)
        try arguments.checkPositionals(command.manual.positionals)
        return .run(try command.init(arguments), try CommonOptions(arguments))
    }
}
