import Bulletin
import Time

/// Somebody who speaks over what plays, which goes on softer under his words. Nothing gives way to him, so the state machine only says
/// whether he may, and for how long; the loudspeakers mix.
package struct TalkOver: Sendable, Hashable {
    package var airing: PlannedAiring
    /// The number under which the loudspeakers report of it.
    package var run: Int64
    package var start: Instant
    package var length: Duration
}

extension StationMachine {
    /// Those of the zones of `live` in which something plays that may be spoken over.
    package func zonesToTalkOver(_ live: Live, at now: Instant) -> [String] {
        let wanted = live.zones.isEmpty ? settings.zones : live.zones.filter(settings.zones.contains)
        return wanted.filter { zone in
            air.runs.contains { $0.holds(zone) && $0.run.start <= now && $0.end > now }
        }
    }

    /// Lets somebody speak over what plays in `zones` (not none), or says why he may not: an alert is not talked over, and curfew and
    /// mutes hold.
    package mutating func talkOver(_ live: Live, in zones: [String], at now: Instant) -> (
        over: TalkOver?, reason: Reason?
    ) {
        if let alert = zones.compactMap({ alert(holding: $0) }).first { return (nil, .busy(with: alert.title)) }
        let busy = air.runs.first { run in run.priority == .emergency && zones.contains(where: run.holds) }
        if let busy { return (nil, .busy(with: air.programmes[busy.key]?.title ?? "")) }
        let start = now + Self.atOnce
        let end = zones.map { settings.openUntil($0, from: start) }.min() ?? start
        let length = min(live.longest, end - start)
        guard length >= .seconds(1) else { return (nil, composer.curfewReason(zones, start)) }
        let key = ProgrammeKey(source: .live(live.id), occurrence: now)
        let airing = PlannedAiring(
            id: key.airing("over"), plannedStart: start, zones: zones, occurrence: now, title: live.title, kind: .relay,
            frames: FinishedSound.frames(in: length))
        return (TalkOver(airing: airing, run: air.nextRun(), start: start, length: length), nil)
    }

    /// Why it was cut in a zone: an alert sounds there, or somebody stopped or muted the zone.
    package func reasonForCut(in zone: String, by person: String?, at now: Instant) -> Reason {
        if let alert = alert(holding: zone) { return .preempted(by: alert.title) }
        if let mute = settings.mute(zone, at: now) { return .muted(mute) }
        return .stopped(by: person ?? "")
    }
}
