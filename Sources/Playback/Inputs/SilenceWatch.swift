import Audio
import Glibc

/// Tells when an input has fallen silent, and when it sounds again. Pure.
///
/// What counts is the mean power of about the last tenth of a second: loud speech stays above −50 dB for most of a second after
/// its last word, and a click is forgotten in half a second, so that neither a pause between two words nor a click changes anything.
struct SilenceWatch: Sendable {
    enum Change: Sendable, Hashable { case silent, sounding }

    /// In seconds.
    private static let memory = 0.1

    private let threshold: Double
    private let after: Double
    private(set) var power = 0.0
    private(set) var isSilent = false
    /// Seconds for which it has been otherwise than `isSilent` says.
    private var otherwise = 0.0

    init(_ silence: InputSettings.Silence) {
        threshold = pow(10, silence.below / 10)
        after = silence.after
    }

    /// In dB of full scale; −120 at the least.
    var level: Double { max(-120, 10 * log10(power)) }

    /// Takes in what has come: `seconds` of sound with the mean square `meanSquare`.
    mutating func hear(_ meanSquare: Double, for seconds: Double) -> Change? {
        power += (meanSquare - power) * (1 - exp(-seconds / Self.memory))
        guard (power < threshold) != isSilent else {
            otherwise = 0
            return nil
        }
        otherwise += seconds
        guard otherwise >= (isSilent ? InputSettings.soundsAgain : after) - 1e-9 else { return nil }
        otherwise = 0
        isSilent.toggle()
        return isSilent ? .silent : .sounding
    }
}
