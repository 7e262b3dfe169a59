import Bulletin
import Time

// What becomes of programmes that were handed over when the world changes under them: the clock is set or not trusted any more,
// the rules are others, a booking is gone.
extension StationMachine {
    /// The clock on the wall was set. What sounds goes on; what waits for its time has to find its place anew.
    mutating func clockWasSet(by step: Duration, at now: Instant, _ actions: inout [Action]) {
        guard startedAt > .distantPast else { return }
        let old = now - step
        startedAt += step
        upsetAt = now
        for place in alerts.indices { alerts[place].nextAt += step }
        arrange(index.all)
        // As long as nobody has ever told the time, all that the clock leapt over is nothing.
        if !knowsTime { beginTimetable(at: now) }
        setCourses(to: now)
        let waiting = air.runs.filter { !$0.isPlaced(at: old) }
        air.shift(by: step, before: old)
        moveSessions(by: step, at: now)
        placeAnew(waiting, at: now, because: .clockJumped, &actions)
        enforce(at: now, &actions)
    }

    /// What the loudspeakers are about to begin, and cannot be asked to wait with, begins on the day that the clock shows now.
    private mutating func moveSessions(by step: Duration, at now: Instant) {
        for active in air.runs where active.isPlaced(at: now) && active.priority < .emergency {
            let day = day(at: active.run.start)
            guard day != self.day(at: active.run.start - step), !hasBegun(active.key) else { continue }
            sessions.remove(active.key)
            count(active.key, active.priority, on: day)
        }
    }

    /// Whether anything of a programme that is on the air has been heard.
    func hasBegun(_ key: ProgrammeKey) -> Bool { air.programmes[key]?.hasSounded ?? true }

    /// The clock tells the time. Where nothing has ever told it before, the timetable begins now.
    mutating func trust(at now: Instant) {
        distrust = nil
        guard !knowsTime, !courses.isEmpty else { return }
        knowsTime = true
        beginTimetable(at: now)
    }

    private mutating func beginTimetable(at now: Instant) {
        for place in courses.indices { courses[place] = SlotCourse(cursor: now) }
        makeAgenda()
    }

    /// Which of `parts` may sound one after the other from `start` on, and why the others may not.
    ///
    /// `isUnderWay`: the first part sounds already, and need not be valid any more. A relay that is shortened for it is cut, which is
    /// noted for its end.
    mutating func admit(
        _ parts: [Playout.Part], in zones: [String], of key: ProgrammeKey, _ priority: Priority, from start: Instant,
        isUnderWay: Bool = false
    ) -> (kept: [Playout.Part], refused: [(part: Playout.Part, reason: Reason)]) {
        let deadline = air.programmes[key]?.deadline ?? start
        let curfew = zones.map { settings.openUntil($0, from: start, priority) }.min() ?? start
        let first = parts.first
        let before = parts
        let (parts, gone) = shortened(parts, from: start, to: min(curfew, deadline))
        var kept: [Playout.Part] = []
        var refused = gone.map { (part: $0, reason: Reason.noRoom) }
        var time = start
        for part in parts
        where part.isLive && !(before.contains { $0.airing == part.airing && $0.frames <= part.frames }) {
            let isCurfew = curfew <= deadline
            let reason = isCurfew ? curfewReason(zones, curfew) : .noRoom
            air.airings[part.airing]?.airing.cutShort = reason
        }
        for part in parts {
            let end = time + FinishedSound.length(of: part.frames)
            if end > curfew {
                refused.append((part, curfewReason(zones, start)))
            } else if end > deadline {
                refused.append((part, .noRoom))
            } else if !(isUnderWay && part.airing == first?.airing), let reason = invalidity(of: part.airing, at: time)
            {
                refused.append((part, reason))
            } else {
                kept.append(part)
                time = end
            }
        }
        return (kept, refused)
    }

    private func curfewReason(_ zones: [String], _ start: Instant) -> Reason {
        let begin = zones.map { settings.openUntil($0, from: start) }.min() ?? start
        return settings.closedReason(zones, at: start) {
            settings.curfew.stretch($0, at: max(begin, start), settings.timeZone)?.upperBound
        }
    }

    /// Why a bulletin may not begin to sound at `time`; nil where it may.
    private func invalidity(of airing: String, at time: Instant) -> Reason? {
        guard let booking = air.airings[airing]?.airing.booking, let validity = index[booking]?.validity,
            validity != Validity()
        else { return nil }
        return validity.reason(against: date(at: time))
    }

    /// The limits may be others: what is on the air has to keep to them, and what waits may not be allowed to begin.
    mutating func adoptLimits(at now: Instant, _ actions: inout [Action]) {
        leaveZonesThatAreGone(at: now, &actions)
        for (key, programme) in air.programmes {
            air.programmes[key]!.deadline = deadline(
                key.slot.flatMap { settings.timetable.slot($0) }, programme.priority, from: programme.start)
        }
        let waiting = air.programmes.values.filter { $0.priority < .emergency && !$0.hasSounded }
        for programme in waiting { sessions.remove(programme.key) }
        for programme in waiting.sorted(by: { ($0.start, $0.title) < ($1.start, $1.title) }) {
            let key = programme.key
            let begin = air.runs.first { $0.key == key }?.run.start ?? now
            if let reason = overQuota(key, programme.priority, from: begin) {
                takeBack(at: now, &actions) { $0 == key ? reason : nil }
            } else {
                count(key, programme.priority, on: day(at: begin))
            }
        }
        enforce(at: now, &actions)
    }

    /// Nothing is heard any more in zones that the configuration does not have.
    private mutating func leaveZonesThatAreGone(at now: Instant, _ actions: inout [Action]) {
        var events: [AsRunEvent] = []
        func leave(_ parts: ArraySlice<Playout.Part>, _ zone: String, of key: ProgrammeKey) {
            for part in parts { events += drop(part.airing, [zone], because: .zoneGone, as: .skipped, at: now) }
            forget(key)
        }
        for active in air.runs {
            for (zone, part) in active.zones where !settings.zones.contains(zone) {
                air.leave(active.run.id, zone)
                leave(active.run.parts[(part ?? 0)...], zone, of: active.key)
            }
        }
        let gone = air.suspended.filter { !settings.zones.contains($0.zone) }
        air.suspended.removeAll { !settings.zones.contains($0.zone) }
        for waiting in gone { leave(waiting.parts[...], waiting.zone, of: waiting.key) }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// By when a programme that begins at `start` must be over, whatever its zones may.
    func deadline(_ slot: Slot?, _ priority: Priority, from start: Instant) -> Instant {
        // A day is more than any programme may take.
        let day = Duration.seconds(86_400)
        guard priority < .emergency else { return start + day }
        let quota = settings.quotas.minutesPerSession.map { Duration.seconds($0 * 60) }
        return start + min(slot?.length ?? day, quota ?? day)
    }

    /// Holds what was handed over against the rules as they are now. What breaks them is taken back, the rest goes on in step.
    mutating func enforce(at now: Instant, _ actions: inout [Action]) {
        var events: [AsRunEvent] = []
        for active in air.runs where !isWithinRules(active, at: now) {
            let restart = now + Self.atOnce
            air.remove(active.run.id)
            actions.append(.withdraw(run: active.run.id))
            let zones = active.zones.map(\.name)
            func limit(_ zone: String) -> Instant {
                settings.openUntil(zone, from: max(restart, active.run.start), active.priority)
            }
            for limited in Set(zones.map(limit)).sorted() {
                var rest = active.run
                rest.id = air.nextRun()
                rest.zones = zones.filter { limit($0) == limited }
                let isUnderWay = active.isPlaced(at: now)
                for over in rest.start < restart ? rest.skip(to: restart) : [] {
                    for zone in rest.zones { events += end(over.airing, zone, at: now) }
                }
                let (kept, refused) = admit(
                    rest.parts, in: rest.zones, of: active.key, active.priority, from: rest.start,
                    isUnderWay: isUnderWay)
                for (part, reason) in refused {
                    events += drop(part.airing, rest.zones, because: reason, as: .skipped, at: now)
                }
                rest.parts = kept
                if !kept.isEmpty { play(rest, active.key, active.priority, &actions) }
            }
            if !air.suspended.isEmpty { air.resumeAt = air.resumeAt ?? now + Self.breath }
            forget(active.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    private func isWithinRules(_ active: OnAir.ActiveRun, at now: Instant) -> Bool {
        let from = max(now, active.run.start)
        // Where the loudspeakers have been asked to cut it, they report what they did.
        let zones = active.zones.filter { active.cutBecause[$0.name] == nil }
        guard zones.allSatisfy({ settings.openUntil($0.name, from: from, active.priority) >= active.end }) else {
            return false
        }
        if active.priority == .emergency { return true }
        guard active.end <= air.programmes[active.key]?.deadline ?? active.end else { return false }
        var time = active.run.start
        for part in active.run.parts {
            if time > now, invalidity(of: part.airing, at: time) != nil { return false }
            time += FinishedSound.length(of: part.frames)
        }
        return true
    }

    /// Runs that the loudspeakers keep for later wait by the clock on the wall; it shows another time now.
    ///
    /// `isForgotten`: the loudspeakers do not have them any more. `missed` is why one that is too late does not air.
    mutating func placeAnew(
        _ waiting: [OnAir.ActiveRun], at now: Instant, because missed: Reason, isForgotten: Bool = false,
        _ actions: inout [Action]
    ) {
        // None is in the way of another by the place that it had.
        for active in waiting { air.remove(active.run.id) }
        var events: [AsRunEvent] = []
        var done: Set<ProgrammeKey> = []
        for key in waiting.sorted(by: { ($0.run.start, $0.run.id) < ($1.run.start, $1.run.id) }).map(\.key)
        where done.insert(key).inserted {
            let runs = waiting.filter { $0.key == key }
            let priority = runs[0].priority
            let planned = runs[0].run.start
            // One that had to wait for another, of which nothing has passed yet, begins at its own time again where it can.
            let isWhole = air.programmes[key]?.start == planned
            var start = max(isWhole ? min(planned, key.occurrence) : planned, now + Self.atOnce)
            var isJoined = false
            var refusal: (reason: Reason, result: Ending.Result)?
            if now - planned > Self.grace {
                switch key.slot.flatMap({ settings.timetable.slot($0) })?.ifMissed ?? .skip {
                case .join: isJoined = true
                case .play(let limit) where now - planned <= limit: break
                case .play, .skip: refusal = (missed, .missed)
                }
            }
            let zones = runs.flatMap(\.run.zones)
            let (free, title) = freeTime(zones, from: start, against: priority)
            if free - max(start, planned) > Self.patience, priority < .emergency {
                refusal = refusal ?? (.busy(with: title), .skipped)
            }
            start = free
            if date(at: start) != date(at: planned), priority < .emergency {
                sessions.remove(key)
                if let reason = overQuota(key, priority, from: start) {
                    refusal = refusal ?? (reason, .skipped)
                }
                count(key, priority, on: day(at: start))
            }
            if refusal == nil, start == planned, !isForgotten {
                for active in runs { air.add(active) }
                continue
            }
            if !isJoined {
                air.programmes[key]?.start += start - planned
                air.programmes[key]?.deadline += start - planned
            }
            for active in runs {
                actions.append(.withdraw(run: active.run.id))
                var run = active.run
                if refusal == nil, isJoined {
                    for part in run.skip(to: start) {
                        events += drop(part.airing, run.zones, because: missed, as: .missed, at: now)
                    }
                }
                run.start = start
                run.id = air.nextRun()
                if let refusal {
                    for part in run.parts {
                        events += drop(part.airing, run.zones, because: refusal.reason, as: refusal.result, at: now)
                    }
                } else if !run.parts.isEmpty {
                    play(run, key, priority, &actions)
                }
            }
            forget(key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// A clock that is not trusted begins nothing: what waits for its time is taken back.
    mutating func withdrawWaiting(because reason: Reason, at now: Instant, _ actions: inout [Action]) {
        let air = air
        takeBack(at: now, &actions, alsoSuspended: false) { key in
            air.programmes[key]?.priority == .emergency ? nil : .distrust(reason)
        }
    }

    /// Bookings that are gone, or not approved any more, do not begin and do not go on; what sounds plays to its end.
    mutating func dropRemoved(at now: Instant, _ actions: inout [Action]) {
        let index = index
        func refusal(_ booking: Int64) -> Reason? { index[booking].map(\.approval.reason) ?? .removed }
        takeBack(at: now, &actions) { key in
            guard case .booking(let id) = key.source else { return nil }
            return refusal(id)
        }
        var events: [AsRunEvent] = []
        for place in air.suspended.indices.reversed() {
            let waiting = air.suspended[place]
            let gone = waiting.parts.filter { part in
                guard let sounding = air.airings[part.airing], let booking = sounding.airing.booking else {
                    return false
                }
                return refusal(booking) != nil
            }
            guard !gone.isEmpty else { continue }
            air.suspended[place].parts.removeAll(where: gone.contains)
            if air.suspended[place].parts.isEmpty { air.suspended.remove(at: place) }
            for part in gone {
                let reason = air.airings[part.airing]?.airing.booking.flatMap(refusal) ?? .removed
                events += drop(part.airing, [waiting.zone], because: reason, as: .skipped, at: now)
            }
            forget(waiting.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
    }

    /// Takes runs back that have not begun, and what is suspended, where `why` gives a reason.
    private mutating func takeBack(
        at now: Instant, _ actions: inout [Action], alsoSuspended: Bool = true, _ why: (ProgrammeKey) -> Reason?
    ) {
        var events: [AsRunEvent] = []
        var keys: Set<ProgrammeKey> = []
        for active in air.runs where !active.isPlaced(at: now) {
            guard let reason = why(active.key) else { continue }
            air.remove(active.run.id)
            actions.append(.withdraw(run: active.run.id))
            for part in active.run.parts {
                events += drop(part.airing, active.run.zones, because: reason, as: .skipped, at: now)
            }
            keys.insert(active.key)
        }
        for waiting in alsoSuspended ? air.suspended : [] {
            guard let reason = why(waiting.key) else { continue }
            for part in waiting.parts {
                events += drop(part.airing, [waiting.zone], because: reason, as: .skipped, at: now)
            }
            keys.insert(waiting.key)
        }
        if alsoSuspended { air.suspended.removeAll { why($0.key) != nil } }
        for key in keys { forget(key) }
        if !events.isEmpty { actions.append(.record(events)) }
    }
}
