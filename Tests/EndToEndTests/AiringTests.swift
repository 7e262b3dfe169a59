import Foundation
import Playback
import SoundFile
import TestSupport
import Testing
import Time

/// From the text to the loudspeaker: the real programs on real devices.
@Suite struct `A programme on the air` {
    @Test func `is checked, queued, planned, aired and logged, twice in a row`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav")
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp.")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        for round in 1...2 {
            _ = try station.setSlot(in: 3600)
            #expect(try await station.loaxa("reload").code == 0)
            #expect(try await station.loaxa("check", file).code == 0)
            let added = try await station.loaxa("queue", "add", file, "--slot", "sang")
            #expect(added.code == 0, "\(added.errors)")
            try await station.untilRendered()
            let start = try station.setSlot(in: 4)
            let reloaded = try await station.loaxa("reload")
            #expect(reloaded.code == 0, "\(reloaded.errors)")
            let plan = try await station.loaxa("plan", "--json")
            #expect(plan.output.contains("Họp thôn"), "\(plan.output)\(plan.errors)")
            let airings = try await station.untilOver(round)
            #expect(airings.map(\.result) == Array(repeating: "aired", count: round), "\(station.journal)")
            let moment = try #require(Instant.parsing(rfc3339: airings.last!.start!)).instant
            #expect(abs((moment - start).inSeconds) < 0.1)
        }
        station.end()
        // The recording is what was played: seconds of silence, and twice the bulletin at its loudness.
        var reader = try SoundFileReader.open("\(station.folder)/heard.wav")
        #expect(reader.info.rate == 48_000)
        var block = [Float](repeating: 0, count: 4_800 * reader.info.channels)
        var bursts = 0
        var quiet = 1_000
        while case let count = try block.withUnsafeMutableBufferPointer({ try reader.read(into: $0) }), count > 0 {
            let loudest = block[..<(count * reader.info.channels)].map(abs).max() ?? 0
            if loudest > 0.05 {
                if quiet > 15 { bursts += 1 }
                quiet = 0
            } else {
                quiet += 1
            }
        }
        #expect(bursts == 2)
    }

    @Test(.enabled(if: PulseServer.isAvailable))
    func `starts on time at a device with a clock of its own, and is what the recording holds`() async throws {
        let server = try PulseServer(sinks: ["hall"])
        let station = try StationUnderTest(device: "pulse:hall", environment: server.environment)
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp lúc tám giờ tối nay.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0)
        try await station.untilRendered()
        let recorder = try MonitorRecorder("hall", of: server)
        let start = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(1)
        station.end()
        recorder.stop()
        let rendered = try #require(
            try FileManager.default.contentsOfDirectory(atPath: "\(station.folder)/cache").first {
                $0.hasSuffix(".flac") && !$0.hasPrefix("attention")
            })
        let kept = "\(station.folder)/cache/\(rendered)"
        var sound = [Float](repeating: 0, count: 2 * (try SoundFileReader.open(kept).info.frames ?? 0))
        let count = try sound.withUnsafeMutableBufferPointer { try RenderedSound(kept).read(into: $0) }
        #expect(count == sound.count)
        let heard = recorder.samples()
        // A busy machine may drop a moment, or be late with one: each is looked for around its place, and most must be there, the
        // greater part of them in one step.
        let first = try #require(sound.firstIndex { abs($0) > 0.05 })
        let about = try #require(heard.firstIndex { abs($0) > 0.05 }) - first
        let moments = Moment.all(of: sound)
        let places = moments.compactMap { $0.place(in: heard, near: about) }.sorted()
        #expect(
            moments.count > 4 && places.count * 4 >= moments.count * 3, "\(places.count) of \(moments.count) were heard"
        )
        let begin = try #require(places.isEmpty ? nil : places[places.count / 2])
        let inStep = places.count { abs($0 - begin) < 48 }
        #expect(inStep * 2 > moments.count, "\(places)")
        let clock = SystemClock()
        let wall = Instant(
            nanoseconds: recorder.time(of: begin) + (clock.now.nanoseconds - clock.monotonicNow.nanoseconds))
        #expect(abs((wall - start).inSeconds) < 0.02, "began \((wall - start).inSeconds) s off")
        #expect(begin >= 0 && begin + sound.count <= heard.count)
    }
}
