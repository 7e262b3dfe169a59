import Audio
import Glibc
import SoundFile

/// Moves a finished sound to the station's loudness as a whole, where its gaps, clips and beds have pulled it away.
struct Trim {
    let path: String
    let mastering: Mastering

    /// How far from the station's loudness nothing is done, in LU.
    static let tolerance = 0.4
    /// Closer than this is close enough when the gain is looked for.
    private static let goal = 0.1
    /// The whole is not moved further, in dB: a sound that needs more is mostly noise or silence.
    private static let furthest = 12.0
    private static let attempts = 6

    /// Replaces the file, whose figures are `finished`, where another gain comes closer; returns the figures of what is there.
    func apply(to finished: Master.Result) throws -> Master.Result {
        guard let loudness = finished.loudness, abs(loudness - mastering.loudness) > Self.tolerance else {
            return finished
        }
        var gain = 0.0
        var reached = loudness
        var best = (gain: 0.0, miss: abs(loudness - mastering.loudness))
        // What a dB of gain gives; the limiter takes a part of it.
        var slope = 1.0
        for _ in 0..<Self.attempts {
            let next = min(max(gain + (mastering.loudness - reached) / slope, -Self.furthest), Self.furthest)
            guard next != gain, let there = try pass(gain: next, to: nil).loudness else { break }
            slope = min(max((there - reached) / (next - gain), 0.2), 1)
            (gain, reached) = (next, there)
            if abs(there - mastering.loudness) < best.miss { best = (next, abs(there - mastering.loudness)) }
            if best.miss < Self.goal { break }
        }
        guard best.gain != 0 else { return finished }
        let copy = path + ".trim"
        defer { unlink(copy) }
        let result = try pass(gain: best.gain, to: copy)
        guard rename(copy, path) == 0 else {
            throw RenderError.cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        return result
    }

    /// Reads the file through a gain and a limiter.
    private func pass(gain: Double, to copy: String?) throws -> Master.Result {
        var reader = try SoundFileReader.open(path)
        var master = try Master.open(path: copy, mastering: mastering, rate: reader.info.rate)
        let factor = Float(linear(decibels: gain))
        var block = [Float](repeating: 0, count: 8_192)
        while true {
            let count = try block.withUnsafeMutableBufferPointer { block in
                let count = try reader.read(into: block)
                for index in 0..<count { block[index] *= factor }
                try master.add(UnsafeMutableBufferPointer(rebasing: block[..<count]))
                return count
            }
            if count == 0 { return try master.finish() }
        }
    }
}
