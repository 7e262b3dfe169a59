internal import CSQLite

/// A call to SQLite that failed: `INSERT INTO bookings…: UNIQUE constraint failed: bookings.id (2067)`.
package struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What callers can tell apart.
    package enum Kind: Sendable, Hashable {
        /// Somebody else holds the database.
        case busy
        /// No space left, or a quota.
        case full
        /// The file is damaged, or it is no database.
        case corrupt
        /// The file may not be opened, or not be written.
        case cannotOpen
        case readOnly
        /// The disk failed.
        case inputOutput
        /// A constraint or a trigger of the schema refused.
        case constraint
        case other
    }

    /// SQLite's extended result code.
    package let code: Int32
    package let message: String
    /// The statement, or the file where there was none yet.
    package let subject: String

    package var kind: Kind {
        switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
        case SQLITE_READONLY: .readOnly
        case SQLITE_IOERR: .inputOutput
        case SQLITE_CONSTRAINT: .constraint
        default: .other
        }
    }

    package var description: String {
        let line = subject.split(separator: "\n").first.map(String.init) ?? subject
        return "\(line.count > 60 ? line.prefix(60) + "…" : line): \(message) (\(code))"
    }
}
