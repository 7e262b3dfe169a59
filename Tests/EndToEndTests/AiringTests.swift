import Foundation
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
            let start = try station.setSlot(in: 3)
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
        var reader = try SoundFileReader.open("\(station.folder)/cache/\(rendered)")
        var sound = [Float](repeating: 0, count: reader.info.frames!)
        _ = try sound.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
        let heard = recorder.samples()
        // Where the sound is loud for the first time tells where it lies in the recording.
        let mark = try #require(sound.firstIndex { abs($0) > 0.05 })
        let onset = try #require(heard.firstIndex { abs($0) > 0.05 })
        let begin = onset - mark
        let clock = SystemClock()
        let wall = Instant(
            nanoseconds: recorder.time(of: begin) + (clock.now.nanoseconds - clock.monotonicNow.nanoseconds))
        #expect(abs((wall - start).inSeconds) < 0.02, "began \((wall - start).inSeconds) s off")
        #expect(begin >= 0 && begin + sound.count <= heard.count)
        // A busy machine may drop a moment; what is before and after it is there, in its place to a millisecond.
        let length = 12_000
        let windows = stride(from: 0, to: min(sound.count, heard.count - begin) - length, by: length).filter { start in
            sound[start..<start + length].contains { abs($0) > 0.1 }
        }
        let found = windows.count { start in
            stride(from: -60, through: 60, by: 1).contains { lag in
                let place = begin + start + lag
                guard place >= 0, place + length <= heard.count else { return false }
                return likeness(sound[start..<start + length], heard[place..<place + length]) > 0.95
            }
        }
        #expect(windows.count > 4 && found * 4 >= windows.count * 3, "\(found) of \(windows.count) moments were heard")
    }
}

/// The normalised correlation of two stretches of sound: 1 where they are the same but for their level.
private func likeness(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Float {
    var product: Float = 0
    var energies: (a: Float, b: Float) = (0, 0)
    for (x, y) in zip(a, b) {
        product += x * y
        energies.a += x * x
        energies.b += y * y
    }
    let scale = (energies.a * energies.b).squareRoot()
    return scale > 0 ? product / scale : 0
}
