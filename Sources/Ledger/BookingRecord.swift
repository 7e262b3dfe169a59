import Schedule
import Time

/// A booking and what became of it.
package struct BookingRecord: Sendable, Hashable, Codable, Identifiable {
    package var booking: Booking
    package var createdAt: Instant
    package var createdBy: String
    /// Nil as long as it stands.
    package var removal: Removal?

    package struct Removal: Sendable, Hashable, Codable {
        package var at: Instant
        package var by: String
    }

    package var id: Int64 { booking.id }
    package var bulletinSHA256: String { booking.bulletinSHA256 }
    package var isRemoved: Bool { removal != nil }
}
