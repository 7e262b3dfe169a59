import Schedule
import Time

/// The slots of the coming two weeks, and what stands in their way.
struct Fortnight: Sendable {
    static let length = Duration.seconds(14 * 86_400)
    /// A slot that comes round more often than this is looked at as far as this.
    private static let mostOccurrences = 2000

    struct Occurrence: Sendable, Hashable {
        /// Index in the timetable.
        var slot: Int
        var start: Instant
        var end: Instant
    }

    private let slots: [Slot]
    private let zones: [String]
    private let timeZone: TimeZoneRules
    /// In the order of time.
    let occurrences: [Occurrence]
    /// Slots that do not come round any more at all.
    let finished: [String]

    /// `longest` is how long a slot without a length of its own may be; nil counts it as a moment.
    init(of timetable: Timetable, zones: [String], longest: Duration?, after now: Instant, in timeZone: TimeZoneRules) {
        let horizon = now + Self.length
        slots = timetable.slots
        self.zones = zones
        self.timeZone = timeZone
        var occurrences: [Occurrence] = []
        finished = slots.filter { $0.recurrence.next(after: now, in: timeZone) == nil }.map(\.name)
        for (index, slot) in slots.enumerated() {
            var last = now
            for _ in 0..<Self.mostOccurrences {
                guard let start = slot.recurrence.next(after: last, in: timeZone), start < horizon else { break }
                occurrences.append(
                    Occurrence(slot: index, start: start, end: start + (slot.length ?? longest ?? .zero)))
                last = start
            }
        }
        self.occurrences = occurrences.sorted { ($0.start, $0.slot) < ($1.start, $1.slot) }
    }

    private func zones(of slot: Int) -> [String] { slots[slot].zones.isEmpty ? zones : slots[slot].zones }
}

extension Fortnight {
    /// Two slots that ask for one zone at one time.
    struct Overlap: Sendable, Hashable {
        /// The slot that begins while `other` is on the air, or at the same moment.
        var slot: String
        var other: String
        var at: Instant
        var zone: String
    }

    /// The first overlap of each pair of slots, in the order of time.
    var overlaps: [Overlap] {
        var found: [Overlap] = []
        var seen: Set<[Int]> = []
        var running: [Occurrence] = []
        for next in occurrences {
            running.removeAll { $0.end <= next.start && $0.start < next.start }
            for current in running where current.slot != next.slot {
                let theirs = zones(of: current.slot)
                guard let zone = zones(of: next.slot).first(where: theirs.contains),
                    seen.insert([current.slot, next.slot].sorted()).inserted
                else { continue }
                found.append(
                    Overlap(slot: slots[next.slot].name, other: slots[current.slot].name, at: next.start, zone: zone))
            }
            running.append(next)
        }
        return found
    }

    /// A slot that begins while a zone may not sound.
    struct Silenced: Sendable, Hashable {
        var slot: String
        var at: Instant
        var zone: String
    }

    /// The first such occurrence of each slot, in the order of time.
    func silenced(by curfew: Curfew) -> [Silenced] {
        var seen: Set<Int> = []
        return occurrences.compactMap { occurrence in
            guard !seen.contains(occurrence.slot),
                let zone = zones(of: occurrence.slot).first(where: {
                    curfew.stretch($0, at: occurrence.start, timeZone) != nil
                })
            else { return nil }
            seen.insert(occurrence.slot)
            return Silenced(slot: slots[occurrence.slot].name, at: occurrence.start, zone: zone)
        }
    }
}
