import Bulletin
import Time

/// Somebody who speaks over what plays, which goes on softer under his words. Nothing gives way to him, so the state machine only says
/// whether he may, and for how long; the loudspeakers mix.
///
/// The quotas: he speaks within the session of what plays, so he is no session of his own, and has what is left of its minutes, also
/// where he goes on after the programme. Over what counts for nothing, such as a test of the loudspeakers, he is a session like
/// anybody who speaks live.
package struct TalkOver: Sendable, Hashable {
    package var airing: PlannedAiring
    /// The number under which the loudspeakers report of it.
    package var run: Int64
    package var start: Instant
    /// What calls for attention before he is heard.
    package var chime: FinishedSound?
    /// How long he may speak, the chime not counted.
    package var length: Duration
    /// The session in which he speaks must be over by then.
    package var deadline: Instant

    /// From when on he is heard.
    package var speaksFrom: Instant { start + (chime?.length ?? .zero) }
    package var end: Instant { speaksFrom + length }
}

extension StationMachine {
    /// Those of the zones of `live` in which something plays that may be spoken over.
    package func zonesToTalkOver(_ live: Live, at now: Instant) -> [String] {
        let wanted = live.zones.isEmpty ? settings.zones : live.zones.filter(settings.zones.contains)
        return wanted.filter { zone in
            air.runs.contains { $0.holds(zone) && $0.run.start <= now && $0.end > now }
        }
    }

    /// Lets somebody speak over what plays in `zones` (not none), or says why he may not: an alert is not talked over, and curfew, mutes
    /// and quotas hold.
    package mutating func talkOver(_ live: Live, in zones: [String], at now: Instant) -> (
        over: TalkOver?, reason: Reason?
    ) {
        if let alert = zones.compactMap({ alert(holding: $0) }).first { return (nil, .busy(with: alert.title)) }
        let busy = air.runs.first { run in run.priority == .emergency && zones.contains(where: run.holds) }
        if let busy { return (nil, .busy(with: air.programmes[busy.key]?.title ?? "")) }
        let start = now + Self.atOnce
        let key = ProgrammeKey(source: .live(live.id), occurrence: now)
        let sessions = zones.map { session(in: $0, at: now) }
        let isOwn = sessions.contains(nil)
        if isOwn, let reason = overQuota(key, .priority, from: start) { return (nil, reason) }
        let own = isOwn ? deadline(nil, .priority, from: start) : .distantFuture
        let airing = PlannedAiring(
            id: key.airing("over"), plannedStart: start, zones: zones, occurrence: now, title: live.title, kind: .relay)
        var over = TalkOver(
            airing: airing, run: 0, start: start, length: live.longest,
            deadline: min(own, sessions.compactMap(\.self).min() ?? .distantFuture))
        if let chime = live.chime, case .ready(let sound) = sound(.clip(chime)) { over.chime = sound }
        if let reason = limit(&over, in: zones) { return (nil, reason) }
        if isOwn { count(key, .priority, on: day(at: start)) }
        return (over, nil)
    }

    /// Lets him go on in `zones` after an alert has cut him there, with `left` of his time; he waits for an alert that still holds one of
    /// them, which gives neither. The chime is not heard again.
    package mutating func goOn(_ over: TalkOver, in zones: [String], left: Duration, at now: Instant) -> (
        over: TalkOver?, reason: Reason?
    ) {
        guard zones.allSatisfy(settings.zones.contains) else { return (nil, .zoneGone) }
        let isHeld = zones.contains { zone in
            alert(holding: zone) != nil || air.runs.contains { $0.priority == .emergency && $0.holds(zone) }
        }
        if isHeld { return (nil, nil) }
        var again = over
        again.start = now + Self.breath + Self.atOnce
        again.chime = nil
        again.length = left
        if let reason = limit(&again, in: zones) { return (nil, reason) }
        return (again, nil)
    }

    /// Gives it a number, and the time that curfew, mutes and quotas leave; or says why that is too little.
    private mutating func limit(_ over: inout TalkOver, in zones: [String]) -> Reason? {
        let begin = over.speaksFrom
        let open = zones.map { settings.openUntil($0, from: over.start) }.min() ?? over.start
        guard open - begin >= .seconds(1) else { return composer.curfewReason(zones, max(over.start, open)) }
        over.length = min(over.length, open - begin, over.deadline - begin)
        guard over.length >= .seconds(1) else { return .noRoom }
        over.airing.frames = FinishedSound.frames(in: over.length)
        over.run = air.nextRun()
        return nil
    }

    /// By when the session that sounds in a zone must be over; nil where what sounds there is none.
    private func session(in zone: String, at now: Instant) -> Instant? {
        guard let active = air.runs.first(where: { $0.holds(zone) && $0.run.start <= now && $0.end > now }) else {
            return nil
        }
        if case .booking(let id) = active.key.source, index[id]?.isTest ?? false { return nil }
        let start = air.programmes[active.key]?.start ?? active.run.start
        return deadline(nil, active.priority, from: start)
    }

    /// Why it was cut in a zone by more than an alert, after which it goes on: somebody stopped or muted the zone.
    package func reasonForCut(in zone: String, by person: String?, at now: Instant) -> Reason? {
        if let mute = settings.mute(zone, at: now) { return .muted(mute) }
        return person.map { .stopped(by: $0) }
    }
}
