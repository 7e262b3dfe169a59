import Foundation
import SoundFile
import Synchronization
import TestSupport
import Testing
import Time

@testable import Playback

/// Recordings in a folder that goes away with its owner.
private final class Desk {
    let folder: String
    let clock = HandClock()
    let check: AirCheck

    init() {
        var template = Array("/tmp/loaxa-air-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "mkdtemp: errno \(errno)")
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        check = AirCheck(folder: "\(folder)/air", clock: clock)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    let zones: [OutputSettings.ZoneSettings] = [.init(name: "a", channels: [1]), .init(name: "b", channels: [2])]

    /// Hands stretches of (seconds, tone in zone a, tone in zone b) to a tape as a device would take them, and lets it be written.
    func record(_ stretches: [(seconds: Double, a: Bool, b: Bool)], leavingOut gap: Double = 0) {
        let tape = AirTape(channels: 2)
        tape.channels.store(2, ordering: .relaxed)
        var time = clock.monotonicNow.nanoseconds
        let writer = AirCheckWriter(zones: zones, tape: tape, check: check, clock: clock)
        var frame = 0
        for (number, stretch) in stretches.enumerated() {
            if number == 1 { time += Int64(gap * 1e9) }
            for _ in 0..<Int(stretch.seconds * 100) {
                var block: [Float] = []
                for _ in 0..<480 {
                    block.append(stretch.a ? Desk.tone(frame, 440) : 0)
                    block.append(stretch.b ? Desk.tone(frame, 880) : 0)
                    frame += 1
                }
                tape.put(block, frames: 480, channels: 2, at: time)
                time += 10_000_000
                // The writer's thread would take them meanwhile.
                writer.takeAll()
            }
        }
        tape.isOver.store(true, ordering: .releasing)
        writer.run()
    }

    static func tone(_ frame: Int, _ hertz: Double) -> Float {
        Float(0.4 * sin(2 * .pi * hertz * (Double(frame) + 0.25) / 48_000))
    }

    func extract(_ zone: String, from: Double, to: Double) throws -> (found: Int, samples: [Float]) {
        let file = "\(folder)/cut.flac"
        let start = clock.now
        let found = try check.files.extract(
            zone, (start + .milliseconds(Int(from * 1000)))..<(start + .milliseconds(Int(to * 1000))), to: file)
        var reader = try SoundFileReader.open(file)
        var samples = [Float](repeating: 0, count: reader.info.frames ?? 0)
        let count = try samples.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
        #expect(count == samples.count)
        return (found, samples)
    }

    /// How loud a stretch is, from 0 to 1.
    static func level(_ samples: some Collection<Float>) -> Double {
        (samples.reduce(0) { $0 + Double($1 * $1) } / Double(max(1, samples.count))).squareRoot()
    }
}

@Suite struct `Recordings of what aired` {
    @Test func `hold what each zone was sent, at its time, and nothing of what was silent`() throws {
        let desk = Desk()
        desk.record([(1, true, false), (5, false, false), (2, true, true)])
        #expect(desk.check.files.recordings(of: "a").map { ($0.start - desk.clock.now).inSeconds } == [0, 6])
        #expect(desk.check.files.recordings(of: "b").map { ($0.start - desk.clock.now).inSeconds } == [6])
        let (found, samples) = try desk.extract("a", from: 0.5, to: 7)
        #expect(samples.count == Int(6.5 * 48_000))
        #expect(abs(found - Int(1.5 * 48_000)) < 480)
        #expect(Desk.level(samples[0..<20_000]) > 0.2)
        #expect(Desk.level(samples[30_000..<260_000]) < 0.001)
        #expect(Desk.level(samples[266_000...]) > 0.2)
        // In step, to the sample: the tone against the tone that was handed over.
        let product = zip(samples[0..<20_000], 24_000..<44_000).reduce(0.0) { $0 + Double($1.0 * Desk.tone($1.1, 440)) }
        #expect(product / 20_000 > 0.9 * 0.08)
        #expect(try desk.extract("b", from: 0, to: 5).found == 0)
        #expect(try desk.extract("a", from: 100, to: 101).found == 0)
    }

    @Test func `keep short silence inside, and are one file`() throws {
        let desk = Desk()
        desk.record([(0.5, true, false), (1, false, false), (0.5, true, false)])
        #expect(desk.check.files.recordings(of: "a").count == 1)
        let samples = try desk.extract("a", from: 0, to: 2).samples
        #expect(Desk.level(samples[30_000..<70_000]) < 0.01)
        #expect(Desk.level(samples[76_000..<92_000]) > 0.2)
    }

    @Test func `make up with silence for what was lost on the way`() throws {
        let desk = Desk()
        desk.record([(0.5, true, false), (0.5, true, false)], leavingOut: 0.5)
        let samples = try desk.extract("a", from: 0, to: 1.5).samples
        #expect(Desk.level(samples[0..<22_000]) > 0.2)
        #expect(Desk.level(samples[26_000..<46_000]) < 0.01)
        #expect(Desk.level(samples[50_000..<70_000]) > 0.2)
    }

    @Test func `are removed by age, and what a crash left is taken up`() throws {
        let desk = Desk()
        desk.record([(1, true, true)])
        let path = try #require(desk.check.files.recordings(of: "a").first).path
        #expect(rename(path, path + ".part") == 0)
        #expect(desk.check.files.recordings(of: "a") == [])
        let again = AirCheck(folder: "\(desk.folder)/air", clock: desk.clock)
        #expect(again.files.recordings(of: "a").map(\.path) == [path])
        again.removeOld(now: desk.clock.now + .seconds(40 * 86_400))
        #expect(again.files.recordings(of: "a").count == 1)
        again.keep(days: 30)
        again.removeOld(now: desk.clock.now + .seconds(29 * 86_400))
        #expect(again.files.recordings(of: "a").count == 1)
        again.removeOld(now: desk.clock.now + .seconds(31 * 86_400))
        #expect(again.files.recordings(of: "a") == [])
        #expect(again.files.recordings(of: "b") == [])
    }

    @Test func `that cannot be written are said to be, and nothing is thrown`() throws {
        let desk = Desk()
        _ = FileManager.default.createFile(atPath: "\(desk.folder)/air", contents: nil)
        desk.record([(1, true, false)])
        #expect(desk.check.trouble?.contains("mkdir") == true)
    }

    @Test func `never hold up the device: what nobody takes from the tape is lost and counted`() throws {
        let clock = HandClock()
        let sink = ScriptedSink(clock, channels: 2)
        let tape = AirTape(channels: 2)
        var taped: TapedSink? = TapedSink(sink, tape: tape) { true }
        _ = try taped?.open()
        let block = [Float](repeating: 0.5, count: 960)
        for _ in 0..<2000 {
            #expect(taped?.wait() == .ready)
            _ = taped?.nextFrameSounds()
            #expect(taped?.write(block, frames: 480) == .done)
        }
        #expect(sink.heard.count == 2000)
        let lost = tape.lost.load(ordering: .relaxed)
        #expect(lost > 0)
        var buffer: [Float] = []
        var frames = 0
        while let taken = tape.take(into: &buffer) {
            #expect(buffer.count == taken.frames * 2 && buffer.allSatisfy { $0 == 0.5 })
            frames += taken.frames
        }
        #expect(frames + lost == 2000 * 480)
        #expect(frames >= 4 * 48_000)
        let wasOver = tape.isOver.load(ordering: .relaxed)
        taped = nil
        let isOver = tape.isOver.load(ordering: .relaxed)
        #expect(!wasOver && isOver)
    }

    @Test func `cost nothing while they are off`() throws {
        let sink = ScriptedSink(HandClock(), channels: 2)
        let tape = AirTape(channels: 2)
        let taped = TapedSink(sink, tape: tape) { false }
        _ = try taped.open()
        #expect(taped.write([Float](repeating: 0.5, count: 960), frames: 480) == .done)
        var buffer: [Float] = []
        #expect(tape.take(into: &buffer) == nil)
    }
}
