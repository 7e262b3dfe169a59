import Control
import Wording

/// `loaxa stop [ZONE…]`: cuts what is on the air, now.
struct Stop: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "stop", Sentences.stopSummary, positionals: [Positional(Placeholders.zone, .any)], options: [json.description],
        details: Sentences.stopDetails,
        examples: [
            .init("loaxa stop", Sentences.stopExample), .init("loaxa stop chu-chau", Sentences.stopZoneExample),
        ])

    /// Empty for everywhere.
    let zones: [String]
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        zones = arguments.positionals
        wantsJSON = arguments[Stop.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var stopped: [String] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        // First the cut, then the words for it.
        let stopped = try await station.ask { try await $0.stop(zones: zones.isEmpty ? nil : zones) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(stopped: stopped)))
        } else if stopped.isEmpty {
            context.say(Sentences.nothingToStop)
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.say(Sentences.stopped(titles.list(stopped, in: context.language)))
        }
        return .success
    }
}
