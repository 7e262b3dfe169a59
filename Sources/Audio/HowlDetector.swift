import Glibc

/// Finds acoustic feedback: a narrow band that holds nearly all of the power, stays where it is, and grows.
///
/// A loudspeaker that is heard by its own microphone begins to howl at the one frequency for which the way around amplifies most,
/// and grows by as many decibels in each round. Voices and instruments have harmonics, move, and do not grow for a second at
/// one frequency. A tone that fills a whole band for so long that nobody has breath for it counts too: what has grown unnoticed
/// stays as loud as the limiter lets it. Source of the features (peak-to-average, persistence, growth): T. van Waterschoot and
/// M. Moonen, "Fifty Years of Acoustic Feedback Control", Proc. IEEE 99 (2011), section IV.
///
/// Pure; one channel of 48 kHz. One thread at a time; takes memory in `init` only.
package struct HowlDetector: Sendable {
    /// Frames of a spectrum, and from one to the next.
    static let size = 2048
    static let hop = 1024
    static let rate = 48_000.0

    /// Bins that are looked at: from 120 Hz to 10 kHz.
    private static let bins = 5...427
    /// The peak and so many bins on both sides of it are one band.
    private static let width = 2
    /// Over which a spectrum is averaged, in seconds: as long as a round through a live programme takes.
    private static let memory = 0.25
    /// What the band holds of all power, from which on it is followed.
    private static let share = 0.8
    /// Hops for which it has grown, 0.85 s, in quarters; by how much in each of these at the least, in dB. A tone that begins grows too,
    /// but less and less.
    private static let growing = 40
    private static let quarterGrowth = 0.7
    /// Hops of a tone that does not grow, 3 s, and how loud it is at the least, in dB of full scale.
    private static let standing = 141
    private static let standingShare = 0.9
    private static let loud = -26.0
    /// Softer than this nothing is looked at, in dB of full scale.
    private static let softest = -66.0

    private var ring: [Float]
    private var filled = 0
    private var power: [Double]
    private var window: [Double]
    private var turns: [(cosine: Double, sine: Double)]
    private var real: [Double]
    private var imaginary: [Double]
    /// The bin that is followed, and the levels of its band, the newest last.
    private var bin = 0
    private var levels: [Double] = []
    private var stands = 0

    package init() {
        let size = Self.size
        ring = Array(repeating: 0, count: size)
        power = Array(repeating: 0, count: size / 2)
        real = Array(repeating: 0, count: size)
        imaginary = Array(repeating: 0, count: size)
        window = (0..<size).map { 0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(size)) }
        turns = (0..<size / 2).map { index in
            let angle = -2 * .pi * Double(index) / Double(size)
            return (cos(angle), sin(angle))
        }
        levels.reserveCapacity(Self.standing + 1)
    }

    /// The frequency in hertz of a howl that has become certain in these samples; nil for none.
    package mutating func hear(_ samples: UnsafeBufferPointer<Float>) -> Double? {
        var found: Double?
        for sample in samples {
            ring[filled] = sample
            filled += 1
            guard filled == Self.size else { continue }
            found = look() ?? found
            for index in 0..<Self.size - Self.hop { ring[index] = ring[index + Self.hop] }
            filled = Self.size - Self.hop
        }
        return found
    }

    /// Begins anew, as after the way around was made longer or softer.
    package mutating func forget() {
        levels.removeAll(keepingCapacity: true)
        stands = 0
        for index in power.indices { power[index] = 0 }
    }

    private mutating func look() -> Double? {
        transform()
        let keep = exp(-Double(Self.hop) / Self.rate / Self.memory)
        // A sine of full scale under this window has a quarter of the window's sum in its bin; 0 dB is that.
        let scale = 1 / (Double(Self.size) * Double(Self.size) / 16) / 1.5
        var total = 0.0
        var best = Self.bins.lowerBound
        for index in Self.bins {
            let here = (real[index] * real[index] + imaginary[index] * imaginary[index]) * scale
            power[index] = keep * power[index] + (1 - keep) * here
            total += power[index]
            if power[index] > power[best] { best = index }
        }
        let band = (max(Self.bins.lowerBound, best - Self.width)...min(Self.bins.upperBound, best + Self.width))
            .reduce(0) { $0 + power[$1] }
        let level = 10 * log10(max(band, 1e-12))
        guard level > Self.softest, band > Self.share * total, levels.isEmpty || abs(best - bin) <= 1 else {
            levels.removeAll(keepingCapacity: true)
            stands = 0
            bin = best
            return nil
        }
        if levels.isEmpty { bin = best }
        if levels.count == Self.standing { levels.removeFirst() }
        levels.append(level)
        stands = band > Self.standingShare * total && level > Self.loud ? stands + 1 : 0
        guard isGrowing || stands >= Self.standing else { return nil }
        let hertz = Double(best) * Self.rate / Double(Self.size)
        forget()
        return hertz
    }

    private var isGrowing: Bool {
        guard levels.count > Self.growing else { return false }
        let last = levels.count - 1
        return (0..<4).allSatisfy { quarter in
            let end = last - quarter * Self.growing / 4
            return levels[end] - levels[end - Self.growing / 4] >= Self.quarterGrowth
        }
    }

    /// The discrete Fourier transform of the window, in place, by halves (Cooley and Tukey).
    private mutating func transform() {
        let size = Self.size
        let bits = size.trailingZeroBitCount
        for index in 0..<size {
            var (value, place) = (index, 0)
            for _ in 0..<bits {
                place = place << 1 | value & 1
                value >>= 1
            }
            real[place] = Double(ring[index]) * window[index]
            imaginary[place] = 0
        }
        var half = 1
        while half < size {
            let step = size / (2 * half)
            var start = 0
            while start < size {
                for offset in 0..<half {
                    let turn = turns[offset * step]
                    let (a, b) = (start + offset, start + offset + half)
                    let re = real[b] * turn.cosine - imaginary[b] * turn.sine
                    let im = real[b] * turn.sine + imaginary[b] * turn.cosine
                    (real[b], imaginary[b]) = (real[a] - re, imaginary[a] - im)
                    (real[a], imaginary[a]) = (real[a] + re, imaginary[a] + im)
                }
                start += 2 * half
            }
            half *= 2
        }
    }
}
