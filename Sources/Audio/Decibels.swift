import Glibc

/// The linear factor of a level in dB.
package func linear(decibels: Double) -> Double { pow(10, decibels / 20) }

/// The level in dB of a linear factor; −∞ for 0.
package func decibels(linear: Double) -> Double { 20 * log10(linear) }

/// The highest absolute sample; 0 for no samples.
package func peak(of samples: UnsafeBufferPointer<Float>) -> Float {
    var lanes = SIMD8<Float>()
    let blocks = samples.count / 8
    let raw = UnsafeRawBufferPointer(samples)
    for block in 0..<blocks {
        let x = raw.loadUnaligned(fromByteOffset: block * 32, as: SIMD8<Float>.self)
        lanes = pointwiseMax(lanes, pointwiseMax(x, -x))
    }
    var highest = lanes.max()
    for index in blocks * 8..<samples.count { highest = max(highest, abs(samples[index])) }
    return highest
}
