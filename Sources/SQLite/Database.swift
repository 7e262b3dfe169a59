internal import CSQLite

/// One connection to a database. It closes with its owner. One thread, or one actor, uses it at a time; calls block.
package struct Database: ~Copyable {
    private let handle: OpaquePointer

    private init(adopting handle: OpaquePointer) { self.handle = handle }

    // Statements that still live keep the connection until they are gone.
    deinit { sqlite3_close_v2(handle) }

    /// Opens the file, or makes it. `:memory:` is a database that nobody else sees.
    ///
    /// SQLite looks into a file only at the first statement: that one tells what is no database. `isImmutable` promises that
    /// nobody writes the file meanwhile; then SQLite takes no locks and makes no files beside it.
    package static func open(
        _ path: String, readOnly: Bool = false, isImmutable: Bool = false
    ) throws(SQLiteError) -> Database {
        var handle: OpaquePointer?
        let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let name = isImmutable ? "file:\(uriPath(path))?immutable=1" : path
        let result = sqlite3_open_v2(
            name, &handle,
            access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (isImmutable ? SQLITE_OPEN_URI : 0), nil)
        guard let handle else { throw SQLiteError(code: result, message: "out of memory", subject: path) }
        guard result == SQLITE_OK else {
            let error = SQLiteError(handle, subject: path)
            sqlite3_close_v2(handle)
            throw error
        }
        return Database(adopting: handle)
    }

    /// What would end the path in a URI, or begin an escape, is escaped.
    private static func uriPath(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
    }

    /// How long a statement waits for somebody else's lock before it fails as `busy`.
    package borrowing func setBusyTimeout(_ timeout: Duration) {
        let (seconds, attoseconds) = timeout.components
        sqlite3_busy_timeout(handle, Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000))
    }

    /// Runs statements that have no parameters, for their effect.
    package borrowing func execute(_ script: String) throws(SQLiteError) {
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else {
            throw SQLiteError(handle, subject: script)
        }
    }

    /// Compiles one statement. Traps where `sql` holds more than one: SQLite would pass over the rest in silence.
    package borrowing func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        var statement: OpaquePointer?
        let text = Array(sql.utf8CString)
        let (result, rest) = text.withUnsafeBufferPointer { buffer in
            var tail: UnsafePointer<CChar>?
            let result = sqlite3_prepare_v2(handle, buffer.baseAddress, Int32(buffer.count), &statement, &tail)
            return (result, tail.map { String(cString: $0) } ?? "")
        }
        guard result == SQLITE_OK, let statement else { throw SQLiteError(handle, subject: sql) }
        precondition(rest.allSatisfy { $0.isWhitespace }, "more than one statement: \(sql)")
        return Statement(adopting: statement, sql: sql)
    }

    /// Compiles and runs one statement, for its effect.
    package borrowing func run(_ sql: String, _ values: [Value] = []) throws(SQLiteError) {
        try prepare(sql).run(values)
    }

    /// Compiles and runs one statement; `read` makes a value of each of its rows.
    package borrowing func rows<Result>(
        _ sql: String, _ values: [Value] = [], _ read: (borrowing Row) throws -> Result
    ) throws -> [Result] {
        var results: [Result] = []
        try prepare(sql).rows(values) { results.append(try read($0)) }
        return results
    }

    /// The first row, or nil where there is none.
    package borrowing func row<Result>(
        _ sql: String, _ values: [Value] = [], _ read: (borrowing Row) throws -> Result
    ) throws -> Result? {
        try rows(sql, values, read).first
    }

    /// Does all of `body` or nothing: where it throws, everything since its begin is undone. Transactions do not nest.
    package borrowing func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        // At once a writer: a reader that becomes one may find that it cannot.
        try execute("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // Some errors have rolled back by themselves; then there is nothing left to undo.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// The key of the row that the last INSERT of this connection made.
    package var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(handle) }
    /// How many rows the last statement changed.
    package var changes: Int { Int(sqlite3_changes(handle)) }

    /// What `PRAGMA integrity_check` finds; empty where all is well. Reads the whole file.
    package borrowing func integrityProblems() throws -> [String] {
        do {
            return try rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
        } catch let error as SQLiteError where error.kind == .corrupt {
            // So damaged that the check itself cannot go on.
            return [error.message]
        }
    }

    /// Such as `3.40.1`.
    package static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

extension SQLiteError {
    init(_ handle: OpaquePointer?, subject: String) {
        self.init(
            code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)), subject: subject)
    }
}
