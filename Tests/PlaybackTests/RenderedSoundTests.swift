import Foundation
import Playback
import SoundFile
import Testing

@Suite struct `A rendered file` {
    private func write(channels: Int, rate: Int, _ samples: [Float]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "loaxa-\(UUID().uuidString).wav").path
        var data = Data()
        func put(_ value: Int, _ bytes: Int) { for byte in 0..<bytes { data.append(UInt8(value >> (8 * byte) & 255)) } }
        data.append(contentsOf: Array("RIFF".utf8))
        put(36 + samples.count * 4, 4)
        data.append(contentsOf: Array("WAVEfmt ".utf8))
        for (value, bytes) in [
            (16, 4), (3, 2), (channels, 2), (rate, 4), (rate * channels * 4, 4), (channels * 4, 2), (32, 2),
        ] { put(value, bytes) }
        data.append(contentsOf: Array("data".utf8))
        put(samples.count * 4, 4)
        for sample in samples { put(Int(sample.bitPattern), 4) }
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `is read from any frame on, to its end`() throws {
        let path = try write(channels: 1, rate: 48_000, (0..<100).map { Float($0) / 128 })
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sound = try RenderedSound(path)
        try sound.seek(to: 90)
        let room = UnsafeMutableBufferPointer<Float>.allocate(capacity: 64)
        defer { room.deallocate() }
        #expect(try sound.read(into: room) == 10)
        #expect(Array(room[..<10]) == (90..<100).map { Float($0) / 128 })
        #expect(try sound.read(into: room) == 0)
    }

    @Test func `at half the rate is heard at the whole one, in whatever pieces and from any frame on`() throws {
        // Below 0.46 of the lower rate: what a tone at twice the rate would be.
        func tone(_ frame: Int) -> Float { Float(0.5 * sin(2 * Double.pi * 7_000 * Double(frame) / 48_000)) }
        let length = 5_000
        let path = try write(channels: 1, rate: 24_000, (0..<length).map { tone(2 * $0) })
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sound = try RenderedSound(path)
        let room = UnsafeMutableBufferPointer<Float>.allocate(capacity: 4_800)
        defer { room.deallocate() }
        func read(from start: Int?, pieces: Int) throws -> [Float] {
            if let start { try sound.seek(to: start) }
            var heard: [Float] = []
            while true {
                let count = try sound.read(into: UnsafeMutableBufferPointer(rebasing: room[..<pieces]))
                if count == 0 { return heard }
                heard += room[..<count]
            }
        }
        let whole = try read(from: nil, pieces: 4_800)
        #expect(whole.count == 2 * length)
        for frame in 80..<2 * length - 80 { #expect(abs(whole[frame] - tone(frame)) < 0.000_1) }
        for (start, pieces) in [(0, 1), (0, 960), (1, 7), (37, 961), (38, 480), (4_801, 4_800), (9_998, 3), (9_999, 2)]
        {
            #expect(
                try read(from: start, pieces: pieces) == Array(whole[start...]), "from \(start) in pieces of \(pieces)")
        }
        #expect(try read(from: 2 * length, pieces: 9) == [])
        #expect(throws: SoundFileError.self) { try sound.seek(to: 2 * length + 1) }
    }

    @Test(arguments: [(2, 48_000), (1, 44_100)])
    func `of another shape is refused`(channels: Int, rate: Int) throws {
        let path = try write(channels: channels, rate: rate, [0, 0, 0, 0])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: SoundFileError.self) { try RenderedSound(path) }
        #expect(error?.reason == .unsupported)
    }

    @Test func `that is not there is an error that names it`() {
        let error = #expect(throws: SoundFileError.self) { try RenderedSound("/nowhere/at-all.flac") }
        #expect(error?.path == "/nowhere/at-all.flac")
    }
}
