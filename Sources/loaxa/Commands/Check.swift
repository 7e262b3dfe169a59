import Bulletin
import Control
import Station
import Time
import Wording

/// `loaxa check FILE…`: everything that is wrong or doubtful in bulletins, before anybody else sees them.
struct Check: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "check", Sentences.checkSummary, positionals: [Positional(Placeholders.file, .oneOrMore)],
        options: [json.description], details: Sentences.checkDetails,
        examples: [
            .init("loaxa check Bulletins/*.md", Sentences.checkExample),
            .init("loaxa check --json ban-tin.md", Sentences.checkJSONExample),
        ])

    let files: [String]
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.positionals
        wantsJSON = arguments[Check.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Codable {
        var ok: Bool
        var files: [Entry]
        struct Entry: Sendable, Codable {
            var file: String
            var ok: Bool
            var title: String?
            var findings: [Wire.Finding]
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let configuration = try StationFiles.configuration(context)
        let reader = BulletinReader(configuration, now: context.clock.now)
        var entries: [Document.Entry] = []
        for path in files {
            let file = BulletinFile(path, reader: reader, clipFolder: configuration?.clipFolder)
            entries.append(
                Document.Entry(
                    file: path, ok: file.bulletin != nil, title: file.bulletin?.metadata.title,
                    findings: file.findings.map { Wire.Finding($0) }))
            if !wantsJSON { report(file, context) }
        }
        let document = Document(ok: entries.allSatisfy(\.ok), files: entries)
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
        } else if files.count > 1 {
            context.say(Sentences.checkTotal(files: files.count, unusable: entries.count { !$0.ok }))
        }
        return document.ok ? .success : .failure
    }

    private func report(_ file: BulletinFile, _ context: Context) {
        for finding in file.findings { context.output.line(finding.line(in: context.language).printable) }
        let verdict =
            if let bulletin = file.bulletin {
                Sentences.bulletinUsable(
                    file.path, title: bulletin.metadata.title, warnings: file.findings.warningCount)
            } else {
                Sentences.bulletinUnusable(file.path, errors: file.findings.errorCount)
            }
        context.output.line(verdict.in(context.language).printable)
    }
}
