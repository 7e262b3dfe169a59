import Bulletin
import Time

/// What the log and the ledger say of the time before the station was started.
package struct Past: Sendable, Hashable {
    package var bookings: [Booking]
    /// In how many occurrences each booking has been on the air.
    package var aired: [Int64: Int]
    /// In how many occurrences there was no room for each booking, in slots that drop what has none.
    package var dropped: [Int64: Int]
    /// Every airing that is not over, and all of the days around the newest entry.
    package var airings: [Airing]
    /// The latest moment of which the log tells; nil where it is empty.
    package var newestEntry: Instant?
    /// Alerts that are not over, with the rounds that they have had.
    package var alerts: [StandingAlert] = []
    /// The times that the clock was set since the oldest entry that matters, in order.
    package var clockSteps: [ClockStep]

    /// The clock on the wall was set: what the log says before its entry `seq` is by another clock than what it says after it.
    package struct ClockStep: Sendable, Hashable {
        package var seq: Int64
        package var by: Duration

        package init(seq: Int64, by: Duration) {
            self.seq = seq
            self.by = by
        }
    }

    package init(
        bookings: [Booking] = [], aired: [Int64: Int] = [:], dropped: [Int64: Int] = [:], airings: [Airing] = [],
        newestEntry: Instant? = nil, alerts: [StandingAlert] = [], clockSteps: [ClockStep] = []
    ) {
        self.bookings = bookings
        self.aired = aired
        self.dropped = dropped
        self.airings = airings
        self.newestEntry = newestEntry
        self.alerts = alerts
        self.clockSteps = clockSteps
    }

    /// By how much the newest of these airings of one programme that have begun was ahead of its planned time, by the clock as it is
    /// now; nil where none has begun. They are in the order of the rundown.
    fileprivate func delay(of airings: [Airing]) -> (by: Duration, since: Instant)? {
        guard let last = airings.last(where: { $0.start != nil }) else { return nil }
        let moved = clockSteps.filter { $0.seq > last.seq }.reduce(Duration.zero) { $0 + $1.by }
        let since = last.start! + moved
        if last.result == .aired, let end = last.end { return (end + moved - last.plannedEnd, since) }
        return (since - last.plan.plannedStart, since)
    }
}

// After a start: what was under way goes on, ends or is missed, as its slot says. Nothing airs twice.
extension StationMachine {
    /// The log of so many days is read at a start; what it does not tell of was never dealt with.
    private static let known: Duration = .seconds(7 * 86_400)

    mutating func recover(_ past: Past, at now: Instant, _ actions: inout [Action]) {
        for standing in past.alerts { raise(standing.alert, rounds: standing.rounds, at: now) }
        aired = past.aired
        dropped = past.dropped
        arrange(past.bookings)
        startedAt = now
        upsetAt = now
        knowsTime = past.newestEntry != nil || distrust == nil
        let groups = Dictionary(grouping: past.airings, by: \.programme)
        for (key, airings) in groups {
            // The clock may have been set in between: the day on which it began counts.
            let first = airings.filter { $0.start != nil }.min { $0.plan.plannedStart < $1.plan.plannedStart }
            guard let start = first?.start else { continue }
            count(key, priority(of: key), on: day(at: start))
        }
        // A round that was cut by the outage has warned nobody.
        for (key, airings) in groups {
            guard case .alert(let id) = key.source, airings.contains(where: { !$0.result.isFinal }),
                let index = alerts.firstIndex(where: { $0.alert.id == id })
            else { continue }
            alerts[index].rounds = max(0, alerts[index].rounds - 1)
        }
        let horizon = past.newestEntry ?? now
        for booking in index.all {
            guard case .at(let instant) = booking.placement else { continue }
            let key = ProgrammeKey(source: .booking(booking.id), occurrence: instant)
            if groups[key] != nil || instant < horizon - Self.known { settled.insert(booking.id) }
        }
        var handled: [String: Instant] = [:]
        for key in groups.keys {
            guard let slot = key.slot else { continue }
            handled[slot] = max(handled[slot] ?? key.occurrence, key.occurrence)
        }
        courses = settings.timetable.slots.map { slot in
            guard past.newestEntry != nil else { return SlotCourse(cursor: now) }
            // An occurrence that waited for its sounds when the station stopped is not in the log yet, and neither is any that is
            // still to come by a clock that is behind the log.
            let waited = handled[slot.name].map { max($0, min(horizon, now) - Self.patience) }
            return SlotCourse(cursor: max(waited ?? horizon, now - Self.memory), handled: handled[slot.name] ?? horizon)
        }
        makeAgenda()
        let unfinished = groups.filter { $0.value.contains { !$0.result.isFinal } }
        let order = unfinished.sorted { a, b in
            (priority(of: b.key), a.key.occurrence, a.value[0].id) < (
                priority(of: a.key), b.key.occurrence, b.value[0].id
            )
        }
        for (key, airings) in order {
            let airings = airings.sorted { ($0.plan.item, $0.id) < ($1.plan.item, $1.id) }
            goOn(key, airings, of: past, since: horizon, at: now, &actions)
        }
    }

    private func priority(of key: ProgrammeKey) -> Priority {
        switch key.source {
        case .booking(let id): index[id]?.priority ?? .normal
        case .slot(let name): settings.timetable.slot(name)?.priority ?? .normal
        case .alert: .emergency
        case .live: .priority
        }
    }

    private enum Course { case asPlanned, inStep, join, again, over }

    private func course(_ key: ProgrammeKey, from start: Instant, until end: Instant, begun: Instant?, at now: Instant)
        -> Course
    {
        let slot = key.slot.flatMap { settings.timetable.slot($0) }
        // Whoever spoke when the station stopped has gone.
        switch key.source {
        case .alert, .live: return .over
        case .slot, .booking: break
        }
        guard distrust == nil, key.slot == nil || slot != nil else { return .over }
        // Begun in what is now the future: the clock was set back, and nobody knows how much of it has been heard.
        if let begun, begun > now { return .over }
        if start > now { return .asPlanned }
        guard end > now else { return .over }
        if begun != nil || now - start <= Self.grace {
            switch slot?.afterInterruption ?? .resume {
            case .resume: return .inStep
            case .restart: return .again
            case .drop: return .over
            }
        }
        switch slot?.ifMissed ?? .skip {
        case .skip: return .over
        case .join: return .join
        case .play(let limit): return now - start <= limit ? .again : .over
        }
    }

    /// `airings` are all those of one programme, in the order of its rundown; `newest` is the latest moment in the log.
    ///
    /// How far it has come is reckoned from what began last: what was planned may have waited, or been moved with the clock.
    private mutating func goOn(
        _ key: ProgrammeKey, _ airings: [Airing], of past: Past, since newest: Instant, at now: Instant,
        _ actions: inout [Action]
    ) {
        let delay = past.delay(of: airings)
        let late = delay?.by ?? .zero
        let start = airings.map(\.plan.plannedStart).min()! + late
        let course = course(
            key, from: start, until: airings.map(\.plannedEnd).max()! + late, begun: delay?.since, at: now)
        let slot = key.slot.flatMap { settings.timetable.slot($0) }
        let priority = priority(of: key)
        var programme = Programme(
            key: key, title: slot?.title ?? airings[0].plan.title, priority: priority,
            afterInterruption: slot?.afterInterruption ?? .resume, deadline: start, start: start, items: [])
        programme.deadline = deadline(slot, priority, from: start)
        for airing in airings {
            var plan = airing.plan
            plan.zones = plan.zones.filter(settings.zones.contains)
            guard let key = plan.sound, let frames = plan.frames else { continue }
            programme.items.append(.init(airing: plan, sound: FinishedSound(key: key, frames: frames)))
        }
        let unfinished = airings.filter { !$0.result.isFinal }
        for airing in unfinished {
            var sounding = OnAir.Sounding(
                airing: airing.plan, pending: airing.plan.zones.filter(settings.zones.contains))
            sounding.hadBegun = airing.start != nil
            air.airings[airing.id] = sounding
        }
        programme.hasSounded = delay != nil
        air.programmes[key] = programme
        for airing in airings where airing.start != nil && airing.result != .failed {
            if let heard = OnAir.Heard(airing.plan), air.counted[heard] == nil { air.counted[heard] = airing.id }
        }
        var events: [AsRunEvent] = []
        func give(up id: String, in zones: [String], because reason: Reason? = nil, _ machine: inout StationMachine) {
            guard let sounding = machine.air.airings[id] else { return }
            let unheard = machine.distrust.map(Reason.distrust) ?? .outage
            let reason = reason ?? (sounding.hadBegun ? .cutByOutage : unheard)
            // A clock that is behind the log does not know when.
            events += machine.drop(id, zones, because: reason, as: .missed, at: max(now, newest))
        }
        let restart = now + Self.atOnce
        var refusal: Reason?
        if course != .over { refusal = overQuota(key, priority, from: course == .asPlanned ? start : restart) }
        for lane in programme.lanes where course != .over && refusal == nil {
            var parts: [Playout.Part] = []
            // Zones that hear other items may not be in step with the rest since an earlier start.
            let own = Set(lane.items.map(\.airing.id))
            var time = start - late + (past.delay(of: airings.filter { own.contains($0.id) })?.by ?? late)
            for item in lane.items {
                var part = Playout.Part(
                    airing: item.airing.id, sound: item.sound.key, offset: 0, frames: item.sound.frames,
                    fadeOut: item.fadeOut)
                let begin = time
                time += item.sound.length
                guard let sounding = air.airings[part.airing] else { continue }
                let isAhead = course == .asPlanned || course == .again || begin >= restart
                guard isAhead || time > restart else {
                    give(up: part.airing, in: lane.zones, &self)
                    continue
                }
                // What never began is heard from its beginning, and what follows moves by as much.
                if !isAhead, course == .join || sounding.hadBegun {
                    part.offset = FinishedSound.frames(in: restart - begin)
                    part.frames -= part.offset
                }
                if part.frames > 0 { parts.append(part) } else { give(up: part.airing, in: lane.zones, &self) }
            }
            let begin = course == .asPlanned ? start : restart
            let (kept, refused) = admit(parts, in: lane.zones, of: key, priority, from: begin)
            for (part, reason) in refused { give(up: part.airing, in: lane.zones, because: reason, &self) }
            guard !kept.isEmpty else { continue }
            count(key, priority, on: day(at: begin))
            // What is in its way was more important, or came first: it waits until that is over.
            var run = Playout(
                id: air.nextRun(), zones: [], start: begin, parts: kept, isEmergency: priority == .emergency)
            for zone in lane.zones {
                if air.busy(zone, against: .normal).map({ $0.until > begin }) ?? (alert(holding: zone) != nil) {
                    suspend(kept, of: OnAir.ActiveRun(run: run, key: key, priority: priority), in: zone, at: now)
                } else {
                    run.zones.append(zone)
                }
            }
            if !run.zones.isEmpty { play(run, key, priority, &actions) }
        }
        // What has no zone or no course any more.
        let playing = Set(
            air.runs.flatMap { $0.run.parts.map(\.airing) } + air.suspended.flatMap { $0.parts.map(\.airing) })
        for airing in unfinished where !playing.contains(airing.id) {
            if air.airings[airing.id]?.pending.isEmpty ?? false {
                air.airings[airing.id]!.pending = airing.plan.zones
            }
            give(up: airing.id, in: airing.plan.zones, because: refusal, &self)
        }
        if !events.isEmpty { actions.append(.record(events)) }
        forget(key)
    }
}

extension Airing {
    fileprivate var programme: ProgrammeKey {
        ProgrammeKey(source: plan.source, occurrence: plan.occurrence ?? plan.plannedStart)
    }

    fileprivate var plannedEnd: Instant { plan.plannedStart + FinishedSound.length(of: plan.frames ?? 0) }
}
