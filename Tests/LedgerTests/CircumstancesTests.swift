import SQLite
import Reporting
import Schedule
import Testing
import Time

@testable import Ledger

private let circumstances = Circumstances(
    gains: [ZoneGain(zone: "a", decibels: -3.5), ZoneGain(zone: "b", decibels: 0, isMuted: true)],
    approval: AirApproval(.approved, by: "ha", at: noon - .seconds(3600)))

@Suite struct `How loud it was and who let it pass` {
    @Test func `stand in the log and in the table, and are read back as they were`() async throws {
        let folder = Folder()
        do {
            let ledger = try Ledger.open(folder.file)
            try await ledger.record([
                AsRunEvent(at: noon, .planned(plan("x"))), AsRunEvent(at: noon, .began(airing: "x", circumstances)),
            ])
            var ending = Ending(.aired)
            ending.gains = [ZoneGain(zone: "a", decibels: -9, since: noon + .seconds(10))]
            try await ledger.record([AsRunEvent(at: noon + .seconds(30), .ended(airing: "x", ending))])
        }
        let ledger = try Ledger.open(folder.file)
        #expect(try await ledger.entries(after: 1, limit: 1).first?.event.kind == .began(airing: "x", circumstances))
        let airing = try #require(try await ledger.airing("x"))
        #expect(airing.approval == circumstances.approval)
        #expect(
            airing.gains == circumstances.gains! + [ZoneGain(zone: "a", decibels: -9, since: noon + .seconds(10))])
    }

    @Test func `of an airing that goes on after a restart, what is otherwise is added, with its time`() async throws {
        let ledger = try Ledger.open(":memory:")
        var later = circumstances
        later.gains![0].decibels = -1
        later.approval = AirApproval(.notRequired)
        try await ledger.record([
            AsRunEvent(at: noon, .planned(plan("x"))), AsRunEvent(at: noon, .began(airing: "x", circumstances)),
            AsRunEvent(at: noon + .seconds(20), .began(airing: "x", later)),
        ])
        let airing = try #require(try await ledger.airing("x"))
        #expect(
            airing.gains == circumstances.gains! + [ZoneGain(zone: "a", decibels: -1, since: noon + .seconds(20))])
        // Who had let it pass when it began.
        #expect(airing.approval == circumstances.approval)
    }

    /// A ledger as version 9 left it: no columns for them, begins with nothing to say.
    @Test func `are missing in an old log, which is whole all the same`() async throws {
        let folder = Folder()
        do {
            let ledger = try Ledger.open(folder.file)
            try await ledger.record([
                AsRunEvent(at: noon, .planned(plan("old"))), AsRunEvent(at: noon, .began(airing: "old")),
                AsRunEvent(at: noon + .seconds(30), .ended(airing: "old", Ending(.aired))),
            ])
        }
        do {
            let database = try Database.open(folder.file)
            #expect(try database.row("SELECT payload FROM as_run WHERE seq = 2") { $0.text(0) } == "{}")
            try downgrade(database, to: 9)
        }
        let evidence = try Evidence.open(file: folder.file)
        let records = try evidence.records(in: noon..<(noon + .seconds(1)))
        #expect(records.map(\.gains) == [nil] && records.map(\.approval) == [nil])
        let ledger = try Ledger.open(folder.file)
        #expect(try await ledger.verifyChain().fault == nil)
        let airing = try #require(try await ledger.airing("old"))
        #expect(airing.gains == nil && airing.approval == nil && airing.result == .aired)
        try await ledger.record([
            AsRunEvent(at: noon, .planned(plan("new"))), AsRunEvent(at: noon, .began(airing: "new", circumstances)),
        ])
        #expect(try await ledger.airing("new")?.gains == circumstances.gains)
    }

    @Test(arguments: [
        ("as it was", "SELECT 1", HashChain.Report.Fault?.none),
        ("the decision taken away", "DELETE FROM verdicts", .approval("x")),
        ("another's name", "UPDATE verdicts SET by = 'van'", .approval("x")),
        ("another time", "UPDATE verdicts SET at = at + 1", .approval("x")),
        ("sent back instead", #"UPDATE verdicts SET verdict = '{"returned":{"why":"x"}}'"#, .approval("x")),
        ("a name in the table of airings", "UPDATE airings SET approval = NULL", .airing("x")),
        ("a gain in the table of airings", "UPDATE airings SET gains = '[]'", .airing("x")),
    ])
    func `agree with the decisions on record, or it is found out`(
        name: String, change: String, fault: HashChain.Report.Fault?
    ) async throws {
        let folder = Folder()
        do {
            let ledger = try Ledger.open(folder.file)
            let booking = try await ledger.add([bulletin("A")], by: "lan", at: noon)[0].booking
            try await ledger.decide(
                Verdict(.approved(spokenSHA256: "1", sound: "k"), at: noon - .seconds(3600), by: "ha"),
                onBulletin: booking.bulletin)
            try await ledger.record([
                AsRunEvent(at: noon, .planned(plan("x", booking: booking.id))),
                AsRunEvent(at: noon, .began(airing: "x", circumstances)),
                AsRunEvent(at: noon + .seconds(30), .ended(airing: "x", Ending(.aired))),
            ])
        }
        do { try Database.open(folder.file).execute(change) }
        #expect(try await Ledger.open(folder.file).verifyChain().fault == fault)
    }
}
