internal import CSQLite

/// One compiled statement. It is finalised with its owner; belongs to the thread of its database.
package struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let sql: String

    init(adopting handle: OpaquePointer, sql: String) {
        self.handle = handle
        self.sql = sql
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs the statement with `values` for its parameters and hands each row to `body`.
    ///
    /// Traps where the number of values is not that of the parameters: both are written in the program.
    package borrowing func rows(_ values: [Value] = [], _ body: (borrowing Row) throws -> Void) throws {
        defer {
            // A failed step reports its error again here; it has been thrown already.
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try bind(values)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(Row(handle))
            case SQLITE_DONE: return
            default: throw error()
            }
        }
    }

    /// Runs the statement for its effect.
    package borrowing func run(_ values: [Value] = []) throws(SQLiteError) {
        do {
            try rows(values) { _ in }
        } catch let error as SQLiteError {
            throw error
        } catch {
            preconditionFailure("only SQLite throws here: \(error)")
        }
    }

    private borrowing func bind(_ values: [Value]) throws(SQLiteError) {
        precondition(
            Int(sqlite3_bind_parameter_count(handle)) == values.count,
            "\(values.count) values for the parameters of: \(sql)")
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            let result =
                switch value {
                case .null: sqlite3_bind_null(handle, position)
                case .integer(let number): sqlite3_bind_int64(handle, position, number)
                case .real(let number): sqlite3_bind_double(handle, position, number)
                // The length is given, so that a NUL inside does not end the text.
                case .text(let text): sqlite3_bind_text(handle, position, text, Int32(text.utf8.count), transient)
                case .blob(let bytes):
                    bytes.isEmpty
                        ? sqlite3_bind_zeroblob(handle, position, 0)
                        : sqlite3_bind_blob(handle, position, bytes, Int32(bytes.count), transient)
                }
            guard result == SQLITE_OK else { throw error() }
        }
    }

    private borrowing func error() -> SQLiteError { SQLiteError(sqlite3_db_handle(handle), subject: sql) }
}

/// SQLITE_TRANSIENT, a cast that Swift does not import: SQLite copies the bytes.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The row that a statement stands on. It cannot outlive the closure that it is handed to.
package struct Row: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    package borrowing func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// Columns count from 0. A NULL is 0, as SQLite has it; ask `optionalInteger` where it may be one.
    package borrowing func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    package borrowing func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

    package borrowing func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package borrowing func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    package borrowing func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    package borrowing func optionalReal(_ column: Int32) -> Double? { isNull(column) ? nil : real(column) }
    package borrowing func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
