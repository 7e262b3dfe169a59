import Bulletin
import Time

/// The bookings that stand, so arranged that those of a slot, or the one of a number, are found without looking at all.
struct BookingIndex: Sendable {
    /// In the order in which they air.
    private(set) var all: [Booking] = []
    private var places: [Int64: Int] = [:]
    /// Slot → places of its bookings, by priority, then as placed.
    private var slots: [String: [Int]] = [:]
    /// Slot → series → its lessons, the lowest first.
    private var lessons: [String: [String: [Booking]]] = [:]

    init(_ bookings: [Booking] = []) {
        all = bookings
        places.reserveCapacity(bookings.count)
        for (place, booking) in bookings.enumerated() {
            places[booking.id] = place
            guard case .slot(let name, _, _, _) = booking.placement else { continue }
            slots[name, default: []].append(place)
            if booking.isLesson { lessons[name, default: [:]][booking.series!.name, default: []].append(booking) }
        }
        for name in slots.keys {
            slots[name]!.sort { a, b in
                bookings[a].priority != bookings[b].priority ? bookings[a].priority > bookings[b].priority : a < b
            }
        }
        for name in lessons.keys {
            for series in lessons[name]!.keys {
                lessons[name]![series]!.sort {
                    ($0.series!.lesson!, places[$0.id]!) < ($1.series!.lesson!, places[$1.id]!)
                }
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

    /// The lessons of each series that is booked in a slot, the lowest first.
    func eachSeries(of slot: String, _ body: ([Booking]) -> Void) {
        guard let series = lessons[slot] else { return }
        for lessons in series.values { body(lessons) }
    }

    /// The lessons of a booking's series in a slot, the lowest first.
    func series(like booking: Booking, in slot: String) -> [Booking] {
        booking.series.flatMap { lessons[slot]?[$0.name] } ?? []
    }
}
