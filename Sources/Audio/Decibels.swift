import Glibc

/// The linear factor of a level in dB.
package func linear(decibels: Double) -> Double { pow(10, decibels / 20) }

/// The level in dB of a linear factor; −∞ for 0.
package func decibels(linear: Double) -> Double { 20 * log10(linear) }
