extension Wire {
    package enum ItemKind: String, Sendable, Hashable, Codable {
        case bulletin, clip, speech, relay
    }

    /// When one zone hears something.
    package struct Hearing: Sendable, Hashable, Codable {
        package var zone: String
        package var start: Moment
        package var end: Moment

        package init(zone: String, start: Moment, end: Moment) {
            self.zone = zone
            self.start = start
            self.end = end
        }
    }

    /// How loud something is in a zone.
    package struct Loudness: Sendable, Hashable, Codable {
        package var zone: String
        package var lufs: Double

        package init(zone: String, lufs: Double) {
            self.zone = zone
            self.lufs = lufs
        }
    }

    /// One sound that the speakers will make, or will not.
    package struct PlanEntry: Sendable, Hashable, Codable {
        /// That of the airing.
        package var id: String
        package var start: Moment
        package var end: Moment
        package var zones: [String]
        /// Empty where all zones hear it together.
        package var hearings: [Hearing]
        package var slot: String?
        package var slotTitle: String?
        package var title: String
        package var kind: ItemKind
        package var booking: Int64?
        /// Who has booked it, or raised it.
        package var queuedBy: String?
        /// Who let the bulletin pass; nil where nobody has, or nobody need.
        package var approvedBy: String?
        package var loudness: [Loudness]
        package var airs: Bool
        package var reason: Reason?
        /// Doubts that do not keep it from the air.
        package var flags: [Reason]

        package init(
            id: String, start: Moment, end: Moment, zones: [String], hearings: [Hearing] = [], slot: String? = nil,
            slotTitle: String? = nil, title: String, kind: ItemKind, booking: Int64? = nil, queuedBy: String? = nil,
            approvedBy: String? = nil,
            loudness: [Loudness] = [], airs: Bool, reason: Reason? = nil, flags: [Reason] = []
        ) {
            self.id = id
            self.start = start
            self.end = end
            self.zones = zones
            self.hearings = hearings
            self.slot = slot
            self.slotTitle = slotTitle
            self.title = title
            self.kind = kind
            self.booking = booking
            self.queuedBy = queuedBy
            self.approvedBy = approvedBy
            self.loudness = loudness
            self.airs = airs
            self.reason = reason
            self.flags = flags
        }
    }

    /// A stretch of the curfew.
    package struct Closed: Sendable, Hashable, Codable {
        package var zones: [String]
        package var from: Moment
        package var to: Moment

        package init(zones: [String], from: Moment, to: Moment) {
            self.zones = zones
            self.from = from
            self.to = to
        }
    }

    /// What will be heard, and when nothing may be.
    package struct Plan: Sendable, Hashable, Codable {
        package var entries: [PlanEntry]
        package var closed: [Closed]
        package var mutes: [Mute]

        package init(entries: [PlanEntry] = [], closed: [Closed] = [], mutes: [Mute] = []) {
            self.mutes = mutes
            self.entries = entries
            self.closed = closed
        }
    }
}
