import Control
import Wording

/// `loaxa status`: what is on the air now, what comes next, and how the station is.
struct Status: Command {
    static let watch = Flag("watch", Sentences.watchOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "status", Sentences.statusSummary, options: [watch.description, json.description],
        details: Sentences.statusDetails,
        examples: [
            .init("loaxa status", Sentences.statusExample), .init("loaxa status --watch", Sentences.statusWatchExample),
        ])

    /// How often a watched status is asked for.
    private static let interval: Duration = .milliseconds(250)

    let watches: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        watches = arguments[Status.watch]
        wantsJSON = arguments[Status.json]
        if watches, wantsJSON { throw UsageError(Sentences.exclude(["--watch", "--json"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        if watches { return try await watch(station, context) }
        let status = try await station.ask { try await $0.status() }
        if wantsJSON {
            context.output.line(JSONDocument.text(status))
        } else {
            let info = try await station.ask { try await $0.info() }
            context.show(StatusReport(status, info))
        }
        return .success
    }

    /// Draws the status in place on a terminal, where it ends with Ctrl-C and waits for a station that is being restarted.
    /// Elsewhere prints a line whenever something changes, and ends with the station.
    private func watch(_ station: StationLink, _ context: Context) async throws(Failure) -> Outcome {
        let info = try await station.ask { try await $0.info() }
        guard context.output.isTerminal else {
            let titles = Titles(info)
            try await station.ask { client in
                var changes = StatusChanges(titles)
                for try await status in try await client.monitorStatus(interval: Status.interval) {
                    for line in changes.lines(for: status, in: context.language) { context.output.line(line) }
                    context.output.flush()
                }
            }
            return .success
        }
        let screen = LiveScreen(on: context.output, cleanups: context.cleanups)
        defer { screen.finish() }
        while true {
            try await station.ask { client in
                do {
                    for try await status in try await client.monitorStatus(interval: Status.interval) {
                        // The last column stays free: a line that fills it would wrap.
                        let width = context.output.columns.map { $0 - 1 }
                        screen.show(StatusReport(status, info).lines(in: context.language, width: width))
                    }
                } catch let error as StationUnreachable {
                    screen.show([info.name, "", error.sentence.in(context.language)])
                }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
