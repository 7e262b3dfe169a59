import Reporting
import SQLite
import Schedule
import Time
import Wording

// Entries that are too old go, a month at a time, in one transaction with the seal that vouches for them.
extension Ledger {
    /// Removes the oldest month of entries that are too old, and seals what was removed. Nil where none is.
    ///
    /// The entries are copied into a file beside the ledger first. An airing goes as a whole or not at all, and so do the airings of a
    /// booking in one occurrence; what is not over stays, and all that was written after it.
    package func age(_ age: LogAge, at now: Instant, _ zone: TimeZoneRules) throws(LedgerError) -> LogSeal? {
        try attempt {
            let firstKept = age.firstKept(at: now, zone)
            guard
                let oldest = try database.row(
                    "SELECT seq, at FROM as_run ORDER BY seq LIMIT 1", [],
                    {
                        (seq: $0.integer(0), at: Instant(nanoseconds: $0.integer(1)))
                    })
            else { return nil }
            var bound = zone.civil(at: oldest.at).date.firstOfNextMonth
            while bound <= firstKept {
                let last = try lastToGo(before: zone.instant(of: CivilDateTime(bound, .midnight)))
                if last >= oldest.seq {
                    return try seal(from: oldest.seq, through: last, age, textsBefore: firstKept, at: now, zone)
                }
                bound = bound.firstOfNextMonth
            }
            return nil
        }
    }

    /// The last of the entries before `bound` that may go; 0 for none.
    private func lastToGo(before bound: Instant) throws -> Int64 {
        let young = try database.row("SELECT MIN(seq) FROM as_run WHERE at >= ?", [.integer(bound.nanoseconds)]) {
            $0.optionalInteger(0)
        }
        // The newest entry stays: it is the end of the log.
        var last = min(young.flatMap(\.self) ?? head.seq, head.seq) - 1
        while last > 0 {
            let straddling = try database.row(
                """
                SELECT MIN(seq) FROM as_run WHERE seq <= ?1 AND airing IN (
                    SELECT id FROM airings WHERE seq > ?1 OR result IN ('planned', 'on-air')
                    UNION SELECT a.id FROM airings AS a JOIN airings AS b USING (booking, occurrence)
                    WHERE a.seq <= ?1 AND b.seq > ?1)
                """, [.integer(last)]
            ) { $0.optionalInteger(0) }.flatMap(\.self)
            guard let straddling else { return last }
            last = straddling - 1
        }
        return 0
    }

    private func seal(
        from first: Int64, through last: Int64, _ age: LogAge, textsBefore firstKept: CivilDate, at now: Instant,
        _ zone: TimeZoneRules
    ) throws -> LogSeal {
        let bounds: [Value] = [.integer(first), .integer(last)]
        let ends = try database.rows(
            "SELECT at, hash FROM as_run WHERE seq IN (?, ?) ORDER BY seq", bounds
        ) { (Instant(nanoseconds: $0.integer(0)), $0.text(1)) }
        let newest = try database.transaction {
            let months = try removeAirings(through: last, zone)
            let old = forgetting(firstKept, zone)
            let archive = try archive(first, last, old)
            try database.run("UPDATE bulletins SET text = '' WHERE id IN (\(Self.bulletinsToForget))", old)
            let seal = LogSeal(
                first: first, last: last, from: ends[0].0, to: ends[ends.count - 1].0, lastHash: ends[ends.count - 1].1,
                sealedAt: now, setting: age.setting, months: months, file: archive?.name,
                fileSHA256: archive?.sha256, texts: database.changes)
            let previous =
                try database.row("SELECT hash FROM seals ORDER BY last_seq DESC LIMIT 1") { $0.text(0) }
                ?? HashChain.beginning
            let payload = JSON.text(seal)
            let hash = LogSeal.hash(previous: previous, last: last, payload: payload)
            try database.run(
                "INSERT INTO seals (last_seq, payload, previous_hash, hash) VALUES (?, ?, ?, ?)",
                [.integer(last), .text(payload), .text(previous), .text(hash)])
            try database.run("DELETE FROM as_run WHERE seq <= ?", [.integer(last)])
            let note = StationNote(code: "log-sealed", sentence: Sentences.sealed(seal), seal: hash)
            return (seal, try append([AsRunEvent(at: now, .station(note))]))
        }
        adopt(head: newest.1)
        return newest.0
    }

    /// Those of these entries; what they count for their bookings stays.
    private func removeAirings(through last: Int64, _ zone: TimeZoneRules) throws -> [LogSeal.Month] {
        let airings = try database.rows(
            "SELECT \(Self.columns) FROM airings WHERE seq <= ? ORDER BY planned_start", [.integer(last)], Self.airing)
        var months: [String: LogSeal.Month] = [:]
        for airing in airings {
            let date = zone.civil(at: airing.plan.plannedStart).date
            let name = Period.month(date.month, year: date.year).written
            var month = months[name] ?? LogSeal.Month(month: name)
            month.airings += 1
            let record = AirRecord(airing)
            if record.isHeard {
                month.heard += 1
                month.milliseconds += record.airtime.nanoseconds / 1_000_000
            }
            months[name] = month
        }
        try database.run(
            """
            INSERT INTO aged_bookings (booking, aired, dropped, first_start)
            SELECT booking,
                COUNT(DISTINCT occurrence) FILTER (WHERE start IS NOT NULL AND result <> 'failed'),
                COUNT(DISTINCT occurrence) FILTER (WHERE json_extract(reason, '$.code') = ?2),
                MIN(start) FILTER (WHERE result IN ('aired', 'cut'))
            FROM airings WHERE seq <= ?1 AND booking IS NOT NULL GROUP BY booking
            ON CONFLICT (booking) DO UPDATE SET aired = aired + excluded.aired, dropped = dropped + excluded.dropped,
                first_start = COALESCE(first_start, excluded.first_start)
            """, [.integer(last), .text(Reason.noRoomAtAll.code)])
        try database.run("DELETE FROM airings WHERE seq <= ?", [.integer(last)])
        return months.values.sorted { $0.month < $1.month }
    }

    /// Bulletins of before that none of the kept airings is of, and that no booking can air again.
    private static let bulletinsToForget = """
        SELECT id FROM bulletins WHERE text <> '' AND added_at < ?1 AND id NOT IN (
            SELECT bulletin FROM bookings WHERE id IN (SELECT booking FROM airings WHERE booking IS NOT NULL)
            UNION SELECT bulletin FROM bookings WHERE NOT COALESCE(
                removed_at < ?1 OR at < ?1 OR through_date < ?2 OR valid_through < ?2
                OR (slot IS NOT NULL AND through_date IS NULL AND days IS NULL AND COALESCE(times, 1) <= (
                    SELECT aired FROM aged_bookings WHERE booking = bookings.id)), FALSE))
        """

    private func forgetting(_ firstKept: CivilDate, _ zone: TimeZoneRules) -> [Value] {
        [
            .integer(zone.instant(of: CivilDateTime(firstKept, .midnight)).nanoseconds),
            .text(firstKept.description),
        ]
    }

    /// Copies what will go into a file of JSON lines, each entry with its hashes as the chain has it. Nil for a ledger in memory.
    private func archive(
        _ first: Int64, _ last: Int64, _ old: [Value]
    ) throws -> (name: String, sha256: String)? {
        guard path != ":memory:" else { return nil }
        var file = try ArchiveFile(besides: path, first, last)
        try database.prepare(
            """
            SELECT json_object('seq', seq, 'at', at, 'name', name, 'airing', airing, 'payload', payload,
                'previous_hash', previous_hash, 'hash', hash) FROM as_run WHERE seq <= ? ORDER BY seq
            """
        ).rows([.integer(last)]) { try file.line($0.text(0)) }
        try database.prepare(
            """
            SELECT json_object('bulletin', id, 'file_name', file_name, 'sha256', sha256, 'text', text) FROM bulletins
            WHERE id IN (\(Self.bulletinsToForget)) ORDER BY id
            """
        ).rows(old) { try file.line($0.text(0)) }
        return try file.finish()
    }

    /// The seals as they stand, and the number under the first that is not what was written.
    func sealChain() throws -> (seals: [(seal: LogSeal, hash: String)], broken: Int64?) {
        let rows = try database.rows("SELECT last_seq, payload, previous_hash, hash FROM seals ORDER BY last_seq") {
            (last: $0.integer(0), payload: $0.text(1), previous: $0.text(2), hash: $0.text(3))
        }
        var seals: [(seal: LogSeal, hash: String)] = []
        for row in rows {
            guard let seal = try? JSON.value(LogSeal.self, row.payload), seal.last == row.last,
                seal.first == (seals.last?.seal.last ?? 0) + 1, seal.last >= seal.first,
                row.previous == seals.last?.hash ?? HashChain.beginning,
                row.hash == LogSeal.hash(previous: row.previous, last: row.last, payload: row.payload)
            else { return (seals, row.last) }
            seals.append((seal, row.hash))
        }
        return (seals, nil)
    }
}

extension AirRecord {
    /// As far as its length goes.
    fileprivate init(_ airing: Airing) {
        let plan = airing.plan
        self.init(
            id: airing.id, plannedStart: plan.plannedStart, start: airing.start, end: airing.end, result: airing.result,
            zones: plan.zones, hearings: airing.hearings, title: plan.title, kind: plan.kind, frames: plan.frames)
    }
}
