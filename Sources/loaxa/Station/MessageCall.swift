import CommonAlerting
import Control
import Time
import Wording

/// A CAP message on its way to the station: what it asks for, done.
struct MessageCall: Sendable {
    let alert: CommonAlert
    /// Chosen by whoever raises it, over what the message says.
    let zones: [String]
    let repeats: Int?
    let title: String?

    /// What `--json` prints.
    struct Outcome: Sendable, Encodable {
        var raised: [Wire.Alert] = []
        var cleared: [Wire.Alert] = []
    }

    func run(_ station: StationLink, _ info: Wire.Info) async throws(Failure) -> Outcome {
        let context = station.context
        let time = try StationTime(info, now: context.clock.now)
        let place = AlertedStation(
            name: info.name, zones: info.zones.map { AlertedStation.Zone(name: $0.name, title: $0.title) })
        let standing = try await station.ask { try await $0.alerts() }
        let order: AlertOrder
        do {
            order = try alert.order(at: time.now, for: place, zones: zones, timeZone: time.zone)
        } catch {
            _ = try await clear(error.replacing, of: standing, station)
            throw Failure(error.sentence)
        }
        switch order {
        case .clear(let references):
            return Outcome(cleared: try await clear(references, of: standing, station))
        case .air(let announcements, let replaced):
            if let same = standing.first(where: { $0.comes(from: [alert.reference]) }) {
                throw Failure(Sentences.alreadyRaised(same.id))
            }
            if announcements.contains(where: \.isForeign) {
                context.errors.line(Sentences.foreignWords.in(context.language))
            }
            var outcome = Outcome()
            for announcement in announcements {
                let new = Wire.NewAlert(
                    title: title ?? announcement.title, text: announcement.text, zones: announcement.zones,
                    repeats: repeats ?? announcement.repeats,
                    expires: announcement.expires.map { Moment($0, offset: time.zone.offset(at: $0)) },
                    source: alert.reference.description)
                outcome.raised.append(try await station.ask { try await $0.raise(new) })
            }
            // Only now: where the new one is refused, the old one goes on.
            outcome.cleared = try await clear(replaced, of: standing, station)
            return outcome
        }
    }

    private func clear(
        _ references: [AlertReference], of standing: [Wire.Alert], _ station: StationLink
    ) async throws(Failure) -> [Wire.Alert] {
        var cleared: [Wire.Alert] = []
        for old in standing where old.comes(from: references) {
            do {
                cleared += try await station.client.clear(alert: old.id)
            } catch StationError.alertNotFound {
                // It has ended by itself since.
            } catch {
                throw StationLink.failure(error, station.context)
            }
        }
        return cleared
    }
}

extension Wire.Alert {
    fileprivate func comes(from references: [AlertReference]) -> Bool {
        source.flatMap { AlertReference($0) }.map(references.contains) ?? false
    }
}
