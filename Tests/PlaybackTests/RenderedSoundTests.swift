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

    @Test(arguments: [(2, 48_000), (1, 44_100)])
    func `of another shape is refused`(channels: Int, rate: Int) throws {
        let path = try write(channels: channels, rate: rate, [0, 0, 0, 0])
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: RenderedSound.WrongShape.self) { try RenderedSound(path) }
    }

    @Test func `that is not there is an error that names it`() {
        let error = #expect(throws: SoundFileError.self) { try RenderedSound("/nowhere/at-all.flac") }
        #expect(error?.path == "/nowhere/at-all.flac")
    }
}
