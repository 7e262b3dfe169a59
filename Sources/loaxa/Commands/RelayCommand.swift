import Control
import Wording

/// `loaxa relay`: an input goes on the air now, until the command is stopped.
struct RelayCommand: Command {
    static let manual = Manual(
        "relay", Sentences.relaySummary, positionals: [Positional(Placeholders.input, .optional)],
        options: [LiveCommand.zone.description, LiveCommand.longest.description, LiveCommand.json.description],
        details: Sentences.relayDetails,
        examples: [
            .init("loaxa relay dai-huyen --max 15min", Sentences.relayExample),
            .init("loaxa relay dai-huyen --zone chu-chau", Sentences.relayZoneExample),
        ])

    let new: Wire.NewLive
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        new = Wire.NewLive(
            input: arguments.positionals.first, zones: try arguments.all(LiveCommand.zone),
            longestMs: try arguments[LiveCommand.longest], relay: true)
        wantsJSON = arguments[LiveCommand.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        try await OnAirNow(new: new).run(in: context, wantsJSON: wantsJSON)
    }
}
