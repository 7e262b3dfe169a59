import Glibc
import Loudness
import Testing

private func tone(_ hertz: Double = 1_000, dBFS: Double, rate: Int, seconds: Double) -> [Float] {
    let gain = pow(10, dBFS / 20)
    return (0..<Int(seconds * Double(rate))).map { Float(gain * sin(2 * .pi * hertz * Double($0) / Double(rate))) }
}

/// EBU Tech 3341, case 1 asks for −23 LUFS of a stereo tone of −23 dBFS; one channel alone is 3.01 LU lower.
@Test(arguments: [22_050, 48_000])
func `a tone of −20 dBFS in one channel measures −23 LUFS`(rate: Int) throws {
    var meter = try LoudnessMeter.open(rate: rate)
    try tone(dBFS: -20, rate: rate, seconds: 5).withUnsafeBufferPointer { try meter.add($0) }
    #expect(abs((meter.integrated ?? 0) + 23) < 0.1)
    #expect(abs((meter.momentary ?? 0) + 23) < 0.1)
}

@Test func `silence and sounds shorter than a gating block have no loudness`() throws {
    var meter = try LoudnessMeter.open(rate: 48_000, measures: [.integrated, .range, .shortTerm, .truePeak])
    #expect(meter.integrated == nil)
    try [Float](repeating: 0, count: 48_000).withUnsafeBufferPointer { try meter.add($0) }
    #expect(meter.integrated == nil)
    #expect(meter.shortTerm == nil)
    #expect(meter.truePeak == nil)
}

/// EBU Tech 3341, case 16: a tone at a quarter of the rate, its samples 45° beside the crests.
@Test func `a true peak between the samples is found`() throws {
    let samples = (0..<48_000).map { Float(0.5 * sin(.pi / 2 * Double($0) + .pi / 4)) }
    var meter = try LoudnessMeter.open(rate: 48_000, measures: .truePeak)
    try samples.withUnsafeBufferPointer { try meter.add($0) }
    #expect(abs((meter.truePeak ?? 0) + 6.02) < 0.3)
    #expect((samples.max() ?? 1) < 0.36)
}

/// EBU Tech 3342, case 1: 20 s at −20 and 20 s at −30 have a range of 10 LU. (Shorter here, with the same answer.)
@Test func `two levels 10 dB apart have a range of 10 LU`() throws {
    var meter = try LoudnessMeter.open(rate: 8_000, measures: [.range])
    for level in [-20.0, -30] {
        try tone(dBFS: level, rate: 8_000, seconds: 20).withUnsafeBufferPointer { try meter.add($0) }
    }
    #expect(abs((meter.range ?? 0) - 10) < 1)
}
