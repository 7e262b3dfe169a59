import Glibc

/// The integrated loudness of one channel after ITU-R BS.1770-4 and EBU R 128: K-weighting, blocks of 400 ms every 100 ms,
/// gates at −70 LUFS and at 10 LU under the mean.
///
/// It says what libebur128 says, at a tenth of its price, which matters because every sample of speech is measured twice:
/// alone and in the finished sound. Peaks, range and the loudness of the last moments are left to that library.
/// Memory grows by 80 bytes a second. One thread at a time.
package struct LoudnessGauge: Sendable {
    private var weighting: KWeighting
    /// Samples in a tenth of a second.
    private let step: Int
    /// The energy of the current tenth, and the samples in it.
    private var energy = 0.0
    private var count = 0
    /// The energies of the tenths so far.
    private var tenths: [Double] = []

    /// What a gate lets pass, as mean square: the 0.691 dB make a sine of 997 Hz read its level.
    private static func energy(of loudness: Double) -> Double { pow(10, (loudness + 0.691) / 10) }
    private static func loudness(of energy: Double) -> Double { 10 * log10(energy) - 0.691 }

    /// `rate` in Hz, 8,000 or more.
    package init(rate: Int) {
        step = (rate + 5) / 10
        weighting = KWeighting(rate: rate)
    }

    package mutating func add(_ samples: UnsafeBufferPointer<Float>) {
        guard let start = samples.baseAddress else { return }
        var index = 0
        while index < samples.count {
            let taken = min(samples.count - index, step - count)
            energy += weighting.energy(of: start + index, count: taken)
            index += taken
            count += taken
            if count == step {
                tenths.append(energy / Double(step))
                (energy, count) = (0, 0)
                weighting.settle()
            }
        }
    }

    /// In LUFS; nil for silence and for less than 400 ms.
    package var integrated: Double? {
        guard tenths.count >= 4 else { return nil }
        let blocks = (0...tenths.count - 4).map { start in tenths[start..<start + 4].reduce(0, +) / 4 }
        guard let ungated = Self.mean(of: blocks, over: Self.energy(of: -70)) else { return nil }
        // 10 LU under it, but never under the absolute gate.
        let gate = max(ungated / 10, Self.energy(of: -70))
        return Self.mean(of: blocks, over: gate).map(Self.loudness)
    }

    private static func mean(of blocks: [Double], over gate: Double) -> Double? {
        var (sum, count) = (0.0, 0)
        for block in blocks where block >= gate { (sum, count) = (sum + block, count + 1) }
        return count > 0 ? sum / Double(count) : nil
    }
}
