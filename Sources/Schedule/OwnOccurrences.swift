import Bulletin
import Time

/// The occurrences of a slot in which the limits of a booking let it air, in order: its days, its validity, not its number of
/// times.
struct OwnOccurrences: IteratorProtocol {
    /// Days on which a slot does not meet those of a booking are looked through so far: two leap days lie within it.
    private static let horizon = 366 * 9

    private let booking: Booking
    private let recurrence: Recurrence
    private let zone: TimeZoneRules
    private let last: CivilDate
    private var cursor: Instant

    /// `cursor`: the last instant that is not looked at.
    init(of booking: Booking, in slot: Slot, after cursor: Instant, _ zone: TimeZoneRules) {
        self.booking = booking
        self.zone = zone
        recurrence = slot.recurrence
        self.cursor = cursor
        if case .slot(_, let from, _, _) = booking.placement {
            let first = max(from, booking.validity.from ?? from)
            self.cursor = max(cursor, zone.instant(of: CivilDateTime(first, .midnight)) - .nanoseconds(1))
        }
        let horizon = zone.civil(at: self.cursor).date.adding(days: Self.horizon)
        last = min(booking.lastDay ?? horizon, horizon)
    }

    mutating func next() -> Instant? {
        while let next = recurrence.next(after: cursor, in: zone) {
            let date = zone.civil(at: next).date
            guard date <= last else { return nil }
            if booking.allows(date) {
                cursor = next
                return next
            }
            // Nothing more of that day.
            let midnight = zone.instant(of: CivilDateTime(date.adding(days: 1), .midnight))
            cursor = max(next, midnight - .nanoseconds(1))
        }
        return nil
    }
}
