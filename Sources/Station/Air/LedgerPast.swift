import Ledger
import Schedule
import Time

extension Past {
    /// What the ledger says of the time before a start at `now`. `bookings` are those that stand, each with its approval.
    static func told(by ledger: Ledger, standing bookings: [Booking], at now: Instant) async throws(LedgerError) -> Past
    {
        let newest = try await ledger.newestEntry()
        let around = (newest ?? now) - .seconds(8 * 86_400)
        var airings = try await ledger.airings(in: around..<max(now, newest ?? now) + .seconds(86_400))
        let known = Set(airings.map(\.id))
        airings += try await ledger.unfinishedAirings().filter { !known.contains($0.id) }
        airings += try await ledger.overdueAirings(before: around).filter { !known.contains($0.id) }
        let oldest = airings.filter { !$0.result.isFinal }.map(\.seq).min()
        return Past(
            bookings: bookings, aired: try await ledger.airedOccurrences(),
            dropped: try await ledger.droppedOccurrences(), airings: airings, newestEntry: newest,
            alerts: try await ledger.standingAlerts(),
            clockSteps: try await ledger.clockSteps(after: oldest ?? .max))
    }
}
