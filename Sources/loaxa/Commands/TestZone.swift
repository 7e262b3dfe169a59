import Control
import Wording

/// `loaxa test zone ZONE…`: each zone says its own name, so that whoever stands below hears whether the wires are right.
struct TestZone: Command {
    static let tone = Flag("tone", Sentences.toneOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "test zone", Sentences.testZoneSummary, positionals: [Positional(Placeholders.zone, .oneOrMore)],
        options: [tone.description, json.description], details: Sentences.testZoneDetails,
        examples: [
            .init("loaxa test zone chu-chau", Sentences.testZoneExample),
            .init("loaxa test zone chu-chau chu-chang --tone", Sentences.testZoneToneExample),
        ])

    let zones: [String]
    let wantsTone: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        zones = arguments.positionals
        wantsTone = arguments[TestZone.tone]
        wantsJSON = arguments[TestZone.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let added = try await station.ask { try await $0.test(zones: zones, withTone: wantsTone) }
        let fails = added.findings.contains { $0.code == "will-not-air" }
        if wantsJSON {
            context.output.line(JSONDocument.text(added))
        } else if fails {
            context.complain(added.findings.map(\.finding))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.say(Sentences.testing(titles.list(added.bookings.flatMap(\.zones), in: context.language)))
        }
        return fails ? .failure : .success
    }
}
