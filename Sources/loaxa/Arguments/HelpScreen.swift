import Wording

/// The text of `loaxa help …`, at most 80 columns wide.
struct HelpScreen: Sendable {
    /// Empty for `loaxa` itself; otherwise the words of a command or of a group.
    let path: [String]

    init(of path: [String]) { self.path = path }

    static let width = 80

    func text(in language: Language) -> String {
        let blocks =
            if path.isEmpty {
                overview(language)
            } else if let group = CommandList.group(path[0]), path.count == 1 {
                overview(of: group, language)
            } else if let command = CommandList.command(path) {
                blocks(for: command.manual, language)
            } else {
                overview(language)
            }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func overview(_ language: Language) -> [[String]] {
        var rows: [(String, String)] = []
        for command in CommandList.all {
            let words = command.manual.words
            if words.count == 1 {
                rows.append((words[0], command.manual.summary.in(language)))
            } else if let group = CommandList.group(words[0]), !rows.contains(where: { $0.0 == group.name }) {
                rows.append((group.name, group.summary.in(language)))
            }
        }
        rows.append(("help", Sentences.helpSummary.in(language)))
        return [
            Sentences.whatLoaXaIs.in(language).wrapped(toColumns: HelpScreen.width),
            usage(
                "loaxa", [Sentences.commandPlaceholder.in(language), Sentences.optionsPlaceholder.in(language)],
                language),
            [Sentences.commandsHeading.in(language)] + columns(rows),
            [Sentences.commonOptionsHeading.in(language)]
                + columns(
                    (CommonOptions.descriptions + [CommonOptions.help.description, CommonOptions.version.description])
                        .map { row(of: $0, language) }),
            Sentences.exitCodes.in(language).wrapped(toColumns: HelpScreen.width),
            Sentences.helpOfCommand.in(language).wrapped(toColumns: HelpScreen.width),
        ]
    }

    private func overview(of group: CommandList.Group, _ language: Language) -> [[String]] {
        let manuals = CommandList.all.map { $0.manual }.filter { $0.words.first == group.name }
        return [
            group.summary.in(language).wrapped(toColumns: HelpScreen.width),
            usage("loaxa " + group.name, [Sentences.commandPlaceholder.in(language)], language),
            [Sentences.commandsHeading.in(language)] + columns(manuals.map { ($0.name, $0.summary.in(language)) }),
            Sentences.groupStandard(group.standard.manual.name).in(language).wrapped(toColumns: HelpScreen.width),
        ]
    }

    private func blocks(for manual: Manual, _ language: Language) -> [[String]] {
        var parts = manual.positionals.map { positional in
            let name = positional.placeholder.in(language)
            return switch positional.count {
            case .one: name
            case .optional: "[\(name)]"
            case .oneOrMore: "\(name)…"
            case .any: "[\(name)…]"
            }
        }
        if !manual.options.isEmpty { parts.append(Sentences.optionsPlaceholder.in(language)) }
        let details = (manual.details?.in(language) ?? "").split(separator: "\n").map {
            String($0).wrapped(toColumns: HelpScreen.width)
        }
        var blocks = [
            usage("loaxa " + manual.name, parts, language),
            manual.summary.in(language).wrapped(toColumns: HelpScreen.width),
        ]
        blocks += details
        if !manual.options.isEmpty {
            blocks.append(
                [Sentences.optionsHeading.in(language)] + columns(manual.options.map { row(of: $0, language) }))
        }
        if !manual.examples.isEmpty {
            blocks.append(
                [Sentences.examplesHeading.in(language)]
                    + manual.examples.flatMap { example in
                        ["  " + example.command]
                            + example.meaning.in(language).wrapped(toColumns: HelpScreen.width - 6).map {
                                "      " + $0
                            }
                    })
        }
        blocks.append(Sentences.seeCommonOptions.in(language).wrapped(toColumns: HelpScreen.width))
        return blocks
    }

    private func usage(_ command: String, _ parts: [String], _ language: Language) -> [String] {
        [([Sentences.usage.in(language), command] + parts).joined(separator: " ")]
    }

    private func row(of option: OptionDescription, _ language: Language) -> (String, String) {
        let value = option.placeholder.map { " " + $0.in(language) } ?? ""
        return ("--\(option.name)\(value)", option.help.in(language))
    }

    /// Two columns: names, and what they mean, wrapped. A name that is too long has its meaning on the next line.
    private func columns(_ rows: [(name: String, meaning: String)]) -> [String] {
        let indent = 2
        let widest = rows.map(\.name.displayWidth).filter { $0 <= 22 }.max() ?? 0
        let left = indent + widest + 2
        return rows.flatMap { row -> [String] in
            let meaning = row.meaning.wrapped(toColumns: HelpScreen.width - left)
            let name = String(repeating: " ", count: indent) + row.name
            let blank = String(repeating: " ", count: left)
            if row.name.displayWidth > widest { return [name] + meaning.map { blank + $0 } }
            return [name.padded(toColumns: left) + (meaning.first ?? "")] + meaning.dropFirst().map { blank + $0 }
        }
    }
}
