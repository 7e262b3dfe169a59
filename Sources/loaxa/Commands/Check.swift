import Bulletin
import Control
import Station
import Time
import Vietnamese
import Wording

/// `loaxa check FILE…`: everything that is wrong or doubtful in bulletins, before anybody else sees them.
struct Check: Command {
    static let json = Flag("json", Sentences.jsonOption)
    static let strict = Flag("strict", Sentences.strictOption)

    static let manual = Manual(
        "check", Sentences.checkSummary, positionals: [Positional(Placeholders.file, .oneOrMore)],
        options: [strict.description, json.description], details: Sentences.checkDetails,
        examples: [
            .init("loaxa check Bulletins/*.md", Sentences.checkExample),
            .init("loaxa check --json ban-tin.md", Sentences.checkJSONExample),
        ])

    let files: [String]
    let wantsJSON: Bool
    /// Doubts count as errors.
    let isStrict: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.positionals
        wantsJSON = arguments[Check.json]
        isStrict = arguments[Check.strict]
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
        let lint = Lint(reader: Reader(pronunciation: try StationFiles.pronunciation(context)), today: reader.today)
        var entries: [Document.Entry] = []
        for path in files {
            let file = BulletinFile(path, reader: reader, clipFolder: configuration?.clipFolder, verify: true)
            var findings = file.findings
            if let bulletin = file.bulletin {
                findings = (findings + lint.findings(bulletin, file: path, places: file.places)).inOrder
            }
            let isFit = file.bulletin != nil && (!isStrict || findings.isEmpty)
            entries.append(
                Document.Entry(
                    file: path, ok: isFit, title: file.bulletin?.metadata.title,
                    findings: findings.map { Wire.Finding($0) }))
            if !wantsJSON { report(file, findings, isFit: isFit, context) }
        }
        let document = Document(ok: entries.allSatisfy(\.ok), files: entries)
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
        } else if files.count > 1 {
            context.say(Sentences.checkTotal(files: files.count, unusable: entries.count { !$0.ok }))
        }
        return document.ok ? .success : .failure
    }

    private func report(_ file: BulletinFile, _ findings: [Finding], isFit: Bool, _ context: Context) {
        for finding in findings { context.output.prose(finding.line(in: context.language).printable) }
        let verdict =
            if isFit, let bulletin = file.bulletin {
                Sentences.bulletinUsable(
                    file.path, title: bulletin.metadata.title, warnings: findings.warningCount)
            } else {
                Sentences.bulletinUnusable(file.path, errors: findings.count)
            }
        context.output.prose(verdict.in(context.language).printable)
    }
}
