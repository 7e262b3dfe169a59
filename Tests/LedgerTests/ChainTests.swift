import Linux
import SQLite
import Schedule
import Testing
import Time
import Wording

@testable import Ledger

/// Twelve entries: four airings, planned, begun and ended.
private func filled(_ folder: Folder) async throws {
    let ledger = try Ledger.open(folder.file)
    for number in 0..<4 {
        let start = noon + .seconds(Int64(number) * 60)
        try await ledger.record([
            AsRunEvent(at: start - .seconds(5), .planned(plan("\(number)", at: start))),
            AsRunEvent(at: start, .began(airing: "\(number)")),
            AsRunEvent(at: start + .seconds(30), .ended(airing: "\(number)", Ending(.aired))),
        ])
    }
}

@Test func `a log that nobody touched is whole`() async throws {
    let folder = Folder()
    try await filled(folder)
    let report = try await Ledger.open(folder.file).verifyChain()
    #expect(report.entries == 12 && report.fault == nil)
    #expect(try await Ledger.open(folder.file).entries(after: 11).first?.hash == report.head)
}

@Test func `the hash is the one that an auditor computes`() async throws {
    let ledger = try Ledger.open(":memory:")
    let note = StationNote(code: "started", sentence: Sentence(vi: "đài chạy / “sáng”\n", en: "started"))
    try await ledger.record([AsRunEvent(at: noon, .station(note))])
    let lines = [
        String(repeating: "0", count: 64), "1", "1795496400000000000", "station", "",
        #"{"code":"started","sentence":{"en":"started","vi":"đài chạy / “sáng”\n"}}"#,
    ]
    #expect(try await ledger.verifyChain().head == SHA256.hex(of: lines.joined(separator: "\n")))
}

@Test(arguments: [
    ("a time", "UPDATE as_run SET at = at + 1 WHERE seq = 5", HashChain.Report.Fault.entry(5)),
    ("a payload", "UPDATE as_run SET payload = '{}' WHERE seq = 6", .entry(6)),
    ("an airing", "UPDATE as_run SET airing = '3' WHERE seq = 2", .entry(2)),
    ("a hash", "UPDATE as_run SET hash = previous_hash WHERE seq = 7", .entry(7)),
    ("the first entry taken away", "DELETE FROM as_run WHERE seq = 1", .entry(1)),
    ("an entry taken away", "DELETE FROM as_run WHERE seq = 4", .entry(4)),
    ("the last entries taken away", "DELETE FROM as_run WHERE seq > 10", .cutOff(after: 10)),
    ("a result in the table", "UPDATE airings SET result = 'cut' WHERE id = '2'", .airing("2")),
    ("an airing taken out of the table", "DELETE FROM airings WHERE id = '1'", .airing("1")),
    (
        "an airing put into the table",
        "INSERT INTO airings SELECT 'x', seq, plan, planned_start, slot, occurrence, booking, start, end, result, reason, hearings, gains, approval FROM airings WHERE id = '1'",
        .airing("x")
    ),
])
func `whoever changes the log behind the station's back is found out`(
    name: String, change: String, fault: HashChain.Report.Fault
) async throws {
    let folder = Folder()
    try await filled(folder)
    do {
        let database = try Database.open(folder.file)
        try database.execute(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER as_run_is_not_changed; DROP TRIGGER as_run_is_not_shortened; \(change)"
        )
    }
    #expect(try await Ledger.open(folder.file).verifyChain().fault == fault)
}

@Test(arguments: ["UPDATE as_run SET at = 0 WHERE seq = 1", "DELETE FROM as_run WHERE seq = 12"])
func `the file itself refuses to change the log`(change: String) async throws {
    let folder = Folder()
    try await filled(folder)
    let database = try Database.open(folder.file)
    #expect(throws: SQLiteError.self) { try database.execute(change) }
}
