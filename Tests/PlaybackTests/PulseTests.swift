import TestSupport
import Testing
import Time

@testable import Playback

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

    @Test
    func `a killed PulseAudio is found again and the airing goes on in step, and the other output does not notice`()
        async throws
    {
        let server = try PulseServer(sinks: ["hall"])
        server.useInThisProcess()
        var recorder = try MonitorRecorder("hall", of: server)
        let player = Player(
            outputs: [("hall", "pulse:hall"), ("other", "null")].map {
                OutputSettings(name: $0.0, device: $0.1, zones: [.init(name: $0.0, channels: [1])])
            }, clock: clock
        ) { file -> any SampleSource in file == "0" ? SquareSource(frames: 0) : StairSource() }
        await untilRunning(player)
        let start = clock.now + .milliseconds(300)
        let begin = start.nanoseconds - (clock.now.nanoseconds - clock.monotonicNow.nanoseconds)
        player.play(
            Programme(id: 1, zones: ["hall", "other"], start: start, parts: [.init(file: "1", frames: 288_000)]))
        var lost: [String] = []
        var begun = 0
        for await event in player.events {
            if case .partStarted(1, _, _, _) = event { begun += 1 }
            if begun == 2 { break }
        }
        server.kill()
        for await event in player.events {
            if case .outputLost(let name, _, _) = event {
                lost.append(name)
                break
            }
        }
        if case .lost = player.snapshot()[0].state {} else { Issue.record("\(player.snapshot()[0].state)") }
        recorder.stop()
        try server.restart()
        let back = clock.now
        recorder = try MonitorRecorder("hall", of: server)
        var recovered: Instant?
        var ends = 2
        for await event in player.events {
            switch event {
            case .outputLost(let name, _, _): lost.append(name)
            case .outputRecovered(_, _, let at): recovered = at
            case .ended(1, _, _): ends -= 1
            default: break
            }
            if ends == 0 { break }
        }
        let other = player.snapshot()[1]
        await player.shutdown()
        recorder.stop()
        #expect(lost == ["hall"])
        let gap = try #require(recovered) - back
        #expect(gap < .seconds(1))
        #expect(other.state == .running && other.restarts == 0 && other.missingFrames == 0)
        // What is heard again is what the other output plays at that moment.
        let heard = recorder.samples()
        var looked = 0
        var wrong = 0
        let first = try #require(heard.firstIndex { abs($0) > 0.05 }) + 4800
        for place in stride(from: first, to: heard.count - 480, by: 480) {
            let frame = FrameMap.frames(recorder.time(of: place) - begin, rate: Player.rate)
            // Not where one step becomes the next, and not after the end.
            guard frame > 0, frame < 288_000 - 2400, (2400..<21_600).contains(frame % 24_000) else { continue }
            looked += 1
            let level = heard[place..<(place + 96)].map(abs).max() ?? 0
            if abs(level - StairSource.level(at: frame)) > 0.01 { wrong += 1 }
        }
        #expect(looked > 50, "\(looked) moments to look at")
        #expect(wrong == 0, "\(wrong) of \(looked) moments are not in step")
    }
}

/// A square wave that is louder each half second, eight times, so that a recording tells its place.
final class StairSource: SampleSource {
    private var position = 0

    static func level(at frame: Int) -> Float { Float(frame / 24_000 % 8 + 1) * 0.1 }

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        for index in samples.indices {
            let frame = position + index
            samples[index] = frame % 48 < 24 ? Self.level(at: frame) : -Self.level(at: frame)
        }
        position += samples.count
        return samples.count
    }

    func seek(to frame: Int) { position = frame }
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
