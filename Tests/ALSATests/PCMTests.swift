import Glibc
import Testing

@testable import ALSA

@Suite struct `A PCM` {
    @Test func `the null device takes the finest format and the sizes asked for`() throws {
        var pcm = try PCM.open("null")
        #expect(pcm.kind == .null)
        try pcm.configure(PCMRequest(rate: 48_000, channels: 2, period: 10_000, buffer: 60_000))
        #expect(pcm.configuration.format == .float32)
        #expect(pcm.configuration.rate == 48_000)
        #expect(pcm.configuration.period == 480)
        #expect(pcm.configuration.buffer == 2880)
    }

    @Test func `an error names the call, the device and the reason`() {
        let error = #expect(throws: ALSAError.self) { _ = try PCM.open("no-such-device").kind }
        #expect(error?.description == "snd_pcm_open(\"no-such-device\"): No such file or directory")
        #expect(error?.code == ENOENT)
    }

    @Test func `formats that a device lacks are passed over`() throws {
        var pcm = try PCM.open("null")
        try pcm.configure(
            PCMRequest(formats: [.packedInt24, .int16], rate: 44_100, channels: 1, period: 20_000, buffer: 80_000))
        #expect(pcm.configuration.format == .packedInt24)
        #expect(pcm.configuration.rate == 44_100)
    }

    @Test func `ALSA's own null device is listed`() {
        #expect(PlaybackDevice.list().contains { $0.name == "null" })
    }

    @Test func `the library tells its version`() {
        #expect(ALSALibrary.version.hasPrefix("1."))
    }
}

@Suite struct `Sample formats` {
    struct Case: Sendable, CustomTestStringConvertible {
        var format: SampleFormat
        var sample: Float
        var bytes: [UInt8]
        var testDescription: String { "\(format) of \(sample)" }
    }

    @Test(arguments: [
        Case(format: .int16, sample: 1, bytes: [0xff, 0x7f]),
        Case(format: .int16, sample: -1, bytes: [0x00, 0x80]),
        Case(format: .int16, sample: 7, bytes: [0xff, 0x7f]),
        Case(format: .int16, sample: .nan, bytes: [0, 0]),
        Case(format: .int16, sample: -12_345 / 32_768, bytes: [0xc7, 0xcf]),
        Case(format: .packedInt24, sample: 0x123456 / 8_388_608, bytes: [0x56, 0x34, 0x12]),
        Case(format: .packedInt24, sample: -1, bytes: [0, 0, 0x80]),
        Case(format: .int24, sample: 1, bytes: [0xff, 0xff, 0x7f, 0]),
        Case(format: .int32, sample: 1, bytes: [0x80, 0xff, 0xff, 0x7f]),
        Case(format: .int32, sample: -.infinity, bytes: [0, 0, 0, 0x80]),
        Case(format: .float32, sample: 0.5, bytes: [0, 0, 0, 0x3f]),
    ])
    func `a sample becomes the nearest value`(example: Case) {
        var bytes = [UInt8](repeating: 0xaa, count: example.format.bytes)
        bytes.withUnsafeMutableBytes { target in
            withUnsafePointer(to: example.sample) { example.format.convert($0, count: 1, to: target.baseAddress!) }
        }
        #expect(bytes == example.bytes)
    }
}
