import Glibc

/// Finds what a signal does between its samples, at four times its rate: 3 filters of 16 taps, sinc under a Kaiser window.
///
/// Source of the method: ITU-R BS.1770-4, annex 2.
struct Oversampling {
    /// Samples that a filter sees before and after the gap that it looks into.
    static let reach = 8
    /// Samples that are seen from one gap.
    static let window = 2 * reach

    /// No value between samples can be higher than this times the highest sample around it.
    let bound: Float

    /// The filter at ½ is its own mirror image, those at ¼ and ¾ are each other's: the even and the odd part of one of them
    /// give both, and all three take the sums and differences of samples that lie alike.
    private let half: InlineArray<8, Float>
    private let even: InlineArray<8, Float>
    private let odd: InlineArray<8, Float>

    init() {
        let quarter = Self.filter(at: 0.25)
        let middle = Self.filter(at: 0.5)
        half = InlineArray { Float(middle[$0]) }
        even = InlineArray { Float((quarter[$0] + quarter[15 - $0]) / 2) }
        odd = InlineArray { Float((quarter[$0] - quarter[15 - $0]) / 2) }
        let sums = [quarter, middle].map { taps in taps.reduce(0) { $0 + abs($1) } }
        // Never below 1: the samples themselves count too.
        bound = Float(max(sums[0], sums[1], 1))
    }

    /// The highest absolute value in `gaps` gaps, the first of them after `samples[7]`; `gaps + 15` samples must be readable.
    func peak(_ samples: UnsafePointer<Float>, gaps: Int) -> Float {
        let bytes = UnsafeRawPointer(samples)
        var lanes = SIMD8<Float>()
        var gap = 0
        while gap + 8 <= gaps {
            lanes = higher(lanes, eightGaps(bytes + gap * 4))
            gap += 8
        }
        var highest = highestLane(lanes)
        while gap < gaps {
            highest = max(highest, oneGap(samples + gap))
            gap += 1
        }
        return highest
    }

    @inline(__always)
    private func eightGaps(_ bytes: UnsafeRawPointer) -> SIMD8<Float> {
        var h = SIMD8<Float>()
        var e = SIMD8<Float>()
        var o = SIMD8<Float>()
        for tap in 0..<8 {
            let a = (bytes + tap * 4).loadUnaligned(as: SIMD8<Float>.self)
            let b = (bytes + (15 - tap) * 4).loadUnaligned(as: SIMD8<Float>.self)
            let sum = a + b
            h += half[tap] * sum
            e += even[tap] * sum
            o += odd[tap] * (a - b)
        }
        // The louder of e + o and e − o.
        return higher(magnitude(h), magnitude(e) + magnitude(o))
    }

    private func oneGap(_ samples: UnsafePointer<Float>) -> Float {
        var (h, e, o): (Float, Float, Float) = (0, 0, 0)
        for tap in 0..<8 {
            let sum = samples[tap] + samples[15 - tap]
            h += half[tap] * sum
            e += even[tap] * sum
            o += odd[tap] * (samples[tap] - samples[15 - tap])
        }
        return max(abs(h), abs(e) + abs(o))
    }

    private static func filter(at fraction: Double) -> [Double] {
        let taps = (0..<window).map { index in
            let distance = Double(index - reach + 1) - fraction
            return sin(.pi * distance) / (.pi * distance) * kaiser(distance / Double(reach), beta: 6)
        }
        let sum = taps.reduce(0, +)
        return taps.map { $0 / sum }
    }

    /// The Kaiser window at −1…1.
    private static func kaiser(_ x: Double, beta: Double) -> Double {
        abs(x) >= 1 ? 0 : bessel(beta * (1 - x * x).squareRoot()) / bessel(beta)
    }

    /// The modified Bessel function of the first kind and order zero, by its power series.
    private static func bessel(_ x: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        for k in 1...40 {
            term *= (x / 2 / Double(k)) * (x / 2 / Double(k))
            sum += term
        }
        return sum
    }
}
