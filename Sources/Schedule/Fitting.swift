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

    /// A zone that may sound, until when, and how much of the programme it has been given.
    struct Lane {
        let zone: String
        let end: Instant
        var frames = 0
    }

    /// Those of `zones` that may sound at `start`.
    func lanes(_ zones: [String], start: Instant, limit: Duration?, passesCurfew: Bool = false) -> [Lane] {
        if passesCurfew {
            return zones.filter { settings.openUntil($0, from: start, .emergency) > start }
                .map { Lane(zone: $0, end: start + .seconds(86_400)) }
        }
        let deadline = deadline(start, limit: limit)
        let common =
            settings.mutes.isEmpty ? settings.curfew.commonOpenUntil(from: start, settings.timeZone) : nil
        return zones.compactMap { zone in
            let closes = common ?? settings.openUntil(zone, from: start)
            return closes > start ? Lane(zone: zone, end: min(deadline, closes)) : nil
        }
    }

    /// Whether an item is heard in the lane at `place`.
    private func isHeard(_ item: Candidate, _ place: Int, of lanes: [Lane]) -> Bool {
        item.zones.count == lanes.count || item.zones.contains(lanes[place].zone)
    }

    /// Gives the lanes of an item so many frames more.
    func add(_ frames: Int, of item: Candidate, to lanes: inout [Lane]) {
        for place in lanes.indices where isHeard(item, place, of: lanes) { lanes[place].frames += frames }
    }

    /// How much the lanes of an item have been given: the least and the most.
    func given(_ item: Candidate, _ lanes: [Lane]) -> (least: Int, most: Int) {
        var (least, most) = (Int.max, 0)
        for place in lanes.indices where isHeard(item, place, of: lanes) {
            least = min(least, lanes[place].frames)
            most = max(most, lanes[place].frames)
        }
        return (least, most)
    }

    /// Keeps what has room, and of that what is still valid when its turn comes: a programme may run over midnight.
    func select(
        _ items: inout [Candidate], lanes: [Lane], start: Instant, noRoom: Reason, _ result: inout Result
    ) {
        guard items.contains(where: { $0.validity.through != nil }) else {
            return fit(&items, lanes: lanes, start: start, noRoom: noRoom, &result)
        }
        let today = settings.timeZone.civil(at: start).date
        while true {
            var fitted = Result()
            var chosen = items
            fit(&chosen, lanes: lanes, start: start, noRoom: noRoom, &fitted)
            var played = lanes
            let expired = chosen.first { item in
                let begin = start + FinishedSound.length(of: given(item, played).most)
                add(item.sound!.frames, of: item, to: &played)
                guard let last = item.validity.through, last <= today else { return false }
                return settings.timeZone.civil(at: begin).date > last
            }
            guard let expired, let last = expired.validity.through else {
                result.refused += fitted.refused
                items = chosen
                return
            }
            result.refused.append((expired.airing, .expired(last)))
            items.removeAll { $0.airing.id == expired.airing.id }
        }
    }

    /// Keeps what is rendered and has room. What belongs to the timetable is kept first; then bulletins in their order, a
    /// short one also after a long one that had no room; then those that are heard again, which is no matter of a refusal each
    /// time: that there is no room for it is said once.
    private func fit(
        _ items: inout [Candidate], lanes: [Lane], start: Instant, noRoom: Reason, _ result: inout Result
    ) {
        var lanes = lanes
        var kept: Set<String> = []
        let isRepeated = items.contains { $0.rank == .repetition }
        for rank in Candidate.Rank.allCases where isRepeated || rank != .repetition {
            var tooLong: [Int] = []
            for index in items.indices where items[index].rank == rank {
                if rank == .repetition, !kept.contains(items[index].airing.earlierHearing) { continue }
                switch sounds[items[index].request] {
                case .waiting: result.refused.append((items[index].airing, .notRendered))
                case .failed(let reason): result.refused.append((items[index].airing, .renderingFailed(reason)))
                case .ready(let sound):
                    let hasRoom = lanes.indices.allSatisfy {
                        !isHeard(items[index], $0, of: lanes)
                            || start + FinishedSound.length(of: lanes[$0].frames + sound.frames) <= lanes[$0].end
                    }
                    if !hasRoom, items[index].request.isLive {
                        tooLong.append(index)
                        continue
                    }
                    guard hasRoom else {
                        result.refused.append((items[index].airing, rank == .repetition ? .noRoomToRepeat : noRoom))
                        continue
                    }
                    add(sound.frames, of: items[index], to: &lanes)
                    items[index].sound = sound
                    if isRepeated { kept.insert(items[index].airing.id) }
                }
            }
            for index in tooLong where !shorten(&items[index], &lanes, start: start) {
                result.refused.append((items[index].airing, noRoom))
            }
        }
        items.removeAll { $0.sound == nil }
    }

    /// Gives a relay what all else has left of its lanes; false where that is too little.
    private func shorten(_ item: inout Candidate, _ lanes: inout [Lane], start: Instant) -> Bool {
        guard case .relay(let input, _) = item.request else { return false }
        let heard = lanes.indices.filter { isHeard(item, $0, of: lanes) }
        let room = heard.map {
            (lane: lanes[$0], left: lanes[$0].end - (start + FinishedSound.length(of: lanes[$0].frames)))
        }
        guard let least = room.min(by: { $0.left < $1.left }), least.left >= FinishedSound.shortestRelay else {
            return false
        }
        // A frame begun counts whole.
        let frames = FinishedSound.frames(in: least.left) - 1
        item.sound = .relay(input, frames: frames)
        let isCurfew = settings.openUntil(least.lane.zone, from: start) <= least.lane.end
        item.airing.cutShort = isCurfew ? curfewReason([least.lane.zone], least.lane.end) : .noRoom
        add(frames, of: item, to: &lanes)
        return true
    }
}
