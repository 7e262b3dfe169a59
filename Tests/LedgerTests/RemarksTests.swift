import Schedule
import Testing
import Time

@testable import Ledger

@Test func `remarks on a bulletin stay in their order, each with its bulletin`() async throws {
    let ledger = try Ledger.open(":memory:")
    let records = try await ledger.add([bulletin("a"), bulletin("b")], by: "lan", at: noon)
    let (a, b) = (records[0].booking.bulletin, records[1].booking.bulletin)
    let first = Remark(text: "Nên nói rõ giờ.", at: noon, by: "ha")
    let second = Remark(text: "Đã sửa.", at: noon + .seconds(60), by: "lan")
    try await ledger.add(first, onBulletin: a)
    try await ledger.add(second, onBulletin: a)
    #expect(try await ledger.remarks(onBulletin: a) == [first, second])
    #expect(try await ledger.remarks(onBulletin: b) == [])
    await #expect(throws: LedgerError.self) { try await ledger.add(first, onBulletin: 99) }
}
