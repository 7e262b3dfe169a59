extension Wire {
    package enum ItemKind: String, Sendable, Hashable, Codable {
        case bulletin, clip, speech, relay
    }

    /// One sound that the speakers will make, or will not.
    package struct PlanEntry: Sendable, Hashable, Codable {
        package var start: Moment
        package var end: Moment
        package var zones: [String]
        package var slot: String?
        package var slotTitle: String?
        package var title: String
        package var kind: ItemKind
        package var booking: Int64?
        package var airs: Bool
        package var reason: Reason?
        /// Doubts that do not keep it from the air.
        package var flags: [Reason]

        package init(
            start: Moment, end: Moment, zones: [String], slot: String? = nil, slotTitle: String? = nil, title: String,
            kind: ItemKind, booking: Int64? = nil, airs: Bool, reason: Reason? = nil, flags: [Reason]
        ) {
            self.start = start
            self.end = end
            self.zones = zones
            self.slot = slot
            self.slotTitle = slotTitle
            self.title = title
            self.kind = kind
            self.booking = booking
            self.airs = airs
            self.reason = reason
            self.flags = flags
        }
    }
}
