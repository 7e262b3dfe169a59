import Control
import Wording

/// `loaxa mute ZONE…`: zones that hear no programmes for a while.
struct Mute: Command {
    static let longest = Option<Int>("for", Placeholders.length, Sentences.muteForOption) { text throws(ValueError) in
        guard let milliseconds = WrittenMinutes.milliseconds(text), milliseconds >= 1000 else {
            throw ValueError(allowed: Sentences.muteLengths)
        }
        return milliseconds
    }
    static let maintenance = Flag("maintenance", Sentences.maintenanceOption)
    static let why = Option("why", Placeholders.text, Sentences.muteWhyOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "mute", Sentences.muteSummary, positionals: [Positional(Placeholders.zone, .oneOrMore)],
        options: [longest.description, why.description, maintenance.description, json.description],
        details: Sentences.muteDetails,
        examples: [
            .init("loaxa mute chu-chau --for 2h --why \"đám tang\"", Sentences.muteExample),
            .init("loaxa mute chu-chau --maintenance --why \"sửa dây\"", Sentences.maintenanceExample),
        ])

    let new: Wire.NewMute
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        new = Wire.NewMute(
            zones: arguments.positionals, maintenance: arguments[Mute.maintenance],
            longestMs: try arguments[Mute.longest], why: try arguments[Mute.why])
        wantsJSON = arguments[Mute.json]
        if let why = new.why, why.utf8.count > 300 {
            throw .badValue(of: "--why", found: String(why.prefix(40)) + "…", allowed: Sentences.shortWhy)
        }
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var mutes: [Wire.Mute] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let mutes = try await station.ask { try await $0.mute(new) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(mutes: mutes)))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            for mute in mutes where new.zones.contains(mute.zone) { context.say(mute.sentence(titles.zone(mute.zone))) }
        }
        return .success
    }
}
