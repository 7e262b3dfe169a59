import Audio
import Glibc
import Loudness
import Testing

/// Loud, soft and silent stretches of tones and noise, the same in every run.
private func programme(rate: Int, seconds: Double) -> [Float] {
    var seed: UInt64 = 11
    return (0..<Int(seconds * Double(rate))).map { frame in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Double(seed >> 40) / Double(1 << 24) - 0.5
        let time = Double(frame) / Double(rate)
        let level = [0.5, 0.02, 0.2, 0, 0.000_1][Int(time * 1.3) % 5]
        return Float(level * (0.5 * sin(2 * .pi * 440 * time) + 0.3 * sin(2 * .pi * 60 * time) + 0.4 * noise))
    }
}

private func gauged(_ samples: [Float], rate: Int, block: Int) -> Double? {
    var gauge = LoudnessGauge(rate: rate)
    samples.withUnsafeBufferPointer { samples in
        for start in stride(from: 0, to: samples.count, by: block) {
            gauge.add(UnsafeBufferPointer(rebasing: samples[start..<min(start + block, samples.count)]))
        }
    }
    return gauge.integrated
}

@Test(arguments: [8_000, 11_025, 22_050, 24_000, 44_100, 48_000, 96_000, 192_000])
func `the gauge says what libebur128 says, at every rate`(rate: Int) throws {
    let samples = programme(rate: rate, seconds: 8)
    var meter = try LoudnessMeter.open(rate: rate)
    try samples.withUnsafeBufferPointer { try meter.add($0) }
    let integrated = meter.integrated
    let right = try #require(integrated)
    let found = try #require(gauged(samples, rate: rate, block: 4_096))
    #expect(abs(found - right) < 0.01, "\(found) instead of \(right) LUFS")
    #expect(abs((gauged(samples, rate: rate, block: 777) ?? 0) - found) < 1e-3)
}

@Test func `a sine of 997 Hz at full scale has minus 3.01 LUFS`() throws {
    let samples = (0..<96_000).map { Float(sin(2 * .pi * 997 * Double($0) / 48_000)) }
    let found = try #require(gauged(samples, rate: 48_000, block: 4_096))
    #expect(abs(found + 3.01) < 0.02)
}

@Test func `silence, and less than 400 ms, have no loudness`() {
    #expect(gauged([Float](repeating: 0, count: 96_000), rate: 48_000, block: 1_000) == nil)
    #expect(gauged([Float](repeating: 0.5, count: 19_100), rate: 48_000, block: 1_000) == nil)
}
