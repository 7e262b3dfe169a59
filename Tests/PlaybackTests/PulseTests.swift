import Playback
import TestSupport
import Testing
import Time

/// The player on a device with a clock of its own: a null sink of a private PulseAudio, heard through its monitor.
@Suite(.serialized, .enabled(if: PulseServer.isAvailable)) struct `The player on PulseAudio` {
    private let clock = SystemClock()

    private func player(_ sinks: [String]) -> Player {
        Player(
            outputs: sinks.map {
                OutputSettings(name: $0, device: "pulse:\($0)", zones: [.init(name: $0, channels: [1])])
            },
            clock: clock
        ) { SquareSource(frames: Int($0)!) }
    }

    /// Plays clicks until the device is known to run.
    private func untilRunning(_ player: Player) async {
        while !player.snapshot().allSatisfy({ $0.state == .running }) {
            let id: Int64 = 999
            player.play(
                Programme(
                    id: id, zones: player.snapshot().map(\.name), start: clock.now,
                    parts: [.init(file: "0", frames: 480)]))
            for await event in player.events { if case .ended = event { break } }
        }
    }

    @Test func `programmes on two outputs begin at their instant`() async throws {
        let server = try PulseServer(sinks: ["first", "second"])
        server.useInThisProcess()
        let recorders = try server.sinks.map { try MonitorRecorder($0, of: server) }
        let player = player(server.sinks)
        await untilRunning(player)
        let start = clock.now + .milliseconds(400)
        let monotonic = clock.monotonicNow.nanoseconds + (start - clock.now).nanoseconds
        player.play(Programme(id: 1, zones: server.sinks, start: start, parts: [.init(file: "4800", frames: 4800)]))
        var ends = 2
        for await event in player.events {
            if case .ended(1, _, _) = event { ends -= 1 }
            if ends == 0 { break }
        }
        await player.shutdown(fade: .milliseconds(300))
        recorders.forEach { $0.stop() }
        let times = try recorders.map { recorder in recorder.time(of: try #require(recorder.onsets().first)) }
        for time in times { #expect(abs(time - monotonic) < 20_000_000) }
        #expect(abs(times[0] - times[1]) < 2_000_000)
        let heard = recorders[0].samples().count { abs($0) > 0.1 }
        #expect(heard == 4800)
    }

    @Test func `a killed PulseAudio is found again and the airing goes on in step`() async throws {
        let server = try PulseServer(sinks: ["hall"])
        server.useInThisProcess()
        var recorder = try MonitorRecorder("hall", of: server)
        let player = player(server.sinks)
        await untilRunning(player)
        player.play(
            Programme(
                id: 1, zones: server.sinks, start: clock.now + .milliseconds(300),
                parts: [.init(file: "192000", frames: 240_000)]))
        var lost = 0
        for await event in player.events { if case .partStarted(1, _, _, _) = event { break } }
        server.kill()
        for await event in player.events {
            if case .outputLost = event {
                lost += 1
                break
            }
        }
        recorder.stop()
        try server.restart()
        let back = clock.now
        recorder = try MonitorRecorder("hall", of: server)
        var recovered: Instant?
        for await event in player.events {
            switch event {
            case .outputLost: lost += 1
            case .outputRecovered(_, _, let at): recovered = at
            default: break
            }
            if recovered != nil { break }
        }
        #expect(lost == 1)
        let gap = try #require(recovered) - back
        #expect(gap < .seconds(1))
        for await event in player.events { if case .ended(1, _, _) = event { break } }
        await player.shutdown()
        recorder.stop()
        #expect(recorder.samples().contains { abs($0) > 0.1 })
    }
}

/// A square wave of half scale, `frames` long.
final class SquareSource: SampleSource {
    private let frames: Int
    private var position = 0

    init(frames: Int) { self.frames = frames }

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        for index in samples.indices { samples[index] = position + index < frames ? (index % 48 < 24 ? 0.5 : -0.5) : 0 }
        position += samples.count
        return samples.count
    }

    func seek(to frame: Int) { position = frame }
}
