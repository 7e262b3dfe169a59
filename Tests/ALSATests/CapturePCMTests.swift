import Glibc
import Testing

@testable import ALSA

@Suite struct `A capture PCM` {
    @Test func `the null device gives frames in the finest format and the sizes asked for`() throws {
        var pcm = try CapturePCM.open("null")
        #expect(pcm.kind == .null)
        try pcm.configure(PCMRequest(rate: 48_000, channels: 2, period: 10_000, buffer: 60_000))
        #expect(pcm.configuration.format == .float32)
        #expect(pcm.configuration.period == 480)
        #expect(pcm.start() == 0)
        var samples = [Float](repeating: 0, count: 960)
        let count = samples.withUnsafeMutableBytes { pcm.read($0.baseAddress!, frames: 480) }
        #expect(count == 480)
    }

    @Test func `an error names the call, the device and the reason`() {
        let error = #expect(throws: ALSAError.self) { _ = try CapturePCM.open("no-such-device").kind }
        #expect(error?.description == "snd_pcm_open(\"no-such-device\"): No such file or directory")
        #expect(error?.code == ENOENT)
    }

    @Test func `it goes on after a recovery`() throws {
        var pcm = try CapturePCM.open("null")
        try pcm.configure(PCMRequest(rate: 48_000, channels: 1, period: 10_000, buffer: 60_000))
        #expect(pcm.start() == 0)
        #expect(pcm.recover(from: -EPIPE) == 0)
        var status = PCMStatus()
        #expect(pcm.read(&status, with: PCMStatusBuffer()) == 0)
        #expect(status.state == .running)
    }
}

@Suite struct `Captured sample formats` {
    @Test(arguments: SampleFormat.allCases)
    func `what is written in a format reads back to its precision`(format: SampleFormat) {
        let samples: [Float] = [0, 0.5, -0.5, 0.123_456, -0.987_654, -1, 0.999_9, 1e-4]
        var bytes = [UInt8](repeating: 0, count: samples.count * format.bytes)
        var back = [Float](repeating: 9, count: samples.count)
        bytes.withUnsafeMutableBytes { raw in
            format.convert(samples, count: samples.count, to: raw.baseAddress!)
            format.read(raw.baseAddress!, count: samples.count, into: &back)
        }
        let precision: Float = format == .int16 ? 1 / 65_536 : 1 / 8_388_608
        for (sample, read) in zip(samples, back) { #expect(abs(sample - read) <= precision) }
    }

    @Test func `the spare byte of a 24-bit sample does not count`() {
        let bytes: [UInt8] = [0, 0, 0x40, 0xff]
        var sample: Float = 0
        bytes.withUnsafeBytes { SampleFormat.int24.read($0.baseAddress!, count: 1, into: &sample) }
        #expect(sample == 0.5)
    }
}
