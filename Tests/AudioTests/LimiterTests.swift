import Audio
import Glibc
import Testing

private let rate = 48_000

/// The output of the limiter, moved back by its delay, block by block.
private func limited(_ input: [Float], ceiling: Double, blocks: [Int] = [1_000]) -> [Float] {
    var limiter = Limiter(ceiling: ceiling, rate: rate)
    var samples = input + [Float](repeating: 0, count: limiter.delay)
    var start = 0
    var turn = 0
    samples.withUnsafeMutableBufferPointer { samples in
        while start < samples.count {
            let end = min(start + blocks[turn % blocks.count], samples.count)
            limiter.process(UnsafeMutableBufferPointer(rebasing: samples[start..<end]))
            start = end
            turn += 1
        }
    }
    return Array(samples.dropFirst(limiter.delay))
}

private func truePeak(_ samples: [Float]) -> Double {
    var meter = TruePeakMeter(rate: 48_000)
    (samples + [Float](repeating: 0, count: 16)).withUnsafeBufferPointer { meter.add($0) }
    return Double(meter.truePeak)
}

private func sine(_ hertz: Double, gain: Double, seconds: Double, phase: Double = 0) -> [Float] {
    (0..<Int(seconds * Double(rate))).map {
        Float(gain * sin(2 * .pi * hertz * Double($0) / Double(rate) + phase))
    }
}

/// Loud and quiet stretches of several tones with clicks, the same in every run.
private func rough(seconds: Double) -> [Float] {
    var seed: UInt64 = 42
    func random() -> Double {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 40) / Double(1 << 24) * 2 - 1
    }
    return (0..<Int(seconds * Double(rate))).map { frame in
        let time = Double(frame) / Double(rate)
        let swell = 1 + sin(2 * .pi * 3 * time)
        let click = random() > 0.999 ? 2 * random() : 0
        return Float(swell * (0.4 * sin(2 * .pi * 700 * time) + 0.2 * random()) + click)
    }
}

@Test func `what is under the ceiling passes untouched`() {
    let input = sine(1_000, gain: 0.5, seconds: 0.2)
    #expect(limited(input, ceiling: 0.8) == input)
}

@Test func `rough sound stays under the ceiling between its samples too`() {
    let ceiling = linear(decibels: -1.5)
    let input = rough(seconds: 0.5)
    #expect(truePeak(input) > 1.5)
    #expect(truePeak(limited(input, ceiling: ceiling)) <= ceiling)
}

@Test func `a tone whose crests fall between its samples is held by its true peak`() {
    let input = sine(12_000, gain: 1, seconds: 0.2, phase: .pi / 4)
    #expect((input.map(abs).max() ?? 0) < 0.708)
    let output = limited(input, ceiling: 0.5)
    #expect(truePeak(output) <= 0.5)
    #expect(truePeak(output) > 0.48)
}

@Test func `the gain moves smoothly, without a step that clicks`() {
    // A constant shows the gain itself.
    var input = [Float](repeating: 0.5, count: 9_600)
    for index in 4_000..<4_010 { input[index] = 2 }
    let output = limited(input, ceiling: 0.6)
    let gains = zip(output, input).map { $0 / $1 }
    let steps = zip(gains.dropFirst(), gains).map { abs($0 - $1) }
    #expect((steps.max() ?? 1) < 0.03)
    #expect(gains[3_000] == 1)
}

@Test func `after a peak the gain recovers fully`() {
    var input = [Float](repeating: 0.25, count: 96_000)
    input[2_000] = 2
    let output = limited(input, ceiling: 0.5)
    #expect(output[2_100] < 0.1)
    #expect(output[95_000] == 0.25)
}

@Test func `the blocks in which sound comes do not matter`() {
    let input = rough(seconds: 0.2)
    let whole = limited(input, ceiling: 0.5, blocks: [input.count + 1_000])
    for blocks in [[64], [1, 63, 7, 480], [16], [15, 17]] {
        let isEqual = limited(input, ceiling: 0.5, blocks: blocks) == whole
        #expect(isEqual, "in blocks of \(blocks)")
    }
}
