/// A device that sound comes from, and how it is treated: a tuner, a line input, a microphone.
package struct InputSettings: Sendable, Hashable, Codable {
    package var name: String
    /// An ALSA PCM name, such as `hw:1,0` or `plughw:CARD=Device`.
    package var device: String
    /// Channels of the device that are mixed to one, counted from 1.
    package var channels: [Int]
    /// In dB, −60…+30; what it makes too loud a limiter holds at `ceiling`.
    package var gain: Double
    package var silence: Silence
    /// What howls is lowered: for a microphone that may hear its own loudspeakers.
    package var isGuarded: Bool

    /// When an input counts as silent.
    package struct Silence: Sendable, Hashable, Codable {
        /// In dB of full scale, after the gain.
        package var below: Double
        /// In seconds.
        package var after: Double
        package init(below: Double = -50, after: Double = 10) {
            self.below = below
            self.after = after
        }
    }

    /// The true peak, in dB of full scale, that no input passes.
    package static let ceiling = -1.5
    /// An input sounds again once it has for so long, in seconds.
    package static let soundsAgain = 1.0

    package init(
        name: String, device: String, channels: [Int] = [1, 2], gain: Double = 0, silence: Silence = Silence(),
        isGuarded: Bool = true
    ) {
        self.isGuarded = isGuarded
        self.name = name
        self.device = device
        self.channels = channels
        self.gain = gain
        self.silence = silence
    }
}

/// How an input stands at one moment.
package struct InputStatus: Sendable, Hashable {
    package var name: String
    /// Something listens to it.
    package var isOpen: Bool
    /// Why it could not be opened or went away; nil while it works.
    package var failure: String?
    /// The mean level of the last moments, after the gain, in dB of full scale; −120 is silence.
    package var level: Double
    package var isSilent: Bool
    /// How far it is lowered because it howled, in dB; 0 where it is not.
    package var lowered: Double
    /// Times that frames were lost because nobody read them in time.
    package var overruns: Int
}
