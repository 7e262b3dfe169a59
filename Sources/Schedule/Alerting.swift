import Bulletin
import Time
import Wording

// Alerts: tone and message, round after round, over everything else in their zones.
extension StationMachine {
    /// The attention tone is rendered once and is always there.
    package static let tone = FinishedSound(key: "attention-tone-1", frames: 3 * FinishedSound.rate)
    static let toneTitle = Sentence(vi: "Tín hiệu báo động", en: "Attention signal")

    /// It sounds from now on, whatever the clock showed when it was raised.
    mutating func raise(_ alert: Alert, rounds: Int, at now: Instant) {
        guard !alerts.contains(where: { $0.alert.id == alert.id }) else { return }
        var standing = StandingAlert(alert, rounds: rounds)
        standing.nextAt = now
        alerts.append(standing)
    }

    /// Ends alerts: what sounds of them fades, what waits for them goes on.
    mutating func clear(_ ids: Set<Int64>, because reason: Reason, at now: Instant, _ actions: inout [Action]) {
        alerts.removeAll { ids.contains($0.alert.id) }
        var events: [AsRunEvent] = []
        for active in air.runs {
            guard case .alert(let id) = active.key.source, ids.contains(id) else { continue }
            for (zone, part) in active.zones {
                for left in active.run.parts[(part ?? 0)...] {
                    events += drop(left.airing, [zone], because: reason, as: .skipped, at: now)
                }
            }
            air.remove(active.run.id)
            actions.append(.withdraw(run: active.run.id))
            forget(active.key)
        }
        if !air.suspended.isEmpty { air.resumeAt = now + Self.breath }
        if !events.isEmpty { actions.append(.record(events)) }
        for id in ids { actions.append(.alertEnded(id)) }
        releaseHeld(at: now)
    }

    /// Lets every alert that may sound now sound, and ends those that are over.
    mutating func airAlerts(at now: Instant, _ actions: inout [Action]) {
        for standing in alerts {
            guard !isSounding(standing) else { continue }
            let isExpired = standing.alert.expires.map { $0 <= now } ?? false
            if standing.rounds >= standing.alert.repeats || isExpired {
                clear([standing.alert.id], because: .alertExpired, at: now, &actions)
            } else if standing.nextAt <= now, !isHushed(standing.alert) {
                air(standing, at: now, &actions)
            }
        }
    }

    private mutating func air(_ standing: StandingAlert, at now: Instant, _ actions: inout [Action]) {
        let alert = standing.alert
        let index = alerts.firstIndex { $0.alert.id == alert.id }!
        let zones = zones(of: alert)
        guard !zones.isEmpty else {
            clear([alert.id], because: .alertExpired, at: now, &actions)
            return
        }
        // One alert after the other: two voices at once are none.
        for zone in zones {
            guard let busy = air.busy(zone, against: .emergency), busy.until > now else { continue }
            alerts[index].nextAt = busy.until + Self.breath
            return
        }
        var sounds: [(name: String, title: String, kind: PlannedAiring.Kind, sound: FinishedSound)] = []
        if !standing.isAnnounced { sounds.append(("tone", Self.toneTitle.in(settings.language), .clip, Self.tone)) }
        var hasMessage = false
        switch sound(alert.sound) {
        case .ready(let sound):
            sounds.append(("message", alert.title, .speech, sound))
            hasMessage = true
        // Its tone sounds while it is rendered; the message follows as soon as it is there.
        case .waiting: break
        // A tone without words warns too.
        case .failed: hasMessage = true
        }
        guard !sounds.isEmpty else { return }
        let key = ProgrammeKey(source: .alert(alert.id), occurrence: now)
        var start = now
        let items = sounds.enumerated().map { place, item in
            let airing = PlannedAiring(
                id: key.airing(item.name), plannedStart: start, zones: zones,
                occurrence: key.occurrence, item: place + 1, title: item.title, kind: item.kind, sound: item.sound.key,
                frames: item.sound.frames)
            start += item.sound.length
            return Programme.Item(airing: airing, sound: item.sound)
        }
        alerts[index].isAnnounced = !hasMessage
        alerts[index].nextAt = start + (hasMessage ? .seconds(alert.pause) : .zero)
        if hasMessage { alerts[index].rounds += 1 }
        actions.append(.alertProgressed(alert.id, rounds: alerts[index].rounds))
        schedule(
            Programme(
                key: key, title: alert.title, priority: .emergency, afterInterruption: .resume,
                deadline: now + .seconds(86_400), start: now, items: items), joiningAt: nil, at: now, &actions)
    }

    /// Its tone or its message is on the air.
    private func isSounding(_ standing: StandingAlert) -> Bool {
        air.programmes.keys.contains { $0.source == .alert(standing.alert.id) }
    }

    /// Where it sounds.
    func zones(of alert: Alert) -> [String] {
        let known = knownZones(of: alert)
        guard !settings.mutes.isEmpty else { return known }
        return known.filter { zone in !settings.mutes.contains { $0.zone == zone && $0.isMaintenance } }
    }

    /// Wherever it should sound somebody works on the wires: it waits until that is over, or until it expires.
    private func isHushed(_ alert: Alert) -> Bool { zones(of: alert).isEmpty && !knownZones(of: alert).isEmpty }

    /// The alert that holds a zone, also between its rounds.
    func alert(holding zone: String) -> Alert? { alerts.first { zones(of: $0.alert).contains(zone) }?.alert }

    /// When an alert has to be looked at.
    var nextAlert: Instant? {
        alerts.compactMap { standing in
            if isSounding(standing) { return nil }
            if isHushed(standing.alert) { return standing.alert.expires }
            // One that waits for its message is woken by it.
            if standing.isAnnounced, case .ready = sound(standing.alert.sound) { return standing.nextAt }
            if standing.isAnnounced { return standing.alert.expires }
            return standing.nextAt
        }.min()
    }
}
