import Control
import Wording

/// `loaxa alert clear [ID]`: the danger is over.
struct AlertClear: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "alert clear", Sentences.alertClearSummary, positionals: [Positional(Placeholders.id, .optional)],
        options: [json.description],
        examples: [
            .init("loaxa alert clear", Sentences.alertClearExample),
            .init("loaxa alert clear 3", Sentences.alertClearOneExample),
        ])

    /// Nil for all.
    let id: Int64?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        if let text = arguments.positionals.first {
            guard let number = Int64(text), number != 0 else {
                throw UsageError(Sentences.badID(text))
            }
            id = number
        } else {
            id = nil
        }
        wantsJSON = arguments[AlertClear.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var cleared: [Wire.Alert] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let cleared = try await station.ask { try await $0.clear(alert: id) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(cleared: cleared)))
        } else {
            context.say(Sentences.alertsCleared(cleared.map(\.title)))
        }
        return .success
    }
}
