import ALSA
import Dispatch
import Playback
import Testing
import Time

/// A device whose driver never comes back, until the test lets it.
final class HangingSink: Sink {
    enum Place: Sendable { case opening, waiting }

    private let place: Place
    private let release: DispatchSemaphore
    private var hasHung = false

    init(_ place: Place, until release: DispatchSemaphore) {
        self.place = place
        self.release = release
    }

    func open() throws(ALSAError) -> SinkFormat {
        if place == .opening { hang() }
        return SinkFormat(name: "FLOAT", rate: Player.rate, channels: 2, period: 960, buffer: 3840, settlingTime: 0)
    }

    func wait() -> SinkReadiness {
        hang()
        return .lost(5)
    }

    private func hang() {
        if !hasHung { release.wait() }
        hasHung = true
    }

    func write(_ samples: UnsafePointer<Float>, frames: Int) -> SinkResult { .done }
    func nextFrameSounds() -> Int64? { nil }
    func close(drains: Bool) {}
}

@Suite struct `A device that hangs` {
    @Test(arguments: [HangingSink.Place.opening, .waiting])
    func `is reported once, and neither the other output nor the shutdown waits for it`(place: HangingSink.Place) async
    {
        let clock = SystemClock()
        let release = DispatchSemaphore(value: 0)
        let player = Player(
            outputs: ["stuck", "hall"].map {
                OutputSettings(name: $0, device: "null", zones: [.init(name: $0, channels: [1])])
            }, clock: clock,
            makeSink: { settings in
                if settings.name == "stuck" {
                    HangingSink(place, until: release)
                } else {
                    ALSASink(settings, clock: clock)
                }
            },
            open: { _ in SquareSource(frames: 4800) })
        player.play(
            Programme(
                id: 1, zones: ["stuck", "hall"], start: clock.now + .milliseconds(300),
                parts: [.init(file: "", frames: 4800)]))
        var hasEnded = false
        var reason: String?
        for await event in player.events {
            if case .ended(1, "hall", _) = event { hasEnded = true }
            if case .outputLost("stuck", let text, _) = event { reason = text }
            if hasEnded, reason != nil { break }
        }
        #expect(reason?.hasPrefix("stalled") == true)
        let states = player.snapshot()
        if case .stalled = states[0].state {} else { Issue.record("\(states[0].state)") }
        #expect(states[1].state == .running)
        #expect(clock.monotonicNow - states[0].heartbeat > .seconds(2))
        await player.shutdown(fade: .zero)
        release.signal()
    }
}
