import Glibc
import SQLite
import Schedule
import Testing
import Time
import Wording

@testable import Ledger

@Test func `what a call has returned from survives the death of the process`() async throws {
    let folder = Folder()
    let ledger = try Ledger.open(folder.file)
    for number in 0..<20 {
        _ = try await ledger.add([bulletin("\(number)")], by: "van", at: noon)
        try await ledger.record([
            AsRunEvent(at: noon, .planned(plan("\(number)"))), AsRunEvent(at: noon, .began(airing: "\(number)")),
        ])
        // What a killed process leaves behind: the files as they are at this moment.
        let rest = Folder()
        for suffix in ["", "-wal"] { rest.write(folder.bytes("ledger.sqlite\(suffix)"), "ledger.sqlite\(suffix)") }
        let found = try Ledger.open(rest.file)
        #expect(try await found.bookings().count == number + 1)
        #expect(try await found.unfinishedAirings().count == number + 1)
        #expect(try await found.verifyChain().fault == nil)
        #expect(try await found.integrityProblems() == [])
    }
}

@Test func `the disk is asked for the safest it has`() async throws {
    let folder = Folder()
    let ledger = try Ledger.open(folder.file)
    #expect(try await ledger.setting("journal_mode") == "wal")
    #expect(try await ledger.setting("synchronous") == "2")
    #expect(try await ledger.setting("foreign_keys") == "1")
}

extension Ledger {
    fileprivate func setting(_ name: String) throws -> String? { try database.row("PRAGMA \(name)") { $0.text(0) } }
}

@Test func `a newer version's file is refused and left as it is`() async throws {
    let folder = Folder()
    _ = try Ledger.open(folder.file)
    try Database.open(folder.file).execute("PRAGMA user_version = 99")
    #expect(throws: LedgerError.newerSchema(path: folder.file, found: 99, known: Schema.steps.count)) {
        try Ledger.open(folder.file)
    }
    #expect(try Database.open(folder.file).row("PRAGMA user_version") { $0.integer(0) } == 99)
}

@Test func `another program's database is refused and left as it is`() throws {
    let folder = Folder()
    try Database.open(folder.file).execute("CREATE TABLE music (title TEXT)")
    #expect(throws: LedgerError.notALedger(path: folder.file)) { try Ledger.open(folder.file) }
    #expect(try Database.open(folder.file).rows("SELECT name FROM sqlite_schema") { $0.text(0) } == ["music"])
}

@Test func `a file that is no database is refused and left as it is`() throws {
    let folder = Folder()
    let text = Array(String(repeating: "Kính thưa bà con. ", count: 500).utf8)
    folder.write(text, "ledger.sqlite")
    #expect(throws: LedgerError.corrupt(path: folder.file, detail: "file is not a database")) {
        try Ledger.open(folder.file)
    }
    #expect(folder.bytes("ledger.sqlite") == text)
}

@Test func `a damaged page is found by the check`() async throws {
    let folder = Folder()
    do {
        let ledger = try Ledger.open(folder.file)
        _ = try await ledger.add((0..<200).map { bulletin("\($0)", text: "Bản tin số \($0)") }, by: "van", at: noon)
    }
    var bytes = folder.bytes("ledger.sqlite")
    let mark = Array("Bản tin số 100".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
    let page = place / 4096 * 4096
    for index in page..<page + 4096 { bytes[index] = 0xff }
    folder.write(bytes, "ledger.sqlite")
    let ledger = try Ledger.open(folder.file)
    #expect(try await !ledger.integrityProblems().isEmpty)
}

@Test func `a ledger has one owner at a time`() async throws {
    let folder = Folder()
    let ledger = try Ledger.open(folder.file)
    #expect(throws: LedgerError.inUse(path: folder.file)) { try Ledger.open(folder.file) }
    #expect(try await ledger.bookings().isEmpty)
}

@Test func `a folder that is not there is told in one line`() throws {
    do {
        _ = try Ledger.open("/tmp/loaxa-no-such-folder/ledger.sqlite")
        Issue.record("opened nothing")
    } catch {
        #expect(
            error.sentence.en
                == "the ledger cannot be opened or written: open(/tmp/loaxa-no-such-folder/ledger.sqlite.lock): No such file or directory; “loaxa doctor” checks the disk"
        )
    }
}
