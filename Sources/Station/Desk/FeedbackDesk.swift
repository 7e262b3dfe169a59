import Bulletin
import Control
import Ledger
import Linux
import Schedule
import Time
import Wording

// What listeners say to the station; called in the station's queue, but for the list.
//
// The as-run log, which nobody can change, tells that something was done with a number; it never tells who asked or what.
extension Station {
    func addFeedback(_ new: Wire.NewFeedback, by caller: Caller) async throws -> Wire.Feedback {
        let known = configuration.zones.map(\.name)
        if let zone = new.zone, !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let record = try await attempt {
            try await ledger.add(
                NewFeedback(
                    kind: FeedbackRecord.Kind(rawValue: new.kind.rawValue)!,
                    source: FeedbackRecord.Source(rawValue: new.source.rawValue)!, text: new.text, zone: new.zone,
                    person: new.person, contact: new.contact), by: caller.name, at: clock.now)
        }
        await tell("feedback-received", Sentences.feedbackReceived(record.id, by: caller.name))
        return try await wire(record, for: caller)
    }

    func feedback(includingClosed: Bool, for caller: Caller) async throws -> [Wire.Feedback] {
        let records = try await attempt { try await ledger.feedback(includingClosed: includingClosed) }
        var list: [Wire.Feedback] = []
        for record in records { list.append(try await wire(record, for: caller)) }
        return list
    }

    func assign(feedback id: Int64, to name: String, by caller: Caller) async throws -> Wire.Feedback {
        _ = try await openFeedback(id)
        let record = try await attempt { try await ledger.assignFeedback(id, to: name) }
        await tell("feedback-assigned", Sentences.feedbackAssigned(id, by: caller.name))
        return try await wire(record, for: caller)
    }

    /// Books the bulletin that answers; the board approves it like any other.
    func answer(_ new: Wire.NewAnswer, by caller: Caller) async throws -> Wire.Answered {
        let before = try await openFeedback(new.id)
        var added = Wire.Added(bookings: [], findings: [])
        if let bulletin = new.bulletin, let placement = new.placement {
            added = try await add([bulletin], at: placement, by: caller)
        }
        let record: FeedbackRecord
        do {
            record = try await attempt {
                try await ledger.answerFeedback(
                    new.id, new.answer, booking: added.bookings.first?.id, .init(at: clock.now, by: caller.name))
            }
        } catch {
            // An answer that nobody finds again must not air.
            for booking in added.bookings { _ = try? await remove(booking.id, by: caller) }
            throw error
        }
        // A new answer takes the place of one that was not heard.
        if let old = before.booking, old != record.booking, machine.airedOccurrences(of: old) == 0,
            let booking = try await attempt({ try await ledger.booking(old) }), !booking.isRemoved
        {
            _ = try await remove(old, by: caller)
        }
        await tell("feedback-answered", Sentences.feedbackAnswered(new.id, by: caller.name))
        return Wire.Answered(
            feedback: try await wire(record, for: caller), bookings: added.bookings, findings: added.findings)
    }

    func close(feedback id: Int64, why: String?, by caller: Caller) async throws -> Wire.Feedback {
        let open = try await openFeedback(id)
        let airing = try await firstAiring(of: open)
        guard why != nil || airing != nil || open.answered != nil && open.booking == nil else {
            throw StationError.notReady(
                open.answered == nil ? Sentences.feedbackNotAnswered(id) : Sentences.feedbackNotAired(id))
        }
        let record = try await attempt {
            try await ledger.closeFeedback(id, why: why, airing: airing, .init(at: clock.now, by: caller.name))
        }
        await tell("feedback-closed", Sentences.feedbackClosed(id, by: caller.name))
        return try await wire(record, for: caller)
    }

    func erase(feedback id: Int64, words: Bool, by caller: Caller) async throws -> Wire.Feedback {
        let record = try await attempt {
            try await ledger.eraseFeedback(id, words: words, .init(at: clock.now, by: caller.name))
        }
        await tell("feedback-erased", Sentences.feedbackErased(id, by: caller.name))
        return try await wire(record, for: caller)
    }

    // MARK: Within

    private func tell(_ code: String, _ sentence: Sentence) async {
        journal.say(.info, sentence.en)
        await writeNote(code, sentence)
    }

    private func openFeedback(_ id: Int64) async throws -> FeedbackRecord {
        let record = try await attempt { try await ledger.feedback(id) }
        guard record.closed == nil else { throw StationError.notReady(Sentences.feedbackIsClosed(id)) }
        return record
    }

    private func firstAiring(of record: FeedbackRecord) async throws -> String? {
        guard let booking = record.booking else { return nil }
        return try await attempt { try await ledger.airings(ofBooking: booking) }.first { $0.result == .aired }?.id
    }

    private func wire(_ record: FeedbackRecord, for caller: Caller) async throws -> Wire.Feedback {
        let mayKnow = record.received.by == caller.name || may(.contributor, caller)
        let airing = record.closed == nil ? try await firstAiring(of: record) : record.airing
        let state: Wire.FeedbackState =
            record.closed != nil
            ? .closed
            : airing != nil
                ? .aired : record.answered != nil ? .answered : record.assignedTo != nil ? .assigned : .received
        return Wire.Feedback(
            id: record.id, kind: Wire.FeedbackKind(rawValue: record.kind.rawValue)!,
            source: Wire.FeedbackSource(rawValue: record.source.rawValue)!, state: state, text: record.text,
            zone: record.zone, person: mayKnow ? record.person : nil, contact: mayKnow ? record.contact : nil,
            receivedAt: moment(record.received.at), receivedBy: record.received.by, assignedTo: record.assignedTo,
            answer: record.answer, answeredAt: record.answered.map { moment($0.at) }, answeredBy: record.answered?.by,
            booking: record.booking, airing: airing, closedAt: record.closed.map { moment($0.at) },
            closedBy: record.closed?.by, closeReason: record.closeReason, erasedAt: record.erased.map { moment($0.at) })
    }
}
