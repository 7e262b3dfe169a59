import Control
import Wording

/// `loaxa live`: somebody speaks to the loudspeakers, until he stops the command.
struct LiveCommand: Command {
    static let input = Option("input", Placeholders.name, Sentences.liveInputOption)
    static let zone = Option("zone", Placeholders.zone, Sentences.liveZoneOption)
    static let longest = Option<Int>("max", Placeholders.length, Sentences.liveMaxOption) { text throws(ValueError) in
        guard let milliseconds = WrittenMinutes.milliseconds(text) else {
            throw ValueError(allowed: Sentence(verbatim: "30s, 5min, 1h"))
        }
        return milliseconds
    }
    static let over = Option<Double>("over", Sentence(verbatim: "DB"), Sentences.liveOverOption) {
        text throws(ValueError) in
        let figure = text.hasPrefix("−") ? String(text.dropFirst()) : text
        guard let level = Double(figure).map({ -abs($0) }), (-40 ... -6).contains(level) else {
            throw ValueError(allowed: Sentence(verbatim: "-40…-6"))
        }
        return level
    }
    static let json = Flag("json", Sentences.liveJSONOption)

    static let manual = Manual(
        "live", Sentences.liveSummary,
        options: [
            input.description, zone.description, longest.description, over.description, json.description,
        ],
        details: Sentences.liveDetails,
        examples: [
            .init("loaxa live", Sentences.liveExample),
            .init("loaxa live --input micro --zone chu-chau --max 5min", Sentences.liveZoneExample),
            .init("loaxa live --over -12", Sentences.liveOverExample),
        ])

    let new: Wire.NewLive
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        new = Wire.NewLive(
            input: try arguments[LiveCommand.input], zones: try arguments.all(LiveCommand.zone),
            longestMs: try arguments[LiveCommand.longest], over: try arguments[LiveCommand.over])
        wantsJSON = arguments[LiveCommand.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        try await OnAirNow(new: new).run(in: context, wantsJSON: wantsJSON)
    }
}

/// Puts an input on the air and shows how it is heard, until it is over.
struct OnAirNow {
    let new: Wire.NewLive
    private var isRelay: Bool { new.relay ?? false }

    func run(in context: Context, wantsJSON: Bool) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        if wantsJSON {
            try await station.ask { client in
                for try await live in try await client.goLive(new) {
                    context.output.line(JSONDocument.line(live))
                    context.output.flush()
                }
            }
            return .success
        }
        try await show(station, context)
        if context.output.isTerminal { context.say(Sentences.onAir(.over, isRelay)) }
        return .success
    }

    /// A meter in its place on a terminal; elsewhere a line for each change.
    private func show(_ station: StationLink, _ context: Context) async throws(Failure) {
        let bar = ProgressBar(on: context.output, cleanups: context.cleanups)
        defer { bar.finish() }
        try await station.ask { client in
            var last: Wire.LiveState?
            for try await live in try await client.goLive(new) {
                bar.show(LiveReport(live, isRelay: isRelay).bar(in: context.language))
                guard live.state != last else { continue }
                last = live.state
                if !context.output.isTerminal {
                    context.output.prose(Sentences.onAir(live.state, isRelay).in(context.language))
                    context.output.flush()
                }
            }
        }
    }
}

/// What whoever speaks, or relays, sees of it.
struct LiveReport: Sendable {
    let live: Wire.Live
    private let isRelay: Bool

    init(_ live: Wire.Live, isRelay: Bool = false) {
        self.live = live
        self.isRelay = isRelay
    }

    /// The level as a bar, the time, and what the state is.
    func bar(in language: Language) -> ProgressBar.State {
        let level = live.level <= -100 ? "−∞ dB" : "\(Int(live.level.rounded())) dB".replacing("-", with: "−")
        let speaks = live.state == .speaks
        let state =
            speaks && live.loweredBy >= 6
            ? Sentences.liveHowls(Int(live.loweredBy.rounded()))
            : speaks && live.silent
                ? (isRelay ? Sentences.relaySilent : Sentences.liveSilent) : Sentences.onAir(live.state, isRelay)
        return ProgressBar.State(
            fraction: (live.level + 60) / 60,
            figure: "\(level)  \(LiveReport.clock(live.elapsedMs)) / \(LiveReport.clock(live.longestMs))",
            words: state.in(language))
    }

    /// `0:42`.
    static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// `30s`, `5min`, `1h`, as milliseconds.
enum WrittenMinutes {
    static func milliseconds(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...86_400).contains(number) else { return nil }
        let unit: Int? =
            switch text.dropFirst(digits.count) {
            case "s": 1000
            case "min", "m": 60_000
            case "h": 3_600_000
            default: nil
            }
        guard let unit, (1000...86_400_000).contains(number * unit) else { return nil }
        return number * unit
    }
}
