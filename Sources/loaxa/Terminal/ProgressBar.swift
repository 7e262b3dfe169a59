import Synchronization

/// One line that shows how far something has got: redrawn in place on a terminal, silent elsewhere.
///
/// May be used from any thread. The cursor is hidden while the bar lives and comes back however the process ends.
final class ProgressBar: Sendable {
    struct State: Sendable, Hashable {
        /// 0…1.
        var fraction: Double
        /// Before the bar, such as `0:12 / 0:31`.
        var figure: String
        /// After the bar, such as the words that are being said.
        var words: String
    }

    private let sink: any TextSink
    private let cleanups: Cleanups
    private let token: Cleanups.Token?
    private let last = Mutex<String?>(nil)

    init(on sink: any TextSink, cleanups: Cleanups) {
        self.sink = sink
        self.cleanups = cleanups
        guard sink.isTerminal else {
            token = nil
            return
        }
        sink.write("\u{1B}[?25l")
        token = cleanups.add { sink.write("\r\u{1B}[K\u{1B}[?25h") }
    }

    func show(_ state: State) {
        guard sink.isTerminal else { return }
        let line = ProgressBar.line(state, columns: sink.columns ?? 80)
        let hasChanged = last.withLock { last in
            defer { last = line }
            return last != line
        }
        if hasChanged { sink.write("\r" + line + "\u{1B}[K") }
    }

    /// Takes the bar away and gives the cursor back.
    func finish() {
        guard let token else { return }
        cleanups.cancel(token)
        sink.write("\r\u{1B}[K\u{1B}[?25h")
    }

    /// The bar in one column less than the terminal has, so that it never wraps.
    static func line(_ state: State, columns: Int) -> String {
        let room = max(1, columns - 1)
        let cells = max(8, min(24, room / 4))
        let bar = bar(state.fraction, cells: cells)
        let words = state.words.isEmpty ? "" : "  " + state.words.printable
        return "\(bar) \(state.figure)\(words)".cut(toColumns: room)
    }

    /// `━━━━━━╌╌╌╌`.
    static func bar(_ fraction: Double, cells: Int) -> String {
        let share = fraction.isFinite ? min(1, max(0, fraction)) : 0
        let full = Int((share * Double(cells)).rounded(.down))
        return String(repeating: "━", count: full) + String(repeating: "╌", count: cells - full)
    }
}
