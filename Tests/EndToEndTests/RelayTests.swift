import Foundation
import SoundFile
import TestSupport
import Testing
import Time

/// From one sound card to another through the real daemon: a tone is played into a sink, captured from its monitor as if a tuner gave
/// it, and heard on the loudspeakers' sink.
@Suite(.serialized, .enabled(if: PulseServer.isAvailable)) struct `A relay on the air` {
    private func station(_ server: PulseServer, more: String = "") throws -> StationUnderTest {
        try StationUnderTest(
            device: "pulse:hall", environment: server.environment,
            more: """
                , inputs: [{guard: false, name: "tuner", title: "Đài huyện", device: "pulse:studio.monitor",
                  silence: {below: -50, after: "1s", fallback: "cho.wav"}}]\(more)
                """)
    }

    @Test func `comes through without a gap, gives way to its fallback when it falls silent, and is in the log`()
        async throws
    {
        let server = try PulseServer(sinks: ["studio", "hall"])
        let station = try station(server)
        try Tone(hertz: 1000, seconds: 2).write(wave: "\(station.folder)/config/clips/cho.wav")
        try Tone(hertz: 440, seconds: 30).write(raw: "\(station.folder)/tone.raw")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let recorder = try MonitorRecorder("hall", of: server)
        let start = try station.setSlot(
            in: 5, rundown: #"[{relay: "tuner", title: "Thời sự", length: "12s"}]"#)
        let tone = try tone(server, station)
        let reloaded = try await station.loaxa("reload")
        #expect(reloaded.code == 0, "\(reloaded.errors)")
        let plan = try await station.loaxa("plan", "--json")
        #expect(plan.output.contains(#""relay""#), "\(plan.output)")
        try await Task.sleep(for: .seconds((start + .seconds(6) - SystemClock().now).inSeconds))
        tone.end()
        let airings = try await station.untilOver(1)
        let log = try await station.loaxa("log", "--json")
        station.end()
        recorder.stop()
        #expect(airings.map(\.title) == ["Thời sự"])
        #expect(airings.map(\.result) == ["aired"], "\(station.journal)")
        #expect(log.output.contains(#""relay""#), "\(log.output)")
        #expect(station.journal.contains("input silent"))

        let heard = recorder.samples()
        let first = try #require(heard.firstIndex { abs($0) > 0.02 })
        let begin = (recorder.time(of: first) - monotonic(start)) / 1_000_000
        // What it begins on is tested with programmes; here a tone that is played, captured and heard passes three clocks.
        #expect((-40...120).contains(begin), "the relay began \(begin) ms after its time: \(station.journal)")
        try #require(heard.count >= first + 560_000, "\(heard.count) frames heard, \(first) before the first sound")
        // Five seconds of the tone: its frequency, and no kink that a lost or repeated frame would leave.
        let relayed = Array(heard[(first + 24_000)..<(first + 240_000)])
        #expect(abs(frequency(of: relayed) - 440) < 0.5)
        #expect(kinks(in: relayed, hertz: 440) == 0)
        // Then the fallback, mastered like everything else, to the end.
        let rest = Array(heard[(first + 480_000)..<(first + 560_000)])
        #expect(abs(frequency(of: rest) - 1000) < 1)
        #expect(rest.map(abs).max() ?? 0 > 0.05)
    }

    @Test func `that would run into the curfew fades out at its beginning, and the log says why`() async throws {
        let server = try PulseServer(sinks: ["studio", "hall"])
        let clock = SystemClock()
        let curfew = Instant(seconds: clock.now.seconds + 30)
        func time(_ instant: Instant) -> String {
            let time = CivilDateTime(utc: instant + .seconds(7 * 3600)).time
            return [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        }
        let station = try station(
            server, more: #", curfew: [{from: "\#(time(curfew))", to: "\#(time(curfew + .seconds(600)))"}]"#)
        try Tone(hertz: 1000, seconds: 2).write(wave: "\(station.folder)/config/clips/cho.wav")
        try Tone(hertz: 440, seconds: 60).write(raw: "\(station.folder)/tone.raw")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let recorder = try MonitorRecorder("hall", of: server)
        let tone = try tone(server, station)
        let start = try station.setSlot(in: 5, rundown: #"[{relay: "tuner", title: "Thời sự", length: "10min"}]"#)
        #expect(try await station.loaxa("reload").code == 0)
        let airings = try await station.untilOver(1)
        // What is relayed by hand is no exception.
        let live = try await station.loaxa("relay", "tuner", "--lang", "en")
        try await Task.sleep(for: .seconds(max(0, (curfew + .seconds(2) - clock.now).inSeconds)))
        tone.end()
        station.end()
        recorder.stop()
        #expect(airings.map(\.result) == ["cut"], "\(station.journal)")
        #expect(airings.first?.reason?.code == "curfew")
        #expect(live.code == 1 && live.errors.contains("curfew"), "\(live)")
        let heard = recorder.samples()
        let first = try #require(heard.firstIndex { abs($0) > 0.02 }, "\(station.journal)")
        let last = try #require(heard.lastIndex { abs($0) > 0.0005 })
        #expect(abs(recorder.time(of: first) - monotonic(start)) < 200_000_000)
        let end = (recorder.time(of: last) - monotonic(curfew)) / 1_000_000
        #expect((-150...20).contains(end), "it ended \(end) ms after the curfew began")
        // A fade of a second, not a cut.
        func peak(_ secondsBeforeTheEnd: Double) -> Float {
            let middle = last - Int(secondsBeforeTheEnd * 48_000)
            return heard[(middle - 240)..<(middle + 240)].map(abs).max() ?? 0
        }
        let full = peak(2)
        #expect(full > 0.1)
        #expect(peak(0.75) < 0.9 * full && peak(0.75) > 0.5 * full)
        #expect(peak(0.25) < 0.4 * full && peak(0.25) > 0.1 * full)
    }

    @Test func `somebody who speaks live is heard at once, and no longer than his command runs`() async throws {
        let server = try PulseServer(sinks: ["studio", "hall"])
        let station = try station(server, more: #", live: {longest: "1min"}"#)
        try Tone(hertz: 440, seconds: 60).write(raw: "\(station.folder)/tone.raw")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let recorder = try MonitorRecorder("hall", of: server)
        let tone = try tone(server, station)
        try await Task.sleep(for: .seconds(2))
        let asked = SystemClock().monotonicNow.nanoseconds
        let speaker = try BackgroundProcess(
            [BuiltProgram.path("loaxa"), "live", "--json", "--socket", "\(station.folder)/s"],
            environment: server.environment)
        try await Task.sleep(for: .seconds(4))
        speaker.end(with: SIGINT)
        let hungUp = SystemClock().monotonicNow.nanoseconds
        let airings = try await station.untilOver(1)
        try await Task.sleep(for: .seconds(2))
        tone.end()
        station.end()
        recorder.stop()
        #expect(airings.map(\.result) == ["aired"], "\(station.journal)")
        let heard = recorder.samples()
        let first = try #require(heard.firstIndex { abs($0) > 0.02 }, "\(station.journal)")
        let last = try #require(heard.lastIndex { abs($0) > 0.02 })
        #expect(recorder.time(of: first) - asked < 1_500_000_000)
        #expect(recorder.time(of: last) - hungUp < 1_000_000_000)
        #expect(abs(frequency(of: Array(heard[(first + 9600)..<(last - 9600)])) - 440) < 0.5)
    }

    private func tone(_ server: PulseServer, _ station: StationUnderTest) throws -> BackgroundProcess {
        try BackgroundProcess(
            BackgroundProcess.first + [
                "pacat", "-d", "studio", "--raw", "--format=float32le", "--rate=48000", "--channels=2",
                "\(station.folder)/tone.raw",
            ], environment: server.environment)
    }

    private func monotonic(_ instant: Instant) -> Int64 {
        let clock = SystemClock()
        return instant.nanoseconds - (clock.now.nanoseconds - clock.monotonicNow.nanoseconds)
    }

    private func frequency(of samples: [Float]) -> Double {
        var rises: [Double] = []
        for index in 1..<samples.count where samples[index - 1] < 0 && samples[index] >= 0 {
            rises.append(Double(index) - Double(samples[index] / (samples[index] - samples[index - 1])))
        }
        guard rises.count > 1 else { return 0 }
        return Double(rises.count - 1) * 48_000 / (rises.last! - rises.first!)
    }

    /// Places where the samples leave a pure tone by more than noise could.
    private func kinks(in samples: [Float], hertz: Double) -> Int {
        let factor = Float(2 * cos(2 * Double.pi * hertz / 48_000))
        var kinks = 0
        for index in 2..<samples.count {
            if abs(samples[index] - factor * samples[index - 1] + samples[index - 2]) > 0.003 { kinks += 1 }
        }
        return kinks
    }
}

/// A tone of quarter scale.
struct Tone {
    var samples: [Float]

    init(hertz: Double, seconds: Double) {
        let turn = 2 * Double.pi * hertz / 48_000
        samples = (0..<Int(seconds * 48_000)).map { Float(0.25 * sin(turn * Double($0))) }
    }

    /// Both channels, as `pacat` takes them.
    func write(raw path: String) throws {
        var data = Data(capacity: samples.count * 8)
        for sample in samples {
            withUnsafeBytes(of: sample) { bytes in
                data.append(contentsOf: bytes)
                data.append(contentsOf: bytes)
            }
        }
        try data.write(to: URL(fileURLWithPath: path))
    }

    func write(wave path: String) throws {
        var writer = try SoundFileWriter.create(path, format: .wav, channels: 1, rate: 48_000)
        try samples.withUnsafeBufferPointer { try writer.write($0) }
        try writer.close()
    }
}
