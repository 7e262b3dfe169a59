import Foundation
import SoundFile
import TestSupport
import Testing

@Suite struct `What aired` {
    @Test func `is recorded as it left the box, and replayed`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav", more: ", airCheck: {days: 1}")
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp ở nhà văn hoá.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang", "--times", "1").code == 0)
        try await station.untilRendered()
        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(1)
        let log = try await station.loaxa("log", "--json").output
        let id = try #require(log.firstMatch(of: /"id" : "([^"]+)"/)?.1)
        station.end()

        // Also with the station off.
        let out = "\(station.folder)/replayed.wav"
        let run = try await station.loaxa("replay", String(id), "--out", out, "--lang", "en")
        #expect(run.code == 0, "\(run)\n\(station.journal)")
        let heard = try Self.samples("\(station.folder)/heard.wav", channel: 0)
        let replayed = try Self.samples(out, channel: 0)
        // The first sound of each, then sample against sample: Opus changes them a little, and nothing else may.
        let (a, b) = (heard.firstIndex { abs($0) > 0.02 }!, replayed.firstIndex { abs($0) > 0.02 }!)
        let count = min(heard.count - a, replayed.count - b, 2 * 48_000)
        #expect(count > 48_000)
        let best = (-300...300).map { shift in
            let (x, y) = (heard[(a + 400)..<(a + count - 400)], replayed[(b + 400 + shift)..<(b + count - 400 + shift)])
            let product = zip(x, y).reduce(0.0) { $0 + Double($1.0 * $1.1) }
            let power = x.reduce(0.0) { $0 + Double($1 * $1) } * y.reduce(0.0) { $0 + Double($1 * $1) }
            return product / power.squareRoot()
        }.max()!
        #expect(best > 0.9)

        let refused = try await station.loaxa("replay", "sang/1/b1", "--lang", "en")
        #expect(refused.code == 1 && refused.errors.contains("no airing"), "\(refused)")
        try FileManager.default.removeItem(atPath: "\(station.folder)/state/air")
        let gone = try await station.loaxa("replay", String(id), "--out", out, "--lang", "en")
        #expect(gone.code == 1 && gone.errors.contains("no recording"), "\(gone)")
    }

    private static func samples(_ path: String, channel: Int) throws -> [Float] {
        var reader = try SoundFileReader.open(path)
        let channels = reader.info.channels
        var block = [Float](repeating: 0, count: 4096 * channels)
        var samples: [Float] = []
        while case let count = try block.withUnsafeMutableBufferPointer({ try reader.read(into: $0) }), count > 0 {
            for frame in 0..<count { samples.append(block[frame * channels + channel]) }
        }
        return samples
    }
}
