import Control
import Playback
import Schedule
import Time
import Wording

/// Somebody who speaks over what plays, and how far he has come.
struct SpokenOver: Sendable {
    /// As it began.
    let over: TalkOver
    let input: String
    /// Of what plays under him, in dB.
    let level: Double
    /// The runs at the loudspeakers → the zones in which they are not over.
    var runs: [Int64: [String]]
    /// Zones in which an alert has cut him. He holds the microphone still, so he goes on there when it is over.
    var waiting: [String] = []
    /// Since when he is heard without a break, and when that ends at the latest.
    var heardSince: Instant
    var end: Instant
    /// How long he was heard before that.
    private(set) var saidBefore: Duration = .zero
    var hasBegun = false
    /// He has ended it himself.
    var isDone = false
    /// His time is up.
    var isOver = false
    /// Why he was cut; nil where he was not.
    var cut: Reason?
    /// Who stopped the zones.
    var stoppedBy: String?

    init(_ over: TalkOver, input: String, level: Double) {
        self.over = over
        self.input = input
        self.level = level
        runs = [over.run: over.airing.zones]
        heardSince = over.speaksFrom
        end = over.end
    }

    var zones: [String] { runs.values.flatMap(\.self) }

    func said(at now: Instant) -> Duration { saidBefore + (runs.isEmpty ? .zero : max(.zero, now - heardSince)) }

    /// He is heard nowhere any more.
    mutating func pause(at now: Instant) {
        saidBefore += max(.zero, now - heardSince)
        heardSince = now
    }

    /// He is heard again in `zones`, where he waited.
    mutating func goOn(_ again: TalkOver, in zones: [String]) {
        if runs.isEmpty { heardSince = again.start }
        runs[again.run] = zones
        waiting.removeAll(where: zones.contains)
        end = max(end, again.end)
    }
}

// Called in the station's queue.
extension Station {
    func talkOver(_ live: Live, in zones: [String], at level: Double, by caller: Caller) async throws -> Int64 {
        let (over, reason) = machine.talkOver(live, in: zones, at: clock.now)
        guard let over else { throw StationError.busy((reason ?? .noRoomAtAll).sentence) }
        lives[live.id] = live
        overs[live.id] = SpokenOver(over, input: live.input, level: level)
        await record([AsRunEvent(at: clock.now, .planned(over.airing))])
        play(over, in: over.airing.zones, from: live.input, at: level)
        journal.say(
            .notice, "live over what plays",
            [
                "id": "\(live.id)", "by": caller.name, "input": live.input, "level": "\(level)dB",
                "zones": over.airing.zones.joined(separator: ","),
            ])
        await step(.woke)
        return live.id
    }

    private func play(_ over: TalkOver, in zones: [String], from input: String, at level: Double) {
        var parts = [
            Playback.Programme.Part(
                file: Playback.Programme.Part.file(ofInput: input), frames: over.airing.frames ?? 0)
        ]
        if let chime = over.chime { parts.insert(.init(file: file(of: chime.key), frames: chime.frames), at: 0) }
        _ = player.play(
            Playback.Programme(id: over.run, zones: zones, start: over.start, parts: parts, under: level))
    }

    /// What the loudspeakers report of somebody who speaks over; false where it is about something else.
    func heardOver(_ event: PlaybackEvent) async -> Bool {
        switch event {
        case .partStarted(let run, _, let part, let at):
            guard let (id, spoken) = spokenOver(run) else { return false }
            let words = run == spoken.over.run && spoken.over.chime != nil ? 1 : 0
            guard part == words, !spoken.hasBegun else { return true }
            overs[id]?.hasBegun = true
            await record([AsRunEvent(at: at, .began(airing: spoken.over.airing.id))])
        case .ended(let run, let zone, let at):
            guard let (id, _) = spokenOver(run) else { return false }
            overs[id]?.isOver = true
            await silent(run, zone, of: id, at: at)
        case .cut(let run, let zone, _, _, let at):
            guard let (id, spoken) = spokenOver(run) else { return false }
            if !spoken.isDone {
                if let reason = machine.reasonForCut(in: zone, by: spoken.stoppedBy, at: clock.now) {
                    overs[id]?.cut = reason
                } else {
                    overs[id]?.waiting.append(zone)
                }
            }
            await silent(run, zone, of: id, at: at)
        default: return false
        }
        return true
    }

    private func spokenOver(_ run: Int64) -> (id: Int64, spoken: SpokenOver)? {
        overs.first { $0.value.runs[run] != nil }.map { ($0.key, $0.value) }
    }

    /// A run has fallen silent in a zone.
    private func silent(_ run: Int64, _ zone: String, of id: Int64, at: Instant) async {
        guard var spoken = overs[id] else { return }
        spoken.runs[run]?.removeAll { $0 == zone }
        if spoken.runs[run]?.isEmpty ?? false { spoken.runs[run] = nil }
        if spoken.runs.isEmpty {
            spoken.pause(at: at)
            if spoken.waiting.isEmpty || spoken.isDone || spoken.isOver { return await conclude(id, spoken, at: at) }
            journal.say(.notice, "live over waits for an alert", ["id": "\(id)"])
        }
        overs[id] = spoken
        await goOnSpeaking()
    }

    /// Lets those go on whom an alert has cut, where it is over.
    func goOnSpeaking() async {
        let now = clock.now
        for (id, spoken) in overs where !spoken.waiting.isEmpty && !spoken.isDone {
            let left = (lives[id]?.longest ?? .zero) - spoken.said(at: now)
            for zone in spoken.waiting {
                let (again, reason) = machine.goOn(spoken.over, in: [zone], left: left, at: now)
                if let again {
                    overs[id]?.goOn(again, in: [zone])
                    play(again, in: [zone], from: spoken.input, at: spoken.level)
                    journal.say(.notice, "live over goes on", ["id": "\(id)", "zone": zone])
                } else if let reason {
                    overs[id]?.waiting.removeAll { $0 == zone }
                    overs[id]?.cut = reason
                }
            }
            await concludeIfSilent(id)
        }
    }

    /// Somebody stops these zones: who, for the log.
    func noteStop(of zones: [String], by person: String) async {
        for (id, spoken) in overs where (spoken.zones + spoken.waiting).contains(where: zones.contains) {
            overs[id]!.stoppedBy = person
            overs[id]!.waiting.removeAll(where: zones.contains)
            if spoken.waiting.contains(where: zones.contains) { overs[id]!.cut = .stopped(by: person) }
            await concludeIfSilent(id)
        }
    }

    /// He is done himself, or has gone.
    func endOver(_ id: Int64) async {
        guard let spoken = overs[id] else { return }
        overs[id]!.isDone = true
        for run in spoken.runs.keys { player.withdraw(programme: run, fade: Player.fade) }
        overs[id]!.waiting = []
        await concludeIfSilent(id)
    }

    private func concludeIfSilent(_ id: Int64) async {
        guard let spoken = overs[id], spoken.runs.isEmpty, spoken.waiting.isEmpty else { return }
        await conclude(id, spoken, at: clock.now)
    }

    /// Ends those of whom nobody reports any more; all of them where `now` is nil, because the station is shut down.
    func endOvers(at now: Instant?) async {
        for (id, var spoken) in overs where now.map({ !spoken.runs.isEmpty && $0 > spoken.end + .seconds(30) }) ?? true
        {
            spoken.cut = now == nil ? .shutDown : .noReport
            await conclude(id, spoken, at: clock.now)
        }
    }

    private func conclude(_ id: Int64, _ spoken: SpokenOver, at: Instant) async {
        overs[id] = nil
        lives[id] = nil
        let ending: Ending =
            if !spoken.hasBegun {
                Ending(.skipped, spoken.cut ?? .spokeNot)
            } else if let reason = spoken.cut {
                Ending(.cut, reason)
            } else {
                Ending(.aired)
            }
        await record([AsRunEvent(at: at, .ended(airing: spoken.over.airing.id, ending))])
        journal.say(.notice, "live over", ["id": "\(id)"])
    }
}
