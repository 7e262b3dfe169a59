import Glibc
import Testing

@testable import SQLite

private struct Refusal: Error {}

/// The kind of the error that `body` throws; nil where it throws none.
private func failure(_ body: () throws -> Void) -> SQLiteError.Kind? {
    do {
        try body()
        return nil
    } catch {
        return (error as? SQLiteError)?.kind
    }
}

private func withFile(_ body: (String) throws -> Void) throws {
    let path = "/tmp/loaxa-sqlite-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }
    try body(path)
}

@Test(arguments: [
    Value.null, 0, .integer(.min), .integer(.max), .real(-0.1), .real(1e300), "", "Đài truyền thanh", .text("a\0b"),
    .blob([]),
    .blob([0, 1, 255]),
])
func `a value comes back as it was stored`(value: Value) throws {
    let database = try Database.open(":memory:")
    try database.execute("CREATE TABLE t (v ANY) STRICT")
    try database.run("INSERT INTO t VALUES (?)", [value])
    let found = try database.row("SELECT v FROM t") { row -> Value in
        switch value {
        case .null: row.isNull(0) ? .null : "not NULL"
        case .integer: .integer(row.integer(0))
        case .real: .real(row.real(0))
        case .text: .text(row.text(0))
        case .blob: .blob(row.blob(0))
        }
    }
    #expect(found == value)
}

@Test func `an optional column tells NULL from nothing`() throws {
    let database = try Database.open(":memory:")
    let row = try database.row("SELECT NULL, 0, '', 0.0") {
        ($0.optionalInteger(0), $0.optionalInteger(1), $0.optionalText(0), $0.optionalText(2), $0.optionalReal(3))
    }
    #expect(row! == (nil, 0, nil, "", 0))
    #expect(try database.row("SELECT 1 WHERE 0") { $0.integer(0) } == nil)
}

@Test func `an error names the statement, what is wrong and its code`() throws {
    let database = try Database.open(":memory:")
    try database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    try database.run("INSERT INTO t VALUES (1, 'a')")
    #expect(
        throws: SQLiteError(
            code: 1555, message: "UNIQUE constraint failed: t.id", subject: "INSERT INTO t VALUES (1, 'b')")
    ) {
        try database.run("INSERT INTO t VALUES (1, 'b')")
    }
    do {
        try database.run("INSERT INTO t (name) VALUES (?)", [nil])
        Issue.record("stored a NULL")
    } catch {
        #expect(error.kind == .constraint)
        #expect(error.description == "INSERT INTO t (name) VALUES (?): NOT NULL constraint failed: t.name (1299)")
    }
    #expect(failure { try database.run("SELEKT 1") } == .other)
}

@Test func `a transaction that throws leaves nothing behind`() throws {
    let database = try Database.open(":memory:")
    try database.execute("CREATE TABLE t (v INTEGER) STRICT")
    #expect(throws: Refusal.self) {
        try database.transaction {
            try database.run("INSERT INTO t VALUES (1)")
            throw Refusal()
        }
    }
    #expect(throws: SQLiteError.self) {
        try database.transaction {
            try database.run("INSERT INTO t VALUES (2)")
            try database.run("INSERT INTO t VALUES ('no number')")
        }
    }
    try database.transaction { try database.run("INSERT INTO t VALUES (3)") }
    #expect(try database.rows("SELECT v FROM t") { $0.integer(0) } == [3])
}

@Test func `a statement runs again with other values`() throws {
    let database = try Database.open(":memory:")
    try database.execute("CREATE TABLE t (v INTEGER UNIQUE) STRICT")
    let insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.run([1])
    #expect(throws: SQLiteError.self) { try insert.run([1]) }
    try insert.run([2])
    #expect(database.lastInsertedKey == 2)
    #expect(try database.rows("SELECT v FROM t ORDER BY v") { $0.integer(0) } == [1, 2])
}

@Test func `what another connection holds is busy`() throws {
    try withFile { path in
        let one = try Database.open(path)
        try one.execute("CREATE TABLE t (v INTEGER) STRICT; BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
        let other = try Database.open(path)
        #expect(failure { try other.run("INSERT INTO t VALUES (2)") } == .busy)
    }
}

@Test func `a file that is no database, or not there, is told apart`() throws {
    try withFile { path in
        let file = try #require(fopen(path, "w"))
        fputs(String(repeating: "Kính thưa bà con. ", count: 100), file)
        fclose(file)
        #expect(failure { try Database.open(path).execute("CREATE TABLE t (v)") } == .corrupt)
    }
    #expect(failure { _ = try Database.open("/tmp/loaxa-no-such-folder/file") } == .cannotOpen)
}

@Test func `reading only means reading only`() throws {
    try withFile { path in
        try Database.open(path).execute("CREATE TABLE t (v INTEGER) STRICT")
        #expect(failure { try Database.open(path, readOnly: true).run("INSERT INTO t VALUES (1)") } == .readOnly)
        #expect(try Database.open(path).integrityProblems() == [])
    }
}
