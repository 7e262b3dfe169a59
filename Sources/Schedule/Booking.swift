import Bulletin
import Time

/// A bulletin placed in occurrences of a slot, or at an instant of its own.
package struct Booking: Sendable, Hashable, Codable, Identifiable {
    package var id: Int64
    /// The snapshot of the bulletin in the ledger.
    package var bulletin: Int64
    /// SHA-256 of the bulletin's text, in lower-case hexadecimal.
    package var bulletinSHA256: String
    package var title: String
    package var priority: Priority
    /// Zone names; empty means every zone of the slot, or of the station.
    package var zones: [String]
    package var validity: Validity
    package var placement: Placement
    /// Order inside a slot among bookings of equal priority; smaller goes first.
    package var position: Double
    /// Only what is approved is heard.
    package var approval = Approval.given

    package enum Placement: Sendable, Hashable, Codable {
        /// In each occurrence of the slot from `from` on, through `through`, and at most `times` of them.
        /// Both limits absent means one occurrence.
        case slot(String, from: CivilDate, through: CivilDate?, times: Int?)
        case at(Instant)
    }

    package init(
        id: Int64, bulletin: Int64, bulletinSHA256: String = "", title: String, priority: Priority = .normal,
        zones: [String] = [],
        validity: Validity = Validity(), placement: Placement, position: Double = 0
    ) {
        self.id = id
        self.bulletin = bulletin
        self.bulletinSHA256 = bulletinSHA256
        self.title = title
        self.priority = priority
        self.zones = zones
        self.validity = validity
        self.placement = placement
        self.position = position
    }
}
