import Bulletin
import Time

// The machine slept, and the station with it: like a power cut, but nothing was forgotten.
extension StationMachine {
    /// What sounded goes on as its slot says, what waited finds its place anew, and what fell due meanwhile is late.
    mutating func wakeUp(at now: Instant, after slept: Duration, _ actions: inout [Action]) {
        guard startedAt > .distantPast else { return }
        startedAt = now
        upsetAt = now
        let before = now - slept
        let (waiting, sounding) = (
            air.runs.filter { !$0.isPlaced(at: before) }, air.runs.filter { $0.isPlaced(at: before) }
        )
        for active in sounding { goOnAfterSleep(active, at: now, &actions) }
        placeAnew(waiting, at: now, because: .outage, isForgotten: true, &actions)
        enforce(at: now, &actions)
        if !air.suspended.isEmpty { air.resumeAt = now + Self.breath }
    }

    private mutating func goOnAfterSleep(_ active: OnAir.ActiveRun, at now: Instant, _ actions: inout [Action]) {
        let zones = active.zones.map(\.name)
        air.remove(active.run.id)
        actions.append(.withdraw(run: active.run.id))
        var rest = active.run
        rest.id = air.nextRun()
        rest.zones = zones
        var over: [Playout.Part] = []
        var policy = air.programmes[active.key]?.afterInterruption ?? .drop
        if case .alert(let id) = active.key.source {
            repeatRound(of: id, at: now, &actions)
            policy = .drop
        }
        switch policy {
        case .resume: over = rest.skip(to: now + Self.atOnce)
        case .restart where active.end > now:
            rest.start = now + Self.atOnce
            rest.parts.removeFirst(active.zones.compactMap(\.part).min() ?? 0)
            rest.parts[0].frames += rest.parts[0].offset
            rest.parts[0].offset = 0
        case .restart, .drop:
            over = rest.parts
            rest.parts = []
        }
        let (kept, refused) = admit(
            rest.parts, in: zones, of: active.key, active.priority, from: rest.start, isUnderWay: true)
        var events: [AsRunEvent] = []
        for part in over { events += giveUp(part.airing, zones, at: now) }
        for (part, reason) in refused {
            events += drop(part.airing, zones, because: reason, as: .skipped, at: now)
        }
        if !events.isEmpty { actions.append(.record(events)) }
        rest.parts = kept
        if !kept.isEmpty { play(rest, active.key, active.priority, &actions) }
        forget(active.key)
    }

    private mutating func giveUp(_ airing: String, _ zones: [String], at now: Instant) -> [AsRunEvent] {
        let hasBegun = air.airings[airing].map { $0.hasBegun || $0.hadBegun } ?? false
        return drop(airing, zones, because: hasBegun ? .cutByOutage : .outage, as: .missed, at: now)
    }

    /// A round that was on the air has warned nobody.
    private mutating func repeatRound(of id: Int64, at now: Instant, _ actions: inout [Action]) {
        guard let place = alerts.firstIndex(where: { $0.alert.id == id }) else { return }
        alerts[place].rounds = max(0, alerts[place].rounds - 1)
        alerts[place].isAnnounced = false
        alerts[place].nextAt = now
        actions.append(.alertProgressed(id, rounds: alerts[place].rounds))
    }
}
