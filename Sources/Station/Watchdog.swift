import Linux
import Playback
import Schedule
import Time

// The service manager's watchdog is fed only while the station really moves (DESIGN section 7, rule 9).
extension Station {
    /// How long the queue of orders and an audio thread may stand still.
    private static let patience: Duration = .seconds(10)

    func startWatchdog() {
        guard let interval = notifier.watchdogInterval else { return }
        add(
            Task {
                while !Task.isCancelled {
                    // An order of its own proves that the queue moves.
                    self.order { _ in }
                    if let reason = self.standstill {
                        self.journal.say(.error, "the watchdog is not fed", ["reason": reason])
                    } else {
                        try? self.notifier.tell(.watchdog, .status(self.statusLine))
                    }
                    try? await Task.sleep(for: interval / 3)
                }
            })
    }

    /// What stands still; nil where everything moves.
    private var standstill: String? {
        let now = clock.monotonicNow
        if now - lastStep > Self.patience { return "the scheduler" }
        let stuck = player.snapshot().first { output in
            output.state != .closed && output.heartbeat.nanoseconds > 0 && now - output.heartbeat > Self.patience
        }
        return stuck.map { "the output \($0.name)" }
    }

    /// For `systemctl status`.
    var statusLine: String {
        let onAir = player.snapshot().flatMap(\.zones).filter { $0.airing != nil }.map(\.name)
        if !onAir.isEmpty { return "on air: \(onAir.joined(separator: ", "))" }
        guard let next = machine.next(after: clock.now) else { return "nothing booked" }
        return "next: \(next.title) \(moment(next.start))"
    }
}
