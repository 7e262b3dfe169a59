import Glibc

/// Levels: factors of amplitude as decibels.
enum Decibels {
    static func factor(_ decibels: Double) -> Float { Float(pow(10, decibels / 20)) }
    /// −120 and lower are all −120.
    static func level(_ factor: Float) -> Double { factor > 1e-6 ? 20 * log10(Double(factor)) : -120 }
}
