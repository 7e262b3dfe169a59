import Bulletin
import Wording

/// `loaxa alert templates`: the prepared alerts, and what has to be filled in.
struct AlertTemplates: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "alert templates", Sentences.alertTemplatesSummary, options: [json.description],
        details: Sentences.alertTemplatesDetails,
        examples: [.init("loaxa alert templates", Sentences.alertTemplatesExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[AlertTemplates.json] }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var templates: [Entry] }

    struct Entry: Sendable, Encodable {
        var name: String
        var title: String
        var file: String
        var blanks: [BulletinTemplate.Blank]

        var line: String {
            let blanks = blanks.map { $0.name + ($0.hint.map { " (\($0))" } ?? "") }.joined(separator: ", ")
            return "\(name)  \(title)" + (blanks.isEmpty ? "" : " · \(blanks)")
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let shelf = TemplateShelf(context)
        var entries: [Entry] = []
        var outcome = Outcome.success
        for name in shelf.names {
            let (file, template) = try shelf.template(name)
            do throws(Failure) {
                let values = Dictionary(uniqueKeysWithValues: template.blanks.map { ($0.name, $0.name) })
                let text = try shelf.text(name, values)
                entries.append(Entry(name: name, title: text.title, file: file, blanks: template.blanks))
            } catch {
                // One that is broken hides no others.
                context.errors.prose(error.line(in: context.language))
                outcome = .failure
            }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(templates: entries)))
        } else if entries.isEmpty {
            context.say(Sentences.noTemplates(shelf.folders))
        } else {
            for entry in entries { context.output.prose(entry.line.printable) }
        }
        return outcome
    }
}
