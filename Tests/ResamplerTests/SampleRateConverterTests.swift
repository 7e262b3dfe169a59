import Glibc
import Resampler
import Testing

/// Converts `input` in pieces of `piece` samples through a buffer of `room` samples.
private func convert(_ input: [Float], from: Int, to: Int, gain: Double = 1, piece: Int = 1_000, room: Int = 777) throws
    -> [Float]
{
    var converter = try SampleRateConverter.open(from: from, to: to, gain: gain)
    var output: [Float] = []
    var buffer = [Float](repeating: 0, count: room)
    var start = 0
    while start < input.count {
        let end = min(start + piece, input.count)
        let (consumed, produced) = try input[start..<end].withUnsafeBufferPointer { input in
            try buffer.withUnsafeMutableBufferPointer { try converter.convert(input, into: $0) }
        }
        output += buffer[..<produced]
        start += consumed
    }
    while true {
        let produced = try buffer.withUnsafeMutableBufferPointer { try converter.drain(into: $0) }
        if produced == 0 { return output }
        output += buffer[..<produced]
    }
}

private func tone(_ hertz: Double, rate: Int, seconds: Double) -> [Float] {
    (0..<Int(seconds * Double(rate))).map { Float(0.5 * sin(2 * .pi * hertz * Double($0) / Double(rate))) }
}

@Test(arguments: [8_000, 22_050, 44_100, 48_000, 96_000])
func `a tone keeps its length, its height and its level at 48 kHz`(rate: Int) throws {
    let output = try convert(tone(1_000, rate: rate, seconds: 0.5), from: rate, to: 48_000)
    #expect(abs(output.count - 24_000) <= 2)
    let middle = output[6_000..<18_000]
    let expected = (6_000..<18_000).map { Float(0.5 * sin(2 * .pi * 1_000 * Double($0) / 48_000)) }
    #expect((zip(middle, expected).map { abs($0 - $1) }.max() ?? 1) < 0.000_5)
}

@Test func `the pieces in which the input comes do not matter`() throws {
    let input = tone(440, rate: 22_050, seconds: 0.3)
    let whole = try convert(input, from: 22_050, to: 48_000, piece: input.count, room: 40_000)
    #expect(try convert(input, from: 22_050, to: 48_000, piece: 13, room: 5) == whole)
}

@Test func `a gain is applied on the way`() throws {
    let output = try convert(tone(1_000, rate: 22_050, seconds: 0.3), from: 22_050, to: 48_000, gain: 0.5)
    #expect(abs((output.map(abs).max() ?? 0) - 0.25) < 0.005)
}

@Test func `what the new rate cannot carry is removed, not folded`() throws {
    let output = try convert(tone(20_000, rate: 48_000, seconds: 0.3), from: 48_000, to: 22_050)
    #expect((output.dropFirst(2_000).dropLast(2_000).map(abs).max() ?? 1) < 0.000_1)
}

@Test func `rates that make no sense are refused`() {
    #expect(throws: ResamplerError.self) { _ = try SampleRateConverter.open(from: 0, to: 48_000) }
}
