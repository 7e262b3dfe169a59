import Control
import Playback
import Schedule
import Time
import Wording

// Somebody speaks; called in the station's queue.
extension Station {
    func goLive(_ new: Wire.NewLive, by caller: Caller) async throws -> Int64 {
        let known = configuration.zones.map(\.name)
        for zone in new.zones where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let inputs = configuration.inputs
        let input = new.input == nil && inputs.count == 1 ? inputs[0] : new.input.flatMap(configuration.input(named:))
        guard let input else { throw StationError.inputNotFound(new.input ?? "", known: inputs.map(\.name)) }
        let longest = min(configuration.live.longest, new.longestMs.map { .milliseconds($0) } ?? .seconds(86_400))
        lastLive += 1
        let isRelay = new.relay ?? false
        let title =
            isRelay
            ? Sentences.relayTitle(input.title, by: caller.name) : Sentences.liveTitle(input.title, by: caller.name)
        let live = Live(
            id: lastLive, input: input.name,
            title: title.in(configuration.language), zones: new.zones,
            chime: isRelay ? nil : configuration.live.chime, longest: longest, by: caller.name)
        if let level = new.over {
            let zones = machine.zonesToTalkOver(live, at: clock.now)
            if !zones.isEmpty { return try await talkOver(live, in: zones, at: level, by: caller) }
        }
        let refusal = machine.refusal(of: live, at: clock.now)
        await step(.wentLive(live))
        if let refusal { throw StationError.busy(refusal.sentence) }
        lives[live.id] = live
        journal.say(.notice, "live", ["id": "\(live.id)", "by": caller.name, "input": input.name])
        return live.id
    }

    func live(_ id: Int64) -> Wire.Live {
        let live = lives[id]
        let input = player.inputs().first { $0.name == live?.input }
        var wire = Wire.Live(
            state: .over, input: live?.input ?? "", elapsedMs: 0,
            longestMs: Int((live?.longest ?? .zero).inSeconds * 1000),
            level: input?.level ?? -120, silent: input?.isSilent ?? false,
            loweredBy: input?.lowered ?? 0)
        if let spoken = overs[id] {
            wire.state =
                !spoken.runs.isEmpty && clock.now >= spoken.heardSince ? .speaks : spoken.hasBegun ? .waits : .begins
            wire.elapsedMs = Int(spoken.said(at: clock.now).inSeconds * 1000)
            return wire
        }
        switch machine.course(ofLive: id, at: clock.now) {
        case .begins: wire.state = .begins
        case .waits: wire.state = .waits
        case .speaks(let said): (wire.state, wire.elapsedMs) = (.speaks, Int(said.inSeconds * 1000))
        case nil: lives[id] = nil
        }
        return wire
    }

    func endLive(_ id: Int64) async {
        if overs[id] != nil { return await endOver(id) }
        guard machine.course(ofLive: id, at: clock.now) != nil else { return }
        await step(.liveEnded(id))
        lives[id] = nil
        journal.say(.notice, "live over", ["id": "\(id)"])
    }
}
