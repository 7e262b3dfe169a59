import Control
import Wording

/// `loaxa reload`: the station reads its configuration again.
struct Reload: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "reload", Sentences.reloadSummary, options: [json.description], details: Sentences.reloadDetails,
        examples: [.init("sudo loaxa reload", Sentences.reloadExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[Reload.json] }

    /// What `--json` prints.
    struct Document: Sendable, Encodable {
        var ok: Bool
        var findings: [Wire.Finding]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let document: Document = try await station.ask { client in
            do {
                return Document(ok: true, findings: try await client.reload())
            } catch StationError.invalidConfiguration(let findings) where wantsJSON {
                return Document(ok: false, findings: findings)
            }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
        } else {
            context.complain(document.findings.map(\.finding))
            context.say(Sentences.reloaded)
        }
        return document.ok ? .success : .failure
    }
}
