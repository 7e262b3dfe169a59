import Time

/// One thing that went to air, or should have: what its entries in the as-run log add up to.
package struct Airing: Sendable, Hashable, Identifiable {
    package enum Result: String, Sendable, Hashable, Codable {
        case planned
        case onAir = "on-air"
        case aired, cut, failed, skipped, missed

        package var isFinal: Bool { self != .planned && self != .onAir }
    }

    package var plan: PlannedAiring
    /// The newest entry about it.
    package var seq: Int64
    /// When its first frame sounded.
    package var start: Instant?
    /// When its last frame sounded; nil where none did.
    package var end: Instant?
    package var result: Result
    package var reason: Reason?
    /// What each zone heard, where they did not hear it together.
    package var hearings: [Hearing]?
    /// How loud it was in each zone, and what changed meanwhile; nil where it did not begin, and in old rows.
    package var gains: [ZoneGain]?
    /// Who had let it pass; nil where it did not begin, and in old rows.
    package var approval: AirApproval?

    package var id: String { plan.id }

    package init(
        plan: PlannedAiring, seq: Int64, start: Instant? = nil, end: Instant? = nil, result: Result,
        reason: Reason? = nil, hearings: [Hearing]? = nil, gains: [ZoneGain]? = nil, approval: AirApproval? = nil
    ) {
        self.plan = plan
        self.seq = seq
        self.start = start
        self.end = end
        self.result = result
        self.reason = reason
        self.hearings = hearings
        self.gains = gains
        self.approval = approval
    }
}
