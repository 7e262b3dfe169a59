import Bulletin
import Time

/// The bookings that stand, so arranged that those of a slot, or the one of a number, are found without looking at all.
struct BookingIndex: Sendable {
    /// In the order in which they air.
    private(set) var all: [Booking] = []
    private var places: [Int64: Int] = [:]
    /// Slot → places of its bookings, by priority, then as placed.
    private var slots: [String: [Int]] = [:]

    init(_ bookings: [Booking] = []) {
        all = bookings
        places.reserveCapacity(bookings.count)
        for (place, booking) in bookings.enumerated() {
            places[booking.id] = place
            if case .slot(let name, _, _, _) = booking.placement { slots[name, default: []].append(place) }
        }
        for name in slots.keys {
            slots[name]!.sort { a, b in
                bookings[a].priority != bookings[b].priority ? bookings[a].priority > bookings[b].priority : a < b
            }
        }
    }

    subscript(id: Int64) -> Booking? { places[id].map { all[$0] } }

    /// Those of a slot, in the order in which they air.
    func each(of slot: String, _ body: (Booking) -> Void) {
        guard let places = slots[slot] else { return }
        for place in places { body(all[place]) }
    }

    func hasAny(of slot: String) -> Bool { slots[slot] != nil }
}
