import Control
import Wording

/// `loaxa alert list`: the alerts that are not over.
struct AlertList: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "alert list", Sentences.alertListSummary, options: [json.description],
        examples: [.init("loaxa alert list", Sentences.alertListExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[AlertList.json] }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var alerts: [Wire.Alert] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let alerts = try await station.ask { try await $0.alerts() }
        guard !wantsJSON else {
            context.output.line(JSONDocument.text(Document(alerts: alerts)))
            return .success
        }
        guard !alerts.isEmpty else {
            context.say(Sentences.noAlerts)
            return .success
        }
        let titles = Titles(try await station.ask { try await $0.info() })
        for alert in alerts {
            context.say(Sentences.alertLine(alert, zones: titles.list(alert.zones, in: context.language)))
        }
        return .success
    }
}
