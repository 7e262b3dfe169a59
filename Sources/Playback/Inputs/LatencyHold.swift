/// Holds the time between an input and the loudspeakers steady although their clocks differ: a controller that says by how much
/// faster or slower the input is to be read. Pure.
///
/// Proportional and integral, critically damped, with a time constant of 10 s. What it learns is the difference of the clocks. A
/// step of 400 ppm costs 3 ms once; it never changes the pitch by more than a thousandth, which is a sixtieth of a semitone.
struct LatencyHold: Sendable {
    private static let proportional = 0.1
    private static let integral = proportional * proportional / 4
    static let most = 0.001

    /// By how much faster the input's clock runs than the output's, as far as it is known.
    private(set) var drift = 0.0

    /// Input samples for each output sample. `behind`: seconds by which what is read is too old. `elapsed`: seconds since the last
    /// call.
    mutating func step(behind: Double, elapsed: Double) -> Double {
        let correction = Self.proportional * behind + drift
        // While it gives all it can, it learns nothing about the clocks.
        if abs(correction) < Self.most {
            drift = min(Self.most, max(-Self.most, drift + Self.integral * behind * elapsed))
        }
        return 1 + min(Self.most, max(-Self.most, correction))
    }
}
