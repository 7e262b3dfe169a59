import Control
import Ledger
import Reporting
import Station
import Time
import Wording

/// What is on record about the station, whether it runs or not, and what its zones and slots are called.
///
/// The records are read from the state folder itself, so that an auditor can work where no station runs: `--state DIR` names the
/// folder, else the running station says where its own is, else it is the usual one. Members of the station's group may read it.
struct StationRecords: Sendable {
    var folder: String
    var station: String
    var zone: TimeZoneRules
    var titles: Titles
    var now: Instant

    static func find(_ context: Context) async throws(Failure) -> StationRecords {
        let now = context.clock.now
        if context.common.state == nil, context.common.config == nil,
            let client = try? StationClient(socket: context.common.socket ?? StationClient.usualSocket),
            let info = try? await client.info()
        {
            return StationRecords(
                folder: info.stateFolder, station: info.name, zone: try StationTime(info, now: now).zone,
                titles: Titles(info), now: now)
        }
        let folder = StationFiles.stateFolder(context)
        guard let configuration = try StationFiles.configuration(context) else {
            guard let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh") else {
                throw Failure(Sentences.unknownTimeZone("Asia/Ho_Chi_Minh"))
            }
            return StationRecords(
                folder: folder, station: Sentences.someStation.in(context.language), zone: zone, titles: Titles(),
                now: now)
        }
        return StationRecords(
            folder: folder, station: configuration.name, zone: configuration.timeZone, titles: Titles(configuration),
            now: now)
    }

    /// Reads from the ledger; what keeps it from being read is one line for people.
    func read<Result>(_ body: (borrowing Evidence) throws(LedgerError) -> Result) throws(Failure) -> Result {
        do throws(LedgerError) {
            let evidence = try Evidence.open(state: folder)
            return try body(evidence)
        } catch {
            throw Failure(error.sentence)
        }
    }

    /// The part of `range` that is before what the log keeps, in one line; nil where there is none.
    func removed(in range: Range<Instant>) throws(Failure) -> Sentence? {
        let seals = try read { evidence throws(LedgerError) in try evidence.seals() }
        guard let newest = seals.last, range.lowerBound <= newest.to else { return nil }
        let touched = seals.compactMap { seal in
            var seal = seal
            seal.months.removeAll { month in
                guard let span = Period(month.month)?.range(in: zone) else { return true }
                return !span.overlaps(range)
            }
            return seal.months.isEmpty ? nil : seal
        }
        guard !touched.isEmpty else { return nil }
        return Sentences.beforeTheKept(touched, keptFrom: zone.civil(at: newest.to).date.adding(days: 1))
    }

    /// Says on standard error what a period lacks.
    func warn(of range: Range<Instant>, _ context: Context) throws(Failure) {
        if let removed = try removed(in: range) { context.errors.prose(removed.in(context.language)) }
    }

    func offset(at instant: Instant) -> String { instant.rfc3339(offset: zone.offset(at: instant)) }
}
