import Bulletin
import Time

/// The station's mind: what happens goes in, what is to be done comes out. It has no clock, does no I/O and never waits.
///
/// The daemon feeds it with what really happens; `Simulation` feeds it with what should, and that is the plan.
///
/// Who sounds in a zone: the highest priority present. What has a higher one cuts what sounds, which then does what its slot
/// says. Of equal priorities the one that sounds goes on to its end, and who comes later waits for it, for a quarter of an hour at
/// most; those that wait go on in the order of their priority and then of their coming. Two slots at one instant begin in the order
/// of the timetable.
package struct StationMachine: Sendable {
    package internal(set) var settings: AirSettings
    var index = BookingIndex()
    /// In how many occurrences each booking has been on the air.
    var aired: [Int64: Int] = [:]
    /// In how many occurrences there was no room for it, in slots that do not keep it for the next.
    var dropped: [Int64: Int] = [:]
    /// Bookings at an instant of their own that are done with.
    var settled: Set<Int64> = []
    var sounds: [SoundRequest: SoundState] = [:]
    /// Why the clock may not start anything; nil where it may.
    package internal(set) var distrust: Reason?
    /// What has come of each slot, in the order of the timetable. Empty before `started`.
    var courses: [SlotCourse] = []
    /// Bookings at an instant of their own that wait for their sound.
    var awaitingSound: Set<Int64> = []
    var agenda = Agenda()
    /// Counts the times that the agenda was made anew: older entries are out of date.
    var edition = 0
    var sessions = Sessions()
    /// What sounds, is about to, or waits to go on.
    var air = OnAir()
    /// Alerts that are not over, in the order in which they were raised.
    package internal(set) var alerts: [StandingAlert] = []
    /// When the station was started, as the clock shows it now.
    var startedAt = Instant.distantPast
    /// When it was started, or its clock was last set: from then on sounds get some time to be found again.
    var upsetAt = Instant.distantPast
    /// Whether the log or a trusted clock has ever told the time.
    var knowsTime = false
    /// In a simulation what is not rendered yet counts as rendered, with a guessed length.
    var assumesSounds: Bool

    /// How far a slot has come.
    struct SlotCourse: Sendable {
        /// From here on occurrences are dealt with, and the first of them.
        var cursor: Instant
        var next: Instant?
        /// The last occurrence that was dealt with; nil where none is known. The cursor is later where the slot came into the timetable,
        /// or came to be at other times, after it.
        var handled: Instant?
        /// The next occurrence waits for sounds, though its time to be handed over has come.
        var isHeld = false
        var edition = 0
    }

    package enum Event: Sendable, Hashable {
        /// The first event: what the log says of the time before.
        case started(Past)
        case woke
        /// The clock on the wall was set, by so much.
        case clockWasSet(by: Duration)
        /// The machine slept for so long, until now. The clock that never steps stood still meanwhile, and nothing was heard.
        case slept(for: Duration)
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
        /// The zones that are muted from now on. The loudspeakers are told at once.
        case muted([ZoneMute])
        /// Somebody begins to speak.
        case wentLive(Live)
        case liveEnded(Int64)
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
    /// A programme that is late by no more than this, though the station was there, begins at its beginning all the same: the clock
    /// was set, or its sounds were found in the last moment.
    static let grace: Duration = .seconds(30)
    /// From handing a run over to its first frame, where it should sound at once.
    static let atOnce: Duration = .milliseconds(300)
    /// How long before its start a programme is handed over at the latest, whatever is not rendered by then.
    static let lastMoment: Duration = .milliseconds(1_200)
    /// How long after a start sounds that are not there yet are waited for: the cache has to be looked through.
    static let settling: Duration = .seconds(20)
    /// Between the end of what was in the way and what waited for it.
    static let breath: Duration = .milliseconds(700)
    /// How long something that finds its zone busy, or its sound not ready, may wait.
    static let patience: Duration = .seconds(15 * 60)
    /// Nobody asks for what was missed longer ago.
    static let memory: Duration = .seconds(31 * 86_400)

    package init(_ settings: AirSettings, assumesSounds: Bool = false) {
        self.settings = settings
        self.assumesSounds = assumesSounds
    }

    /// Those that stand, in the order in which they air.
    package var bookings: [Booking] { index.all }

    /// The one of that number, where it stands.
    package func booking(_ id: Int64) -> Booking? { index[id] }

    /// Takes an event in and decides what follows from it at `now`.
    package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        var actions: [Action] = []
        switch event {
        case .started(let past):
            recover(past, at: now, &actions)
        case .woke: break
        case .clockWasSet(let step): clockWasSet(by: step, at: now, &actions)
        case .slept(let duration): wakeUp(at: now, after: duration, &actions)
        case .clockTrusted:
            trust(at: now)
            // The clock may have been set this moment, and how is told next; what is due wakes the machine.
            return actions
        case .clockDistrusted(let reason):
            distrust = reason
            withdrawWaiting(because: reason, at: now, &actions)
            return actions
        case .reconfigured(let settings): adopt(settings, at: now, &actions)
        case .zonesReopened(let zones): handAgain(zones, at: now, &actions)
        case .bookings(let bookings): adopt(bookings, at: now, &actions)
        case .sound(let request, let state):
            sounds[request] = state
            if !assumesSounds { releaseHeld(at: now) }
        case .report(let report): take(report, at: now, &actions)
        case .stop(let zones, let person): stop(zones, by: person, at: now, &actions)
        case .muted(let mutes): adoptMutes(mutes, at: now, &actions)
        case .wentLive(let live): goLive(live, at: now, &actions)
        case .liveEnded(let id): endLive(id, at: now, &actions)
        case .alertRaised(let alert): raise(alert, rounds: 0, at: now)
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
        var wake = agenda.first?.due
        if let deadline = air.nextDeadline { wake = min(wake ?? deadline, deadline) }
        if let alert = nextAlert { wake = min(wake ?? alert, alert) }
        return wake.map { max($0, now) }
    }

    private mutating func adopt(_ settings: AirSettings, at now: Instant, _ actions: inout [Action]) {
        let known = Dictionary(
            zip(self.settings.timetable.slots, courses).map { ($0.name, (slot: $0, course: $1)) },
            uniquingKeysWith: { first, _ in first })
        let hasStarted = startedAt > .distantPast
        let mutes = self.settings.mutes
        self.settings = settings
        self.settings.mutes = mutes
        guard hasStarted else { return }
        // What was dealt with is not dealt with twice. A slot that comes at other times than before begins from here.
        courses = settings.timetable.slots.map { slot in
            guard let before = known[slot.name] else { return SlotCourse(cursor: now) }
            let isSame = before.slot.recurrence == slot.recurrence
            return SlotCourse(
                cursor: isSame ? before.course.cursor : max(before.course.cursor, now), handled: before.course.handled)
        }
        arrange(index.all)
        makeAgenda()
        adoptLimits(at: now, &actions)
    }

    private var soundsKnown: KnownSounds { KnownSounds(states: sounds, assumesAll: assumesSounds) }

    func sound(_ request: SoundRequest) -> SoundState { soundsKnown[request] }

    var composer: Composer {
        Composer(
            settings: settings, sounds: soundsKnown,
            sessionQuota: settings.quotas.minutesPerSession.map { .seconds($0 * 60) })
    }

    /// The day at the station, counted from 1970-01-01.
    func day(at instant: Instant) -> Int { settings.timeZone.day(at: instant) }

    func date(at instant: Instant) -> CivilDate { settings.timeZone.civil(at: instant).date }
}
