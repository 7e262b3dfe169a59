import Bulletin
import Control
import Ledger
import Schedule
import Time
import Wording

// Emergencies; called in the station's queue.
extension Station {
    func listAlerts() -> [Wire.Alert] { machine.alerts.map(wire) }

    func raise(_ new: Wire.NewAlert, by caller: Caller) async throws -> Wire.Alert {
        let known = configuration.zones.map(\.name)
        for zone in new.zones where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let (script, findings) = configuration.scriptReader.script(
            of: new.text, file: new.title)
        guard !findings.hasErrors, !script.cues.isEmpty else {
            throw StationError.invalidBulletin(findings.map { Wire.Finding($0) })
        }
        let now = clock.now
        if let expires = new.expires, expires.instant <= now {
            throw StationError.invalidPlacement(Sentences.pastMoment)
        }
        var alert = Alert(
            id: 0, title: new.title, text: new.text, zones: new.zones, repeats: new.repeats ?? 3, raisedAt: now,
            raisedBy: caller.name, expires: new.expires?.instant, source: new.source, template: new.template)
        do {
            alert = try await ledger.add(alert)
        } catch {
            // A full disk must not silence a warning: it sounds all the same, and is forgotten by a crash.
            journal.say(.error, "an alert could not be kept", ["reason": error.sentence.en])
            alert.id = -1 - Int64(machine.alerts.count)
        }
        journal.say(.notice, "alert raised", ["id": "\(alert.id)", "by": caller.name, "title": alert.title])
        await step(.alertRaised(alert))
        await orderSounds()
        await writeNote("alert-raised", Sentences.alertRaised(alert.title, by: caller.name))
        let silent = machine.silentZones(of: alert, at: now)
        if !silent.isEmpty {
            journal.say(.error, "an alert does not sound everywhere", ["zones": silent.joined(separator: ",")])
            let titles = silent.map(title(ofZone:)).joined(separator: ", ")
            await writeNote("alert-unheard", Sentences.alertUnheard(alert.title, in: titles))
        }
        return machine.alerts.first { $0.alert.id == alert.id }.map(wire) ?? wire(StandingAlert(alert))
    }

    func clear(alert id: Int64?, by caller: Caller) async throws -> [Wire.Alert] {
        let cleared = machine.alerts.filter { id == nil || $0.alert.id == id }
        if let id, cleared.isEmpty { throw StationError.alertNotFound(id) }
        guard !cleared.isEmpty else { return [] }
        await step(.alertsCleared(Set(cleared.map(\.alert.id)), by: caller.name))
        for standing in cleared {
            await writeNote("alert-cleared", Sentences.alertCleared(standing.alert.title, by: caller.name))
        }
        await orderSounds()
        return cleared.map(wire)
    }

    private func wire(_ standing: StandingAlert) -> Wire.Alert {
        let alert = standing.alert
        return Wire.Alert(
            id: alert.id, title: alert.title, text: alert.text, zones: alert.zones, repeats: alert.repeats,
            rounds: standing.rounds, raisedAt: moment(alert.raisedAt), raisedBy: alert.raisedBy,
            expires: alert.expires.map(moment), source: alert.source,
            silentZones: machine.silentZones(of: alert, at: clock.now))
    }
}
