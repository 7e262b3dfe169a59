import Audio
import Glibc
import Testing

private let rate = 48_000

private func through(_ samples: [Float], blocks: Int = 512) -> [Float] {
    var chain = HornChain(rate: rate)
    var samples = samples
    samples.withUnsafeMutableBufferPointer { samples in
        for start in stride(from: 0, to: samples.count, by: blocks) {
            chain.process(samples.baseAddress! + start, count: min(blocks, samples.count - start))
        }
    }
    return samples
}

private func sine(_ hertz: Double, decibels level: Double, seconds: Double) -> [Float] {
    (0..<Int(seconds * Double(rate))).map {
        Float(linear(decibels: level) * sin(2 * .pi * hertz * Double($0) / Double(rate)))
    }
}

/// Power in dB of the second half, where the filters have settled.
private func level(_ samples: [Float]) -> Double {
    let half = samples.suffix(samples.count / 2)
    return 10 * log10(half.reduce(0) { $0 + Double($1) * Double($1) } / Double(half.count) * 2)
}

/// The level of each third of an octave, from lines 5 Hz apart.
private func thirdOctave(_ centre: Double, of samples: [Float]) -> Double {
    var power = 0.0
    let edge = pow(2, 1.0 / 6)
    for hertz in stride(from: centre / edge, to: centre * edge, by: max(5, centre / 40)) {
        let factor = 2 * cos(2 * .pi * hertz / Double(rate))
        var (one, two) = (0.0, 0.0)
        for sample in samples { (one, two) = (Double(sample) + factor * one - two, one) }
        power += one * one + two * two - factor * one * two
    }
    return 10 * log10(power)
}

/// Noise too soft for the compressor: what remains is what the filters do.
private let noise: [Float] = {
    var seed: UInt64 = 5
    return (0..<rate / 2).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (Float(seed >> 40) / Float(1 << 24) - 0.5) * 0.01
    }
}()
private let horn = through(noise)

/// What the chain does to one third of an octave, in dB, with the 6 dB that it makes up for.
struct Band: Sendable, CustomTestStringConvertible {
    let centre: Double
    let least: Double
    let most: Double
    var testDescription: String { "\(centre) Hz" }
}

@Test(arguments: [
    Band(centre: 100, least: -100, most: -25),
    Band(centre: 160, least: -100, most: -12),
    Band(centre: 250, least: -6, most: 2.5),
    Band(centre: 400, least: 4, most: 7),
    Band(centre: 630, least: 5, most: 8),
    Band(centre: 1000, least: 5.5, most: 8.5),
    Band(centre: 1600, least: 7.5, most: 10.5),
    Band(centre: 2000, least: 8, most: 10.5),
    Band(centre: 2500, least: 7, most: 10.5),
    Band(centre: 4000, least: -6, most: 5),
    Band(centre: 6300, least: -100, most: -8),
    Band(centre: 10000, least: -100, most: -25),
])
func `a third of an octave is lifted or taken away as the chain says`(band: Band) {
    let change = thirdOctave(band.centre, of: horn) - thirdOctave(band.centre, of: noise)
    #expect(change > band.least && change < band.most, "\(change) dB")
}

@Test func `loud speech is pressed three to one, soft speech only lifted`() {
    let levels = [-50.0, -40, -20, -11, -2].map { level(through(sine(1_000, decibels: $0, seconds: 1))) }
    #expect(abs(levels[1] - levels[0] - 10) < 0.1)
    #expect(levels[0] > -50 + 6)
    // Nine dB more in, three dB more out.
    #expect(abs(levels[3] - levels[2] - 3) < 0.7)
    #expect(abs(levels[4] - levels[3] - 3) < 0.7)
}

@Test func `nothing leaves the chain over full scale`() {
    let bursts = sine(2_200, decibels: 12, seconds: 1).enumerated().map { $0.offset / 4_800 % 2 == 0 ? 0 : $0.element }
    let loudest = through(bursts).map(abs).max() ?? 9
    #expect(loudest < 1)
    #expect(loudest > 0.5)
}

@Test func `silence stays silence and leaves the filters at rest`() {
    #expect(through([Float](repeating: 0, count: 4_096)).allSatisfy { $0 == 0 })
    let ended = through(sine(1_000, decibels: -10, seconds: 0.5) + [Float](repeating: 0, count: 5 * rate))
    #expect(ended.suffix(100).allSatisfy { $0 == 0 })
}

@Test func `one channel of an interleaved block is treated, the others are left`() {
    let mono = sine(1_000, decibels: -12, seconds: 0.1)
    var stereo = mono.flatMap { [$0, $0] }
    var chain = HornChain(rate: rate)
    stereo.withUnsafeMutableBufferPointer { chain.process($0.baseAddress! + 1, count: mono.count, stride: 2) }
    let (left, right) = (mono.indices.map { stereo[2 * $0] }, mono.indices.map { stereo[2 * $0 + 1] })
    #expect(left == mono)
    #expect(right == through(mono, blocks: mono.count))
}
