import Bulletin
import Ledger
import Schedule
import Testing
import Time

private let now = Instant(seconds: 1_795_000_000)

private func request(_ title: String) -> NewBooking {
    NewBooking(
        fileName: "\(title).md", text: "---\ntitle: \(title)\n---\n", metadata: Metadata(title: title),
        placement: .slot("sang", from: CivilDate("2026-11-24")!, through: nil, times: nil))
}

@Suite struct `Decisions of the board` {
    @Test func `the newest on each bulletin counts, and survives`() async throws {
        let ledger = try Ledger.open(":memory:")
        let records = try await ledger.add([request("a"), request("b"), request("c")], by: "van", at: now)
        let (a, b) = (records[0].booking.bulletin, records[1].booking.bulletin)
        try await ledger.decide(Verdict(.returned(why: "sai ngày"), at: now, by: "ha"), onBulletin: a)
        let approved = Verdict(.approved(spokenSHA256: "12", sound: "ab"), at: now + .seconds(1), by: "ha")
        try await ledger.decide(approved, onBulletin: a)
        try await ledger.decide(Verdict(.stationItem, at: now, by: "van"), onBulletin: b)
        let verdicts = try await ledger.verdicts()
        #expect(verdicts == [a: approved, b: Verdict(.stationItem, at: now, by: "van")])
    }

    @Test func `a bulletin that was never kept cannot be decided on`() async throws {
        let ledger = try Ledger.open(":memory:")
        await #expect(throws: LedgerError.self) {
            try await ledger.decide(Verdict(.stationItem, at: now, by: "van"), onBulletin: 99)
        }
    }
}
