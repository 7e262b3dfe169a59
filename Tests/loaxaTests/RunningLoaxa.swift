import Synchronization
import Time
import Wording

@testable import loaxa

/// A sink that keeps what was written.
final class CollectedText: TextSink {
    private let held = Mutex("")
    let isTerminal: Bool
    let columns: Int?

    init(isTerminal: Bool = false, columns: Int? = nil) {
        self.isTerminal = isTerminal
        self.columns = columns
    }

    var text: String { held.withLock { $0 } }
    func write(_ text: String) { held.withLock { $0 += text } }
    func flush() {}
}

/// A clock that stands still.
struct StoppedClock: StationClock {
    var now: Instant
    var monotonicNow: MonotonicInstant { MonotonicInstant(nanoseconds: now.nanoseconds) }
    var sleeplessNow: MonotonicInstant { monotonicNow }
}

/// What a run of `loaxa` printed, and its exit code.
struct Run: Equatable {
    var code: Int32
    var output: String
    var errors: String
}

/// Runs `loaxa` inside this process: as it is started from a terminal of `columns`, or with its output in a pipe.
func loaxa(
    _ words: [String], environment: [String: String] = ["LANG": "vi_VN.UTF-8"], columns: Int? = nil,
    now: Instant = CivilDateTime(CivilDate(year: 2026, month: 11, day: 23)!, .midnight).asUTC
) async -> Run {
    let output = CollectedText(isTerminal: columns != nil, columns: columns)
    let errors = CollectedText()
    let code = await Main.run(
        words,
        in: Context(
            language: .vietnamese, common: CommonOptions(), output: output, errors: errors, environment: environment,
            clock: StoppedClock(now: now), cleanups: Cleanups()))
    return Run(code: code, output: output.text, errors: errors.text)
}
