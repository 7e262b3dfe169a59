import Bulletin
import Time

/// An item that may become part of a programme.
struct Candidate {
    var airing: PlannedAiring
    /// Place of its line in the rundown.
    var place = 0
    var request: SoundRequest
    var sound: FinishedSound?
    var validity = Validity()
    var isBulletin: Bool { airing.booking != nil }
    var zones: [String] { airing.zones }

    /// Who comes first where there is not room for all: what belongs to the timetable, then bulletins, then what is heard again.
    enum Rank: CaseIterable { case fixed, bulletin, repetition }

    var rank: Rank { airing.hearing != nil ? .repetition : isBulletin ? .bulletin : .fixed }

    func limited(to zones: [String]) -> Candidate? {
        var limited = self
        limited.airing.zones = airing.zones.filter(zones.contains)
        return limited.airing.zones.isEmpty ? nil : limited
    }
}

// What has room.
extension Composer {
    /// By when a programme that begins at `start` must be over, whatever its zones may.
    func deadline(_ start: Instant, limit: Duration?) -> Instant {
        // A day is more than any programme may take.
        start + min(limit ?? .seconds(86_400), sessionQuota ?? .seconds(86_400))
    }

    /// Until when each zone may sound; nil where there is no zone.
    func rooms(_ zones: [String], start: Instant, limit: Duration?, passesCurfew: Bool = false) -> [String:
        Instant]?
    {
        guard !zones.isEmpty else { return nil }
        var rooms: [String: Instant] = [:]
        for zone in zones {
            var end = passesCurfew ? start + .seconds(86_400) : deadline(start, limit: limit)
            if !passesCurfew, let curfew = settings.curfew.begin(zone, after: start, settings.timeZone) {
                end = min(end, curfew)
            }
            rooms[zone] = end
        }
        return rooms
    }

    /// Keeps what has room, and of that what is still valid when its turn comes: a programme may run over midnight.
    func select(
        _ items: [Candidate], room: [String: Instant], start: Instant, noRoom: Reason, _ result: inout Result
    ) -> [Candidate] {
        let today = settings.timeZone.civil(at: start).date
        var items = items
        while true {
            var fitted = Result()
            let chosen = fit(items, room: room, start: start, noRoom: noRoom, &fitted)
            var played: [String: Int] = [:]
            let expired = chosen.first { item in
                let begin = start + FinishedSound.length(of: item.zones.map { played[$0, default: 0] }.max()!)
                for zone in item.zones { played[zone, default: 0] += item.sound!.frames }
                guard let last = item.validity.through, last <= today else { return false }
                return settings.timeZone.civil(at: begin).date > last
            }
            guard let expired, let last = expired.validity.through else {
                result.refused += fitted.refused
                return chosen
            }
            result.refused.append((expired.airing, .expired(last)))
            items.removeAll { $0.airing.id == expired.airing.id }
        }
    }

    /// Keeps what is rendered and has room. What belongs to the timetable is kept first; then bulletins in their order, a
    /// short one also after a long one that had no room; then those that are heard again, which is no matter of a refusal each
    /// time: that there is no room for it is said once.
    private func fit(
        _ items: [Candidate], room: [String: Instant], start: Instant, noRoom: Reason, _ result: inout Result
    ) -> [Candidate] {
        var used: [String: Int] = [:]
        var kept: Set<String> = []
        var ready = items
        for rank in Candidate.Rank.allCases {
            for index in ready.indices where ready[index].rank == rank {
                if rank == .repetition, !kept.contains(ready[index].airing.earlierHearing) { continue }
                switch sound(ready[index].request) {
                case .waiting: result.refused.append((ready[index].airing, .notRendered))
                case .failed(let reason): result.refused.append((ready[index].airing, .renderingFailed(reason)))
                case .ready(let sound):
                    let hasRoom = ready[index].zones.allSatisfy {
                        start + FinishedSound.length(of: used[$0, default: 0] + sound.frames) <= room[$0]!
                    }
                    guard hasRoom else {
                        result.refused.append((ready[index].airing, rank == .repetition ? .noRoomToRepeat : noRoom))
                        continue
                    }
                    for zone in ready[index].zones { used[zone, default: 0] += sound.frames }
                    ready[index].sound = sound
                    kept.insert(ready[index].airing.id)
                }
            }
        }
        return ready.filter { kept.contains($0.airing.id) }
    }
}
