import Glibc
import SoundFile
import Testing

@testable import Rendering

/// Noise, the same in every run, in a file of its own; and so many samples of the bed that it makes.
private func bed(rate: Int, recording seconds: Double, count: Int, _ bench: Workbench) throws -> (
    noise: [Float], heard: [Float]
) {
    var seed: UInt64 = 5
    let noise = (0..<Int(seconds * Double(rate))).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(seed >> 40) / Float(1 << 24) / 4 - 0.125
    }
    var bed = try Bed.open(bench.clip("noise.wav", noise, rate: rate).path, loudness: -20, rate: Renderer.rate)
    let gains = [Float](repeating: 1, count: count)
    var heard = [Float](repeating: 0, count: count)
    try heard.withUnsafeMutableBufferPointer { heard in
        try gains.withUnsafeBufferPointer { gains in
            for start in stride(from: 0, to: count, by: 1_000) {
                let block = start..<min(start + 1_000, count)
                try bed.mix(
                    into: UnsafeMutableBufferPointer(rebasing: heard[block]),
                    gains: UnsafeBufferPointer(rebasing: gains[block]))
            }
        }
    }
    return (noise, heard)
}

@Test func `a bed goes round and round, its end melting into its beginning`() throws {
    let bench = try Workbench()
    let (noise, heard) = try bed(rate: 48_000, recording: 0.7, count: 150_000, bench)
    let (head, tail) = (2_400, noise.count - 2_400)
    var place = 0
    let round = heard.indices.map { _ -> Float in
        defer { place = place + 1 == noise.count ? head : place + 1 }
        guard place >= tail else { return noise[place] }
        let part = Float(place - tail) / Float(head)
        return noise[place] * (1 - part) + noise[place - tail] * part
    }
    // What is without an offset in the file is without it in the bed; the gain is the bed's own affair. The first half second fades in.
    let gain = (0..<1_000).map { heard[40_000 + $0] / round[40_000 + $0] }.sorted()[500]
    for index in 30_000..<heard.count where abs(heard[index] - gain * round[index]) > 0.02 {
        Issue.record("\(index): \(heard[index]) instead of \(gain * round[index])")
        break
    }
}

@Test(arguments: [44_100, 22_050, 32_000, 11_025, 8_011])
func `a bed of another rate is the same in every round`(rate: Int) throws {
    let bench = try Workbench()
    let (_, heard) = try bed(rate: rate, recording: 1.2, count: 400_000, bench)
    // The distance at which the sound repeats, found in it: the first rounds are read from the file.
    let length = (45_000...58_000).min { a, b in
        func miss(_ shift: Int) -> Float {
            (0..<400).reduce(0) { $0 + abs(heard[60_000 + $1] - heard[60_000 + shift + $1]) }
        }
        return miss(a) < miss(b)
    }!
    let loudest = heard.map(abs).max()!
    // A lap of a rate that has no whole number of samples in it is off by less than one of them in each round.
    let limit = loudest * (rate == 8_011 ? 1 : 0.002)
    for index in 60_000..<heard.count - length where abs(heard[index] - heard[index + length]) > limit {
        Issue.record("\(index): \(heard[index]) and then \(heard[index + length])")
        break
    }
}
