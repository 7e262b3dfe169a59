import Foundation
import SoundFile
import TestSupport
import Testing

/// Which channel of a recording holds sound.
private func loudest(of path: String) throws -> [Float] {
    var reader = try SoundFileReader.open(path)
    let channels = reader.info.channels
    var peaks = [Float](repeating: 0, count: channels)
    var block = [Float](repeating: 0, count: 4_800 * channels)
    while case let count = try block.withUnsafeMutableBufferPointer({ try reader.read(into: $0) }), count > 0 {
        for index in 0..<count * channels { peaks[index % channels] = max(peaks[index % channels], abs(block[index])) }
    }
    return peaks
}

private let zones = #"""
    [{name: "a", title: "Thôn A", output: "o", channels: [1]},
     {name: "b", title: "Thôn B", output: "o", channels: [2], trims: [{from: "00:00", to: "23:59", gain: -20}]}]
    """#

@Suite struct `A test of loudspeakers` {
    @Test func `is heard on the zone's own channel and on no other`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav", zones: zones)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let answer = try await station.loaxa("test", "zone", "a", "--tone")
        #expect(answer.code == 0, "\(answer)")
        try await station.untilOver(1)
        #expect(try await station.airings().map(\.result) == ["aired"])
        station.end()
        let peaks = try loudest(of: "\(station.folder)/heard.wav")
        #expect(peaks[0] > 0.2 && peaks[1] == 0, "\(peaks)")
    }

    @Test func `in a zone that is to be quiet at this hour is quieter by as much`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav", zones: zones)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        #expect(try await station.loaxa("test", "zone", "b").code == 0)
        try await station.untilOver(1)
        station.end()
        let peaks = try loudest(of: "\(station.folder)/heard.wav")
        #expect(peaks[0] == 0 && peaks[1] > 0.01 && peaks[1] < 0.09, "\(peaks)")
    }

    @Test func `in the curfew is refused with its reason, and nothing sounds`() async throws {
        let station = try StationUnderTest(
            device: "file:'FOLDER/heard.wav',wav", zones: zones, more: #", curfew: [{from: "00:00", to: "23:59"}]"#)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let answer = try await station.loaxa("test", "zone", "a", "--lang", "en")
        #expect(answer.code == 1 && answer.output.isEmpty)
        #expect(answer.errors.contains("will not be heard") && answer.errors.contains("curfew"), "\(answer)")
        try await station.untilOver(1)
        station.end()
        #expect(try loudest(of: "\(station.folder)/heard.wav") == [0, 0])
    }
}
