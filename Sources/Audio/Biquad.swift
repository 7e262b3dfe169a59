import Glibc

/// A filter of the second order, in the transposed direct form II: the least rounding, the shortest way from sample to sample.
package struct Biquad: Sendable, Hashable, BitwiseCopyable {
    private var b0, b1, b2, a1, a2: Double
    private var s1 = 0.0
    private var s2 = 0.0

    private init(_ b0: Double, _ b1: Double, _ b2: Double, over a0: Double, _ a1: Double, _ a2: Double) {
        (self.b0, self.b1, self.b2, self.a1, self.a2) = (b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0)
    }

    @inline(__always) @_noAllocation @_noLocks
    package mutating func next(_ x: Double) -> Double {
        let y = b0 * x + s1
        s1 = b1 * x + s2 - a1 * y
        s2 = b2 * x - a2 * y
        return y
    }

    /// What it remembers between two samples.
    var state: (Double, Double) {
        get { (s1, s2) }
        set { (s1, s2) = newValue }
    }

    /// Forgets what is too small to be heard: after a sound's end a filter would go on for ever in ever smaller numbers, which
    /// processors multiply a hundred times slower.
    @_noAllocation @_noLocks
    package mutating func settle() {
        if abs(s1) < 1e-30, abs(s2) < 1e-30 { (s1, s2) = (0, 0) }
    }
}

extension Biquad {
    /// The shelf of K-weighting. Source: BS.1770-4, annex 1, stage 1, by a bilinear transform for any rate.
    static func highShelf(hertz: Double, quality: Double, decibels: Double, rate: Int) -> Biquad {
        let k = tan(.pi * hertz / Double(rate))
        let high = linear(decibels: decibels)
        let band = pow(high, 0.499_666_774_154_541_6)
        return Biquad(
            high + band * k / quality + k * k, 2 * (k * k - high), high - band * k / quality + k * k,
            over: 1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k)
    }

    /// The high-pass of K-weighting, whose numerator the standard leaves as it is. Source: BS.1770-4, annex 1, stage 2.
    static func weightingHighPass(hertz: Double, quality: Double, rate: Int) -> Biquad {
        let k = tan(.pi * hertz / Double(rate))
        let a0 = 1 + k / quality + k * k
        return Biquad(a0, -2 * a0, a0, over: a0, 2 * (k * k - 1), 1 - k / quality + k * k)
    }
}

// Source of the formulas: R. Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients".
extension Biquad {
    package static func lowPass(hertz: Double, quality: Double, rate: Int) -> Biquad {
        let (cosine, alpha) = angles(hertz, quality, rate)
        let side = (1 - cosine) / 2
        return Biquad(side, 2 * side, side, over: 1 + alpha, -2 * cosine, 1 - alpha)
    }

    package static func highPass(hertz: Double, quality: Double, rate: Int) -> Biquad {
        let (cosine, alpha) = angles(hertz, quality, rate)
        let side = (1 + cosine) / 2
        return Biquad(side, -2 * side, side, over: 1 + alpha, -2 * cosine, 1 - alpha)
    }

    /// A hill of so many decibels.
    package static func peak(hertz: Double, quality: Double, decibels: Double, rate: Int) -> Biquad {
        let (cosine, alpha) = angles(hertz, quality, rate)
        let root = linear(decibels: decibels / 2)
        return Biquad(
            1 + alpha * root, -2 * cosine, 1 - alpha * root, over: 1 + alpha / root, -2 * cosine, 1 - alpha / root)
    }

    private static func angles(_ hertz: Double, _ quality: Double, _ rate: Int) -> (cosine: Double, alpha: Double) {
        let omega = 2 * .pi * hertz / Double(rate)
        return (cos(omega), sin(omega) / (2 * quality))
    }
}
