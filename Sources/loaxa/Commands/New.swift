import Bulletin
import Glibc
import Time
import Wording

/// `loaxa new TEMPLATE`: a bulletin begun from a prepared text, its blanks marked.
struct New: Command {
    static let title = Option("title", Placeholders.text, Sentences.newTitleOption)
    static let on = Option<WrittenDay>("on", Placeholders.date, Sentences.newOnOption) { text throws(ValueError) in
        try WrittenDay.read(text)
    }
    static let out = Option("out", Placeholders.file, Sentences.newOutOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "new", Sentences.newSummary,
        positionals: [Positional(Placeholders.template, .optional), Positional(Placeholders.blankValue, .any)],
        options: [title.description, on.description, out.description, json.description],
        details: Sentences.newDetails,
        examples: [
            .init("loaxa new", Sentences.newListExample),
            .init("loaxa new cat-dien --on 27/11", Sentences.newExample),
            .init("loaxa new \"họp thôn\" --title \"Mời họp thôn Chu Châu\" gio=19h30", Sentences.newValuesExample),
        ])

    let name: String?
    let title: String?
    let day: WrittenDay?
    let out: String?
    let wantsJSON: Bool
    private let values: [String: String]

    init(_ arguments: Arguments) throws(UsageError) {
        name = arguments.positionals.first
        var values: [String: String] = [:]
        for word in arguments.positionals.dropFirst() {
            guard let equals = word.firstIndex(of: "="), equals > word.startIndex else {
                throw UsageError(Sentences.badBlankValue(word))
            }
            values[String(word[..<equals])] = String(word[word.index(after: equals)...])
        }
        title = try arguments[New.title]
        if let title { values["tieu-de"] = title }
        self.values = values
        day = try arguments[New.on]
        out = try arguments[New.out]
        wantsJSON = arguments[New.json]
    }

    /// What `--json` prints of a bulletin that was begun.
    struct Document: Sendable, Encodable {
        var file: String
        var template: String
        /// Those that are left.
        var blanks: [BulletinTemplate.Blank]
    }

    /// What `--json` prints of the templates.
    struct List: Sendable, Encodable {
        var templates: [Entry]
        struct Entry: Sendable, Encodable {
            var name: String
            var otherNames: [String]
            var file: String
            var blanks: [BulletinTemplate.Blank]
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let shelf = TemplateShelf(context, .bulletins)
        var patterns: [BulletinPattern] = []
        for name in shelf.names {
            let (file, _) = try shelf.template(name)
            patterns.append(BulletinPattern(name: name, file: file, try Files.text(file)))
        }
        guard let name else { return list(patterns, shelf, context) }
        let key = BulletinPattern.key(name)
        guard let pattern = patterns.first(where: { $0.spellings.contains(key) }) else {
            let meant = nearest(to: key, in: patterns.flatMap(\.spellings))
            throw Failure(Sentences.noTemplate(name, .bulletins, meant: meant))
        }
        let known = pattern.template.blanks.map(\.name)
        let unknown = values.keys.filter { !known.contains($0) }.sorted()
        guard unknown.isEmpty else {
            throw Failure(Sentences.templateFault(.unknown(unknown, known: known), template: pattern.name))
        }
        for (name, value) in values where value.count > BulletinTemplate.longestValue {
            throw Failure(
                Sentences.templateFault(.tooLong(name, limit: BulletinTemplate.longestValue), template: pattern.name))
        }
        let zone = AskingZone.zone(asked: nil, context)
        let today = zone.civil(at: context.clock.now).date
        let text = pattern.begun(
            today: today, event: day?.resolved(today: today, leaning: .ahead),
            values: values.filter { !$0.value.allSatisfy(\.isWhitespace) })
        let file = path(pattern)
        try Files.create(text, at: file, context)
        let document = Document(file: file, template: pattern.name, blanks: BulletinTemplate(text).blanks)
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
        } else {
            context.say(Sentences.begun(file, blanks: document.blanks.count))
            for blank in document.blanks {
                context.output.prose("  \(blank.name)\(blank.hint.map { ": \($0)" } ?? "")".printable)
            }
            context.say(Sentences.thenFillIn(file))
        }
        return .success
    }

    /// Named after the title where there is one; inside the folder where one was named.
    private func path(_ pattern: BulletinPattern) -> String {
        let stem = title.map { String(BulletinPattern.key($0).prefix(60)) }.flatMap { $0.isEmpty ? nil : $0 }
        let name = "\(stem ?? pattern.name).md"
        guard let out else { return name }
        var status = stat()
        let isFolder = out.hasSuffix("/") || stat(out, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        return isFolder ? "\(out.hasSuffix("/") ? String(out.dropLast()) : out)/\(name)" : out
    }

    private func list(_ patterns: [BulletinPattern], _ shelf: TemplateShelf, _ context: Context) -> Outcome {
        if wantsJSON {
            let entries = patterns.map { pattern in
                List.Entry(
                    name: pattern.name, otherNames: pattern.otherNames, file: pattern.file, blanks: pattern.blanks)
            }
            context.output.line(JSONDocument.text(List(templates: entries)))
        } else if patterns.isEmpty {
            context.say(Sentences.noTemplates(shelf.folders))
        } else {
            for pattern in patterns {
                let names = pattern.otherNames.joined(separator: ", ")
                context.output.prose(
                    Sentences.templateLine(pattern.name, names, blanks: pattern.blanks.count)
                        .in(context.language).printable)
            }
        }
        return .success
    }
}
