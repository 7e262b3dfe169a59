import Glibc
import Loudness
import Playback
import SoundFile

@testable import Rendering

/// The samples of a finished sound, and what a measuring ear finds in them.
struct HeardSound {
    var samples: [Float]
    static let rate = Renderer.rate

    init(_ samples: [Float]) { self.samples = samples }

    init(_ file: String) throws {
        let info = try SoundFileReader.open(file).info
        samples = Array(repeating: 0, count: (info.frames ?? 0) * Self.rate / info.rate)
        let count = try samples.withUnsafeMutableBufferPointer { try RenderedSound(file).read(into: $0) }
        precondition(count == samples.count)
    }

    /// LUFS and dBTP by libebur128.
    func measured() throws -> (loudness: Double?, truePeak: Double?) {
        var meter = try LoudnessMeter.open(rate: Self.rate, measures: [.integrated, .truePeak])
        try samples.withUnsafeBufferPointer { try meter.add($0) }
        return (meter.integrated, meter.truePeak)
    }

    /// The true peak in dB by a way of its own: a 64-point sinc under a Hann window at four times the rate, around every
    /// sample that could matter.
    func oversampledPeak() -> Double {
        let reach = 32
        let padded = [Float](repeating: 0, count: reach) + samples + [Float](repeating: 0, count: reach)
        var highest = samples.reduce(0) { max($0, Double(abs($1))) }
        let worthwhile = Float(highest * 0.7)
        let filters = (1...3).map { quarter in
            (0..<2 * reach).map { tap in
                let distance = Double(tap - reach + 1) - Double(quarter) / 4
                return sin(.pi * distance) / (.pi * distance) * (0.5 + 0.5 * cos(.pi * distance / Double(reach)))
            }
        }
        for index in reach..<(padded.count - reach) where abs(padded[index]) >= worthwhile {
            for filter in filters {
                var sum = 0.0
                for tap in filter.indices { sum += filter[tap] * Double(padded[index - reach + 1 + tap]) }
                highest = max(highest, abs(sum))
            }
        }
        return 20 * log10(highest)
    }

    /// The level of one tone within these frames, in dB of its amplitude.
    func level(of hertz: Double, in frames: Range<Int>) -> Double {
        // Goertzel's filter.
        let factor = 2 * cos(2 * .pi * hertz / Double(Self.rate))
        var (one, two) = (0.0, 0.0)
        for frame in frames { (one, two) = (Double(samples[frame]) + factor * one - two, one) }
        let power = one * one + two * two - factor * one * two
        return 20 * log10(2 * power.squareRoot() / Double(frames.count))
    }

    /// The level of everything within these frames, in dB of full scale.
    func level(in frames: Range<Int>) -> Double {
        let power = samples[frames].reduce(0) { $0 + Double($1) * Double($1) }
        return 10 * log10(power / Double(max(1, frames.count)))
    }

    /// Where sound begins after at least `silence` frames under `threshold`; the very beginning counts as silence before.
    func onsets(over threshold: Float, after silence: Int) -> [Int] {
        var found: [Int] = []
        var quiet = silence
        for (frame, sample) in samples.enumerated() {
            if abs(sample) <= threshold {
                quiet += 1
            } else {
                if quiet >= silence { found.append(frame) }
                quiet = 0
            }
        }
        return found
    }
}

/// A tone, the same in every channel.
func tone(_ hertz: Double, gain: Double = 0.5, seconds: Double, rate: Int = 48_000, channels: Int = 1) -> [Float] {
    (0..<Int(seconds * Double(rate))).flatMap { frame in
        let value = Float(gain * sin(2 * .pi * hertz * Double(frame) / Double(rate)))
        return repeatElement(value, count: channels)
    }
}

func silence(seconds: Double, rate: Int = 48_000) -> [Float] {
    Array(repeating: 0, count: Int(seconds * Double(rate)))
}
