import Time

/// A gapless run of finished sounds for one set of zones, with the instant at which its first frame must sound.
package struct Programme: Sendable, Hashable {
    /// Chosen by the caller, unique while the process lives; events carry it.
    package var id: Int64
    package var zones: [String]
    /// When the first frame of `parts[0]` sounds at the loudspeakers.
    package var start: Instant
    package var parts: [Part]
    /// Passes the curfew gate.
    package var isEmergency: Bool
    /// It takes nobody's place: what plays goes on at this level under it, in dB, −40…−6. Nil for one that does.
    package var under: Double?

    package struct Part: Sendable, Hashable {
        /// Absolute path of a file that LoaXa rendered: mono, 48 kHz, anything libsndfile reads losslessly. Or `relay:` and the
        /// name of an input, which has no beginning: `offset` means nothing to it.
        package var file: String
        /// Frames of the file to skip at its beginning (joining a running programme in step), and frames to play.
        package var offset: Int
        package var frames: Int
        /// Frames at the part's end over which it fades to nothing; 0 for none.
        package var fadeOut: Int
        package init(file: String, offset: Int = 0, frames: Int, fadeOut: Int = 0) {
            self.file = file
            self.offset = offset
            self.frames = frames
            self.fadeOut = fadeOut
        }

        private static let live = "relay:"

        /// The name under which what an input gives stands where otherwise a file does.
        package static func file(ofInput input: String) -> String { live + input }

        /// The input that is heard while it gives; nil where the part is a file.
        package var input: String? { file.hasPrefix(Self.live) ? String(file.dropFirst(Self.live.count)) : nil }
    }

    package init(
        id: Int64, zones: [String], start: Instant, parts: [Part], isEmergency: Bool = false, under: Double? = nil
    ) {
        self.under = under
        self.id = id
        self.zones = zones
        self.start = start
        self.parts = parts
        self.isEmergency = isEmergency
    }
}

/// What Playback reports. Instants are when the frame sounds (or sounded), not when it was written.
package enum PlaybackEvent: Sendable, Hashable {
    case partStarted(programme: Int64, zone: String, part: Int, at: Instant)
    /// The last frame has sounded.
    case ended(programme: Int64, zone: String, at: Instant)
    /// Cut short by `stop`, by `withdraw` or by another programme, after `playedFrames` of that part.
    case cut(programme: Int64, zone: String, part: Int, playedFrames: Int, at: Instant)
    /// The part's file could not be read; silence of its length was played in its place.
    case partFailed(programme: Int64, zone: String, part: Int, reason: String, at: Instant)
    case outputLost(output: String, reason: String, at: Instant)
    case outputRecovered(output: String, after: Duration, at: Instant)
    /// An output that played began anew `times` times; of several in a minute the first is told at once, the others together.
    case outputInterrupted(output: String, times: Int, why: Interruption, at: Instant)
    /// An output's reports of its delay have been nonsense for a while.
    case outputDelayDoubted(output: String, at: Instant)
    case inputLost(input: String, reason: String, at: Instant)
    case inputRecovered(input: String, after: Duration, at: Instant)
    /// The input has been quieter than its threshold for its time; its fallback sounds now, where it has one.
    case inputSilent(input: String, at: Instant)
    /// The input heard its own loudspeakers at `hertz`, and has been made softer by `lowered` dB.
    case inputHowled(input: String, hertz: Double, lowered: Double, at: Instant)
    case inputSounding(input: String, after: Duration, at: Instant)
    /// The gate was closed (curfew) while a programme wanted to sound.
    case gated(programme: Int64, zone: String, at: Instant)
}

/// A device and the zones wired to its channels.
package struct OutputSettings: Sendable, Hashable, Codable {
    package var name: String
    /// An ALSA PCM name, such as `default`, `hw:0,0`, `pulse:NAME`, `file:'/x.wav',wav`, `null`.
    package var device: String
    /// In Hz. Only 48,000 is played: a device that runs at another rate is reached through ALSA's converting `plug`.
    package var rate: Int
    package var channels: Int
    /// Wanted period and buffer in milliseconds.
    package var period: Int
    package var buffer: Int
    /// Its loudspeakers are horns: what sounds is shaped for them by `HornChain`.
    package var hasHorns: Bool
    package var zones: [ZoneSettings]

    package struct ZoneSettings: Sendable, Hashable, Codable {
        package var name: String
        /// Channels of the output that carry the zone, counted from 1.
        package var channels: [Int]
        /// Gain in dB, −60…+12.
        package var gain: Double
        package init(name: String, channels: [Int], gain: Double = 0) {
            self.name = name
            self.channels = channels
            self.gain = gain
        }
    }

    package init(
        name: String, device: String, rate: Int = 48_000, channels: Int = 2, period: Int = 20, buffer: Int = 80,
        hasHorns: Bool = false, zones: [ZoneSettings]
    ) {
        self.name = name
        self.device = device
        self.rate = rate
        self.channels = channels
        self.period = period
        self.buffer = buffer
        self.hasHorns = hasHorns
        self.zones = zones
    }
}
