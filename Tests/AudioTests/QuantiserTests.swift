import Audio
import Glibc
import Testing

private func quantised(_ samples: [Float], blocks: Int) -> [Int16] {
    var quantiser = Quantiser()
    var integers = [Int16](repeating: 99, count: samples.count)
    samples.withUnsafeBufferPointer { samples in
        integers.withUnsafeMutableBufferPointer { integers in
            for start in stride(from: 0, to: samples.count, by: blocks) {
                let end = min(start + blocks, samples.count)
                quantiser.quantise(
                    UnsafeBufferPointer(rebasing: samples[start..<end]),
                    into: UnsafeMutableBufferPointer(rebasing: integers[start..<end]))
            }
        }
    }
    return integers
}

@Test func `integers are the samples, but for two steps of noise`() {
    let samples = (0..<48_000).map { Float(0.9 * sin(2 * .pi * 313 * Double($0) / 48_000)) }
    let integers = quantised(samples, blocks: 4_096)
    let errors = zip(integers, samples).map { Double($0) - Double($1) * 32_767 }
    #expect((errors.map(abs).max() ?? 9) <= 1.51)
    // Triangular dither and rounding: a variance of ¼ of a step squared, and no mean.
    let variance = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    #expect(abs(variance - 0.25) < 0.02)
    #expect(abs(errors.reduce(0, +) / Double(errors.count)) < 0.02)
}

@Test func `a tone softer than one step is still there`() {
    let samples = (0..<96_000).map { Float(0.4 / 32_767 * sin(2 * .pi * 500 * Double($0) / 48_000)) }
    let integers = quantised(samples, blocks: 4_096)
    let product = zip(integers, samples).reduce(0) { $0 + Double($1.0) * Double($1.1) * 32_767 }
    // Its level is what it was: the mean of sin² times 0.4².
    #expect(abs(product / 96_000 - 0.08) < 0.02)
}

@Test func `silence stays silent`() {
    #expect(quantised([Float](repeating: 0, count: 1_003), blocks: 100).allSatisfy { $0 == 0 })
}

@Test func `what is beyond full scale is clipped`() {
    let integers = quantised([2, -2, 1.5, -1.5, 100, -100, 1e9, -1e9], blocks: 8)
    for (index, integer) in integers.enumerated() { #expect(integer == (index % 2 == 0 ? 32_767 : -32_768)) }
}

@Test func `any number of samples is written, and none beyond`() {
    for count in 0...33 {
        let integers = quantised([Float](repeating: 0.5, count: count), blocks: 64)
        #expect(integers.allSatisfy { abs(Int($0) - 16_383) <= 2 })
    }
}
