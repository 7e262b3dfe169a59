import Control
import Playback
import Schedule
import Time
import Wording

/// Somebody who speaks over what plays, and how far he has come.
struct SpokenOver: Sendable {
    let over: TalkOver
    /// Zones in which he is not over.
    var zones: [String]
    var hasBegun = false
    /// He has ended it himself.
    var isDone = false
    /// Why he was cut; nil where he was not.
    var cut: Reason?
    /// Who stopped the zones.
    var stoppedBy: String?

    var end: Instant { over.start + over.length }
}

// Called in the station's queue.
extension Station {
    func talkOver(_ live: Live, in zones: [String], at level: Double, by caller: Caller) async throws -> Int64 {
        let (over, reason) = machine.talkOver(live, in: zones, at: clock.now)
        guard let over else { throw StationError.busy((reason ?? .noRoomAtAll).sentence) }
        lives[live.id] = live
        overs[live.id] = SpokenOver(over: over, zones: over.airing.zones)
        await record([AsRunEvent(at: clock.now, .planned(over.airing))])
        _ = player.play(
            Playback.Programme(
                id: over.run, zones: over.airing.zones, start: over.start,
                parts: [
                    .init(file: Playback.Programme.Part.file(ofInput: live.input), frames: over.airing.frames ?? 0)
                ], under: level))
        journal.say(
            .notice, "live over what plays",
            [
                "id": "\(live.id)", "by": caller.name, "input": live.input, "level": "\(level)dB",
                "zones": over.airing.zones.joined(separator: ","),
            ])
        await step(.woke)
        return live.id
    }

    /// What the loudspeakers report of somebody who speaks over; false where it is about something else.
    func heardOver(_ event: PlaybackEvent) async -> Bool {
        let (run, zone, at, isCut): (Int64, String, Instant, Bool?)
        switch event {
        case .partStarted(let id, let name, _, let time): (run, zone, at, isCut) = (id, name, time, nil)
        case .ended(let id, let name, let time): (run, zone, at, isCut) = (id, name, time, false)
        case .cut(let id, let name, _, _, let time): (run, zone, at, isCut) = (id, name, time, true)
        default: return false
        }
        guard let id = overs.first(where: { $0.value.over.run == run })?.key, var spoken = overs[id] else {
            return false
        }
        let airing = spoken.over.airing.id
        guard let isCut else {
            if !spoken.hasBegun { await record([AsRunEvent(at: at, .began(airing: airing))]) }
            overs[id]?.hasBegun = true
            return true
        }
        spoken.zones.removeAll { $0 == zone }
        if isCut, !spoken.isDone {
            spoken.cut = machine.reasonForCut(in: zone, by: spoken.stoppedBy, at: clock.now)
        }
        overs[id] = spoken
        if spoken.zones.isEmpty { await conclude(id, spoken, at: at) }
        return true
    }

    /// Somebody stops these zones: who, for the log.
    func noteStop(of zones: [String], by person: String) {
        for (id, spoken) in overs where spoken.zones.contains(where: zones.contains) { overs[id]!.stoppedBy = person }
    }

    /// Ends those of whom nobody reports any more; all of them where `now` is nil, because the station is shut down.
    func endOvers(at now: Instant?) async {
        for (id, var spoken) in overs where now.map({ $0 > spoken.end + .seconds(30) }) ?? true {
            spoken.cut = now == nil ? .shutDown : .noReport
            await conclude(id, spoken, at: clock.now)
        }
    }

    private func conclude(_ id: Int64, _ spoken: SpokenOver, at: Instant) async {
        overs[id] = nil
        lives[id] = nil
        let ending: Ending =
            if !spoken.hasBegun {
                Ending(.skipped, spoken.cut ?? machine.reasonForCut(in: "", by: nil, at: clock.now))
            } else if let reason = spoken.cut {
                Ending(.cut, reason)
            } else {
                Ending(.aired)
            }
        await record([AsRunEvent(at: at, .ended(airing: spoken.over.airing.id, ending))])
        journal.say(.notice, "live over", ["id": "\(id)"])
    }
}
