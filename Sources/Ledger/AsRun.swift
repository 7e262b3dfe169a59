import SQLite
import Schedule
import Time

extension Ledger {
    /// Appends events, all of them or none. Returns the number of the newest entry.
    ///
    /// Throws `outOfOrder` where one cannot be true, such as the begin of an airing that is over.
    @discardableResult
    package func record(_ events: [AsRunEvent]) throws(LedgerError) -> Int64 {
        guard !events.isEmpty else { return head.seq }
        adopt(head: try change { try append(events) })
        return head.seq
    }

    /// A transaction that made these entries is on the disk.
    func adopt(head newest: (seq: Int64, hash: String)) {
        head = newest
        wakeFollowers()
    }

    /// Inside a transaction, which may still fail: returns what is the newest entry once it has not.
    func append(_ events: [AsRunEvent]) throws -> (seq: Int64, hash: String) {
        let append = try database.prepare(
            "INSERT INTO as_run (seq, at, name, airing, payload, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        var newest = head
        for event in events {
            let seq = newest.seq + 1
            let payload = event.payload()
            let hash = HashChain.hash(
                previous: newest.hash, seq: seq, at: event.at.nanoseconds, name: event.name, airing: event.airing,
                payload: payload)
            try append.run([
                .integer(seq), .integer(event.at.nanoseconds), .text(event.name), Value(event.airing),
                .text(payload), .text(newest.hash), .text(hash),
            ])
            if let id = event.airing {
                precondition(!id.contains("\n") && !id.isEmpty, "an airing's name is one line")
                try store(try Airing.after(event, seq: seq, before: try find(airing: id)))
            }
            newest = (seq, hash)
        }
        return newest
    }

    /// Those whose planned start lies in `range`, in order.
    package func airings(in range: Range<Instant>) throws(LedgerError) -> [Airing] {
        try select(
            "WHERE planned_start >= ? AND planned_start < ? ORDER BY planned_start, id",
            [.integer(range.lowerBound.nanoseconds), .integer(range.upperBound.nanoseconds)])
    }

    package func airing(_ id: String) throws(LedgerError) -> Airing? { try attempt { try find(airing: id) } }

    /// Of one occurrence of a slot, in order.
    package func airings(of slot: String, occurrence: Instant) throws(LedgerError) -> [Airing] {
        try select(
            "WHERE slot = ? AND occurrence = ? AND planned_start >= ? ORDER BY planned_start, id",
            [.text(slot), .integer(occurrence.nanoseconds), .integer(occurrence.nanoseconds)])
    }

    /// Of one booking, in order.
    package func airings(ofBooking booking: Int64) throws(LedgerError) -> [Airing] {
        try select("WHERE booking = ? ORDER BY planned_start, id", [.integer(booking)])
    }

    /// Those that have begun and not ended. After a start of the station: what a crash cut short.
    package func unfinishedAirings() throws(LedgerError) -> [Airing] {
        try select("WHERE result = 'on-air' ORDER BY planned_start, id", [])
    }

    /// Those that were planned for a time before `instant` and of which nothing has been heard since.
    package func overdueAirings(before instant: Instant) throws(LedgerError) -> [Airing] {
        try select(
            "WHERE result = 'planned' AND planned_start < ? ORDER BY planned_start, id", [.integer(instant.nanoseconds)]
        )
    }

    /// In how many occurrences each booking has been on the air, be it in part. Bookings that never were are left out.
    package func airedOccurrences() throws(LedgerError) -> [Int64: Int] {
        try attempt {
            let counts = try database.rows(
                """
                SELECT booking, SUM(count) FROM (
                    SELECT booking, COUNT(DISTINCT occurrence) AS count FROM airings
                    WHERE booking IS NOT NULL AND start IS NOT NULL AND result <> 'failed' GROUP BY booking
                    UNION ALL SELECT booking, aired FROM aged_bookings WHERE aired > 0)
                GROUP BY booking
                """
            ) { ($0.integer(0), Int($0.integer(1))) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }

    /// In how many occurrences there was no room for each booking, in slots that keep nothing for the next time. Bookings that always
    /// had room are left out.
    package func droppedOccurrences() throws(LedgerError) -> [Int64: Int] {
        try attempt {
            let counts = try database.rows(
                """
                SELECT booking, SUM(count) FROM (
                    SELECT booking, COUNT(DISTINCT occurrence) AS count FROM airings
                    WHERE booking IS NOT NULL AND reason IS NOT NULL AND json_extract(reason, '$.code') = ?
                    GROUP BY booking
                    UNION ALL SELECT booking, dropped FROM aged_bookings WHERE dropped > 0)
                GROUP BY booking
                """, [.text(Reason.noRoomAtAll.code)]
            ) { ($0.integer(0), Int($0.integer(1))) }
            return Dictionary(uniqueKeysWithValues: counts)
        }
    }

    /// The times that the clock on the wall was set, after the entry `seq`, in order.
    package func clockSteps(after seq: Int64) throws(LedgerError) -> [Past.ClockStep] {
        try attempt {
            try database.rows(
                """
                SELECT seq, json_extract(payload, '$.clockSetBy') FROM as_run
                WHERE seq > ? AND name = 'station' AND json_extract(payload, '$.clockSetBy') IS NOT NULL ORDER BY seq
                """, [.integer(seq)]
            ) { Past.ClockStep(seq: $0.integer(0), by: .nanoseconds($0.integer(1))) }
        }
    }

    package func airedOccurrences(of booking: Int64) throws(LedgerError) -> Int {
        try attempt {
            try database.row(
                """
                SELECT COUNT(DISTINCT occurrence)
                    + COALESCE((SELECT aired FROM aged_bookings WHERE aged_bookings.booking = ?1), 0)
                FROM airings WHERE booking = ?1 AND start IS NOT NULL AND result <> 'failed'
                """, [.integer(booking)]
            ) { Int($0.integer(0)) } ?? 0
        }
    }

    /// The latest moment that any entry tells of: a clock that shows an earlier one is not to be trusted.
    package func newestEntry() throws(LedgerError) -> Instant? {
        try attempt {
            try database.row("SELECT MAX(at) FROM as_run") { $0.optionalInteger(0) }?.map(Instant.init(nanoseconds:))
        }
    }

    /// Entries after `seq` (0: from the first), at most `limit`.
    package func entries(after seq: Int64, limit: Int = 1000) throws(LedgerError) -> [AsRunEntry] {
        try attempt {
            try database.rows(
                "SELECT seq, at, name, airing, payload, hash FROM as_run WHERE seq > ? ORDER BY seq LIMIT ?",
                [.integer(seq), .integer(Int64(limit))]
            ) { row in
                AsRunEntry(
                    seq: row.integer(0),
                    event: try AsRunEvent(
                        at: Instant(nanoseconds: row.integer(1)), name: row.text(2), airing: row.optionalText(3),
                        payload: row.text(4)),
                    hash: row.text(5))
            }
        }
    }

    /// The number of the newest entry; 0 where there is none.
    package var newestSeq: Int64 { head.seq }

    // MARK: Rows

    static let columns = "plan, seq, start, end, result, reason, hearings, gains, approval"

    static func airing(_ row: borrowing Row) throws -> Airing {
        guard let result = Airing.Result(rawValue: row.text(4)) else { throw UnreadableValue(text: row.text(4)) }
        return Airing(
            plan: try JSON.value(PlannedAiring.self, row.text(0)), seq: row.integer(1),
            start: row.optionalInteger(2).map(Instant.init(nanoseconds:)),
            end: row.optionalInteger(3).map(Instant.init(nanoseconds:)), result: result,
            reason: try row.optionalText(5).map { try JSON.value(Reason.self, $0) },
            hearings: try row.optionalText(6).map { try JSON.value([Hearing].self, $0) },
            gains: try row.optionalText(7).map { try JSON.value([ZoneGain].self, $0) },
            approval: try row.optionalText(8).map { try JSON.value(AirApproval.self, $0) })
    }

    private func select(_ clauses: String, _ values: [Value]) throws(LedgerError) -> [Airing] {
        try attempt { try database.rows("SELECT \(Self.columns) FROM airings \(clauses)", values, Self.airing) }
    }

    func find(airing id: String) throws -> Airing? {
        try database.row("SELECT \(Self.columns) FROM airings WHERE id = ?", [.text(id)], Self.airing)
    }

    private func store(_ airing: Airing) throws {
        let plan = airing.plan
        try database.run(
            """
            INSERT OR REPLACE INTO airings
                (id, seq, plan, planned_start, slot, occurrence, booking, start, end, result, reason, hearings, gains,
                approval)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(plan.id), .integer(airing.seq), .text(JSON.text(plan)), .integer(plan.plannedStart.nanoseconds),
                Value(plan.slot), .integer((plan.occurrence ?? plan.plannedStart).nanoseconds), Value(plan.booking),
                Value(airing.start?.nanoseconds), Value(airing.end?.nanoseconds), .text(airing.result.rawValue),
                Value(airing.reason.map { JSON.text($0) }), Value(airing.hearings.map { JSON.text($0) }),
                Value(airing.gains.map { JSON.text($0) }), Value(airing.approval.map { JSON.text($0) }),
            ])
    }
}
