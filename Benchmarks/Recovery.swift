import Glibc
import Playback
import TestSupport
import Time

/// How long it takes after a killed PulseAudio answers again until the programme is heard again. Milliseconds.
struct Recovery {
    var silence = Distribution([])
    /// Whether the null sink starts a stream at once, as a card does, or renders two seconds ahead while idle.
    var isPrompt = true

    static func measure(times: Int, isPrompt: Bool) async throws -> Recovery {
        let server = try PulseServer(sinks: ["hall"], isPrompt: isPrompt)
        server.useInThisProcess()
        let clock = SystemClock()
        let output = OutputSettings(name: "hall", device: "pulse:hall", zones: [.init(name: "hall", channels: [1])])
        let player = Player(outputs: [output], clock: clock) { _ in Tone() }
        player.play(
            Programme(
                id: 1, zones: ["hall"], start: clock.now + .seconds(2),
                parts: [.init(file: "tone", frames: 3600 * Player.rate)]))
        for await event in player.events { if case .partStarted = event { break } }
        var silences: [Double] = []
        for time in 0..<times {
            server.kill()
            // Away for less and for more than a few tries.
            try await Task.sleep(for: .milliseconds(100 + 700 * time))
            try server.restart()
            let back = clock.monotonicNow.nanoseconds
            let recorder = try MonitorRecorder("hall", of: server)
            while recorder.onsets().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            recorder.stop()
            silences.append(Double(recorder.time(of: recorder.onsets()[0]) - back) / 1e6)
            try await Task.sleep(for: .milliseconds(500))
        }
        await player.shutdown()
        return Recovery(silence: Distribution(silences), isPrompt: isPrompt)
    }

    func printTable() {
        print(
            "PulseAudio (\(isPrompt ? "prompt" : "idling two seconds ahead")) killed \(silence.sorted.count) times: heard again \(Table.milliseconds(silence.median)) (median), "
                + "\(Table.milliseconds(silence.quantile(1))) (worst) after it answers")
    }
}
