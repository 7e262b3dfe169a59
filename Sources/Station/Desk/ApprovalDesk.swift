import Control
import Ledger
import Linux
import Rendering
import Schedule
import Time
import Wording

// What the editorial board decides; called in the station's queue.
extension Station {
    /// Whether the booking's bulletin may be heard as it sounds now.
    func approval(of booking: Booking) -> Approval {
        let verdict = verdicts[booking.bulletin]
        let approval = configuration.approval.approval(verdict)
        // What is not made yet is judged when it is; until then it cannot be heard.
        guard approval == .given, configuration.approval.isRequired,
            case .approved(let spoken, let sound) = verdict?.decision,
            let rendition = renditions[.bulletin(booking.bulletin)]
        else { return approval }
        return rendition.key == sound && rendition.spokenSHA256 == spoken ? .given : .void
    }

    /// The bookings that stand, each with what the board thinks of it now.
    func standingBookings() async throws(LedgerError) -> [Booking] {
        verdicts = try await ledger.verdicts()
        return try await ledger.bookings().map { judged($0.booking) }
    }

    private func judged(_ booking: Booking) -> Booking {
        var booking = booking
        booking.approval = approval(of: booking)
        booking.isTest = verdicts[booking.bulletin]?.decision == .stationItem
        return booking
    }

    /// A sound was made: is it still the one that was approved?
    func judgeAgain() async {
        let judged = machine.bookings.map(judged)
        let changed = zip(machine.bookings, judged).filter { $0.approval != $1.approval }
        guard !changed.isEmpty else { return }
        await step(.bookings(judged))
        for (_, booking) in changed where booking.approval == .void {
            journal.say(.warning, "the approval of “\(booking.title)” is void: it would sound otherwise now")
            await writeNote("approval-void", Sentences.approvalVoid(booking.title))
        }
    }

    func reading(of id: Int64) async throws -> Wire.Reading {
        let (record, snapshot) = try await bulletin(ofBooking: id, evenIfRemoved: true)
        var reading = Wire.Reading(booking: wire(record), fileName: snapshot.fileName, text: snapshot.text)
        reading.remarks = try await attempt { try await ledger.remarks(onBulletin: snapshot.id) }.map {
            Wire.Remark(text: $0.text, at: moment($0.at), by: $0.by)
        }
        reading.own = verdicts[snapshot.id]?.decision == .stationItem
        let starts = try await attempt { try await ledger.airings(ofBooking: id) }.filter { $0.result != .failed }
            .compactMap(\.start)
        (reading.firstAired, reading.lastAired) = (starts.min().map(moment), starts.max().map(moment))
        if let rendition = await rendition(of: snapshot) {
            reading.words = rendition.words.map {
                Wire.Words(atMs: $0.frame * 1000 / Renderer.rate, text: $0.text)
            }
            reading.soundFile = cache.file(of: rendition.key)
            (reading.frames, reading.loudness) = (rendition.frames, rendition.loudness)
            reading.truePeak = rendition.truePeak
        }
        return reading
    }

    /// The sound as it is made now; of what nobody waits for any more, the one that aired, as long as the cache has it.
    private func rendition(of snapshot: BulletinSnapshot) async -> Rendition? {
        let request = SoundRequest.bulletin(snapshot.id)
        if let known = renditions[request] { return known }
        if case .approved(_, let sound) = verdicts[snapshot.id]?.decision { return cache.rendition(for: sound) }
        let jobs = SoundJobs(configuration: configuration, ledger: ledger, clips: clips)
        return try? await cache.rendition(for: jobs.job(for: request).key)
    }

    func approve(_ id: Int64, by caller: Caller) async throws -> Wire.Booking {
        let (record, snapshot) = try await bulletin(ofBooking: id)
        if configuration.approval.needsFourEyes, snapshot.addedBy == caller.name {
            journal.say(.warning, "refused", ["user": caller.name, "role": "approver", "booking": "\(id)"])
            await writeNote("approval-refused", Sentences.ownBulletin(record.booking.title, caller.name))
            throw StationError.notPermitted(user: caller.name, reason: Sentences.needsFourEyes)
        }
        guard let rendition = renditions[.bulletin(snapshot.id)] else {
            throw StationError.notReady(Sentences.notHeardYet(record.booking.title))
        }
        let decision = Verdict.Decision.approved(spokenSHA256: rendition.spokenSHA256, sound: rendition.key)
        try await decide(decision, on: record, by: caller)
        await writeNote("approved", Sentences.approved(record.booking.title, id, by: caller.name))
        return wire(record)
    }

    func annotate(_ id: Int64, _ words: String, by caller: Caller) async throws -> Wire.Booking {
        let (record, snapshot) = try await bulletin(ofBooking: id)
        try await attempt {
            try await ledger.add(Remark(text: words, at: clock.now, by: caller.name), onBulletin: snapshot.id)
        }
        await writeNote("remarked", Sentences.remarked(record.booking.title, id, by: caller.name))
        return wire(record)
    }

    func sendBack(_ id: Int64, why: String, by caller: Caller) async throws -> Wire.Booking {
        let (record, _) = try await bulletin(ofBooking: id)
        try await decide(.returned(why: why), on: record, by: caller)
        await writeNote("returned", Sentences.returned(record.booking.title, id, why: why, by: caller.name))
        return wire(record)
    }

    private func decide(_ decision: Verdict.Decision, on record: BookingRecord, by caller: Caller) async throws {
        try await attempt {
            try await ledger.decide(
                Verdict(decision, at: clock.now, by: caller.name), onBulletin: record.booking.bulletin)
        }
        try await bookingsChanged()
    }

    private func bulletin(
        ofBooking id: Int64, evenIfRemoved: Bool = false
    ) async throws -> (BookingRecord, BulletinSnapshot) {
        try await attempt {
            guard let record = try await ledger.booking(id), evenIfRemoved || !record.isRemoved,
                let snapshot = try await ledger.bulletin(record.booking.bulletin)
            else { throw LedgerError.bookingNotFound(id) }
            return (record, snapshot)
        }
    }
}

extension StationConfiguration.ApprovalRules {
    /// What a decision means, as long as nobody knows what the bulletin sounds like now.
    func approval(_ verdict: Verdict?) -> Approval {
        guard isRequired else { return .given }
        return switch verdict?.decision {
        case nil: .awaited
        case .returned(let why): .returned(why: why)
        case .approved, .stationItem: .given
        }
    }
}

extension Rendition {
    /// SHA-256 of the words, clause by clause, as they are said.
    var spokenSHA256: String { SHA256.hex(of: words.map(\.text).joined(separator: "\n")) }
}
