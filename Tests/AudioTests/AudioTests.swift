import Audio
import Glibc
import Testing

@Test func `six decibels are nearly a factor of two, and back`() {
    #expect(abs(linear(decibels: 6.0206) - 2) < 0.000_1)
    #expect(abs(decibels(linear: 0.5) + 6.0206) < 0.000_1)
    #expect(decibels(linear: 0) == -.infinity)
}

@Test(arguments: [0, 1, 7, 8, 9, 100])
func `the peak is found at every place of a block`(place: Int) {
    var samples = [Float](repeating: 0.1, count: 101)
    samples[place] = -0.9
    #expect(samples.withUnsafeBufferPointer { peak(of: $0) } == 0.9)
}

@Test func `no samples have no peak`() {
    #expect([Float]().withUnsafeBufferPointer { peak(of: $0) } == 0)
}

@Test func `the true peak of a tone between its samples is found`() {
    // A tone at a quarter of the rate whose samples lie 45° beside its crests.
    let samples = (0..<4_800).map { Float(0.5 * sin(.pi / 2 * Double($0) + .pi / 4)) }
    for block in [10, 64, 4_800] {
        var meter = TruePeakMeter(rate: 48_000)
        samples.withUnsafeBufferPointer { samples in
            for start in stride(from: 0, to: samples.count, by: block) {
                meter.add(UnsafeBufferPointer(rebasing: samples[start..<min(start + block, samples.count)]))
            }
        }
        #expect(abs(decibels(linear: Double(meter.truePeak)) + 6.02) < 0.15)
    }
}

@Test(arguments: 1...12)
func `channels that carry the same become that same channel`(channels: Int) {
    let frames: [Float] = [0.25, -0.5, 1]
    var mono = [Float](repeating: 0, count: 3)
    frames.flatMap { frame in Array(repeating: frame, count: channels) }.withUnsafeBufferPointer { interleaved in
        mono.withUnsafeMutableBufferPointer { Downmix(channels: channels).mix(interleaved, frames: 3, into: $0) }
    }
    if channels >= 6 && channels <= 8 {
        // The LFE channel is left out, and the weights of the others still add up to one.
        #expect(Downmix(channels: channels).weights[3] == 0)
    }
    for (a, b) in zip(mono, frames) { #expect(abs(a - b) < 0.000_01) }
}

@Test func `an offset disappears and a tone stays`() {
    var blocker = DCBlocker(rate: 48_000)
    var samples = (0..<96_000).map { Float(0.3 + 0.2 * sin(2 * .pi * 200 * Double($0) / 48_000)) }
    samples.withUnsafeMutableBufferPointer { blocker.process($0) }
    let end = samples.suffix(48_000)
    #expect(abs(end.reduce(0, +) / 48_000) < 0.001)
    #expect(abs((end.max() ?? 0) - 0.2) < 0.002)
}

@Test func `silence at both ends is found, whatever the blocks`() {
    let samples =
        [Float](repeating: 0.000_5, count: 1_000) + Array(repeating: 0.5, count: 640)
        + Array(repeating: 0, count: 2_000)
    for block in [3_640, 500] {
        var range = SoundingRange()
        samples.withUnsafeBufferPointer { samples in
            for start in stride(from: 0, to: samples.count, by: block) {
                range.add(UnsafeBufferPointer(rebasing: samples[start..<min(start + block, samples.count)]))
            }
        }
        let kept = range.range(lead: 0, tail: 0)
        #expect((937...1_000).contains(kept.lowerBound))
        #expect((1_640...1_703).contains(kept.upperBound))
        #expect(range.range(lead: 9_999, tail: 9_999) == 0..<3_640)
    }
}

@Test func `nothing is kept of silence`() {
    var range = SoundingRange()
    [Float](repeating: 0, count: 500).withUnsafeBufferPointer { range.add($0) }
    #expect(range.range(lead: 10, tail: 10).isEmpty)
}

private let ducking = Ducking(underSpeech: -20, inGaps: -8, rate: 1_000)

@Test func `a bed rises in a long gap and is down again when speech begins`() {
    let curve = ducking.gap(frames: 4_000, from: -20)
    #expect(curve.level(at: 0) == -20)
    #expect(curve.level(at: 2_000) == -8)
    #expect(curve.level(at: 4_000) == -20)
}

@Test func `a bed does not pump in a short gap`() {
    #expect(ducking.gap(frames: 600, from: -20).level(at: 300) == -20)
}

@Test func `a bed that opens a programme begins high, one that closes it stays high`() {
    let opening = ducking.gap(frames: 1_000, from: -8)
    #expect(opening.level(at: 0) == -8)
    #expect(opening.level(at: 1_000) == -20)
    let closing = ducking.gap(frames: 1_000, from: -20, closes: true)
    #expect(closing.level(at: 0) == -20)
    #expect(closing.level(at: 1_000) == -8)
    #expect(ducking.gap(frames: 2_000, from: -8, closes: true).level(at: 0) == -8)
}

@Test(arguments: [-8.0, -12, -20])
func `a bed goes on where it was, whatever comes next`(level: Double) {
    let curves = [
        ducking.speech(from: level), ducking.gap(frames: 300, from: level), ducking.gap(frames: 5_000, from: level),
        ducking.gap(frames: 300, from: level, closes: true), ducking.gap(frames: 5_000, from: level, closes: true),
    ]
    for curve in curves { #expect(curve.level(at: 0) == level) }
    #expect(curves[0].level(at: 400) == -20)
    #expect(curves[1].level(at: 300) == -20)
    #expect(curves[2].level(at: 5_000) == -20)
    #expect(curves[3].level(at: 300) == -8)
}

@Test func `gains follow the levels without a step`() {
    var gains = [Float](repeating: 0, count: 4_000)
    gains.withUnsafeMutableBufferPointer { ducking.gap(frames: 4_000, from: -20).fill($0, from: 0) }
    #expect(abs(Double(gains[2_000]) - linear(decibels: -8)) < 0.001)
    #expect(abs(Double(gains[0]) - 0.1) < 0.001)
    #expect((zip(gains.dropFirst(), gains).map { abs($0 - $1) }.max() ?? 1) < 0.003)
}
