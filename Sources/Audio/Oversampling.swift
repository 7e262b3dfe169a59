import Glibc

/// Finds what a signal does between its samples, at four or eight times its rate: filters of 16 taps, sinc under a Kaiser window.
///
/// Source of the method: ITU-R BS.1770-4, annex 2.
struct Oversampling {
    /// Samples that a filter sees before and after the gap that it looks into.
    static let reach = 8
    /// Samples that are seen from one gap.
    static let window = 2 * reach

    /// No value between samples can be higher than this times the highest sample around it.
    let bound: Float

    /// The filter at ½ is its own mirror image.
    private let half: InlineArray<8, Float>
    /// Of the others two are always each other's: the even and the odd part of one of them give both, and all take the sums and
    /// differences of samples that lie alike.
    private let pairs: [Pair]

    private struct Pair {
        let even: InlineArray<8, Float>
        let odd: InlineArray<8, Float>
    }

    /// Four `times` the rate, or eight.
    init(times: Int) {
        precondition(times == 4 || times == 8)
        let middle = Self.filter(at: 0.5)
        half = InlineArray { Float(middle[$0]) }
        let filters = (1..<times / 2).map { Self.filter(at: Double($0) / Double(times)) }
        pairs = filters.map { taps in
            Pair(
                even: InlineArray { Float((taps[$0] + taps[15 - $0]) / 2) },
                odd: InlineArray { Float((taps[$0] - taps[15 - $0]) / 2) })
        }
        let sums = (filters + [middle]).map { taps in taps.reduce(0) { $0 + abs($1) } }
        // Never below 1: the samples themselves count too.
        bound = Float(sums.reduce(1, max))
    }

    /// The highest absolute value in `gaps` gaps, the first of them after `samples[7]`; `gaps + 15` samples must be readable.
    func peak(_ samples: UnsafePointer<Float>, gaps: Int) -> Float {
        let bytes = UnsafeRawPointer(samples)
        var lanes = SIMD8<Float>()
        var highest: Float = 0
        for pair in pairs {
            var gap = 0
            while gap + 8 <= gaps {
                lanes = higher(lanes, eightGaps(bytes + gap * 4, pair))
                gap += 8
            }
            while gap < gaps {
                highest = max(highest, oneGap(samples + gap, pair))
                gap += 1
            }
        }
        return max(highest, highestLane(lanes))
    }

    @inline(__always)
    private func eightGaps(_ bytes: UnsafeRawPointer, _ pair: Pair) -> SIMD8<Float> {
        var h = SIMD8<Float>()
        var e = SIMD8<Float>()
        var o = SIMD8<Float>()
        for tap in 0..<8 {
            let a = (bytes + tap * 4).loadUnaligned(as: SIMD8<Float>.self)
            let b = (bytes + (15 - tap) * 4).loadUnaligned(as: SIMD8<Float>.self)
            let sum = a + b
            h += half[tap] * sum
            e += pair.even[tap] * sum
            o += pair.odd[tap] * (a - b)
        }
        // The louder of e + o and e − o.
        return higher(magnitude(h), magnitude(e) + magnitude(o))
    }

    private func oneGap(_ samples: UnsafePointer<Float>, _ pair: Pair) -> Float {
        var (h, e, o): (Float, Float, Float) = (0, 0, 0)
        for tap in 0..<8 {
            let sum = samples[tap] + samples[15 - tap]
            h += half[tap] * sum
            e += pair.even[tap] * sum
            o += pair.odd[tap] * (samples[tap] - samples[15 - tap])
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
}
