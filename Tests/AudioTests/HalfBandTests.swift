import Audio
import Glibc
import Testing

/// A tone of an amplitude of 1 at `hertz` of 24,000, at twice the rate; without the ends, where silence is heard.
private func doubled(_ hertz: Double) -> [Float] {
    let count = 2_403
    let around = HalfBand.reach
    let input = (0..<count + 2 * around).map { Float(sin(2 * .pi * hertz * Double($0) / 24_000)) }
    var output = [Float](repeating: 0, count: 2 * count)
    input.withUnsafeBufferPointer { HalfBand.double($0.baseAddress! + around, count: count, into: &output) }
    return output
}

/// The amplitude of one frequency in dB, after Goertzel, under a Hann window.
private func level(_ hertz: Double, in samples: [Float]) -> Double {
    let factor = 2 * cos(2 * .pi * hertz / 48_000)
    var (one, two) = (0.0, 0.0)
    for (index, sample) in samples.enumerated() {
        let window = 1 - cos(2 * .pi * Double(index) / Double(samples.count))
        (one, two) = (Double(sample) * window + factor * one - two, one)
    }
    let power = one * one + two * two - factor * one * two
    return 20 * log10(2 * power.squareRoot() / Double(samples.count))
}

@Test(arguments: [50.0, 1_000, 4_321, 8_000, 10_000, 11_000])
func `a doubled tone is as loud as it was, and has no image`(hertz: Double) {
    let samples = doubled(hertz)
    #expect(abs(level(hertz, in: samples)) < 0.001)
    #expect(level(24_000 - hertz, in: samples) < -95)
}

@Test func `the samples themselves pass untouched`() {
    let input = (0..<200).map { Float($0 * $0 % 17) / 17 }
    var output = [Float](repeating: 0, count: 2 * 100)
    input.withUnsafeBufferPointer { HalfBand.double($0.baseAddress! + 50, count: 100, into: &output) }
    #expect((0..<100).map { output[2 * $0] } == Array(input[50..<150]))
}
