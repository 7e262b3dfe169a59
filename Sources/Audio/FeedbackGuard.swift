import Glibc

/// Lowers a microphone that howls, at once, and lets it come back slowly, to a little less each time.
///
/// Pure; 48 kHz. One thread at a time.
package struct FeedbackGuard: Sendable {
    /// What was found and done.
    package struct Howl: Sendable, Hashable {
        package var hertz: Double
        /// How far the microphone is lowered now, in dB.
        package var lowered: Double
    }

    /// By how much it is lowered at once, in dB: enough that each round is softer than the one before.
    static let dip = 12.0
    /// By how much less it comes back than before, in dB, and never to less than that.
    static let lesson = 3.0
    static let lowest = -18.0
    /// Seconds for which it stays down: two rounds through a live programme and its room.
    static let hold = 1.5
    /// How fast it comes back, and how fast what it has learnt is forgotten, in dB a second.
    static let release = 4.0
    static let forgetting = 0.05
    /// How fast it is lowered, in dB a second: 12 dB in 20 ms.
    private static let attack = 600.0

    private var detector = HowlDetector()
    /// In dB: where it is, and where it may come back to.
    private var gain = 0.0
    private var most = 0.0
    private var floor = 0.0
    private var held = 0.0

    package init() {}

    /// How far it is lowered, in dB; 0 where it is not.
    package var lowered: Double { -gain }

    /// Takes what the microphone gives and leaves what may be heard of it.
    package mutating func process(_ samples: UnsafeMutableBufferPointer<Float>) -> Howl? {
        let hertz = detector.hear(UnsafeBufferPointer(samples))
        if hertz != nil {
            most = max(Self.lowest, most - Self.lesson)
            floor = max(Self.lowest - Self.dip, min(gain, most) - Self.dip)
            held = Self.hold
        }
        let before = gain
        let seconds = Double(samples.count) / 48_000
        if held > 0 {
            gain = max(floor, gain - Self.attack * seconds)
            held -= seconds
        } else {
            most = min(0, most + Self.forgetting * seconds)
            gain = min(most, gain + Self.release * seconds)
        }
        guard before != 0 || gain != 0 else { return nil }
        var factor = Float(pow(10, before / 20))
        let step = (Float(pow(10, gain / 20)) - factor) / Float(max(1, samples.count))
        for index in samples.indices {
            factor += step
            samples[index] *= factor
        }
        return hertz.map { Howl(hertz: $0, lowered: -floor) }
    }
}
