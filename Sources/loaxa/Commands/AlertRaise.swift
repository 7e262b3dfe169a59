import Control
import Wording

/// `loaxa alert raise TEXT|FILE`: an emergency message, at once, over everything else.
struct AlertRaise: Command {
    static let zone = Option("zone", Placeholders.zone, Sentences.alertZoneOption)
    static let repeats = Option<Int>("repeat", Placeholders.count, Sentences.alertRepeatOption) {
        text throws(ValueError) in
        guard let count = Int(text), (1...100).contains(count) else {
            throw ValueError(allowed: Sentence(verbatim: "1–100"))
        }
        return count
    }
    static let title = Option("title", Placeholders.text, Sentences.alertTitleOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "alert raise", Sentences.alertRaiseSummary, positionals: [Positional(Placeholders.textOrFile, .one)],
        options: [zone.description, repeats.description, title.description, json.description],
        details: Sentences.alertRaiseDetails,
        examples: [
            .init("loaxa alert raise \"Nước sông lên nhanh, bà con ngoài bãi vào đê ngay\"", Sentences.alertExample),
            .init("loaxa alert raise --zone chu-chau --repeat 5 lu-bao-dong-3.md", Sentences.alertFileExample),
        ])

    /// A sentence, or the path of a text file.
    let message: String
    let zones: [String]
    let repeats: Int?
    let title: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        message = arguments.positionals[0]
        zones = try arguments.all(AlertRaise.zone)
        repeats = try arguments[AlertRaise.repeats]
        title = try arguments[AlertRaise.title]
        wantsJSON = arguments[AlertRaise.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let message = try AlertText(message)
        let station = try StationLink(context)
        let new = Wire.NewAlert(
            title: title ?? message.title, text: message.text, zones: zones.isEmpty ? message.zones : zones,
            repeats: repeats)
        let alert = try await station.ask { try await $0.raise(new) }
        if wantsJSON {
            context.output.line(JSONDocument.text(alert))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.say(Sentences.alertRaised(alert, zones: titles.list(alert.zones, in: context.language)))
        }
        return .success
    }
}
