import Schedule
import Testing
import Time

@testable import Ledger

@Test func `an alert is kept with its rounds until it is over`() async throws {
    let ledger = try Ledger.open(":memory:")
    let alert = Alert(
        id: 0, title: "Báo động", text: "Nước lên.", zones: ["a"], repeats: 5,
        raisedAt: Instant(seconds: 1_800_000_000),
        raisedBy: "van", expires: Instant(seconds: 1_800_003_600))
    let first = try await ledger.add(alert)
    let second = try await ledger.add(alert)
    #expect(first.id != second.id)
    try await ledger.setRounds(2, ofAlert: first.id)
    #expect(try await ledger.standingAlerts().map(\.rounds) == [2, 0])
    #expect(try await ledger.standingAlerts()[0].alert == first)
    try await ledger.endAlert(first.id, at: Instant(seconds: 1_800_000_100))
    #expect(try await ledger.standingAlerts().map(\.alert.id) == [second.id])
}
