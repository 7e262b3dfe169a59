import Glibc
import Linux
import SQLite
import Time

/// The station's memory: bulletins, bookings, finished sounds and the as-run log, in one SQLite file.
///
/// What a method has returned from is on the disk and survives a kill and a power cut. Calls run one after another on a queue
/// of the ledger's own; they may block for the time of a write.
package actor Ledger {
    /// Its file in the station's state folder.
    package static let fileName = "station.sqlite"

    private nonisolated let executor = QueueExecutor("ledger")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package nonisolated let path: String
    /// Held as long as this ledger lives: the end of the log is known here, so nobody else may append to it.
    private let lock: FileLock?
    let database: Database
    /// The end of the as-run log: its newest entry and hash.
    var head: (seq: Int64, hash: String)
    /// Those who wait for a new entry; see `Follow.swift`.
    var followers: [Int: CheckedContinuation<Void, Never>] = [:]
    var followersMade = 0

    private init(
        path: String, lock: consuming FileLock?, database: consuming Database, head: (seq: Int64, hash: String)
    ) {
        self.path = path
        self.lock = lock
        self.database = database
        self.head = head
    }

    /// Opens the ledger, makes it where there is none, and brings an older one up to date.
    ///
    /// It has one owner at a time, by a lock beside it. A damaged file, another program's file and a newer version's are
    /// refused and left as they are. `:memory:` is a ledger that lives as long as its owner.
    package static func open(_ path: String) throws(LedgerError) -> Ledger {
        do {
            let lock = try lock(path)
            let database = try Database.open(path)
            database.setBusyTimeout(.seconds(5))
            let version = try version(of: database, path: path)
            try database.execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA trusted_schema = OFF;
                """)
            for step in version..<Schema.steps.count {
                try database.transaction {
                    try database.execute(Schema.steps[step])
                    try database.execute("PRAGMA application_id = \(Schema.applicationID)")
                    try database.execute("PRAGMA user_version = \(step + 1)")
                }
            }
            try attachPersonal(database, beside: path)
            let head = try database.row("SELECT seq, hash FROM as_run ORDER BY seq DESC LIMIT 1") {
                (seq: $0.integer(0), hash: $0.text(1))
            }
            return Ledger(path: path, lock: lock, database: database, head: head ?? (0, HashChain.beginning))
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// The file of personal data, which is the daemon's alone: members of the station's group may read the ledger itself.
    private static func attachPersonal(_ database: borrowing Database, beside path: String) throws {
        var file = path
        if path != ":memory:" {
            file = "\(path).personal"
            let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw SystemError("open(\(file))") }
            close(descriptor)
        }
        try database.run("ATTACH DATABASE ? AS personal", [.text(file)])
        try database.execute(Schema.personal)
    }

    private static func lock(_ path: String) throws -> FileLock? {
        guard path != ":memory:" else { return nil }
        guard let lock = try FileLock.take("\(path).lock") else { throw LedgerError.inUse(path: path) }
        return lock
    }

    /// How many steps of the schema the file has; 0 for a new one.
    static func version(of database: borrowing Database, path: String) throws -> Int {
        let version = Int(try database.row("PRAGMA user_version") { $0.integer(0) } ?? 0)
        let owner = try database.row("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables = try database.row("SELECT COUNT(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
        if tables == 0, owner == 0, version == 0 { return 0 }
        guard owner == Schema.applicationID else { throw LedgerError.notALedger(path: path) }
        guard version <= Schema.steps.count else {
            throw LedgerError.newerSchema(path: path, found: version, known: Schema.steps.count)
        }
        return version
    }

    /// What SQLite finds wrong with the file; empty where all is well. Reads all of it.
    package func integrityProblems() throws(LedgerError) -> [String] {
        try attempt { try database.integrityProblems() }
    }

    /// Runs `body`; whatever SQLite throws becomes a `LedgerError`.
    func attempt<Result>(_ body: () throws -> Result) throws(LedgerError) -> Result {
        do {
            return try body()
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// The same, all of it or nothing.
    func change<Result>(_ body: () throws -> Result) throws(LedgerError) -> Result {
        try attempt { try database.transaction(body) }
    }
}

extension LedgerError {
    /// Translates what SQLite and the reading of stored values throw.
    init(_ error: any Error, path: String) {
        self =
            switch error {
            case let error as LedgerError: error
            case let error as SQLiteError where error.kind == .corrupt: .corrupt(path: path, detail: error.message)
            case let error as SQLiteError: .storage(error)
            case let error as SystemError: .locking(error)
            // A value that SQLite gave as it was stored, and that is none of ours.
            default: .corrupt(path: path, detail: String(describing: error))
            }
    }
}
