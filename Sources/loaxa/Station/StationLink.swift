import Control
import Time
import Wording

/// The running station as a command sees it. Everything it throws is one line for people.
struct StationLink: Sendable {
    let client: StationClient
    let context: Context

    init(_ context: Context) throws(Failure) {
        self.context = context
        do {
            client = try StationClient(socket: context.common.socket ?? StationClient.usualSocket)
        } catch {
            throw StationLink.failure(error, context)
        }
    }

    /// Asks the station something.
    func ask<Answer: Sendable>(
        _ question: (StationClient) async throws -> Answer
    ) async throws(Failure) -> Answer {
        do {
            return try await question(client)
        } catch {
            throw StationLink.failure(error, context)
        }
    }

    /// The line that says why the station did not do it. Findings that come with it are printed, all of them.
    static func failure(_ error: any Error, _ context: Context) -> Failure {
        switch error {
        case let error as Failure: return error
        case StationError.invalidBulletin(let findings):
            context.complain(findings.map(\.finding))
            return Failure(Sentences.bulletinRefused)
        case StationError.invalidConfiguration(let findings):
            context.complain(findings.map(\.finding))
            return Failure(Sentences.configurationRefused)
        case let error as StationError: return Failure(error.sentence)
        case let error as StationUnreachable: return Failure(error.sentence)
        default: return Failure(StationError.failure("\(error)").sentence)
        }
    }
}

/// The station's clock on the wall, for what people write and read.
struct StationTime: Sendable {
    let zone: TimeZoneRules
    let now: Instant

    /// `info` names the zone; one that this machine does not know is taken as the offset at which the station started.
    init(_ info: Wire.Info, now: Instant) {
        zone = TimeZoneRules.named(info.timeZone) ?? .utc
        self.now = now
    }

    var today: CivilDate { zone.civil(at: now).date }

    func moment(_ written: WrittenMoment, leaning: WrittenDay.Leaning) -> Moment {
        let instant =
            written.isNow ? now : zone.instant(of: written.resolved(now: zone.civil(at: now), leaning: leaning))
        return Moment(instant, offset: zone.offset(at: instant))
    }
}

/// What people call the station's zones and slots.
struct Titles: Sendable {
    private let zones: [String: String]
    private let slots: [String: String]
    private let count: Int

    init(_ info: Wire.Info) {
        zones = Dictionary(info.zones.map { ($0.name, $0.title) }) { first, _ in first }
        slots = Dictionary(info.slots.map { ($0.name, $0.title) }) { first, _ in first }
        count = info.zones.count
    }

    func zone(_ name: String) -> String { zones[name] ?? name }
    func slot(_ name: String) -> String { slots[name] ?? name }

    /// `Thôn Chu Châu, Thôn Liễu Châu`; where it is all of them, that.
    func list(_ names: [String], in language: Language) -> String {
        if names.isEmpty || count > 1 && Set(names).count >= count { return Sentences.everyZone.in(language) }
        return names.map(zone).joined(separator: ", ")
    }
}
