import Bulletin
import Time

/// What the log and the ledger say of the time before the station was started.
package struct Past: Sendable, Hashable {
    package var bookings: [Booking]
    /// In how many occurrences each booking has been on the air.
    package var aired: [Int64: Int]
    /// Every airing that is not over, and all of the days around the newest entry.
    package var airings: [Airing]
    /// The latest moment of which the log tells; nil where it is empty.
    package var newestEntry: Instant?
    /// Alerts that are not over, with the rounds that they have had.
    package var alerts: [StandingAlert] = []

    package init(
        bookings: [Booking] = [], aired: [Int64: Int] = [:], airings: [Airing] = [], newestEntry: Instant? = nil,
        alerts: [StandingAlert] = []
    ) {
        self.bookings = bookings
        self.aired = aired
        self.airings = airings
        self.newestEntry = newestEntry
        self.alerts = alerts
    }
}

// After a start: what was under way goes on, ends or is missed, as its slot says. Nothing airs twice.
extension StationMachine {
    /// A start this soon after a programme should have begun has missed nothing.
    private static let grace: Duration = .seconds(30)
    /// Nobody asks for what was missed longer ago.
    private static let memory: Duration = .seconds(31 * 86_400)

    mutating func recover(_ past: Past, at now: Instant, _ actions: inout [Action]) {
        bookings = past.bookings
        for standing in past.alerts { raise(standing.alert, rounds: standing.rounds) }
        aired = past.aired
        lateReason = .outage
        let groups = Dictionary(grouping: past.airings, by: \.programme)
        for airing in past.airings where airing.start != nil {
            sessions.add(airing.programme, on: settings.timeZone.civil(at: airing.plan.plannedStart).date)
        }
        // A round that was cut by the outage has warned nobody.
        for (key, airings) in groups {
            guard case .alert(let id) = key.source, airings.contains(where: { !$0.result.isFinal }),
                let index = alerts.firstIndex(where: { $0.alert.id == id })
            else { continue }
            alerts[index].rounds = max(0, alerts[index].rounds - 1)
        }
        let horizon = past.newestEntry ?? now
        for booking in bookings {
            guard case .at(let instant) = booking.placement else { continue }
            let key = ProgrammeKey(source: .booking(booking.id), occurrence: instant)
            if groups[key] != nil || instant < horizon - .seconds(3_600) { settled.insert(booking.id) }
        }
        for slot in settings.timetable.slots {
            let handled = groups.keys.filter { $0.slot == slot.name }.map(\.occurrence).max()
            cursors[slot.name] = max(horizon, handled ?? .distantPast, now - Self.memory)
            if past.newestEntry == nil { cursors[slot.name] = now }
        }
        refreshUpcoming()
        let unfinished = groups.filter { $0.value.contains { !$0.result.isFinal } }
        for (key, airings) in unfinished.sorted(by: { $0.key.occurrence < $1.key.occurrence }) {
            goOn(key, airings.sorted { ($0.plan.item, $0.id) < ($1.plan.item, $1.id) }, at: now, &actions)
        }
        // Occurrences while the station was off are dealt with here, as missed; later ones as the clock's doing.
        advance(to: now, &actions)
        lateReason = .clockJumped
    }

    private enum Course { case asPlanned, inStep, join, again, over }

    private func course(_ key: ProgrammeKey, _ airings: [Airing], at now: Instant) -> Course {
        let slot = key.slot.flatMap { settings.timetable.slot($0) }
        if case .alert = key.source { return .over }
        guard distrust == nil, key.slot == nil || slot != nil else { return .over }
        let start = airings.map(\.plan.plannedStart).min()!
        let end = airings.map(\.plannedEnd).max()!
        if start > now { return .asPlanned }
        guard end > now else { return .over }
        if airings.contains(where: { $0.start != nil }) || now - start <= Self.grace {
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

    /// `airings` are all those of one programme, in the order of its rundown.
    private mutating func goOn(_ key: ProgrammeKey, _ airings: [Airing], at now: Instant, _ actions: inout [Action]) {
        let course = course(key, airings, at: now)
        let slot = key.slot.flatMap { settings.timetable.slot($0) }
        let zones = airings.flatMap(\.plan.zones).filter(settings.zones.contains)
        let start = airings.map(\.plan.plannedStart).min()!
        var programme = Programme(
            key: key, title: slot?.title ?? airings[0].plan.title,
            priority: bookings.first { .booking($0.id) == key.source }?.priority ?? .normal,
            afterInterruption: slot?.afterInterruption ?? .resume, deadline: start, start: start, items: [])
        programme.deadline = deadline(slot, from: start, zones: zones)
        for airing in airings {
            var plan = airing.plan
            plan.zones = plan.zones.filter(settings.zones.contains)
            guard let key = plan.sound, let frames = plan.frames else { continue }
            programme.items.append(.init(airing: plan, sound: FinishedSound(key: key, frames: frames)))
        }
        let unfinished = airings.filter { !$0.result.isFinal }
        for airing in unfinished {
            var sounding = OnAir.Sounding(
                airing: airing.plan, pending: Set(airing.plan.zones).intersection(settings.zones))
            sounding.hadBegun = airing.start != nil
            air.airings[airing.id] = sounding
        }
        air.programmes[key] = programme
        var events: [AsRunEvent] = []
        func give(up id: String, in zones: [String], _ machine: inout StationMachine) {
            guard let sounding = machine.air.airings[id] else { return }
            let unheard = machine.distrust.map(Reason.distrust) ?? .outage
            events += machine.drop(id, zones, because: sounding.hadBegun ? .cutByOutage : unheard, as: .missed, at: now)
        }
        let restart = now + Self.atOnce
        for lane in programme.lanes where course != .over {
            var run = Playout(
                id: air.nextRun(), zones: lane.zones, start: start, parts: [],
                isEmergency: programme.priority == .emergency)
            var time = start
            for item in lane.items {
                var part = Playout.Part(
                    airing: item.airing.id, sound: item.sound.key, offset: 0, frames: item.sound.frames)
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
                run.parts.append(part)
            }
            if course != .asPlanned { run.start = restart }
            let (fits, rest) = run.split(at: programme.deadline)
            for part in rest { give(up: part.airing, in: lane.zones, &self) }
            if !fits.parts.isEmpty { play(fits, key, programme.priority, &actions) }
        }
        // What has no zone or no course any more.
        let playing = Set(air.runs.values.flatMap { $0.run.parts.map(\.airing) })
        for airing in unfinished where !playing.contains(airing.id) {
            give(up: airing.id, in: airing.plan.zones, &self)
        }
        if !events.isEmpty { actions.append(.record(events)) }
        forget(key)
    }

    private func deadline(_ slot: Slot?, from start: Instant, zones: [String]) -> Instant {
        var end = start + (slot?.length ?? .seconds(86_400))
        if let minutes = settings.quotas.minutesPerSession { end = min(end, start + .seconds(minutes * 60)) }
        for zone in zones { end = min(end, settings.curfew.begin(zone, after: start, settings.timeZone) ?? end) }
        return end
    }
}

extension Airing {
    fileprivate var programme: ProgrammeKey {
        let occurrence = plan.occurrence ?? plan.plannedStart
        if let slot = plan.slot { return ProgrammeKey(source: .slot(slot), occurrence: occurrence) }
        let fields = id.split(separator: "/")
        if fields.first == "alert", fields.count > 1, let alert = Int64(fields[1]) {
            return ProgrammeKey(source: .alert(alert), occurrence: occurrence)
        }
        return ProgrammeKey(source: .booking(plan.booking ?? 0), occurrence: occurrence)
    }

    fileprivate var plannedEnd: Instant { plan.plannedStart + FinishedSound.length(of: plan.frames ?? 0) }
}

extension Playout {
    /// What is over by `deadline`, and the parts that are not.
    func split(at deadline: Instant) -> (fits: Playout, rest: [Part]) {
        var fits = self
        fits.parts = []
        var rest: [Part] = []
        for part in parts {
            let end = fits.end + FinishedSound.length(of: part.frames)
            if rest.isEmpty, end <= deadline { fits.parts.append(part) } else { rest.append(part) }
        }
        return (fits, rest)
    }
}
