import Control
import Ledger
import Linux
import Schedule
import Time
import Wording

/// The plan as it can be told without the daemon: what the station would air if it started now.
///
/// The lengths of bulletins are guessed from their texts, and nothing is known of sounds that cannot be made.
package struct OfflinePlan: Sendable {
    package var plan: Wire.Plan
    /// Whether the bookings of the state folder could be read; without them it is the timetable alone.
    package var hasBookings: Bool

    /// `days` is 1…366, from `start` on. The ledger in `state` is copied and left as it is. Blocks on the disk.
    package static func make(
        _ configuration: StationConfiguration, state: String, from start: Instant, days: Int, now: Instant
    ) async -> OfflinePlan {
        let booked = await bookings(state: state, approval: configuration.approval, now: now)
        let plan = plan(configuration, booked ?? Booked(), from: start, days: days, now: now)
        return OfflinePlan(plan: plan, hasBookings: booked != nil)
    }

    struct Booked: Sendable {
        var bookings: [Booking] = []
        var aired: [Int64: Int] = [:]
        var dropped: [Int64: Int] = [:]
        /// Booking → who has made it.
        var people: [Int64: String] = [:]
        /// Bulletin → what the board has decided.
        var verdicts: [Int64: Verdict] = [:]
        /// What the log tells of the days before.
        var airings: [Airing] = []
        /// Bulletin → its guessed length in frames.
        var guesses: [Int64: Int] = [:]
        var mutes: [ZoneMute] = []
    }

    static func plan(
        _ configuration: StationConfiguration, _ booked: Booked, from start: Instant, days: Int, now: Instant
    ) -> Wire.Plan {
        var machine = StationMachine(configuration.airSettings, assumesSounds: true)
        _ = machine.handle(.muted(booked.mutes.filter { $0.until.map { $0 > now } ?? true }), at: now)
        for (bulletin, guess) in booked.guesses {
            _ = machine.handle(.sound(.bulletin(bulletin), .waiting(guess: guess)), at: now)
        }
        _ = machine.handle(
            .started(Past(bookings: booked.bookings, aired: booked.aired, dropped: booked.dropped)), at: now)
        let end = max(start, now) + .seconds(days * 86_400)
        let history = PlanReview.History(booked.airings, days: PlannedDays.days, in: configuration.timeZone)
        return PlannedDays(
            configuration: configuration, machine: machine, history: history, people: booked.people,
            verdicts: booked.verdicts, rendered: nil
        ).plan(from: now, start..<end)
    }

    /// Reads a copy: opening a ledger takes it from the daemon, and may leave files of the wrong owner beside it.
    private static func bookings(
        state: String, approval: StationConfiguration.ApprovalRules, now: Instant
    ) async -> Booked? {
        guard let folder = try? TemporaryFolder.make("plan") else { return nil }
        defer { Evidence.remove(copy: folder) }
        do {
            let ledger = try Ledger.open(try Evidence.copy("\(state)/\(Ledger.fileName)", into: folder))
            let records = try await ledger.bookings()
            let verdicts = try await ledger.verdicts()
            var booked = Booked(
                bookings: records.map { record in
                    var booking = record.booking
                    booking.approval = approval.approval(verdicts[booking.bulletin])
                    return booking
                }, aired: try await ledger.airedOccurrences(), dropped: try await ledger.droppedOccurrences(),
                people: Dictionary(records.map { ($0.id, $0.createdBy) }) { first, _ in first },
                airings: try await ledger.airings(in: (now - .seconds(PlannedDays.days * 86_400))..<now))
            for bulletin in Set(booked.bookings.map(\.bulletin)) {
                guard let snapshot = try await ledger.bulletin(bulletin) else { continue }
                booked.guesses[bulletin] = SoundRequest.guess(ofText: snapshot.text)
            }
            booked.verdicts = verdicts
            booked.mutes = try await ledger.mutes()
            return booked
        } catch {
            return nil
        }
    }
}
