import Bulletin
import Time

/// Somebody speaks to the zones now: what an input gives, until he is done, or as long as he may at most.
///
/// A programme of the priority `priority`: it cuts a normal one, which goes on afterwards, and keeps to the curfew and the quotas. It needs
/// no approval but that of somebody who may go on the air, and no trusted clock.
package struct Live: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var input: String
    package var title: String
    /// Zone names; empty means every zone of the station.
    package var zones: [String]
    /// A clip that calls for attention first, where it is rendered; nil for none.
    package var chime: String?
    /// The chime not counted.
    package var longest: Duration
    /// The account of whoever speaks.
    package var by: String?

    package init(
        id: Int64, input: String, title: String, zones: [String], chime: String?, longest: Duration, by: String? = nil
    ) {
        self.id = id
        self.input = input
        self.title = title
        self.zones = zones
        self.chime = chime
        self.longest = longest
        self.by = by
    }
}

extension StationMachine {
    /// How far somebody who speaks has come.
    package enum LiveCourse: Sendable, Hashable {
        /// Not heard yet: the chime sounds, or is about to.
        case begins
        /// Heard for so long.
        case speaks(Duration)
        /// Cut by something more important; it goes on afterwards.
        case waits
    }

    /// Nil once it is over.
    package func course(ofLive id: Int64, at now: Instant) -> LiveCourse? {
        guard let programme = air.programmes.values.first(where: { $0.key.source == .live(id) }),
            let item = programme.items.last
        else { return nil }
        let active = air.runs.first { $0.key == programme.key }
        guard let active, let place = active.run.parts.firstIndex(where: { $0.airing == item.airing.id }) else {
            return .waits
        }
        let before = active.run.parts[..<place].reduce(0) { $0 + $1.frames }
        let begin = active.run.start + FinishedSound.length(of: before)
        guard begin <= now else { return active.run.parts[place].offset > 0 ? .waits : .begins }
        return .speaks((now - begin) + FinishedSound.length(of: active.run.parts[place].offset))
    }

    /// Why it may not go on the air now; nil where it may.
    package func refusal(of live: Live, at now: Instant) -> Reason? {
        let result = compose(live, at: now)
        return result.programme == nil ? result.refused.first?.reason : nil
    }

    mutating func goLive(_ live: Live, at now: Instant, _ actions: inout [Action]) {
        let result = compose(live, at: now)
        actions.append(.record(result.events(at: now, as: .skipped)))
        if let programme = result.programme { schedule(programme, joiningAt: nil, at: now, &actions) }
    }

    private func compose(_ live: Live, at now: Instant) -> Composer.Result {
        let key = ProgrammeKey(source: .live(live.id), occurrence: now)
        let start = now + Self.atOnce
        let zones = live.zones.isEmpty ? settings.zones : live.zones.filter(settings.zones.contains)
        let (free, title) = freeTime(zones, from: start, against: .priority)
        var reason: Reason?
        if zones.isEmpty {
            reason = .zoneGone
        } else if let alert = zones.compactMap({ alert(holding: $0) }).first {
            reason = .busy(with: alert.title)
        } else if free > start {
            reason = .busy(with: title)
        } else {
            reason = overQuota(key, .priority, from: start)
        }
        guard let reason else { return composer.compose(live, key, start: start, zones: zones) }
        var refused = Composer.Result()
        composer.refuseAll(
            key, live.title, [], zones.isEmpty ? live.zones : zones, start, reason: reason, &refused)
        return refused
    }

    /// Whoever speaks is done, or has gone: what was said has been aired.
    mutating func endLive(_ id: Int64, at now: Instant, _ actions: inout [Action]) {
        var events: [AsRunEvent] = []
        var keys: Set<ProgrammeKey> = []
        for active in air.runs where active.key.source == .live(id) {
            keys.insert(active.key)
            for (zone, part) in active.zones {
                for (place, left) in active.run.parts.enumerated().dropFirst(part ?? 0) {
                    let isHeard = part.map { place <= $0 } ?? false
                    events +=
                        isHeard
                        ? end(left.airing, zone, at: now)
                        : drop(left.airing, [zone], because: .spokeNot, as: .skipped, at: now)
                }
            }
            air.remove(active.run.id)
            actions.append(.withdraw(run: active.run.id))
        }
        for waiting in air.suspended where waiting.key.source == .live(id) {
            keys.insert(waiting.key)
            for part in waiting.parts { events += end(part.airing, waiting.zone, at: now) }
        }
        air.suspended.removeAll { $0.key.source == .live(id) }
        if !air.suspended.isEmpty { air.resumeAt = now + Self.breath }
        if !events.isEmpty { actions.append(.record(events)) }
        for key in keys { forget(key) }
    }
}
