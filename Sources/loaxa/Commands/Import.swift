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
                if !wantsJSON { context.say(Sentences.imported(entry.file, entry.title, seconds: entry.seconds)) }
            }
            if !leftOut.isEmpty, !wantsJSON {
                context.errors.line(Sentences.leftOut(leftOut).in(context.language).printable)
            }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(files: entries)))
        } else {
            context.say(Sentences.lookOver(entries[0].file))
        }
        return .success
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
        return "\(folder)/\(stem)\(part.map { "-" + padded($0, 2) } ?? "").md"
    }
}
