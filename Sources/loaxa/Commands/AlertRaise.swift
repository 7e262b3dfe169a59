import Control
import Wording

/// `loaxa alert raise TEXT|FILE`, `--template NAME …`: an emergency message, at once, over everything else.
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
    static let template = Option("template", Placeholders.name, Sentences.alertTemplateOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "alert raise", Sentences.alertRaiseSummary,
        positionals: [
            Positional(Placeholders.textOrFile, .optional), Positional(Placeholders.blankValue, .any),
        ],
        options: [
            zone.description, repeats.description, title.description, template.description, json.description,
        ],
        details: Sentences.alertRaiseDetails,
        examples: [
            .init("loaxa alert raise \"Nước sông lên nhanh, bà con ngoài bãi vào đê ngay\"", Sentences.alertExample),
            .init("loaxa alert raise --zone chu-chau --repeat 5 lu-bao-dong-3.md", Sentences.alertFileExample),
            .init(
                "loaxa alert raise --template lu-bao-dong-2 muc-nuoc=\"10 mét 5\" gio=\"17h\"",
                Sentences.alertTemplateExample),
            .init("loaxa alert raise tin-lu.xml", Sentences.alertMessageExample),
        ])

    private enum Given {
        /// A sentence, or the path of a file.
        case words(String)
        case template(String, [String: String])
    }

    private let given: Given
    let zones: [String]
    let repeats: Int?
    let title: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        if let name = try arguments[AlertRaise.template] {
            var values: [String: String] = [:]
            for word in arguments.positionals {
                guard let equals = word.firstIndex(of: "="), equals > word.startIndex else {
                    throw UsageError(Sentences.badBlankValue(word))
                }
                values[String(word[..<equals])] = String(word[word.index(after: equals)...])
            }
            given = .template(name, values)
        } else {
            guard let words = arguments.positionals.first else { throw .missing(Placeholders.textOrFile) }
            if arguments.positionals.count > 1 { throw .unexpected(arguments.positionals[1]) }
            given = .words(words)
        }
        zones = try arguments.all(AlertRaise.zone)
        repeats = try arguments[AlertRaise.repeats]
        title = try arguments[AlertRaise.title]
        wantsJSON = arguments[AlertRaise.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let content: AlertContent
        var template: String?
        switch given {
        case .words(let words): content = try AlertContent(words)
        case .template(let name, let values):
            content = .text(try TemplateShelf(context).text(name, values))
            template = name
        }
        let station = try StationLink(context)
        switch content {
        case .text(let text): try await raise(text, template, station)
        case .message(let text, let findings):
            context.complain(findings)
            let new = Wire.NewMessage(message: text, zones: zones, repeats: repeats, title: title)
            let outcome = try await station.ask { try await $0.raise(message: new) }
            for note in outcome.notes { context.errors.prose(note.in(context.language)) }
            report(outcome, Titles(try await station.ask { try await $0.info() }), context)
        }
        return .success
    }

    private func raise(_ text: AlertText, _ template: String?, _ station: StationLink) async throws(Failure) {
        let new = Wire.NewAlert(
            title: title ?? text.title, text: text.text, zones: zones.isEmpty ? text.zones : zones, repeats: repeats,
            template: template)
        let alert = try await station.ask { try await $0.raise(new) }
        let context = station.context
        if wantsJSON {
            context.output.line(JSONDocument.text(alert))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            say(alert, titles, context)
        }
    }

    private func say(_ alert: Wire.Alert, _ titles: Titles, _ context: Context) {
        context.say(Sentences.alertRaised(alert, zones: titles.list(alert.zones, in: context.language)))
        guard !alert.silentZones.isEmpty else { return }
        let silent = alert.silentZones.map(titles.zone).joined(separator: ", ")
        context.errors.prose(Sentences.alertSilent(silent).in(context.language))
    }

    private func report(_ outcome: Wire.RaisedMessage, _ titles: Titles, _ context: Context) {
        guard !wantsJSON else { return context.output.line(JSONDocument.text(outcome)) }
        for alert in outcome.raised { say(alert, titles, context) }
        if !outcome.cleared.isEmpty {
            context.say(Sentences.alertsCleared(outcome.cleared.map(\.title)))
        } else if outcome.raised.isEmpty {
            context.say(Sentences.nothingToCancel)
        }
    }
}
