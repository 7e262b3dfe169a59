extension Wire {
    package enum OutputState: String, Sendable, Hashable, Codable {
        case opening, running, lost, stalled, closed
    }

    /// A zone that sounds.
    package struct OnAir: Sendable, Hashable, Codable {
        package var zone: String
        package var programmeTitle: String
        package var slot: String?
        package var itemTitle: String
        package var booking: Int64?
        /// Counts from 1.
        package var item: Int
        package var items: Int
        package var startedAt: Moment
        package var elapsedMs: Int
        package var durationMs: Int
        package var itemElapsedMs: Int
        package var itemDurationMs: Int
        /// The words being said.
        package var words: String?
        /// The highest level of late in dB of full scale; −120 is silence.
        package var level: Double

        package init(
            zone: String, programmeTitle: String, slot: String? = nil, itemTitle: String, booking: Int64? = nil,
            item: Int, items: Int, startedAt: Moment, elapsedMs: Int, durationMs: Int, itemElapsedMs: Int,
            itemDurationMs: Int, words: String? = nil, level: Double
        ) {
            self.zone = zone
            self.programmeTitle = programmeTitle
            self.slot = slot
            self.itemTitle = itemTitle
            self.booking = booking
            self.item = item
            self.items = items
            self.startedAt = startedAt
            self.elapsedMs = elapsedMs
            self.durationMs = durationMs
            self.itemElapsedMs = itemElapsedMs
            self.itemDurationMs = itemDurationMs
            self.words = words
            self.level = level
        }
    }

    /// What comes next.
    package struct Next: Sendable, Hashable, Codable {
        package var start: Moment
        package var title: String
        package var slot: String?
        package var zones: [String]

        package init(start: Moment, title: String, slot: String? = nil, zones: [String]) {
            self.start = start
            self.title = title
            self.slot = slot
            self.zones = zones
        }
    }

    /// A device that sounds, or should.
    package struct Output: Sendable, Hashable, Codable {
        package var name: String
        package var device: String
        package var state: OutputState
        package var zones: [String]
        /// In Hz.
        package var rate: Int?
        package var format: String?
        package var latencyMs: Double
        package var underruns: Int
        package var missingFrames: Int
        /// How much faster the card's clock runs than the machine's, in parts per million; nil until a minute has been measured.
        package var driftPpm: Double?
        /// Since when it is lost or stalled, and why.
        package var since: Moment?
        package var reason: String?

        package init(
            name: String, device: String, state: OutputState, zones: [String], rate: Int? = nil, format: String? = nil,
            latencyMs: Double, underruns: Int, missingFrames: Int, driftPpm: Double? = nil, since: Moment? = nil,
            reason: String? = nil
        ) {
            self.name = name
            self.device = device
            self.state = state
            self.zones = zones
            self.rate = rate
            self.format = format
            self.latencyMs = latencyMs
            self.underruns = underruns
            self.missingFrames = missingFrames
            self.driftPpm = driftPpm
            self.since = since
            self.reason = reason
        }
    }

    /// What is being rendered.
    package struct Rendering: Sendable, Hashable, Codable {
        package var waiting: Int
        package var current: String?
        /// 0 to 1.
        package var progress: Double?

        package init(waiting: Int, current: String? = nil, progress: Double? = nil) {
            self.waiting = waiting
            self.current = current
            self.progress = progress
        }
    }

    /// Whether the clock may be trusted to start the schedule, and why not.
    package struct Clock: Sendable, Hashable, Codable {
        package var trusted: Bool
        package var reason: Reason?

        package init(trusted: Bool, reason: Reason? = nil) {
            self.trusted = trusted
            self.reason = reason
        }
    }

    /// How the station is at one moment.
    package struct Status: Sendable, Hashable, Codable {
        package var now: Moment
        package var timeZone: String
        package var clock: Clock
        package var onAir: [OnAir]
        package var next: Next?
        package var outputs: [Output]
        package var rendering: Rendering
        package var health: [Reason]
        package var mutes: [Mute]

        package init(
            now: Moment, timeZone: String, clock: Clock, onAir: [OnAir], next: Next? = nil, outputs: [Output],
            rendering: Rendering, health: [Reason], mutes: [Mute] = []
        ) {
            self.mutes = mutes
            self.now = now
            self.timeZone = timeZone
            self.clock = clock
            self.onAir = onAir
            self.next = next
            self.outputs = outputs
            self.rendering = rendering
            self.health = health
        }
    }
}
