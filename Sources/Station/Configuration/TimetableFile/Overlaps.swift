import Schedule
import Time
import Wording

/// Slots that ask for the same zone at the same time.
struct Overlaps {
    static let days = 14
    /// A slot that comes round more often than this is compared as far as this.
    private static let mostOccurrences = 2000

    let timetable: Timetable
    let zones: [String]
    /// How long a slot without a length of its own may be; nil counts it as a moment.
    let longest: Duration?

    struct Overlap: Sendable, Hashable {
        /// The slot that begins while `other` is on the air, or at the same moment.
        var slot: String
        var other: String
        var at: Instant
        var zone: String
    }

    /// The first overlap of each pair within the days that follow `now`, in the order of time.
    func find(after now: Instant, in timeZone: TimeZoneRules) -> [Overlap] {
        struct Occurrence {
            var slot: Int
            var start: Instant
            var end: Instant
        }
        let horizon = now + .seconds(Self.days * 86_400)
        var occurrences: [Occurrence] = []
        for (index, slot) in timetable.slots.enumerated() {
            var last = now
            var count = 0
            while count < Self.mostOccurrences, let start = slot.recurrence.next(after: last, in: timeZone),
                start < horizon
            {
                occurrences.append(
                    Occurrence(slot: index, start: start, end: start + (slot.length ?? longest ?? .zero)))
                last = start
                count += 1
            }
        }
        occurrences.sort { ($0.start, $0.slot) < ($1.start, $1.slot) }

        var found: [Overlap] = []
        var seen: Set<[Int]> = []
        var running: [Occurrence] = []
        for next in occurrences {
            running.removeAll { $0.end <= next.start && $0.start < next.start }
            for current in running where current.slot != next.slot {
                let pair = [current.slot, next.slot].sorted()
                guard !seen.contains(pair), let zone = sharedZone(current.slot, next.slot) else { continue }
                seen.insert(pair)
                found.append(
                    Overlap(
                        slot: timetable.slots[next.slot].name, other: timetable.slots[current.slot].name,
                        at: next.start,
                        zone: zone))
            }
            running.append(next)
        }
        return found
    }

    private func sharedZone(_ a: Int, _ b: Int) -> String? {
        let zonesOfA = timetable.slots[a].zones.isEmpty ? zones : timetable.slots[a].zones
        let zonesOfB = timetable.slots[b].zones.isEmpty ? zones : timetable.slots[b].zones
        return zonesOfA.first { zonesOfB.contains($0) }
    }
}
