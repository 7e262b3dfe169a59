import Foundation
import SoundFile
import TestSupport
import Testing
import Time

/// What a rundown may ask for, heard at the loudspeaker.
@Suite struct `The rundown on the air` {
    /// Three seconds of a tone as a clip of the station.
    private func keepMusic(in station: StationUnderTest) throws {
        var writer = try SoundFileWriter.create(
            "\(station.folder)/config/clips/nhac.wav", format: .wav, channels: 1, rate: 48_000)
        let samples = (0..<144_000).map { sin(Float($0) * 2 * .pi * 440 / 48_000) / 2 }
        try samples.withUnsafeBufferPointer { block throws(SoundFileError) in try writer.write(block) }
        try writer.close()
    }

    /// The loudest sample of every hundredth of a second that was heard, from the first sound to the last.
    private func heard(_ station: StationUnderTest) throws -> [Float] {
        var reader = try SoundFileReader.open("\(station.folder)/heard.wav")
        var block = [Float](repeating: 0, count: 480 * reader.info.channels)
        var peaks: [Float] = []
        while case let count = try block.withUnsafeMutableBufferPointer({ try reader.read(into: $0) }), count > 0 {
            peaks.append(block[..<(count * reader.info.channels)].map(abs).max() ?? 0)
        }
        let first = try #require(peaks.firstIndex { $0 > 0 })
        let last = try #require(peaks.lastIndex { $0 > 0 })
        return Array(peaks[first...last])
    }

    @Test func `one lesson, twice, and music that fades out at the slot's end`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav")
        try keepMusic(in: station)
        let files = try (1...2).map { number in
            try station.bulletin(
                "bai-\(number).md", "Bài \(number)", "Xin chào.", more: "series: Bình dân học vụ số / \(number)\n")
        }
        let settings = (rundown: #"["bulletins", "fill"]"#, more: #", length: "12s", fill: ["nhac.wav"]"#)
        _ = try station.setSlot(in: 3600, rundown: settings.rundown, more: settings.more)
        try await station.start()
        let added = try await station.loaxa("queue", "add", files[1], files[0], "--slot", "sang", "--repeat", "2")
        #expect(added.code == 0, "\(added.errors)")
        try await station.untilRendered()
        let start = try station.setSlot(in: 4, rundown: settings.rundown, more: settings.more)
        #expect(try await station.loaxa("reload").code == 0)
        let airings = try await station.untilOver(4)
        station.end()
        #expect(airings.allSatisfy { $0.result == "aired" }, "\(airings)")
        #expect(airings.map(\.title).filter { $0 != "nhac.wav" } == ["Bài 1", "Bài 1"])
        func moment(_ text: String?) -> Instant? { text.flatMap { Instant.parsing(rfc3339: $0)?.instant } }
        let end = try #require(airings.compactMap { moment($0.end) }.max())
        let last = try #require(airings.compactMap { moment($0.start) }.max())
        #expect(abs((end - start).inSeconds - 12) < 0.1)
        let peaks = try heard(station)
        // Twelve seconds, but for the breath before the first word.
        #expect((1_100...1_201).contains(peaks.count), "\(peaks.count)")
        // The last piece is what was left of the gap; it fades from two seconds before the end, or from its own beginning.
        let fade = min(200, Int((end - last).inSeconds * 100))
        let full = peaks[peaks.count - fade - 20]
        #expect(full > 0.1)
        for part in [0.75, 0.5, 0.25, 0.05] {
            let level = peaks[peaks.count - Int(Double(fade) * part)] / full
            #expect(abs(level - Float(part)) < 0.05, "\(fade): \(peaks.suffix(220))")
        }
    }

    @Test func `on a day of mourning there is silence where music was`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav")
        try keepMusic(in: station)
        let file = try station.bulletin(
            "tang.md", "Thông báo", "Xin chào.\n\n[pause 3s]\n\nXin hết.", more: "bed: nhac.wav\n")
        let rundown = #"[{clip: "nhac.wav", title: "Nhạc hiệu"}, "bulletins"]"#
        func mourn() throws {
            let path = "\(station.folder)/config/timetable.json5"
            let slots = try String(contentsOfFile: path, encoding: .utf8).dropLast()
            let day = CivilDateTime(utc: SystemClock().now).date
            try station.write(
                "config/timetable.json5",
                "\(slots), mourning: [{from: '\(day.adding(days: -1))', to: '\(day.adding(days: 1))'}]}")
        }
        _ = try station.setSlot(in: 3600, rundown: rundown)
        try mourn()
        try await station.start()
        let added = try await station.loaxa("queue", "add", file, "--slot", "sang")
        #expect(added.code == 0, "\(added.errors)")
        try await station.untilRendered()
        // The sound without its bed follows the usual one.
        var plan = try await station.loaxa("plan", "--lang", "en")
        for _ in 0..<100 where plan.output.contains("not ready") {
            try await Task.sleep(for: .milliseconds(100))
            plan = try await station.loaxa("plan", "--lang", "en")
        }
        #expect(plan.output.contains("✗ Nhạc hiệu"), "\(plan.output)")
        #expect(plan.output.contains("! a day of mourning: without music"), "\(plan.output)")
        #expect(!plan.output.contains("not ready"), "\(plan.output)")
        _ = try station.setSlot(in: 4, rundown: rundown)
        try mourn()
        #expect(try await station.loaxa("reload").code == 0)
        let airings = try await station.untilOver(2)
        station.end()
        #expect(Set(airings.map { "\($0.title) \($0.result)" }) == ["Nhạc hiệu skipped", "Thông báo aired"])
        let peaks = try heard(station)
        let silence = peaks.split { $0 > 0.001 }.map(\.count).max() ?? 0
        #expect(silence > 200, "\(silence)")
    }
}
