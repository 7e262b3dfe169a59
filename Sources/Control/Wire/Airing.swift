extension Wire {
    package enum AiringResult: String, Sendable, Hashable, Codable {
        case planned
        case onAir = "on_air"
        case aired, cut, failed, skipped, missed
    }

    /// One thing that went to air, or should have.
    package struct Airing: Sendable, Hashable, Codable {
        package var id: String
        /// The newest entry about it in the as-run log.
        package var seq: Int64
        package var plannedStart: Moment
        package var zones: [String]
        package var slot: String?
        /// Counts from 1.
        package var item: Int
        package var title: String
        package var kind: ItemKind
        package var booking: Int64?
        package var bulletinSha256: String?
        package var start: Moment?
        package var end: Moment?
        package var result: AiringResult
        package var reason: Reason?
        /// Empty where all zones heard it together.
        package var hearings: [Hearing]
        /// How loud each zone was, and what changed meanwhile; empty where nothing is on record.
        package var gains: [Gain]
        /// Who had let it pass; nil where nothing is on record.
        package var approval: AiringApproval?

        package init(
            id: String, seq: Int64, plannedStart: Moment, zones: [String], slot: String? = nil, item: Int,
            title: String, kind: ItemKind, booking: Int64? = nil, bulletinSha256: String? = nil, start: Moment? = nil,
            end: Moment? = nil, result: AiringResult, reason: Reason? = nil, hearings: [Hearing] = [],
            gains: [Gain] = [],
            approval: AiringApproval? = nil
        ) {
            self.id = id
            self.seq = seq
            self.plannedStart = plannedStart
            self.zones = zones
            self.slot = slot
            self.item = item
            self.title = title
            self.kind = kind
            self.booking = booking
            self.bulletinSha256 = bulletinSha256
            self.start = start
            self.end = end
            self.result = result
            self.reason = reason
            self.hearings = hearings
            self.gains = gains
            self.approval = approval
        }
    }

    /// How loud a zone was in an airing, in dB: its own gain with what the time of day added.
    package struct Gain: Sendable, Hashable, Codable {
        package var zone: String
        package var decibels: Double
        /// Nothing of it was heard there.
        package var muted: Bool
        /// From when on, where it changed meanwhile; nil from the begin.
        package var since: Moment?

        package init(zone: String, decibels: Double, muted: Bool = false, since: Moment? = nil) {
            self.zone = zone
            self.decibels = decibels
            self.muted = muted
            self.since = since
        }
    }

    package enum ApprovalKind: String, Sendable, Hashable, Codable {
        case approved
        case notRequired = "not_required"
        case timetable
        case stationItem = "station_item"
        case alert, template, live
    }

    /// Who had let pass what was heard, or why nobody had to.
    package struct AiringApproval: Sendable, Hashable, Codable {
        package var kind: ApprovalKind
        package var by: String?
        package var at: Moment?
        package var template: String?

        package init(_ kind: ApprovalKind, by: String? = nil, at: Moment? = nil, template: String? = nil) {
            self.kind = kind
            self.by = by
            self.at = at
            self.template = template
        }
    }
}
