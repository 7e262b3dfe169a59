import Foundation
import Glibc
import Linux
import Playback
import TestSupport
import Time

/// How steadily a relay stays behind its input although the two devices' clocks differ: an hour simulated, and a minute on devices of
/// which the loudspeakers' runs 200 ppm fast (the test card) and the input's does not (the monitor of a PulseAudio null sink).
struct RelayLatency {
    /// Parts per million by which the card of the real minute runs fast: 12 ms in the minute.
    private static let fast = 200
    /// Seconds in which the difference of the clocks is learnt.
    private static let settling = 20.0

    private struct Hour {
        var name: String
        var latency: ClosedRange<Double>
        var first: Double
        var jumps: Int
        var missing: Int
    }

    private var hours: [Hour] = []
    /// Milliseconds from the input's click to the loudspeakers', once settled.
    private var delays = Distribution([])
    /// The median of the first ten and of the last ten of these.
    private var ends = (first: 0.0, last: 0.0)
    private var clicks = 0
    private var missingFrames = 0
    private var overruns = 0

    static func measure(seconds: Double) async throws -> RelayLatency {
        var result = RelayLatency()
        for ppm in [100.0, -100] {
            var hour = RelayedHour(input: ppm, output: 0)
            hour.run(seconds: 3600)
            result.hours.append(
                Hour(
                    name: "input \(Int(ppm)) ppm", latency: hour.latency, first: hour.first, jumps: hour.sound.jumps,
                    missing: hour.sound.missing))
        }
        try await result.measureDevices(seconds: seconds)
        return result
    }

    private mutating func measureDevices(seconds: Double) async throws {
        let folder = try TemporaryFolder.make("relay")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let library = BuiltProgram.path("libasound_module_pcm_faulty.so")
        try """
        </usr/share/alsa/alsa.conf>
        pcm_type.faulty { lib "\(library)" }
        pcm.quick { type faulty heard "\(folder)/heard" fault none fast \(RelayLatency.fast) }
        """.write(toFile: "\(folder)/asound.conf", atomically: true, encoding: .utf8)
        let server = try PulseServer(sinks: ["studio"])
        server.useInThisProcess()
        setenv("ALSA_CONFIG_PATH", "\(folder)/asound.conf", 1)
        defer { unsetenv("ALSA_CONFIG_PATH") }
        let clock = SystemClock()
        let player = Player(
            outputs: [
                OutputSettings(
                    name: "studio", device: "pulse:studio", zones: [.init(name: "studio", channels: [1, 2])]),
                OutputSettings(name: "hall", device: "quick", zones: [.init(name: "hall", channels: [1])]),
            ], inputs: [InputSettings(name: "tuner", device: "pulse:studio.monitor", isGuarded: false)], clock: clock
        ) { _ in Click() }
        let recorder = try MonitorRecorder("studio", of: server)
        try await Task.sleep(for: .milliseconds(1500))
        // An odd spacing, so that the clicks fall on all phases of a period.
        let spacing = Duration.nanoseconds(487_654_321)
        let begin = clock.now + .seconds(1)
        let count = Int((RelayLatency.settling + seconds) / spacing.inSeconds)
        player.play(
            Programme(
                id: 0, zones: ["hall"], start: begin,
                parts: [
                    .init(
                        file: Programme.Part.file(ofInput: "tuner"),
                        frames: Int((RelayLatency.settling + seconds + 3) * Double(Player.rate)))
                ]))
        for index in 0..<count {
            player.play(
                Programme(
                    id: Int64(index + 1), zones: ["studio"], start: begin + .seconds(1) + spacing * index,
                    parts: [.init(file: "click", frames: Click.frames)]))
        }
        for await event in player.events { if case .ended(0, _, _) = event { break } }
        missingFrames = player.snapshot().first { $0.name == "hall" }?.missingFrames ?? 0
        overruns = player.inputs().first?.overruns ?? 0
        await player.shutdown()
        recorder.stop()

        let captured = recorder.onsets().map(recorder.time)
        let heard = try RelayLatency.onsets(in: "\(folder)/heard")
        let settled = (captured.first ?? 0) + Int64(RelayLatency.settling * 1e9)
        let late = captured.filter { $0 >= settled }
        let found = late.compactMap { time in
            heard.first { $0 > time + 20_000_000 && $0 < time + 470_000_000 }.map { Double($0 - time) / 1e6 }
        }
        clicks = late.count
        delays = Distribution(found)
        ends = (Distribution(Array(found.prefix(10))).median, Distribution(Array(found.suffix(10))).median)
    }

    /// When clicks began to sound, from what the test card wrote down: the time of a run of frames, how many, and these.
    private static func onsets(in file: String) throws -> [Int64] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        var onsets: [Int64] = []
        var last = Int64.min / 2
        data.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 16 <= bytes.count {
                let time = bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)
                let frames = Int(bytes.loadUnaligned(fromByteOffset: offset + 8, as: Int64.self))
                offset += 16
                for frame in 0..<frames where offset + 2 * frame + 2 <= bytes.count {
                    guard abs(Int(bytes.loadUnaligned(fromByteOffset: offset + 2 * frame, as: Int16.self))) > 3000
                    else {
                        continue
                    }
                    let now = time + Int64(frame) * 1_000_000_000 / Int64(Player.rate)
                    if now - last > 100_000_000 { onsets.append(now) }
                    last = now
                }
                offset += 2 * frames
            }
        }
        return onsets
    }

    func printTable() {
        for hour in hours {
            print(
                "relay, an hour simulated, \(hour.name): latency \(Table.milliseconds(hour.latency.lowerBound)) … "
                    + "\(Table.milliseconds(hour.latency.upperBound)), at first up to \(Table.milliseconds(hour.first)) off; "
                    + "\(hour.jumps) jumps, \(hour.missing) frames missing")
        }
        print(
            "relay, real devices, the card \(RelayLatency.fast) ppm fast: latency median "
                + "\(Table.milliseconds(delays.median)), spread \(Table.milliseconds(delays.spread)), from "
                + "\(Table.milliseconds(ends.first)) to \(Table.milliseconds(ends.last)); "
                + "\(delays.sorted.count) of \(clicks) clicks heard, \(missingFrames) frames missing, \(overruns) overruns"
        )
    }
}
