import Glibc
import Testing

@testable import Audio

@Suite struct `The sinc interpolator` {
    /// A sine at these places: what was made less what should have been, as a level under the sine; and its gain.
    private func make(hertz: Double, step: Double, count: Int = 48_000) -> (error: Double, gain: Double) {
        let needed = SincInterpolator.input(for: count, from: 0.3, step: step)
        let input = (0..<needed).map { Float(sin(2 * .pi * hertz / 48_000 * Double($0))) }
        var output = [Float](repeating: 0, count: count)
        SincInterpolator.make(count, from: input, at: 0.3, step: step, into: &output)
        var (noise, own, wanted) = (0.0, 0.0, 0.0)
        for index in 0..<count {
            let place = Double(SincInterpolator.before - 1) + 0.3 + step * Double(index)
            let sample = sin(2 * .pi * hertz / 48_000 * place)
            noise += (Double(output[index]) - sample) * (Double(output[index]) - sample)
            own += Double(output[index]) * sample
            wanted += sample * sample
        }
        return (10 * log10(noise / wanted), 20 * log10(own / wanted))
    }

    @Test(arguments: [1, 1.0002, 0.9998, 1.001])
    func `a tone of 1 kHz has errors 90 dB under it`(step: Double) {
        #expect(make(hertz: 1000, step: step).error < -90)
    }

    @Test(arguments: [50, 1000, 8000, 12_000, 16_000])
    func `what a voice or music needs passes within a tenth of a dB`(hertz: Double) {
        #expect(abs(make(hertz: hertz, step: 1.0001).gain) < 0.1)
    }

    @Test func `in pieces it makes what it makes at once`() {
        let input = (0..<2000).map { Float(sin(Double($0) * 0.7)) }
        let step = 1.00037
        var whole = [Float](repeating: 0, count: 1500)
        SincInterpolator.make(1500, from: input, at: 0.25, step: step, into: &whole)
        var pieces: [Float] = []
        var place = 0.25
        while pieces.count < 1500 {
            let count = min(1500 - pieces.count, 1 + pieces.count % 97)
            var piece = [Float](repeating: 0, count: count)
            let start = Int(place)
            input.withUnsafeBufferPointer {
                SincInterpolator.make(
                    count, from: $0.baseAddress! + start, at: place - Double(start), step: step, into: &piece)
            }
            pieces += piece
            place += step * Double(count)
        }
        for (a, b) in zip(whole, pieces) { #expect(abs(a - b) < 1e-5) }
    }

    @Test func `it never asks for more input than it says`() {
        #expect(SincInterpolator.input(for: 1, from: 0, step: 1) == SincInterpolator.taps)
        #expect(SincInterpolator.input(for: 10, from: 0.99, step: 1.001) == SincInterpolator.taps + 9)
        #expect(SincInterpolator.input(for: 10, from: 0.995, step: 1.001) == SincInterpolator.taps + 10)
    }
}
