import Glibc
import Linux
import SQLite
import Schedule

/// Why the ledger did not do what it was asked for.
package enum LedgerError: Error, Sendable, Hashable {
    /// The file is damaged, or it is no database at all.
    case corrupt(path: String, detail: String)
    /// The file is a database of some other program.
    case notALedger(path: String)
    /// The file was written by a newer LoaXa; nothing has been changed in it.
    case newerSchema(path: String, found: Int, known: Int)
    /// There is none, or whoever asks may not read it. The reason is the system's number.
    case missing(path: String, reason: CInt)
    /// It was written by an older LoaXa, and whoever only reads does not bring it up to date.
    case olderSchema(path: String, found: Int, known: Int)
    /// Another daemon has it open.
    case inUse(path: String)
    /// The disk is full, the file may not be written, or the disk fails.
    case storage(SQLiteError)
    /// The lock beside the file cannot be had: the folder is missing or may not be written, most likely.
    case locking(SystemError)
    /// No such booking, or it is removed.
    case bookingNotFound(Int64)
    case feedbackNotFound(Int64)
    /// Bookings are put in order inside one slot only.
    case differentSlots(Int64, Int64)
    /// The airing is over, or was never planned: the event cannot be true.
    case outOfOrder(airing: String, event: String, result: Airing.Result?)

    /// There is no room left on the disk that was to be written.
    package var isFullDisk: Bool { if case .storage(let error) = self { error.kind == .full } else { false } }
}
