import Bulletin
import Time
import Wording

/// A zone that somebody has silenced: while people work in front of it, at a funeral, or because its amplifier hums.
///
/// A zone that is muted does not hear programmes, nor whoever speaks live. Alerts and emergencies sound all the same: who mutes
/// a zone is seldom who decides about a flood. Only a zone that is muted for maintenance hears nothing at all, because somebody
/// may hang on its wires; such a mute is a technician's, and always ends by itself.
package struct ZoneMute: Sendable, Hashable, Codable {
    package var zone: String
    package var isMaintenance: Bool
    package var by: String
    package var since: Instant
    /// When it ends by itself; nil for one that somebody ends.
    package var until: Instant?
    package var why: String?

    package init(
        zone: String, isMaintenance: Bool = false, by: String, since: Instant, until: Instant? = nil, why: String? = nil
    ) {
        self.zone = zone
        self.isMaintenance = isMaintenance
        self.by = by
        self.since = since
        self.until = until
        self.why = why
    }

    func holds(at instant: Instant) -> Bool { until.map { instant < $0 } ?? true }

    package func silences(_ priority: Priority) -> Bool { isMaintenance || priority < .emergency }
}

extension Reason {
    static func muted(_ mute: ZoneMute) -> Reason {
        let why = mute.why.map { ": " + $0 } ?? ""
        return Reason(
            code: "zone-muted",
            sentence: mute.isMaintenance
                ? Sentence(
                    vi: "cụm loa đang tắt để bảo trì (“\(mute.by)”\(why))",
                    en: "the zone is muted for maintenance (“\(mute.by)”\(why))")
                : Sentence(
                    vi: "cụm loa đang tắt tiếng (“\(mute.by)”\(why))", en: "the zone is muted (“\(mute.by)”\(why))"))
    }
}

extension AirSettings {
    package func mute(_ zone: String, at instant: Instant) -> ZoneMute? {
        mutes.first { $0.zone == zone && $0.holds(at: instant) }
    }

    /// Until when a zone may sound from `start` on, as far as the curfew and mutes go; `start` itself where it may not at all.
    func openUntil(_ zone: String, from start: Instant, _ priority: Priority = .normal) -> Instant {
        if let mute = mute(zone, at: start), mute.silences(priority) { return start }
        return priority == .emergency ? .distantFuture : curfew.openUntil(zone, from: start, timeZone)
    }

    /// Why none of `zones` may sound at `start`; `end` is that of the curfew, where one of them keeps it.
    func closedReason(_ zones: [String], at start: Instant, curfewEnd: (String) -> Instant?) -> Reason {
        let mutes = zones.compactMap { mute($0, at: start) }
        let others = zones.filter { mute($0, at: start) == nil }
        if let mute = mutes.first, others.isEmpty { return .muted(mute) }
        let end = others.compactMap(curfewEnd).min()
        return .curfew(until: end.map { timeZone.civil(at: $0).time.description } ?? "")
    }
}

// Mutes come and go while programmes sound.
extension StationMachine {
    /// What sounds in a zone that is muted now is to be cut there by the loudspeakers, which are asked for it at the same time; here it
    /// is learnt why. What waits for it does not begin.
    mutating func adoptMutes(_ mutes: [ZoneMute], at now: Instant, _ actions: inout [Action]) {
        settings.mutes = mutes
        for place in air.runs.indices {
            let (priority, hasStarted) = (air.runs[place].priority, air.runs[place].run.start <= now)
            air.with(place) { active in
                // What is about to begin cannot be cut yet: it is taken back below.
                for (zone, part) in active.zones where hasStarted || part != nil {
                    guard let mute = settings.mute(zone, at: now), mute.silences(priority) else { continue }
                    active.cutBecause[zone] = .muted(mute)
                }
            }
        }
        var events: [AsRunEvent] = []
        let dropped = air.suspended.filter { settings.mute($0.zone, at: now)?.silences($0.priority) ?? false }
        air.suspended.removeAll { waiting in
            dropped.contains { $0.zone == waiting.zone && $0.origin == waiting.origin }
        }
        for waiting in dropped {
            guard let mute = settings.mute(waiting.zone, at: now) else { continue }
            for part in waiting.parts {
                events += drop(part.airing, [waiting.zone], because: .muted(mute), as: .skipped, at: now)
            }
            forget(waiting.key)
        }
        if !events.isEmpty { actions.append(.record(events)) }
        guard startedAt > .distantPast else { return }
        enforce(at: now, &actions)
    }

    /// The zones of an alert in which it would sound, were it not for maintenance.
    package func silentZones(of alert: Alert, at now: Instant) -> [String] {
        knownZones(of: alert).filter { settings.mute($0, at: now)?.isMaintenance ?? false }
    }

    func knownZones(of alert: Alert) -> [String] {
        alert.zones.isEmpty ? settings.zones : alert.zones.filter(settings.zones.contains)
    }
}
