import Bulletin
import Linux
import SQLite
import Schedule
import Time

extension Ledger {
    /// Keeps bulletins and their placements, all of them or none, in the order given, after what is there.
    package func add(_ requests: [NewBooking], by person: String, at now: Instant) throws(LedgerError)
        -> [BookingRecord]
    {
        try change {
            var position = try database.row("SELECT MAX(position) FROM bookings") { $0.real(0) } ?? 0
            return try requests.map { request in
                position += 1
                let bulletin = try keep(request, by: person, at: now)
                return try book(request, bulletin: bulletin, position: position.rounded(.down), by: person, at: now)
            }
        }
    }

    /// In the order in which they air; those that are removed only when asked for.
    package func bookings(includingRemoved: Bool = false) throws(LedgerError) -> [BookingRecord] {
        try attempt {
            try database.rows(
                "\(Self.selectBookings) \(includingRemoved ? "" : "WHERE removed_at IS NULL") ORDER BY position, b.id",
                [],
                Self.record)
        }
    }

    /// Nil where there never was such a booking.
    package func booking(_ id: Int64) throws(LedgerError) -> BookingRecord? {
        try attempt { try find(id) }
    }

    package func bulletin(_ id: Int64) throws(LedgerError) -> BulletinSnapshot? {
        try attempt {
            let clips = try database.rows(
                "SELECT path, sha256 FROM bulletin_clips WHERE bulletin = ? ORDER BY path", [.integer(id)]
            ) { SnapshotClip(path: $0.text(0), sha256: $0.text(1)) }
            return try database.row(
                "SELECT sha256, file_name, text, metadata, added_at, added_by FROM bulletins WHERE id = ?",
                [.integer(id)]
            ) { row in
                BulletinSnapshot(
                    id: id, sha256: row.text(0), fileName: row.text(1), text: row.text(2),
                    metadata: try JSON.value(Metadata.self, row.text(3)), clips: clips,
                    addedAt: Instant(nanoseconds: row.integer(4)), addedBy: row.text(5))
            }
        }
    }

    /// Takes a booking off. Its bulletin stays: what has aired can be read for ever.
    @discardableResult
    package func remove(_ id: Int64, by person: String, at now: Instant) throws(LedgerError) -> BookingRecord {
        try change {
            _ = try standing(id)
            try database.run(
                "UPDATE bookings SET removed_at = ?, removed_by = ? WHERE id = ?",
                [.integer(now.nanoseconds), .text(person), .integer(id)])
            return try find(id)!
        }
    }

    package enum Neighbour: Sendable, Hashable {
        case before(Int64)
        case after(Int64)
    }

    /// Puts a booking right before or after another one of the same slot.
    @discardableResult
    package func move(_ id: Int64, _ neighbour: Neighbour) throws(LedgerError) -> BookingRecord {
        try change {
            let (other, isBefore) =
                switch neighbour {
                case .before(let other): (other, true)
                case .after(let other): (other, false)
                }
            let moved = try standing(id)
            guard case .slot(let slot, _, _, _) = moved.booking.placement,
                case .slot(slot, _, _, _) = try standing(other).booking.placement
            else { throw LedgerError.differentSlots(id, other) }
            guard id != other else { return moved }
            // The order of all bookings with this one where it is wanted; whole numbers leave room for nobody, so all are
            // numbered anew. There are hundreds of bookings at most, and a move is a person's doing.
            var order = try database.rows(
                "SELECT id FROM bookings WHERE id <> ? ORDER BY position, id", [.integer(id)]
            ) { $0.integer(0) }
            let place = order.firstIndex(of: other)!
            order.insert(id, at: isBefore ? place : place + 1)
            let update = try database.prepare("UPDATE bookings SET position = ? WHERE id = ? AND position <> ?")
            for (index, booking) in order.enumerated() {
                let position = Value.real(Double(index + 1))
                try update.run([position, .integer(booking), position])
            }
            return try find(id)!
        }
    }

    // MARK: Rows

    private static let selectBookings = """
        SELECT b.id, b.bulletin, b.title, b.priority, b.zones, b.valid_from, b.valid_through, b.slot, b.from_date,
            b.through_date, b.times, b.at, b.position, b.created_at, b.created_by, b.removed_at, b.removed_by, t.sha256,
            b.days, b.series, b.lesson, b.repeats
        FROM bookings AS b JOIN bulletins AS t ON t.id = b.bulletin
        """

    private static func record(_ row: borrowing Row) throws -> BookingRecord {
        let placement: Booking.Placement =
            if let slot = row.optionalText(7) {
                .slot(
                    slot, from: try day(row.text(8)), through: try row.optionalText(9).map(day),
                    times: row.optionalInteger(10).map(Int.init))
            } else {
                .at(Instant(nanoseconds: row.integer(11)))
            }
        let removal = row.optionalInteger(15).map { (at: $0, by: row.text(16)) }
        return BookingRecord(
            booking: Booking(
                id: row.integer(0), bulletin: row.integer(1), bulletinSHA256: row.text(17), title: row.text(2),
                priority: try priority(row.text(3)), zones: try JSON.value([String].self, row.text(4)),
                validity: Validity(from: try row.optionalText(5).map(day), through: try row.optionalText(6).map(day)),
                placement: placement, days: try row.optionalText(18).map(days),
                series: row.optionalText(19).map {
                    Series(name: $0, lesson: row.optionalInteger(20).map(Int.init))
                }, repeats: Int(row.integer(21)), position: row.real(12)),
            createdAt: Instant(nanoseconds: row.integer(13)), createdBy: row.text(14),
            removal: removal.map { BookingRecord.Removal(at: Instant(nanoseconds: $0.at), by: $0.by) })
    }

    private static func day(_ text: String) throws -> CivilDate {
        guard let day = CivilDate(text) else { throw UnreadableValue(text: text) }
        return day
    }

    private static func days(_ text: String) throws -> BookedDays {
        guard let days = try? BookedDays(text) else { throw UnreadableValue(text: text) }
        return days
    }

    private static func priority(_ text: String) throws -> Priority {
        guard let priority = Priority(rawValue: text) else { throw UnreadableValue(text: text) }
        return priority
    }

    private func find(_ id: Int64) throws -> BookingRecord? {
        try database.row("\(Self.selectBookings) WHERE b.id = ?", [.integer(id)], Self.record)
    }

    private func standing(_ id: Int64) throws -> BookingRecord {
        guard let record = try find(id), !record.isRemoved else { throw LedgerError.bookingNotFound(id) }
        return record
    }

    /// The key of the snapshot. A bulletin that is booked again as it was is not kept twice.
    private func keep(_ request: NewBooking, by person: String, at now: Instant) throws -> Int64 {
        let hash = SHA256.hex(of: request.text)
        let clips = request.clips.sorted { $0.path < $1.path }
        let same = try database.rows(
            "SELECT id FROM bulletins WHERE sha256 = ? AND file_name = ? ORDER BY id DESC",
            [.text(hash), .text(request.fileName)]
        ) { $0.integer(0) }
        for id in same {
            let kept = try database.rows(
                "SELECT path, sha256 FROM bulletin_clips WHERE bulletin = ? ORDER BY path", [.integer(id)]
            ) { SnapshotClip(path: $0.text(0), sha256: $0.text(1)) }
            if kept == clips { return id }
        }
        try database.run(
            "INSERT INTO bulletins (sha256, file_name, text, metadata, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .text(hash), .text(request.fileName), .text(request.text), .text(JSON.text(request.metadata)),
                .integer(now.nanoseconds), .text(person),
            ])
        let id = database.lastInsertedKey
        for clip in clips {
            try database.run(
                "INSERT INTO bulletin_clips (bulletin, path, sha256) VALUES (?, ?, ?)",
                [.integer(id), .text(clip.path), .text(clip.sha256)])
        }
        return id
    }

    private func book(
        _ request: NewBooking, bulletin: Int64, position: Double, by person: String, at now: Instant
    ) throws -> BookingRecord {
        let metadata = request.metadata
        var slot: [Value] = [nil, nil, nil, nil, nil]
        switch request.placement {
        case .slot(let name, let from, let through, let times):
            slot = [.text(name), .text(from.description), Value(through?.description), Value(times), nil]
        case .at(let instant): slot[4] = .integer(instant.nanoseconds)
        }
        try database.run(
            """
            INSERT INTO bookings (bulletin, title, priority, zones, valid_from, valid_through, slot, from_date, through_date,
                times, at, position, created_at, created_by, days, series, lesson, repeats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(bulletin), .text(metadata.title), .text(metadata.priority.rawValue),
                .text(JSON.text(metadata.zones)), Value(metadata.valid.from?.description),
                Value(metadata.valid.through?.description),
            ] + slot + [
                .real(position), .integer(now.nanoseconds), .text(person), Value(request.days?.description),
                Value(metadata.series?.name), Value(metadata.series?.lesson), .integer(Int64(request.repeats)),
            ])
        return try find(database.lastInsertedKey)!
    }
}

/// A stored value that no version of LoaXa wrote.
struct UnreadableValue: Error, CustomStringConvertible {
    var text: String
    var description: String { "the value “\(text)”" }
}
