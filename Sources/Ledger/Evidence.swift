import Bulletin
import Glibc
import Linux
import Reporting
import SQLite
import Schedule
import Time

/// The ledger of a state folder for whoever only reads: the as-run log with all that is on record about what aired.
///
/// It may be open while the daemon runs and while it does not, takes no lock, and leaves nothing in the folder: an auditor needs
/// no right but to read. Belongs to one thread; calls block on the disk.
package struct Evidence: ~Copyable {
    /// The version of the tables from which on all columns are there that are read here.
    private static let leastVersion = 5
    /// From then on the table of airings says how loud they were, and who had let them pass.
    private static let circumstancesVersion = 10
    /// From then on entries that are too old may have been removed.
    private static let sealsVersion = 11

    package let path: String
    private let database: Database
    /// Of the tables.
    private var version = 0
    /// Removed with its owner; nil where the file itself is read.
    private let copy: String?

    private init(path: String, database: consuming Database, copy: String?) {
        self.path = path
        self.database = database
        self.copy = copy
    }

    deinit { if let copy { Evidence.remove(copy: copy) } }

    /// Throws where there is no ledger, where it may not be read, and where it is none that this version knows.
    package static func open(state folder: String) throws(LedgerError) -> Evidence {
        try open(file: "\(folder)/\(Ledger.fileName)")
    }

    package static func open(file path: String) throws(LedgerError) -> Evidence {
        do {
            guard access(path, F_OK) == 0 else { throw LedgerError.missing(path: path, reason: errno) }
            var evidence = try reading(path)
            let version = try Ledger.version(of: evidence.database, path: path)
            guard version > 0 else { throw LedgerError.notALedger(path: path) }
            guard version >= leastVersion else {
                throw LedgerError.olderSchema(path: path, found: version, known: Schema.steps.count)
            }
            evidence.version = version
            return evidence
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// While the daemon runs its files beside the database are there. After it has ended well they are not, and SQLite must not
    /// make them: they would be the reader's, and the daemon could not open its own database any more.
    private static func reading(_ path: String) throws -> Evidence {
        if access("\(path)-shm", F_OK) == 0 {
            let database = try Database.open(path, readOnly: true)
            database.setBusyTimeout(.seconds(5))
            return Evidence(path: path, database: database, copy: nil)
        }
        guard size("\(path)-wal") > 0 else {
            return Evidence(
                path: path, database: try Database.open(path, readOnly: true, isImmutable: true), copy: nil)
        }
        let folder = try temporaryFolder(for: path)
        do {
            return Evidence(path: path, database: try Database.open(try copy(path, into: folder)), copy: folder)
        } catch {
            remove(copy: folder)
            throw error
        }
    }

    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func temporaryFolder(for path: String) throws(LedgerError) -> String {
        do throws(SystemError) {
            return try TemporaryFolder.make("evidence")
        } catch {
            throw .missing(path: path, reason: error.code)
        }
    }

    /// Copies a ledger, with what is not written into it yet, into a folder; returns its path there. The file is taken as it is, of
    /// whatever version.
    package static func copy(_ path: String, into folder: String) throws(LedgerError) -> String {
        let target = "\(folder)/\(Ledger.fileName)"
        try copyFile(path, to: target)
        if access("\(path)-wal", F_OK) == 0 { try copyFile("\(path)-wal", to: "\(target)-wal") }
        return target
    }

    /// Removes a folder with a copy of a ledger, and what opening it has put beside it.
    package static func remove(copy folder: String) {
        for ending in ["", "-wal", "-shm", ".lock", ".personal"] { unlink("\(folder)/\(Ledger.fileName)\(ending)") }
        rmdir(folder)
    }

    private static func copyFile(_ source: String, to target: String) throws(LedgerError) {
        let input = Glibc.open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw .missing(path: source, reason: errno) }
        defer { close(input) }
        let output = Glibc.open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw .missing(path: target, reason: errno) }
        defer { close(output) }
        while true {
            let count = sendfile(output, input, nil, 1 << 20)
            if count == 0 { return }
            if count < 0, errno != EINTR { throw .missing(path: target, reason: errno) }
        }
    }

    /// Writes all of it, as it is at one moment, into a file that is not there or is empty: a ledger of its own, with nothing beside it.
    package borrowing func copy(to path: String) throws(LedgerError) {
        try attempt { try database.run("VACUUM INTO ?", [.text(path)]) }
    }

    // MARK: What is on record

    /// How many entries the as-run log has, and the newest hash.
    package borrowing func head() throws(LedgerError) -> (entries: Int64, hash: String) {
        try attempt {
            try database.row("SELECT seq, hash FROM as_run ORDER BY seq DESC LIMIT 1") { ($0.integer(0), $0.text(1)) }
                ?? (0, HashChain.beginning)
        }
    }

    /// The airings whose planned start lies in `range`, in order. The texts of bulletins are read only where they are wanted.
    package borrowing func records(in range: Range<Instant>, withTexts: Bool = false) throws(LedgerError) -> [AirRecord]
    {
        try attempt {
            let bounds: [Value] = [
                .integer(range.lowerBound.nanoseconds), .integer(range.upperBound.nanoseconds),
            ]
            let bulletins = try bulletins(bounds, withTexts: withTexts)
            let decisions = try decisions(bounds)
            var zoneLists: [String: [String]] = [:]
            var reasons: [String: Reason] = [:]
            // The same few again and again.
            var gainLists: [String: [ZoneGain]] = [:]
            var approvals: [String: AirApproval] = [:]
            let circumstances =
                version >= Evidence.circumstancesVersion ? "airings.gains, airings.approval" : "NULL, NULL"
            var records: [AirRecord] = []
            // What is asked of the plan is taken out of its JSON by SQLite: decoding all of it would take ten times as long.
            try database.prepare(
                """
                SELECT airings.id, airings.seq, airings.planned_start, airings.start, airings.end, airings.result,
                    airings.reason, airings.hearings, airings.slot, airings.booking, bookings.bulletin,
                    plan ->> '$.title', plan ->> '$.kind', plan ->> '$.zones', plan ->> '$.item', plan ->> '$.fadeOut',
                    plan ->> '$.sound', plan ->> '$.bulletinSHA256',
                    plan ->> '$.frames', \(circumstances)
                FROM airings LEFT JOIN bookings ON bookings.id = airings.booking
                WHERE airings.planned_start >= ? AND airings.planned_start < ?
                ORDER BY airings.planned_start, airings.id
                """
            ).rows(bounds) { row in
                guard let result = Airing.Result(rawValue: row.text(5)),
                    let kind = PlannedAiring.Kind(rawValue: row.text(12))
                else { throw UnreadableValue(text: "\(row.text(5)) \(row.text(12))") }
                let zones = row.text(13)
                if zoneLists[zones] == nil { zoneLists[zones] = try JSON.value([String].self, zones) }
                let reason = row.optionalText(6)
                if let reason, reasons[reason] == nil { reasons[reason] = try JSON.value(Reason.self, reason) }
                let plannedStart = Instant(nanoseconds: row.integer(2))
                let start = row.optionalInteger(3).map(Instant.init(nanoseconds:))
                let bulletin = row.optionalInteger(10)
                let (gains, approval) = (row.optionalText(19), row.optionalText(20))
                if let gains, gainLists[gains] == nil { gainLists[gains] = try JSON.value([ZoneGain].self, gains) }
                if let approval, approvals[approval] == nil {
                    approvals[approval] = try JSON.value(AirApproval.self, approval)
                }
                records.append(
                    AirRecord(
                        id: row.text(0), seq: row.integer(1), plannedStart: plannedStart, start: start,
                        end: row.optionalInteger(4).map(Instant.init(nanoseconds:)), result: result,
                        reason: reason.flatMap { reasons[$0] }, zones: zoneLists[zones]!,
                        hearings: try row.optionalText(7).map { try JSON.value([Hearing].self, $0) },
                        slot: row.optionalText(8), item: Int(row.integer(14)), title: row.text(11), kind: kind,
                        isFill: !row.isNull(15), booking: row.optionalInteger(9), bulletinSHA256: row.optionalText(17),
                        sound: row.optionalText(16), frames: row.optionalInteger(18).map(Int.init),
                        bulletin: bulletin.flatMap { bulletins[$0] },
                        decision: bulletin.flatMap { id in
                            decisions[id]?.last { $0.at <= start ?? plannedStart }
                        }, gains: gains.flatMap { gainLists[$0] }, approval: approval.flatMap { approvals[$0] }))
            }
            return records
        }
    }

    /// One airing by its name; nil where there never was one.
    package borrowing func record(_ id: String) throws(LedgerError) -> AirRecord? {
        let start = try attempt {
            try database.row("SELECT planned_start FROM airings WHERE id = ?", [.text(id)]) {
                Instant(nanoseconds: $0.integer(0))
            }
        }
        guard let start else { return nil }
        return try records(in: start..<(start + .nanoseconds(1))).first { $0.id == id }
    }

    /// Emergency alerts that were raised in `range`, in order.
    package borrowing func alerts(in range: Range<Instant>) throws(LedgerError) -> [RecordedAlert] {
        try attempt {
            try database.rows("SELECT id, alert FROM alerts ORDER BY id") { row in
                let alert = try JSON.value(Alert.self, row.text(1))
                return RecordedAlert(
                    id: row.integer(0), title: alert.title, raisedAt: alert.raisedAt, raisedBy: alert.raisedBy,
                    zones: alert.zones)
            }.filter { range.contains($0.raisedAt) }
        }
    }

    /// What the editorial board decided in `range`, in order.
    package borrowing func decisions(in range: Range<Instant>) throws(LedgerError) -> [RecordedDecision] {
        try attempt {
            try database.rows(
                "SELECT verdict, at, by FROM verdicts WHERE at >= ? AND at < ? ORDER BY id",
                [.integer(range.lowerBound.nanoseconds), .integer(range.upperBound.nanoseconds)]
            ) { try Evidence.decision($0, from: 0) }
        }
    }

    /// Notes of the log about the station itself in `range`: code → how many.
    package borrowing func notes(in range: Range<Instant>) throws(LedgerError) -> [String: Int] {
        try attempt {
            let counts = try database.rows(
                """
                SELECT payload ->> '$.code', COUNT(*) FROM as_run WHERE at >= ? AND at < ? AND name = 'station'
                GROUP BY 1
                """, [.integer(range.lowerBound.nanoseconds), .integer(range.upperBound.nanoseconds)]
            ) { ($0.text(0), Int($0.integer(1))) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }

    /// When the station last noted `code` about itself; nil where it never did.
    package borrowing func newestNote(_ code: String) throws(LedgerError) -> Instant? {
        try attempt {
            try database.row(
                "SELECT at FROM as_run WHERE name = 'station' AND payload ->> '$.code' = ? ORDER BY seq DESC LIMIT 1",
                [.text(code)]
            ) { Instant(nanoseconds: $0.integer(0)) }
        }
    }

    /// What vouches for entries that were removed, the oldest first.
    package borrowing func seals() throws(LedgerError) -> [LogSeal] {
        guard version >= Evidence.sealsVersion else { return [] }
        return try attempt {
            try database.rows("SELECT payload FROM seals ORDER BY last_seq") {
                try JSON.value(LogSeal.self, $0.text(0))
            }
        }
    }

    /// When the oldest entry was made that is still there; nil where there is none.
    package borrowing func oldestEntry() throws(LedgerError) -> Instant? {
        try attempt {
            try database.row("SELECT at FROM as_run ORDER BY seq LIMIT 1") { Instant(nanoseconds: $0.integer(0)) }
        }
    }

    /// Every lesson of a series that was ever booked, in the order of the bookings.
    package borrowing func lessons() throws(LedgerError) -> [RecordedLesson] {
        let aged =
            version >= Evidence.sealsVersion
            ? "(SELECT first_start FROM aged_bookings WHERE aged_bookings.booking = b.id)" : "NULL"
        return try attempt {
            try database.rows(
                """
                SELECT b.series, b.lesson, b.title, b.removed_at IS NOT NULL, COALESCE(\(aged), MIN(a.start))
                FROM bookings AS b LEFT JOIN airings AS a ON a.booking = b.id AND a.result IN ('aired', 'cut')
                WHERE b.series IS NOT NULL AND b.lesson IS NOT NULL GROUP BY b.id ORDER BY b.id
                """
            ) { row in
                RecordedLesson(
                    series: row.text(0), lesson: Int(row.integer(1)), title: row.text(2),
                    isRemoved: row.integer(3) != 0,
                    firstAired: row.optionalInteger(4).map(Instant.init(nanoseconds:)))
            }
        }
    }

    /// Every group of listeners that a bulletin was ever for.
    package borrowing func audiences() throws(LedgerError) -> Set<String> {
        try attempt {
            Set(
                try database.rows(
                    "SELECT DISTINCT value FROM bulletins, json_each(bulletins.metadata, '$.audience')"
                ) { $0.text(0) })
        }
    }

    /// What listeners asked and said in `range`, in numbers; nil where nobody did.
    package borrowing func questions(in range: Range<Instant>) throws(LedgerError) -> PeriodReport.Questions? {
        try attempt {
            let hasTable = try database.row("SELECT 1 FROM sqlite_schema WHERE name = 'feedback'") { $0.integer(0) }
            guard hasTable != nil else { return nil }
            let (from, to) = (range.lowerBound.nanoseconds, range.upperBound.nanoseconds)
            return try database.row(
                """
                SELECT COUNT(*) FILTER (WHERE received_at >= ?1 AND received_at < ?2),
                    COUNT(*) FILTER (WHERE answered_at >= ?1 AND answered_at < ?2),
                    COUNT(*) FILTER (WHERE received_at < ?2 AND COALESCE(answered_at, ?2) >= ?2 AND COALESCE(closed_at, ?2) >= ?2)
                FROM feedback
                """, [.integer(from), .integer(to)]
            ) { row in
                PeriodReport.Questions(
                    received: Int(row.integer(0)), answered: Int(row.integer(1)), open: Int(row.integer(2)))
            }.flatMap { $0 == PeriodReport.Questions(received: 0, answered: 0, open: 0) ? nil : $0 }
        }
    }

    // MARK: Rows

    /// Of those airings, by number.
    private borrowing func bulletins(_ bounds: [Value], withTexts: Bool) throws -> [Int64: RecordedBulletin] {
        let rows = try database.rows(
            """
            SELECT id, file_name, metadata, added_at, added_by\(withTexts ? ", text" : "") FROM bulletins WHERE id IN (
                SELECT bulletin FROM bookings WHERE id IN (
                    SELECT booking FROM airings WHERE planned_start >= ? AND planned_start < ?))
            """, bounds
        ) { row in
            RecordedBulletin(
                id: row.integer(0), fileName: row.text(1), metadata: try JSON.value(Metadata.self, row.text(2)),
                addedAt: Instant(nanoseconds: row.integer(3)), addedBy: row.text(4),
                text: withTexts ? row.text(5) : nil)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    }

    /// On the bulletins of those airings, by their number and in order.
    private borrowing func decisions(_ bounds: [Value]) throws -> [Int64: [RecordedDecision]] {
        var decisions: [Int64: [RecordedDecision]] = [:]
        let rows = try database.rows(
            """
            SELECT bulletin, verdict, at, by FROM verdicts WHERE bulletin IN (
                SELECT bulletin FROM bookings WHERE id IN (
                    SELECT booking FROM airings WHERE planned_start >= ? AND planned_start < ?))
            ORDER BY id
            """, bounds
        ) { ($0.integer(0), try Evidence.decision($0, from: 1)) }
        for (bulletin, decision) in rows { decisions[bulletin, default: []].append(decision) }
        return decisions
    }

    private static func decision(_ row: borrowing Row, from column: Int32) throws -> RecordedDecision {
        let kind: RecordedDecision.Kind =
            switch try JSON.value(Verdict.Decision.self, row.text(column)) {
            case .approved: .approved
            case .stationItem: .stationItem
            case .returned: .returned
            }
        return RecordedDecision(kind, at: Instant(nanoseconds: row.integer(column + 1)), by: row.text(column + 2))
    }

    private borrowing func attempt<Result>(_ body: () throws -> Result) throws(LedgerError) -> Result {
        do {
            return try body()
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}
