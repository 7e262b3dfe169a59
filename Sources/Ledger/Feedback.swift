import SQLite
import Time

/// What a listener said to the station, and what became of it.
package struct FeedbackRecord: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case question, comment, initiative
    }

    /// How it came.
    package enum Source: String, Sendable, Hashable, Codable, CaseIterable {
        case visit, phone, zalo, box
    }

    /// Who did something, and when.
    package struct Step: Sendable, Hashable {
        package var at: Instant
        /// The account.
        package var by: String

        package init(at: Instant, by: String) {
            self.at = at
            self.by = by
        }
    }

    package var id: Int64
    package var kind: Kind
    package var source: Source
    /// The words; empty once they are erased.
    package var text: String
    /// The hamlet.
    package var zone: String?
    /// Personal data: kept to answer the person, and erased with `erase`.
    package var person: String?
    package var contact: String?
    package var received: Step
    /// An account or an organisation that is to answer.
    package var assignedTo: String?
    package var answer: String?
    package var answered: Step?
    /// The booking of the bulletin that answers; nil where the person was answered alone.
    package var booking: Int64?
    package var closed: Step?
    package var closeReason: String?
    /// The airing that answered it.
    package var airing: String?
    package var erased: Step?
}

/// What is handed in.
package struct NewFeedback: Sendable, Hashable {
    package var kind: FeedbackRecord.Kind
    package var source: FeedbackRecord.Source
    package var text: String
    package var zone: String?
    package var person: String?
    package var contact: String?

    package init(
        kind: FeedbackRecord.Kind, source: FeedbackRecord.Source, text: String, zone: String? = nil,
        person: String? = nil,
        contact: String? = nil
    ) {
        self.kind = kind
        self.source = source
        self.text = text
        self.zone = zone
        self.person = person
        self.contact = contact
    }
}

extension Ledger {
    package func add(_ new: NewFeedback, by person: String, at now: Instant) throws(LedgerError) -> FeedbackRecord {
        try change {
            try database.run(
                """
                INSERT INTO feedback (kind, source, text, zone, received_at, received_by)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(new.kind.rawValue), .text(new.source.rawValue), .text(new.text), Value(new.zone),
                    .integer(now.nanoseconds), .text(person),
                ])
            let id = database.lastInsertedKey
            if new.person != nil || new.contact != nil {
                try database.run(
                    "INSERT INTO personal.people (feedback, person, contact) VALUES (?, ?, ?)",
                    [.integer(id), Value(new.person), Value(new.contact)])
            }
            return try findFeedback(id)
        }
    }

    /// In the order in which they came.
    package func feedback(includingClosed: Bool) throws(LedgerError) -> [FeedbackRecord] {
        try attempt {
            try database.rows(
                "\(Self.selectFeedback) \(includingClosed ? "" : "WHERE closed_at IS NULL") ORDER BY id", [],
                Self.feedbackRecord)
        }
    }

    package func feedback(_ id: Int64) throws(LedgerError) -> FeedbackRecord {
        try attempt { try findFeedback(id) }
    }

    package func assignFeedback(_ id: Int64, to name: String) throws(LedgerError) -> FeedbackRecord {
        try updateFeedback(id, "assigned_to = ?", [.text(name)])
    }

    package func answerFeedback(
        _ id: Int64, _ answer: String, booking: Int64?, _ step: FeedbackRecord.Step
    ) throws(LedgerError) -> FeedbackRecord {
        try updateFeedback(
            id, "answer = ?, booking = ?, answered_at = ?, answered_by = ?",
            [.text(answer), Value(booking), .integer(step.at.nanoseconds), .text(step.by)])
    }

    package func closeFeedback(
        _ id: Int64, why: String?, airing: String?, _ step: FeedbackRecord.Step
    ) throws(LedgerError) -> FeedbackRecord {
        try updateFeedback(
            id, "close_reason = ?, airing = ?, closed_at = ?, closed_by = ?",
            [Value(why), Value(airing), .integer(step.at.nanoseconds), .text(step.by)])
    }

    /// Removes who it was, and the words too where that is asked for. What was there is overwritten in the file, not only
    /// forgotten; copies that were made before are beyond it.
    package func eraseFeedback(
        _ id: Int64, words: Bool, _ step: FeedbackRecord.Step
    ) throws(LedgerError) -> FeedbackRecord {
        try attempt { try database.execute("PRAGMA main.secure_delete = ON") }
        let record = try change {
            _ = try findFeedback(id)
            try database.run("DELETE FROM personal.people WHERE feedback = ?", [.integer(id)])
            try database.run(
                "UPDATE feedback SET erased_at = ?, erased_by = ?\(words ? ", text = ''" : "") WHERE id = ?",
                [.integer(step.at.nanoseconds), .text(step.by), .integer(id)])
            return try findFeedback(id)
        }
        // The old page also stands in the journal of writes.
        try attempt { try database.execute("PRAGMA main.wal_checkpoint(TRUNCATE)") }
        return record
    }

    private func updateFeedback(_ id: Int64, _ assignments: String, _ values: [Value]) throws(LedgerError)
        -> FeedbackRecord
    {
        try change {
            _ = try findFeedback(id)
            try database.run("UPDATE feedback SET \(assignments) WHERE id = ?", values + [.integer(id)])
            return try findFeedback(id)
        }
    }

    private static let selectFeedback = """
        SELECT id, kind, source, text, zone, person, contact, received_at, received_by, assigned_to, answer, answered_at,
            answered_by, booking, closed_at, closed_by, close_reason, airing, erased_at, erased_by
        FROM feedback LEFT JOIN personal.people AS people ON people.feedback = feedback.id
        """

    private func findFeedback(_ id: Int64) throws -> FeedbackRecord {
        let found = try database.row("\(Self.selectFeedback) WHERE id = ?", [.integer(id)], Self.feedbackRecord)
        guard let found else { throw LedgerError.feedbackNotFound(id) }
        return found
    }

    private static func feedbackRecord(_ row: borrowing Row) throws -> FeedbackRecord {
        guard let kind = FeedbackRecord.Kind(rawValue: row.text(1)) else { throw UnreadableValue(text: row.text(1)) }
        guard let source = FeedbackRecord.Source(rawValue: row.text(2)) else {
            throw UnreadableValue(text: row.text(2))
        }
        func step(_ column: Int32) -> FeedbackRecord.Step? {
            row.optionalInteger(column).map { .init(at: Instant(nanoseconds: $0), by: row.text(column + 1)) }
        }
        return FeedbackRecord(
            id: row.integer(0), kind: kind, source: source, text: row.text(3), zone: row.optionalText(4),
            person: row.optionalText(5), contact: row.optionalText(6),
            received: .init(at: Instant(nanoseconds: row.integer(7)), by: row.text(8)), assignedTo: row.optionalText(9),
            answer: row.optionalText(10), answered: step(11), booking: row.optionalInteger(13), closed: step(14),
            closeReason: row.optionalText(16), airing: row.optionalText(17), erased: step(18))
    }
}
