import Bulletin
import Time

/// The station's mind: what happens goes in, what is to be done comes out. It has no clock, does no I/O and never waits.
///
/// The daemon feeds it with what really happens; `Simulation` feeds it with what should, and that is the plan.
package struct StationMachine: Sendable {
    package private(set) var settings: AirSettings
    /// Those that stand, in the order in which they air.
    package internal(set) var bookings: [Booking] = []
    /// In how many occurrences each booking has been on the air.
    var aired: [Int64: Int] = [:]
    /// Bookings at an instant of their own that are done with, and those that wait for their sound.
    var settled: Set<Int64> = []
    var awaitingSound: Set<Int64> = []
    var sounds: [SoundRequest: SoundState] = [:]
    /// Why the clock may not start anything; nil where it may.
    package internal(set) var distrust: Reason?
    /// The last occurrence of each slot that was dealt with, and the one after it.
    var cursors: [String: Instant] = [:]
    var upcoming: [String: Instant?] = [:]
    /// Whether the sounds of an occurrence that is within the lead are ready.
    var latestHandOver: [String: (occurrence: Instant, isReady: Bool)] = [:]
    var sessions = Sessions()
    /// What sounds, is about to, or waits to go on.
    var air = OnAir()
    /// Alerts that are not over, in the order in which they were raised.
    package internal(set) var alerts: [StandingAlert] = []
    /// Why something that should have begun long ago did not.
    var lateReason = Reason.outage
    /// In a simulation what is not rendered yet counts as rendered, with a guessed length.
    var assumesSounds: Bool

    package enum Event: Sendable, Hashable {
        /// The first event: what the log says of the time before.
        case started(Past)
        case woke
        /// The clock on the wall was set, by so much.
        case clockWasSet(by: Duration)
        case clockTrusted
        case clockDistrusted(Reason)
        case reconfigured(AirSettings)
        /// These zones' outputs were opened anew and have forgotten what they played.
        case zonesReopened(Set<String>)
        /// What stands in the ledger now.
        case bookings([Booking])
        case sound(SoundRequest, SoundState)
        case report(Report)
        /// Somebody cuts what is on the air. The loudspeakers are told at once; here it is learnt why.
        case stop(zones: [String], by: String)
        case alertRaised(Alert)
        case alertsCleared(Set<Int64>, by: String)
        case shutDown
    }

    /// What the loudspeakers report. Instants are those at which it sounded.
    package enum Report: Sendable, Hashable {
        case partBegan(run: Int64, zone: String, part: Int, at: Instant)
        case ended(run: Int64, zone: String, at: Instant)
        /// Cut short after `frames` of that part.
        case cut(run: Int64, zone: String, part: Int, frames: Int, at: Instant)
        /// Silence sounded in place of the part.
        case partFailed(run: Int64, zone: String, part: Int, detail: String, at: Instant)
    }

    package enum Action: Sendable, Hashable {
        /// To be on the disk before anything that follows is done.
        case record([AsRunEvent])
        case play(Playout)
        case withdraw(run: Int64)
        /// How often the alert's message has been handed over, to be remembered.
        case alertProgressed(Int64, rounds: Int)
        case alertEnded(Int64)
    }

    /// Overlaps, jitter and late wake-ups below this are none.
    static let tolerance: Duration = .seconds(1)
    /// From handing a run over to its first frame, where it should sound at once.
    static let atOnce: Duration = .milliseconds(300)
    /// How long before its start a programme is handed over at the latest, whatever is not rendered by then.
    static let lastMoment: Duration = .milliseconds(1_200)
    /// Between the end of what was in the way and what waited for it.
    static let breath: Duration = .milliseconds(700)
    /// How long something that finds its zone busy, or its sound not ready, may wait.
    static let patience: Duration = .seconds(15 * 60)

    package init(_ settings: AirSettings, assumesSounds: Bool = false) {
        self.settings = settings
        self.assumesSounds = assumesSounds
    }

    /// Takes an event in and decides what follows from it at `now`.
    package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        var actions: [Action] = []
        switch event {
        case .started(let past): recover(past, at: now, &actions)
        case .woke: break
        case .clockWasSet(let step): air.shift(by: step)
        case .clockTrusted: distrust = nil
        case .clockDistrusted(let reason): distrust = reason
        case .reconfigured(let settings): adopt(settings, at: now)
        case .zonesReopened(let zones): handAgain(zones, at: now, &actions)
        case .bookings(let bookings): self.bookings = bookings
        case .sound(let request, let state): sounds[request] = state
        case .report(let report): take(report, at: now, &actions)
        case .stop(let zones, let person): stop(zones, by: person, at: now, &actions)
        case .alertRaised(let alert): raise(alert, rounds: 0)
        case .alertsCleared(let ids, let person): clear(ids, because: .cleared(by: person), at: now, &actions)
        case .shutDown:
            endAll(because: .shutDown, at: now, &actions)
            return actions
        }
        advance(to: now, &actions)
        return actions
    }

    /// When `woke` is due; nil where nothing is to come.
    package func wakeTime(after now: Instant) -> Instant? {
        var wake: Instant?
        func consider(_ instant: Instant?) {
            guard let instant else { return }
            wake = min(wake ?? instant, instant)
        }
        for slot in settings.timetable.slots {
            if case let next?? = upcoming[slot.name] { consider(handOver(slot, next)) }
        }
        for booking in bookings {
            guard case .at(let instant) = booking.placement, !settled.contains(booking.id) else { continue }
            // One that waits for its sound is woken by it, or when its time is over.
            consider(awaitingSound.contains(booking.id) ? instant + Self.patience : instant - settings.lead)
        }
        consider(air.nextDeadline)
        consider(nextAlert)
        return wake.map { max($0, now) }
    }

    private mutating func adopt(_ settings: AirSettings, at now: Instant) {
        self.settings = settings
        // A slot whose recurrence has changed begins anew from here; what was dealt with is not dealt with twice.
        for slot in settings.timetable.slots where cursors[slot.name] == nil { cursors[slot.name] = now }
        cursors = cursors.filter { settings.timetable.slot($0.key) != nil }
        refreshUpcoming()
    }

    mutating func refreshUpcoming() {
        upcoming = [:]
        for slot in settings.timetable.slots {
            guard let cursor = cursors[slot.name] else { continue }
            upcoming[slot.name] = slot.recurrence.next(after: cursor, in: settings.timeZone)
        }
    }

    func sound(_ request: SoundRequest) -> SoundState {
        let state = sounds[request] ?? .waiting(guess: request.guess)
        if assumesSounds, case .waiting(let guess) = state { return .ready(FinishedSound(key: "", frames: guess)) }
        return state
    }

    var composer: Composer {
        Composer(
            settings: settings, sound: sound, sessionQuota: settings.quotas.minutesPerSession.map { .seconds($0 * 60) })
    }
}

/// Which days have had how many sessions, for the quotas.
struct Sessions: Sendable {
    private var days: [CivilDate: Set<ProgrammeKey>] = [:]

    mutating func add(_ key: ProgrammeKey, on date: CivilDate) {
        days[date, default: []].insert(key)
        // A week is all that is ever asked about.
        if days.count > 20 { days = days.filter { $0.key >= date.adding(days: -14) } }
    }

    /// Why there may not be another session on `date`; nil where there may.
    func refusal(_ key: ProgrammeKey, on date: CivilDate, _ quotas: Quotas) -> Reason? {
        let today = days[date] ?? []
        if today.contains(key) { return nil }
        if let limit = quotas.sessionsPerDay, today.count >= limit { return .sessionsUsedUp(limit) }
        if let limit = quotas.daysPerWeek, today.isEmpty {
            let monday = date.adding(days: 1 - date.weekday.rawValue)
            let used = (0..<7).count { !(days[monday.adding(days: $0)] ?? []).isEmpty }
            if used >= limit { return .daysUsedUp(limit) }
        }
        return nil
    }
}
