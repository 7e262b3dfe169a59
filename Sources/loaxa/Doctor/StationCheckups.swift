import Control
import Wording

/// What the doctor asks of the running station.
struct StationCheckups: Sendable {
    var checkups: [Checkup]
    var info: Wire.Info?
    var status: Wire.Status?

    static func visit(_ context: Context) async -> StationCheckups {
        let socket = context.common.socket ?? StationClient.usualSocket
        do {
            let client = try StationClient(socket: socket)
            let info = try await client.info()
            let status = try await client.status()
            return StationCheckups(checkups: judge(info, status), info: info, status: status)
        } catch StationUnreachable.notRunning(let path) {
            return StationCheckups(checkups: [
                .fail("station", Sentences.stationSubject, Sentences.nobodyListens(path), next: Sentences.startStation)
            ])
        } catch StationUnreachable.notAllowed(let path) {
            return StationCheckups(checkups: [
                .fail("station", Sentences.stationSubject, Sentences.notLetIn(path), next: Sentences.joinGroup("loaxa"))
            ])
        } catch {
            return StationCheckups(checkups: [
                .fail(
                    "station", Sentences.stationSubject, StationLink.failure(error, context).sentence,
                    next: Sentences.seeJournal)
            ])
        }
    }

    static func judge(_ info: Wire.Info, _ status: Wire.Status) -> [Checkup] {
        var checkups: [Checkup] = []
        let found = Sentences.stationRuns(info.name, info.version, since: info.startedAt)
        checkups.append(
            info.version == Version.number
                ? .ok("station", Sentences.stationSubject, found)
                : .warn("station", Sentences.stationSubject, found, next: Sentences.otherVersion(Version.number)))
        if !status.clock.trusted {
            checkups.append(
                .fail(
                    "station-clock", Sentences.scheduleSubject,
                    status.clock.reason?.sentence ?? Sentences.clockNotTrusted, next: Sentences.synchroniseClock))
        }
        for trouble in status.health {
            checkups.append(
                .warn(
                    "health-\(trouble.code)", Sentences.healthLabel, trouble.sentence, next: Sentences.seeJournal))
        }
        return checkups
    }
}
