import Time

/// How an output stands at one moment.
package struct OutputStatus: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        /// Being opened for the first time, or its timing is still being learnt.
        case opening
        case running
        /// Gone; it is opened again and again.
        case lost(since: Instant, reason: String)
        /// The audio thread hangs in the device and has not moved since then.
        case stalled(since: Instant)
        case closed
    }

    package var name: String
    package var device: String
    package var state: State
    /// Such as `S16`; nil until it has been open.
    package var format: String?
    /// In Hz.
    package var rate: Int?
    package var channels: Int
    /// In frames.
    package var period: Int?
    package var buffer: Int?
    /// From writing a frame to hearing it.
    package var latency: Duration
    /// How fast the card's clock runs against the machine's, in parts per million; 0 until a minute has been measured.
    package var drift: Double
    /// Times that the device ran dry or began anew.
    package var restarts: Int
    /// What it says of its delay is nonsense, so that its sound may be early or late by what lies behind its buffer.
    package var doubtsDelay: Bool
    /// Frames that sounded as silence because they had not been read in time.
    package var missingFrames: Int
    /// Times that the device did not take a period in time.
    package var timeouts: Int
    /// The errno value with which real-time scheduling was refused; nil where it was granted.
    package var schedulingError: Int32?
    /// CLOCK_MONOTONIC when the audio thread last moved.
    package var heartbeat: MonotonicInstant
    package var zones: [ZoneStatus]
}

package struct ZoneStatus: Sendable, Hashable {
    package var name: String
    /// In dB.
    package var gain: Double
    /// The highest sample of late, in dB of full scale; −120 is silence.
    package var peak: Double
    /// A curfew window or a block holds everything back but emergencies.
    package var isGated: Bool
    package var airing: Airing?

    /// What the zone plays now.
    package struct Airing: Sendable, Hashable {
        package var programme: Int64
        package var part: Int
        /// Frames of the programme played, at 48 kHz.
        package var frame: Int
    }
}
