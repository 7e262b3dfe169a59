/// How the channels of a recording become one.
///
/// Weights after ITU-R BS.775-3 (front left and right 1, centre 0.707 to each side, surrounds 0.707, no LFE), in the
/// channel order of WAV files, scaled so that they add up to 1: nothing can clip that did not before.
package struct Downmix: Sendable, Hashable {
    package let weights: [Float]

    package init(channels: Int) {
        precondition(channels >= 1, "a recording has a channel")
        let centre: Float = 1.414
        let surround: Float = 0.707
        let raw: [Float] =
            switch channels {
            case 3: [1, 1, centre]
            case 4: [1, 1, surround, surround]
            case 5: [1, 1, centre, surround, surround]
            case 6: [1, 1, centre, 0, surround, surround]
            case 7: [1, 1, centre, 0, surround, surround, surround]
            case 8: [1, 1, centre, 0, surround, surround, surround, surround]
            default: Array(repeating: 1, count: channels)
            }
        let sum = raw.reduce(0, +)
        weights = raw.map { $0 / sum }
    }

    /// Mixes interleaved frames into the first `frames` samples of `mono`.
    package func mix(
        _ interleaved: UnsafeBufferPointer<Float>, frames: Int, into mono: UnsafeMutableBufferPointer<Float>
    ) {
        let channels = weights.count
        if channels == 1 {
            for frame in 0..<frames { mono[frame] = interleaved[frame] }
            return
        }
        for frame in 0..<frames {
            var sum: Float = 0
            for channel in 0..<channels { sum += weights[channel] * interleaved[frame * channels + channel] }
            mono[frame] = sum
        }
    }
}
