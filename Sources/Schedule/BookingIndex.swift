import Bulletin
import Time

/// The bookings that stand, so arranged that those with a claim on an occurrence, or the one of a number, are found without looking
/// at all of them.
struct BookingIndex: Sendable {
    /// In the order in which they air.
    private(set) var all: [Booking] = []
    private var places: [Int64: Int] = [:]
    private var slots: [String: Shelf] = [:]
    /// For each booking of a slot, its place on the slot's shelf.
    private var shelved: [Int: Int] = [:]
    /// Slot → series → its lessons, the lowest first.
    private var lessons: [String: [String: [Booking]]] = [:]

    init(_ bookings: [Booking] = []) {
        all = bookings
        places.reserveCapacity(bookings.count)
        var claims: [String: [Shelf.Claim]] = [:]
        for (place, booking) in bookings.enumerated() {
            places[booking.id] = place
            guard case .slot(let name, let from, let through, _) = booking.placement else { continue }
            claims[name, default: []].append(
                Shelf.Claim(booking: place, first: from.daysSinceEpoch, last: through?.daysSinceEpoch ?? .max))
            if booking.isLesson { lessons[name, default: [:]][booking.series!.name, default: []].append(booking) }
        }
        for (name, claims) in claims {
            let sorted = claims.sorted { ($0.first, $0.booking) < ($1.first, $1.booking) }
            for (place, claim) in sorted.enumerated() { shelved[claim.booking] = place }
            slots[name] = Shelf(sorted)
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

    /// Those of a slot that may be heard on a day, in the order in which they air: by priority, then as placed.
    func each(of slot: String, onDay day: Int, _ body: (Booking) -> Void) {
        guard let shelf = slots[slot] else { return }
        var found: [Int] = []
        shelf.each(on: day) { found.append($0) }
        if found.count > 1 {
            found.sort { a, b in
                all[a].priority != all[b].priority ? all[a].priority > all[b].priority : a < b
            }
        }
        for place in found { body(all[place]) }
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

    /// Lays a booking aside that no occurrence will ask for any more, or takes it back.
    mutating func lay(aside isAside: Bool, _ id: Int64) {
        guard let place = places[id], let shelved = shelved[place],
            case .slot(let name, _, let through, _) = all[place].placement
        else { return }
        slots[name]!.setLast(shelved, isAside ? .min : through?.daysSinceEpoch ?? .max)
    }
}

/// The bookings of one slot, with the first and the last day of each: which of them hold on a day is found in steps that
/// grow with the logarithm of their number.
private struct Shelf: Sendable {
    struct Claim: Sendable {
        /// Its place among all bookings.
        var booking: Int
        /// Days after 1970-01-01.
        var first: Int
        var last: Int
    }

    /// By first day.
    private var claims: [Claim]
    /// A binary tree over `claims`, its root at 1: the latest last day in each branch.
    private var latest: [Int]
    private let width: Int

    init(_ claims: [Claim]) {
        self.claims = claims
        var width = 1
        while width < claims.count { width *= 2 }
        self.width = width
        latest = Array(repeating: .min, count: 2 * width)
        for (place, claim) in claims.enumerated() { latest[width + place] = claim.last }
        for node in stride(from: width - 1, to: 0, by: -1) {
            latest[node] = max(latest[2 * node], latest[2 * node + 1])
        }
    }

    func each(on day: Int, _ body: (Int) -> Void) {
        // How many begin on that day or before.
        var begun = 0
        var end = claims.count
        while begun < end {
            let middle = (begun + end) / 2
            if claims[middle].first <= day { begun = middle + 1 } else { end = middle }
        }
        visit(1, 0..<width, begun, day, body)
    }

    private func visit(_ node: Int, _ places: Range<Int>, _ begun: Int, _ day: Int, _ body: (Int) -> Void) {
        guard places.lowerBound < begun, latest[node] >= day else { return }
        if places.count == 1 { return body(claims[places.lowerBound].booking) }
        let middle = (places.lowerBound + places.upperBound) / 2
        visit(2 * node, places.lowerBound..<middle, begun, day, body)
        visit(2 * node + 1, middle..<places.upperBound, begun, day, body)
    }

    mutating func setLast(_ place: Int, _ last: Int) {
        var node = width + place
        latest[node] = last
        while node > 1 {
            node /= 2
            latest[node] = max(latest[2 * node], latest[2 * node + 1])
        }
    }
}
