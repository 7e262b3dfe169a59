import Schedule
import Testing
import Time

@testable import Ledger

@Test func `mutes are kept, and replaced by those that come after`() async throws {
    let ledger = try Ledger.open(":memory:")
    let first = ZoneMute(
        zone: "b", isMaintenance: true, by: "van", since: Instant(seconds: 5), until: Instant(seconds: 9))
    let second = ZoneMute(zone: "a", by: "van", since: Instant(seconds: 6), why: "đám tang")
    try await ledger.setMutes([first, second])
    #expect(try await ledger.mutes() == [second, first])
    try await ledger.setMutes([second])
    #expect(try await ledger.mutes() == [second])
    try await ledger.setMutes([])
    #expect(try await ledger.mutes() == [])
}
