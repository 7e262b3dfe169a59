import Synchronization

/// Several lines that are drawn again in their place on a terminal.
///
/// The cursor is hidden while the screen lives and comes back, below the last picture, however the process ends.
final class LiveScreen: Sendable {
    private let sink: any TextSink
    private let cleanups: Cleanups
    private let token: Cleanups.Token
    private let drawn = Mutex<[String]>([])

    init(on sink: any TextSink, cleanups: Cleanups) {
        self.sink = sink
        self.cleanups = cleanups
        sink.write("\u{1B}[?25l")
        token = cleanups.add { sink.write("\u{1B}[?25h") }
    }

    /// Draws `lines` over those of the last call. Lines are cut to the terminal: one that wraps would spoil the count.
    func show(_ lines: [String]) {
        let room = max(1, (sink.columns ?? 80) - 1)
        let picture = lines.map { $0.cut(toColumns: room) }
        let old = drawn.withLock { drawn in
            defer { drawn = picture }
            return drawn
        }
        guard picture != old else { return }
        var text = old.isEmpty ? "" : "\u{1B}[\(old.count)A"
        for line in picture { text += "\r" + line + "\u{1B}[K\n" }
        if picture.count < old.count { text += "\u{1B}[J" }
        sink.write(text)
    }

    /// Leaves the last picture and gives the cursor back.
    func finish() {
        cleanups.cancel(token)
        sink.write("\u{1B}[?25h")
    }
}
