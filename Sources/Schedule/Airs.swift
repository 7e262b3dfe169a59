import Bulletin
import Time

// What goes to the loudspeakers, what they report, and what follows from it.
extension StationMachine {
    /// Hands a programme over: it is in the log before it is on the air. What has lower priority and has not begun waits.
    ///
    /// With `joiningAt` it is entered in step: what should have sounded before is missed.
    mutating func schedule(
        _ programme: Programme, joiningAt joint: Instant?, at now: Instant, _ actions: inout [Action]
    ) {
        var events = programme.items.map { AsRunEvent(at: now, .planned($0.airing)) }
        air.programmes[programme.key] = programme
        for item in programme.items {
            air.airings[item.airing.id] = OnAir.Sounding(airing: item.airing, pending: item.airing.zones)
        }
        var runs: [Playout] = []
        for lane in programme.lanes {
            let parts = lane.items.map {
                Playout.Part(
                    airing: $0.airing.id, sound: $0.sound.key, offset: 0, frames: $0.frames, fadeOut: $0.fadeOut)
            }
            var run = Playout(
                id: air.nextRun(), zones: lane.zones, start: programme.start, parts: parts,
                isEmergency: programme.priority == .emergency)
            if let joint, joint > run.start {
                let missed = run.skip(to: joint)
                for part in missed {
                    events += drop(
                        part.airing, lane.zones, because: lateReason(programme.key.occurrence), as: .missed, at: now)
                }
            }
            if !run.parts.isEmpty { runs.append(run) }
        }
        if !runs.isEmpty {
            count(programme.key, programme.priority, on: day(at: runs[0].start))
            let end = runs.map(\.end).max()!
            holdBack(runs.flatMap(\.zones), below: programme.priority, until: end, at: now, &actions)
        }
        actions.append(.record(events))
        for run in runs { play(run, programme.key, programme.priority, &actions) }
        forget(programme.key)
    }

    /// Counts a session. Emergencies are none, and neither is a test of the loudspeakers.
    mutating func count(_ key: ProgrammeKey, _ priority: Priority, on day: Int) {
        if case .booking(let id) = key.source, index[id]?.isTest ?? false { return }
        if priority < .emergency { sessions.add(key, on: day) }
    }

    mutating func play(_ run: Playout, _ key: ProgrammeKey, _ priority: Priority, _ actions: inout [Action]) {
        air.add(OnAir.ActiveRun(run: run, key: key, priority: priority))
        actions.append(.play(run))
    }

    /// Takes runs back that would begin, and cut something of higher priority, before `end`.
    private mutating func holdBack(
        _ zones: [String], below priority: Priority, until end: Instant, at now: Instant, _ actions: inout [Action]
    ) {
        for active in air.runs {
            guard active.run.start >= now, active.zones.allSatisfy({ $0.part == nil }), active.priority < priority,
                active.run.start < end,
                active.run.zones.contains(where: zones.contains)
            else { continue }
            let id = active.run.id
            air.remove(id)
            actions.append(.withdraw(run: id))
            var others = active.run
            others.id = air.nextRun()
            others.zones = active.run.zones.filter { !zones.contains($0) }
            if !others.zones.isEmpty { play(others, active.key, active.priority, &actions) }
            for zone in active.run.zones where zones.contains(zone) {
                suspend(active.run.parts, of: active, in: zone, at: now)
            }
        }
    }

    mutating func suspend(_ parts: [Playout.Part], of active: OnAir.ActiveRun, in zone: String, at now: Instant) {
        air.suspended.append(
            OnAir.Suspended(
                key: active.key, priority: active.priority, zone: zone, parts: parts, origin: active.run.id, since: now)
        )
    }

    // MARK: Reports

    mutating func take(_ report: Report, at now: Instant, _ actions: inout [Action]) {
        var events: [AsRunEvent] = []
        switch report {
        case .partBegan(let id, let zone, let part, let at):
            guard let place = air.place(of: id), air.runs[place].run.parts.indices.contains(part),
                let here = air.runs[place].zones.firstIndex(where: { $0.name == zone })
            else { return }
            let run = air.runs[place].run
            let before = air.runs[place].zones[here].part ?? 0
            for passed in before..<max(part, before) { events += end(run.parts[passed].airing, zone, at: at) }
            air.with(place) { $0.zones[here].part = part }
            air.programmes[air.runs[place].key]?.hasSounded = true
            events += began(run.parts[part].airing, zone, at: at)
        case .ended(let id, let zone, let at):
            guard let (active, before) = progress(id, zone) else { return }
            for part in active.run.parts[(before ?? 0)...] { events += end(part.airing, zone, at: at) }
            leave(id, zone, at: at)
            forget(active.key)
        case .cut(let id, let zone, let part, let frames, let at):
            guard let (active, before) = progress(id, zone), active.run.parts.indices.contains(part) else { return }
            for passed in active.run.parts[min(before ?? 0, part)..<part] { events += end(passed.airing, zone, at: at) }
            air.airings[active.run.parts[part].airing]?.end(in: zone, at: at)
            leave(id, zone, at: at)
            events += interrupted(active, zone, part: part, frames: frames, hasBegun: before != nil, at: at)
            forget(active.key)
        case .partFailed(let id, _, let part, let detail, _):
            guard let place = air.place(of: id), air.runs[place].run.parts.indices.contains(part) else { return }
            let airing = air.runs[place].run.parts[part].airing
            guard let sounding = air.airings[airing], sounding.failure == nil else { return }
            air.airings[airing]!.failure = .unreadable(detail)
            // What nobody could hear has not been on the air: it may be tried again in the next occurrence.
            if let heard = OnAir.Heard(sounding.airing), air.counted[heard] == airing {
                air.counted[heard] = nil
                tally(heard.booking, aired: -1)
            }
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// The run has sounded to its end in all of its zones, and nothing disturbed it: what its reports come to, part by part.
    mutating func soundedWhole(_ id: Int64) -> [Action] {
        guard let place = air.place(of: id) else { return [] }
        let active = air.runs[place]
        var events: [AsRunEvent] = []
        events.reserveCapacity(2 * active.run.parts.count)
        var time = active.run.start
        for part in active.run.parts {
            guard var sounding = air.airings.removeValue(forKey: part.airing) else { continue }
            // Where it is heard nowhere else, all its zones hear it together.
            let isEverywhere = !sounding.hasBegun && sounding.airing.zones.count == active.zones.count
            if !isEverywhere { for zone in active.zones { sounding.begin(in: zone.name, at: time) } }
            if begin(&sounding) { events.append(AsRunEvent(at: time, .began(airing: part.airing))) }
            time += FinishedSound.length(of: part.frames)
            if !isEverywhere { for zone in active.zones { sounding.end(in: zone.name, at: time) } }
            sounding.pending.removeAll(where: active.holds)
            if sounding.pending.isEmpty {
                events.append(AsRunEvent(at: time, .ended(airing: part.airing, ending(of: sounding, at: time))))
            } else {
                air.airings[part.airing] = sounding
            }
        }
        air.remove(id)
        forget(active.key, hasSounded: true)
        var actions: [Action] = [.record(events)]
        advance(to: time, &actions)
        return actions
    }

    /// A run that is not over in a zone, and the part that sounds there.
    private func progress(_ id: Int64, _ zone: String) -> (active: OnAir.ActiveRun, part: Int?)? {
        guard let place = air.place(of: id), let here = air.runs[place].zones.first(where: { $0.name == zone }) else {
            return nil
        }
        return (air.runs[place], here.part)
    }

    private mutating func began(_ id: String, _ zone: String, at: Instant) -> [AsRunEvent] {
        guard var sounding = air.airings[id] else { return [] }
        sounding.begin(in: zone, at: at)
        let isFirst = begin(&sounding)
        air.airings[id] = sounding
        guard isFirst else { return [] }
        return [AsRunEvent(at: at, .began(airing: id))]
    }

    /// False where it had begun in another zone.
    private mutating func begin(_ sounding: inout OnAir.Sounding) -> Bool {
        guard !sounding.hasBegun else { return false }
        sounding.hasBegun = true
        if let heard = OnAir.Heard(sounding.airing), sounding.failure == nil, air.counted[heard] == nil {
            air.counted[heard] = sounding.airing.id
            tally(heard.booking, aired: 1)
        }
        return true
    }

    /// The airing is over in one zone; it is over as a whole once it is in all.
    mutating func end(_ id: String, _ zone: String, at: Instant) -> [AsRunEvent] {
        guard let place = air.airings[id]?.pending.firstIndex(of: zone) else { return [] }
        air.airings[id]!.pending.remove(at: place)
        air.airings[id]!.end(in: zone, at: at)
        return conclude(id, at: at)
    }

    /// The airing will not sound, or not go on, in these zones.
    mutating func drop(_ id: String, _ zones: [String], because reason: Reason, as result: Ending.Result, at: Instant)
        -> [AsRunEvent]
    {
        guard let sounding = air.airings[id], zones.contains(where: sounding.pending.contains) else { return [] }
        air.airings[id]!.pending.removeAll(where: zones.contains)
        air.airings[id]!.cutReason = reason
        return conclude(id, unheard: result, at: at)
    }

    private mutating func conclude(_ id: String, unheard: Ending.Result = .skipped, at: Instant) -> [AsRunEvent] {
        guard let sounding = air.airings[id], sounding.pending.isEmpty else { return [] }
        air.airings[id] = nil
        return [AsRunEvent(at: at, .ended(airing: id, ending(of: sounding, unheard: unheard, at: at)))]
    }

    private func ending(of sounding: OnAir.Sounding, unheard: Ending.Result = .skipped, at: Instant) -> Ending {
        if let failure = sounding.failure { return Ending(.failed, failure) }
        if !sounding.hasBegun && !sounding.hadBegun { return Ending(unheard, sounding.cutReason ?? .noReport) }
        let hearings = sounding.hearings(at: at)
        if let reason = sounding.cutReason { return Ending(.cut, reason, hearings: hearings) }
        if let reason = sounding.airing.cutShort { return Ending(.cut, reason, hearings: hearings) }
        return Ending(.aired, hearings: hearings)
    }

    private mutating func leave(_ id: Int64, _ zone: String, at: Instant) {
        air.leave(id, zone)
        if !air.suspended.isEmpty { air.resumeAt = at + Self.breath }
    }

    /// Drops what is left of a run in a zone, or keeps it to go on later.
    private mutating func interrupted(
        _ active: OnAir.ActiveRun, _ zone: String, part: Int, frames: Int, hasBegun: Bool, at: Instant
    ) -> [AsRunEvent] {
        var rest = Array(active.run.parts[part...])
        let programme = air.programmes[active.key]
        let other = air.runs.first {
            $0.holds(zone) && $0.run.id != active.run.id && $0.run.start <= at + .milliseconds(200)
        }
        var events: [AsRunEvent] = []
        // Cut on its last frame, it has sounded to its end.
        if hasBegun, frames >= rest[0].frames { events += end(rest.removeFirst().airing, zone, at: at) }
        let reason: Reason
        if let why = active.cutBecause[zone] {
            reason = why
        } else {
            reason = .preempted(by: other.flatMap { air.programmes[$0.key]?.title } ?? "")
            let policy = programme?.afterInterruption ?? .drop
            if policy != .drop {
                let isFirst = rest.count == active.run.parts.count - part
                if isFirst, policy == .resume || rest[0].isLive {
                    rest[0].offset += frames
                    rest[0].frames -= frames
                }
                if policy == .restart, !rest.isEmpty, !rest[0].isLive {
                    rest[0].frames += rest[0].offset
                    rest[0].offset = 0
                }
                if !rest.isEmpty { suspend(rest, of: active, in: zone, at: at) }
                air.resumeAt = at + Self.breath
                return events
            }
        }
        for part in rest { events += drop(part.airing, [zone], because: reason, as: .skipped, at: at) }
        return events
    }

    // MARK: Going on

    /// Lets what was cut go on where nothing is in its way any more, the highest priority first.
    mutating func resumeSuspended(at now: Instant, _ actions: inout [Action]) {
        guard !air.suspended.isEmpty else {
            air.resumeAt = nil
            return
        }
        guard let due = air.resumeAt, due <= now else {
            if air.resumeAt == nil, nextToResume(at: now + Self.atOnce) != nil { air.resumeAt = now + Self.breath }
            return
        }
        air.resumeAt = nil
        let start = now + Self.atOnce
        var events: [AsRunEvent] = []
        while let next = nextToResume(at: start) {
            let group = air.suspended.filter { next.isInStep(with: $0) && isFree($0, from: start) }
            air.suspended.removeAll { waiting in
                group.contains { $0.zone == waiting.zone && $0.origin == waiting.origin }
            }
            let zones = group.map(\.zone)
            // The zone that is behind decides: nothing is left out.
            let behind = group.min { $0.parts[0].offset < $1.parts[0].offset }!
            var parts = behind.parts
            parts[0] = parts[0].left(after: start - behind.since)
            if parts[0].frames == 0 {
                let over = parts.removeFirst()
                events += drop(over.airing, zones, because: .relayOver, as: .skipped, at: now)
            }
            if let reason = moveSession(of: next.key, next.priority, to: start) {
                for part in parts { events += drop(part.airing, zones, because: reason, as: .skipped, at: now) }
                forget(next.key)
                continue
            }
            let (kept, refused) = admit(parts, in: zones, of: next.key, next.priority, from: start)
            for (part, reason) in refused {
                events += drop(part.airing, zones, because: reason, as: .skipped, at: now)
            }
            let run = Playout(
                id: air.nextRun(), zones: zones, start: start, parts: kept, isEmergency: next.priority == .emergency)
            if !kept.isEmpty { play(run, next.key, next.priority, &actions) }
            forget(next.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// A programme that has waited since before it began may begin on another day than it was counted on, where the clock was set
    /// back or midnight has passed. Why it may not; nil where it may.
    private mutating func moveSession(of key: ProgrammeKey, _ priority: Priority, to start: Instant) -> Reason? {
        guard priority < .emergency, !hasBegun(key) else { return nil }
        sessions.remove(key)
        if let reason = overQuota(key, priority, from: start) { return reason }
        count(key, priority, on: day(at: start))
        return nil
    }

    private func nextToResume(at start: Instant) -> OnAir.Suspended? {
        air.suspended.filter { isFree($0, from: start) }
            .max { ($0.priority, $1.since, $1.zone) < ($1.priority, $0.since, $0.zone) }
    }

    private func isFree(_ waiting: OnAir.Suspended, from start: Instant) -> Bool {
        let end = start + FinishedSound.length(of: waiting.parts.reduce(0) { $0 + $1.frames })
        guard alert(holding: waiting.zone) == nil else { return false }
        return !air.runs.contains { $0.holds(waiting.zone) && $0.run.start < end }
    }

    /// Ends what should be over for long and of which nobody has reported anything.
    mutating func giveUpOnSilentRuns(at now: Instant, _ actions: inout [Action]) {
        for active in air.runs where active.end + OnAir.silence <= now {
            var events: [AsRunEvent] = []
            for (zone, part) in active.zones {
                for left in active.run.parts[(part ?? 0)...] {
                    events += drop(left.airing, [zone], because: .noReport, as: .failed, at: now)
                }
            }
            air.remove(active.run.id)
            if !air.suspended.isEmpty { air.resumeAt = min(air.resumeAt ?? now, now) }
            actions += [.withdraw(run: active.run.id), .record(events)]
            forget(active.key)
        }
    }

    /// Hands what is under way in these zones over once more, in step with the clock.
    mutating func handAgain(_ zones: Set<String>, at now: Instant, _ actions: inout [Action]) {
        let start = now + Self.atOnce
        var events: [AsRunEvent] = []
        for active in air.runs {
            let affected = active.zones.map(\.name).filter(zones.contains)
            guard !affected.isEmpty else { continue }
            var rest = active.run
            rest.id = air.nextRun()
            rest.zones = affected
            let over = rest.start < start ? rest.skip(to: start) : []
            for part in over {
                events += drop(part.airing, affected, because: .outputReopened, as: .skipped, at: now)
            }
            for zone in affected { air.leave(active.run.id, zone) }
            if !rest.parts.isEmpty { play(rest, active.key, active.priority, &actions) }
            forget(active.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    // MARK: Ending

    mutating func stop(_ zones: [String], by person: String, at now: Instant, _ actions: inout [Action]) {
        for place in air.runs.indices where air.runs[place].run.start <= now + .milliseconds(100) {
            air.with(place) { active in
                for (zone, _) in active.zones where zones.contains(zone) {
                    active.cutBecause[zone] = .stopped(by: person)
                }
            }
        }
        let dropped = air.suspended.filter { zones.contains($0.zone) }
        air.suspended.removeAll { zones.contains($0.zone) }
        var events: [AsRunEvent] = []
        for waiting in dropped {
            for part in waiting.parts {
                events += drop(part.airing, [waiting.zone], because: .stopped(by: person), as: .skipped, at: now)
            }
            forget(waiting.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// What is on the air is cut. What was to follow stays planned: the next start decides about it.
    mutating func endAll(because reason: Reason, at now: Instant, _ actions: inout [Action]) {
        let events = air.airings.values.filter { $0.hasBegun || $0.hadBegun }
            .sorted { ($0.airing.plannedStart, $0.airing.id) < ($1.airing.plannedStart, $1.airing.id) }
            .map { sounding in
                let ending = Ending(.cut, sounding.failure ?? reason, hearings: sounding.hearings(at: now))
                return AsRunEvent(at: now, .ended(airing: sounding.airing.id, ending))
            }
        air = OnAir()
        if !events.isEmpty { actions.append(.record(events)) }
    }

    private func isOver(_ programme: Programme) -> Bool {
        programme.items.allSatisfy { air.airings[$0.airing.id] == nil }
    }

    /// Lets go of a programme of which nothing is left.
    ///
    /// One of which nothing was heard was no session.
    mutating func forget(_ key: ProgrammeKey, hasSounded: Bool = false) {
        guard let programme = air.programmes[key] else { return }
        if hasSounded, !programme.hasSounded { air.programmes[key]!.hasSounded = true }
        guard isOver(programme) else { return }
        if !hasSounded, !programme.hasSounded { sessions.remove(key) }
        air.programmes[key] = nil
        for item in programme.items { if let heard = OnAir.Heard(item.airing) { air.counted[heard] = nil } }
    }
}

extension OnAir.Suspended {
    /// Whether both are the same moment of the same run, but for the jitter between two devices.
    func isInStep(with other: OnAir.Suspended) -> Bool {
        key == other.key && origin == other.origin && parts.map(\.airing) == other.parts.map(\.airing)
            && abs(parts[0].offset - other.parts[0].offset) <= FinishedSound.rate / 10
    }
}

extension Playout {
    /// Leaves out what should sound before `instant`. Returns the parts of which nothing is left.
    mutating func skip(to instant: Instant) -> [Part] {
        var missed: [Part] = []
        var behind = FinishedSound.frames(in: instant - start)
        start = max(start, instant)
        while let first = parts.first, behind > 0 {
            if behind >= first.frames {
                behind -= first.frames
                missed.append(parts.removeFirst())
            } else {
                parts[0].offset += behind
                parts[0].frames -= behind
                behind = 0
            }
        }
        return missed
    }
}
