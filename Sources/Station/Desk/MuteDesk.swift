import Control
import Ledger
import Linux
import Playback
import Schedule
import Time
import Wording

// Zones that are silenced; called in the station's queue.
extension Station {
    func mute(_ new: Wire.NewMute, by caller: Caller) async throws -> [Wire.Mute] {
        let zones = try known(new.zones)
        let now = clock.now
        let longest = new.longestMs.map { Duration.milliseconds($0) } ?? (new.maintenance ? Self.maintenance : nil)
        let mutes =
            machine.settings.mutes.filter { !zones.contains($0.zone) }
            + zones.map {
                ZoneMute(
                    zone: $0, isMaintenance: new.maintenance, by: caller.name, since: now,
                    until: longest.map { now + $0 },
                    why: new.why)
            }
        try await attempt { try await ledger.setMutes(mutes) }
        await take(mutes)
        journal.say(
            .notice, "muted",
            ["zones": zones.joined(separator: ","), "by": caller.name, "maintenance": "\(new.maintenance)"])
        for mute in wireMutes where zones.contains(mute.zone) {
            await writeNote("zone-muted", mute.sentence(title(ofZone: mute.zone)))
        }
        return wireMutes
    }

    func unmute(_ zones: [String]?, by person: String) async throws -> [String] {
        let wanted = try zones.map(known) ?? machine.settings.mutes.map(\.zone)
        let ended = machine.settings.mutes.map(\.zone).filter(wanted.contains)
        guard !ended.isEmpty else { return [] }
        let left = machine.settings.mutes.filter { !ended.contains($0.zone) }
        try await attempt { try await ledger.setMutes(left) }
        await take(left)
        journal.say(.notice, "unmuted", ["zones": ended.joined(separator: ","), "by": person])
        let titles = ended.map(title(ofZone:)).joined(separator: ", ")
        await writeNote("zone-unmuted", Sentences.unmuted(titles, by: person))
        return ended
    }

    /// At the beginning: what was muted before still is.
    func recallMutes() async {
        do {
            let mutes = try await ledger.mutes().filter { $0.until.map { $0 > clock.now } ?? true }
            await step(.muted(mutes))
        } catch {
            journal.say(.error, "it is not known which zones are muted", ["reason": "\(error)"])
        }
    }

    /// Ends mutes whose time is over.
    func endMutes() async {
        let now = clock.now
        let over = machine.settings.mutes.filter { $0.until.map { $0 <= now } ?? false }
        guard !over.isEmpty else { return }
        let left = machine.settings.mutes.filter { mute in !over.contains { $0.zone == mute.zone } }
        do {
            try await ledger.setMutes(left)
        } catch {
            journal.say(.error, "the end of a mute could not be kept", ["reason": "\(error)"])
        }
        await take(left)
        for mute in over {
            journal.say(.notice, "mute over", ["zone": mute.zone])
            await writeNote("zone-unmuted", Sentences.muteOver(title(ofZone: mute.zone)))
        }
    }

    private func take(_ mutes: [ZoneMute]) async {
        let before = machine.settings.mutes
        await step(.muted(mutes))
        // An alert that sounds in a zone that is muted for programmes only is not cut.
        let emergencies = Set(machine.activeRuns.filter(\.isEmergency).flatMap(\.zones))
        let silenced = mutes.filter { mute in
            !before.contains(mute) && (mute.isMaintenance || !emergencies.contains(mute.zone))
        }.map(\.zone)
        if !silenced.isEmpty { player.stop(zones: silenced, fade: Player.fade) }
        refreshBlocks()
        await orderSounds()
        // One may end before anything else is due.
        await alarm.ring()
    }

    /// Tells the loudspeakers what may not sound, where the samples leave.
    func refreshBlocks() {
        let now = clock.now
        for zone in configuration.zones.map(\.name) {
            let mute = machine.settings.mutes.first { $0.zone == zone && ($0.until.map { $0 > now } ?? true) }
            player.setBlock(zone: zone, mute.map { $0.isMaintenance ? .everything : .programmes } ?? .none)
        }
    }

    /// As clients see them, in the order of the zones; those of zones that are gone are left out.
    var wireMutes: [Wire.Mute] {
        configuration.zones.compactMap { zone in machine.settings.mutes.first { $0.zone == zone.name } }.map {
            Wire.Mute($0, configuration.timeZone)
        }
    }

    func title(ofZone name: String) -> String { configuration.zones.first { $0.name == name }?.title ?? name }

    private func known(_ zones: [String]) throws -> [String] {
        let known = configuration.zones.map(\.name)
        for zone in zones where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        return known.filter(zones.contains)
    }

    /// Nobody hangs on a wire for longer, and nobody remembers to end it.
    private static let maintenance: Duration = .seconds(4 * 3600)
}

extension Wire.Mute {
    init(_ mute: ZoneMute, _ rules: TimeZoneRules) {
        func moment(_ instant: Instant) -> Moment { Moment(instant, offset: rules.offset(at: instant)) }
        self.init(
            zone: mute.zone, maintenance: mute.isMaintenance, by: mute.by, since: moment(mute.since),
            until: mute.until.map(moment), why: mute.why)
    }
}
