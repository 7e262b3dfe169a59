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

        package init(
            id: String, seq: Int64, plannedStart: Moment, zones: [String], slot: String? = nil, item: Int,
            title: String, kind: ItemKind, booking: Int64? = nil, bulletinSha256: String? = nil, start: Moment? = nil,
            end: Moment? = nil, result: AiringResult, reason: Reason? = nil, hearings: [Hearing] = []
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
        }
    }
}
