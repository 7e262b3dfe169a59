import Bulletin
import Importing
import Station
import Time
import Vietnamese
import Wording

/// `loaxa import FILE…`: a colleague's document as a bulletin, or as a series of them.
struct Import: Command {
    static let out = Option("out", Placeholders.folder, Sentences.importOutOption)
    static let split = Option<Double>("split", Placeholders.length, Sentences.splitOption) { text throws(ValueError) in
        guard let length = WrittenDuration(text)?.duration, (30...1800).contains(length.inSeconds) else {
            throw ValueError(allowed: Sentence(verbatim: "30s…30min"))
        }
        return length.inSeconds
    }
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "import", Sentences.importSummary, positionals: [Positional(Placeholders.file, .oneOrMore)],
        options: [out.description, split.description, json.description], details: Sentences.importDetails,
        examples: [
            .init("loaxa import thong-bao.docx", Sentences.importExample),
            .init("loaxa import de-an.docx --split 3min --out de-an", Sentences.importSplitExample),
        ])

    let files: [String]
    let folder: String
    let length: Double?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.positionals
        folder = try arguments[Import.out] ?? "."
        length = try arguments[Import.split]
        wantsJSON = arguments[Import.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable {
        var files: [Entry]
        struct Entry: Sendable, Encodable {
            var source: String
            var file: String
            var title: String
            /// Keys of the front matter that were guessed.
            var guessed: [String]
            /// Seconds of speech, estimated.
            var seconds: Int
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let lint = Lint(reader: Reader(pronunciation: try StationFiles.pronunciation(context)))
        let zones =
            StationFiles.folder(context).flatMap { StationConfiguration.load(folder: $0).configuration }?.zones ?? []
        var entries: [Document.Entry] = []
        for path in files {
            let document = try await ForeignDocument.read(path, context)
            let (drafts, leftOut) = drafts(of: document, lint)
            guard !drafts.isEmpty else { throw Failure(Sentences.nothingToImport(path)) }
            for (number, draft) in drafts.enumerated() {
                let file = name(of: path, part: drafts.count > 1 ? number + 1 : nil)
                try Files.create(draft.markdown, at: file, context)
                let entry = Document.Entry(
                    source: path, file: file, title: draft.bulletin.metadata.title,
                    guessed: draft.guesses.keys.map(\.rawValue).sorted(),
                    seconds: Int(lint.seconds(draft.bulletin.script)))
                entries.append(entry)
                if !wantsJSON {
                    context.say(Sentences.imported(entry.file, entry.title, seconds: entry.seconds))
                    tell(draft, of: zones, context)
                }
            }
            if !leftOut.isEmpty, !wantsJSON {
                context.errors.prose("  " + Sentences.leftOut(leftOut).in(context.language).printable)
            }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(files: entries)))
        } else {
            context.say(Sentences.lookOver(command(checking: entries.map(\.file))))
        }
        return .success
    }

    /// What was guessed, and of which zones it speaks: it is for all of them until somebody says otherwise.
    private func tell(_ draft: Draft, of zones: [StationConfiguration.ZoneName], _ context: Context) {
        let metadata = draft.bulletin.metadata
        let guesses: [(HeaderKey, String?)] = [
            (.category, metadata.category.rawValue), (.audience, metadata.audience.joined(separator: ", ")),
            (.owner, metadata.owner),
        ]
        let told = guesses.compactMap { key, value in
            draft.guesses[key].map { Sentences.guess(key.rawValue, value ?? "", $0).in(context.language) }
        }
        if !told.isEmpty { context.output.prose("  " + Sentences.guessed(told).in(context.language).printable) }
        guard zones.count > 1 else { return }
        let text = draft.markdown.lowercased()
        let named = zones.filter { text.contains(words: $0.title.lowercased()) }
        if !named.isEmpty, named.count < zones.count {
            context.output.prose(
                "  " + Sentences.namesZones(named.map(\.title), named.map(\.name)).in(context.language).printable)
        }
    }

    /// The command that checks them, ready to be copied; of a long series, that checks the folder.
    private func command(checking files: [String]) -> String {
        let names = files.count > 6 ? ["\(folder.quotedForShell)/*.md"] : files.map(\.quotedForShell)
        return "loaxa check " + names.joined(separator: " ")
    }

    private func drafts(of document: ImportedDocument, _ lint: Lint) -> (drafts: [Draft], leftOut: [String]) {
        if let length { return Draft.series(document, wanted: length) { lint.seconds($0) } }
        let (draft, leftOut) = Draft.whole(document)
        return (draft.map { [$0] } ?? [], leftOut)
    }

    /// `thong-bao.docx` becomes `thong-bao.md`, and the parts of a series `de-an-01.md` …
    private func name(of path: String, part: Int?) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
        let file = "\(stem)\(part.map { "-" + padded($0, 2) } ?? "").md"
        return folder == "." && !file.hasPrefix("-") ? file : "\(folder)/\(file)"
    }
}

extension String {
    /// As a shell takes it for one word.
    fileprivate var quotedForShell: String {
        let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%".contains($0) }
        return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
    }

    /// Whether the words stand in it, not as a part of longer ones.
    fileprivate func contains(words: String) -> Bool {
        var rest = self[...]
        while !words.isEmpty, let range = rest.firstRange(of: words) {
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            if !(before?.isLetter ?? false), !(after?.isLetter ?? false) { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
