import Glibc

/// Finds what a signal does between its samples, at four times its rate: 3 filters of 16 taps, sinc under a Kaiser window.
///
/// Source of the method: ITU-R BS.1770-4, annex 2.
struct Oversampling {
    /// Samples that a filter sees before and after the gap that it looks into.
    static let reach = 8

    /// The values at ¼, ½ and ¾ of the gap between the 8th and the 9th of 16 neighbours.
    private let filters: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

    /// No value between samples can be higher than this times the highest sample around it.
    let bound: Float

    init() {
        filters = (Self.filter(at: 0.25), Self.filter(at: 0.5), Self.filter(at: 0.75))
        let sums = [filters.0, filters.1, filters.2].map { taps in (0..<16).reduce(Float(0)) { $0 + abs(taps[$1]) } }
        bound = max(sums[0], sums[1], sums[2])
    }

    /// The highest absolute value in the gap after `samples[7]`; 16 samples must be readable.
    @inline(__always)
    func peak(_ samples: UnsafePointer<Float>) -> Float {
        let x = UnsafeRawPointer(samples).loadUnaligned(as: SIMD16<Float>.self)
        return max(abs((x * filters.0).sum()), max(abs((x * filters.1).sum()), abs((x * filters.2).sum())))
    }

    private static func filter(at fraction: Double) -> SIMD16<Float> {
        var taps = [Double](repeating: 0, count: 16)
        for index in 0..<16 {
            let distance = Double(index - 7) - fraction
            let sinc = distance == 0 ? 1 : sin(.pi * distance) / (.pi * distance)
            taps[index] = sinc * kaiser(distance / Double(reach), beta: 6)
        }
        let sum = taps.reduce(0, +)
        var filter = SIMD16<Float>()
        for index in 0..<16 { filter[index] = Float(taps[index] / sum) }
        return filter
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
