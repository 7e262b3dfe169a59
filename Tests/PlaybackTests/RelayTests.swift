import Glibc
import Playback
import TestSupport
import Testing
import Time

// A relay on devices with clocks of their own: a tone is played into one sink of a private PulseAudio, captured from its monitor, and
// heard on another. In the suite of the player, because only one test at a time may tell this process which PulseAudio is its own.
extension `The player on PulseAudio` {
    @Test func `a relayed tone comes through without a gap, and a curfew stops it`() async throws {
        let clock = SystemClock()
        let server = try PulseServer(sinks: ["studio", "hall"])
        server.useInThisProcess()
        let player = Player(
            outputs: server.sinks.map {
                OutputSettings(name: $0, device: "pulse:\($0)", zones: [.init(name: $0, channels: [1, 2])])
            },
            inputs: [InputSettings(name: "tuner", device: "pulse:studio.monitor", isGuarded: false)], clock: clock
        ) { _ in ToneSource() }
        let recorder = try MonitorRecorder("hall", of: server)
        while !player.snapshot().allSatisfy({ $0.state == .running }) { try await Task.sleep(for: .milliseconds(20)) }
        let start = clock.now + .milliseconds(500)
        player.play(Programme(id: 1, zones: ["studio"], start: start, parts: [.init(file: "tone", frames: 480_000)]))
        player.setGate(zone: "hall", closed: [(start + .seconds(5))..<(start + .seconds(100))])
        player.play(
            Programme(
                id: 2, zones: ["hall"], start: start + .seconds(1),
                parts: [.init(file: Programme.Part.file(ofInput: "tuner"), frames: 288_000)]))
        var isGated = false
        for await event in player.events {
            if case .gated(2, _, _) = event { isGated = true }
            if case .ended(2, _, _) = event { break }
        }
        #expect(player.inputs().first?.isOpen == true)
        #expect(player.inputs().first?.failure == nil)
        #expect(player.snapshot().allSatisfy { $0.missingFrames == 0 })
        await player.shutdown()
        recorder.stop()
        #expect(isGated)
        let heard = recorder.samples()
        let first = try #require(heard.firstIndex { abs($0) > 0.02 })
        let last = try #require(heard.lastIndex { abs($0) > 0.001 })
        // It begins at 1 s and the curfew falls at 5 s.
        #expect(abs(Double(last - first) / 48_000 - 4) < 0.05)
        // Between the ramps it is the tone, of its frequency, without a kink.
        let inner = Array(heard[(first + 9600)..<(last - 9600)])
        let turn = 2 * Double.pi * ToneSource.hertz / 48_000
        let factor = Float(2 * cos(turn))
        var roughest: Float = 0
        for index in 2..<inner.count {
            roughest = max(roughest, abs(inner[index] - factor * inner[index - 1] + inner[index - 2]))
        }
        #expect(roughest < 2e-3, "the tone has a kink of \(roughest)")
        #expect(abs((inner.map(abs).max() ?? 0) - 0.25) < 0.01)
    }
}

/// A tone of quarter scale, as long as it is asked for.
final class ToneSource: SampleSource {
    static let hertz = 440.0
    private var position = 0

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        for index in samples.indices {
            let turn = 2 * Double.pi * Self.hertz / 48_000
            samples[index] = Float(0.25 * sin(turn * Double(position + index)))
        }
        position += samples.count
        return samples.count
    }

    func seek(to frame: Int) { position = frame }
}
