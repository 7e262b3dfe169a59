import Time

/// Airs the days to come with loudspeakers that do what they are told: what comes out is the plan.
package struct Simulation {
    /// One sound that will be heard, or will not.
    package struct Outcome: Sendable, Hashable {
        package var airing: PlannedAiring
        package var programmeTitle: String?
        package var start: Instant
        package var end: Instant
        /// Why it is not heard, or not to its end; nil where it is.
        package var reason: Reason?
        package var airs: Bool
        /// What each zone hears, where they do not hear it together.
        package var hearings: [Hearing]?
        /// What is unusual about it though it is heard; nil where nothing is.
        package var remark: Reason?

        /// Whether some of it lies in `range`; what is not heard lies at its beginning.
        package func touches(_ range: Range<Instant>) -> Bool {
            start < range.upperBound && (end > range.lowerBound || start >= range.lowerBound)
        }
    }

    private var machine: StationMachine
    private var speakers = IdealSpeakers()
    private var outcomes: [Outcome] = []
    private var open: [String: Int] = [:]

    /// From the state that `machine` is in at `now`, through `end`. In the order of the beginnings.
    package static func plan(_ machine: StationMachine, from now: Instant, through end: Instant) -> [Outcome] {
        var simulation = Simulation(machine: machine)
        simulation.run(from: now, through: end)
        let outcomes = simulation.outcomes
        // Keys and places are moved about, not the outcomes, which are large.
        var order = outcomes.indices.map { (start: outcomes[$0].start, item: outcomes[$0].airing.item, place: $0) }
        order.sort { a, b in
            if a.start != b.start { return a.start < b.start }
            if a.item != b.item { return a.item < b.item }
            return outcomes[a.place].airing.id < outcomes[b.place].airing.id
        }
        // Mostly they are in order as they come, and the copy of hundreds of thousands takes longer than the look.
        if order.indices.allSatisfy({ order[$0].place == $0 }) { return outcomes }
        return order.map { outcomes[$0.place] }
    }

    private init(machine: StationMachine) {
        self.machine = machine
        self.machine.assumesSounds = true
        for active in machine.air.runs { speakers.adopt(active) }
        for sounding in machine.air.airings.values {
            open[sounding.airing.id] = outcomes.count
            let start = sounding.airing.plannedStart
            outcomes.append(
                Outcome(
                    airing: sounding.airing, start: start,
                    end: start + FinishedSound.length(of: sounding.airing.frames ?? 0), airs: true))
        }
    }

    private mutating func run(from start: Instant, through end: Instant) {
        var now = start
        perform(machine.handle(.woke, at: now), at: now)
        while true {
            let wake = machine.wakeTime(after: now)
            if machine.air.suspended.isEmpty, let run = speakers.takeWhole(before: min(wake ?? end, end)) {
                now = max(run.end, now)
                perform(machine.soundedWhole(run.id), at: now)
                continue
            }
            let next = min(wake ?? .distantFuture, speakers.nextTime ?? .distantFuture)
            guard next <= end else { return }
            // A wake-up that changes nothing must not hold time still.
            now = max(next, now)
            if let report = speakers.next(by: now) {
                perform(machine.handle(.report(report), at: now), at: now)
            } else {
                perform(machine.handle(.woke, at: now), at: now)
                if machine.wakeTime(after: now) == now { now += .milliseconds(1) }
            }
        }
    }

    private mutating func perform(_ actions: [StationMachine.Action], at now: Instant) {
        for action in actions {
            switch action {
            case .record(let events): events.forEach { note($0) }
            case .play(let run): speakers.play(run, at: now)
            case .withdraw(let id): speakers.withdraw(id)
            case .alertProgressed, .alertEnded: break
            }
        }
    }

    private mutating func note(_ event: AsRunEvent) {
        switch event.kind {
        case .planned(let airing):
            open[airing.id] = outcomes.count
            var outcome = Outcome(
                airing: airing, start: airing.plannedStart,
                end: airing.plannedStart + FinishedSound.length(of: airing.frames ?? 0), airs: true)
            if airing.slot == nil, let booking = airing.booking, let occurrence = airing.occurrence {
                let key = ProgrammeKey(source: .booking(booking), occurrence: occurrence)
                outcome.remark = machine.air.programmes[key]?.excess
            }
            outcomes.append(outcome)
        case .began(let id, _):
            guard let index = open[id] else { return }
            outcomes[index].start = event.at
        case .ended(let id, let ending):
            guard let index = open.removeValue(forKey: id) else { return }
            outcomes[index].reason = ending.reason
            outcomes[index].hearings = ending.hearings
            outcomes[index].airs = ending.result == .aired || ending.result == .cut
            if outcomes[index].airs {
                outcomes[index].end = event.at
            } else {
                outcomes[index].end = outcomes[index].start
            }
        case .station: break
        }
    }
}

/// Loudspeakers without a flaw: every run sounds on its frame, and cuts what sounds before it.
struct IdealSpeakers: Sendable {
    private struct Voice {
        var run: Playout
        /// Zones in which it is not over, in order.
        var zones: [String]
        var hasBegun: Bool
        /// The next part to begin; that of the run's end after the last.
        var part: Int
        var time: Instant
    }

    private var voices: [Voice] = []
    private var reports: [(at: Instant, report: StationMachine.Report)] = []

    mutating func adopt(_ active: OnAir.ActiveRun) {
        let begun = active.zones.compactMap(\.part).min()
        var voice = Voice(
            run: active.run, zones: active.zones.map(\.name).sorted(), hasBegun: begun != nil, part: 0,
            time: active.run.start)
        for part in 0..<(begun.map { $0 + 1 } ?? 0) {
            voice.time += FinishedSound.length(of: active.run.parts[part].frames)
            voice.part += 1
        }
        voices.append(voice)
    }

    mutating func play(_ run: Playout, at now: Instant) {
        voices.append(Voice(run: run, zones: run.zones.sorted(), hasBegun: false, part: 0, time: max(run.start, now)))
    }

    mutating func withdraw(_ id: Int64) { voices.removeAll { $0.run.id == id } }

    /// The only run, if it has not begun and will be over before anything else happens; it has sounded then.
    mutating func takeWhole(before instant: Instant) -> Playout? {
        guard voices.count == 1, reports.isEmpty, voices[0].part == 0 else { return nil }
        let voice = voices[0]
        guard voice.time == voice.run.start, voice.zones.count == voice.run.zones.count, voice.run.end <= instant else {
            return nil
        }
        voices = []
        return voice.run
    }

    var nextTime: Instant? {
        let voice = voices.map(\.time).min()
        guard let report = reports.first?.at else { return voice }
        return voice.map { min($0, report) } ?? report
    }

    /// The next report that is due, one at a time.
    mutating func next(by now: Instant) -> StationMachine.Report? {
        if reports.isEmpty, let index = voices.indices.min(by: { voices[$0].time < voices[$1].time }),
            voices[index].time <= now
        {
            step(index)
        }
        return reports.isEmpty ? nil : reports.removeFirst().report
    }

    private mutating func step(_ index: Int) {
        let voice = voices[index]
        let at = voice.time
        let zones = voice.zones
        if voice.part == voice.run.parts.count {
            voices.remove(at: index)
            reports += zones.map { (at, .ended(run: voice.run.id, zone: $0, at: at)) }
            return
        }
        if voice.part == 0 { cutOthers(than: voice.run.id, in: voice.zones, at: at) }
        reports += zones.map { (at, .partBegan(run: voice.run.id, zone: $0, part: voice.part, at: at)) }
        guard let index = voices.firstIndex(where: { $0.run.id == voice.run.id }) else { return }
        voices[index].hasBegun = true
        voices[index].time += FinishedSound.length(of: voice.run.parts[voice.part].frames)
        voices[index].part += 1
    }

    private mutating func cutOthers(than id: Int64, in zones: [String], at: Instant) {
        for index in voices.indices where voices[index].run.id != id && voices[index].hasBegun {
            let other = voices[index]
            let part = other.part - 1
            let left = FinishedSound.frames(in: other.time - at)
            let played = max(0, other.run.parts[part].frames - left)
            for zone in other.zones where zones.contains(zone) {
                reports.append((at, .cut(run: other.run.id, zone: zone, part: part, frames: played, at: at)))
            }
            voices[index].zones.removeAll(where: zones.contains)
        }
        voices.removeAll { $0.zones.isEmpty }
    }
}
