extension Wire {
    /// What is asked for with `GoLive`.
    package struct NewLive: Sendable, Hashable, Codable {
        /// Nil for the only input of the station.
        package var input: String?
        /// Empty for all.
        package var zones: [String]
        /// Nil, or more than the station allows: as long as it allows.
        package var longestMs: Int?
        /// What plays goes on at this level under the words, in dB (−40…−6); nil where it gives way.
        package var over: Double?
        /// Nobody speaks: another station, or a line. Nil is no.
        package var relay: Bool?
        package init(
            input: String? = nil, zones: [String] = [], longestMs: Int? = nil, over: Double? = nil, relay: Bool? = nil
        ) {
            self.over = over
            self.relay = relay
            self.input = input
            self.zones = zones
            self.longestMs = longestMs
        }
    }

    package enum LiveState: String, Sendable, Hashable, Codable {
        case begins, speaks, waits, over
    }

    /// How somebody who speaks is heard.
    package struct Live: Sendable, Hashable, Codable {
        package var state: LiveState
        package var input: String
        /// Since the first word could be heard.
        package var elapsedMs: Int
        package var longestMs: Int
        /// The mean of the last moments at the input, in dB of full scale.
        package var level: Double
        package var silent: Bool
        /// How far the input is lowered because it howled, in dB; 0 where it is not.
        package var loweredBy: Double
        package init(
            state: LiveState, input: String, elapsedMs: Int, longestMs: Int, level: Double, silent: Bool,
            loweredBy: Double = 0
        ) {
            self.loweredBy = loweredBy
            self.state = state
            self.input = input
            self.elapsedMs = elapsedMs
            self.longestMs = longestMs
            self.level = level
            self.silent = silent
        }
    }
}
