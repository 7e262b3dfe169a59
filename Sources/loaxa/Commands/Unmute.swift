import Control
import Wording

/// `loaxa unmute [ZONE…]`: zones that may sound again.
struct Unmute: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "unmute", Sentences.unmuteSummary, positionals: [Positional(Placeholders.zone, .any)],
        options: [json.description], details: Sentences.unmuteDetails,
        examples: [.init("loaxa unmute chu-chau", Sentences.unmuteExample)])

    /// Empty for everywhere.
    let zones: [String]
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        zones = arguments.positionals
        wantsJSON = arguments[Unmute.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var unmuted: [String] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let unmuted = try await station.ask { try await $0.unmute(zones: zones.isEmpty ? nil : zones) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(unmuted: unmuted)))
        } else if unmuted.isEmpty {
            context.say(Sentences.nothingMuted)
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.say(Sentences.unmuted(titles.list(unmuted, in: context.language)))
        }
        return .success
    }
}
