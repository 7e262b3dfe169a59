import Bulletin
import Time
import Wording

@testable import Schedule

/// A station that runs for weeks while everything goes wrong that can: it keeps the log as the ledger does, hears what really
/// sounds, and writes down every rule of the air that is broken.
struct StormStation {
    let seed: UInt64
    var dice: Dice
    var settings: AirSettings
    var machine: StationMachine
    var speakers = RealisticSpeakers()
    /// Nanoseconds of the clock that never steps, and by how much the wall is ahead.
    var mono: Int64
    var offset: Int64 = 0
    /// By how much the wall is ahead where it is right.
    var rightOffset: Int64 = 0
    var isUp = false
    var isSynchronised = true
    var distrust: Reason?
    var bookings: [Booking] = []
    var lengths: [SoundRequest: Int] = [:]
    var unrenderable: Set<SoundRequest> = []
    var lastBooking: Int64 = 0
    /// Alerts that are not over, as the ledger keeps them.
    var alerts: [StandingAlert] = []
    var lastAlert: Int64 = 0
    /// Zones that are muted, and since when by the clock that never steps.
    var mutes: [String: (mute: ZoneMute, since: Int64)] = [:]
    var faults: [(at: Int64, fault: Fault)] = []
    var log = StormLog()
    var ear: StormEar
    var violations: [String] = []
    private var pending: [StationMachine.Report] = []
    private var isDelivering = false
    /// From when on each slot's occurrences must be in the log, all of them.
    private var accountedFrom: [String: Instant] = [:]
    var trail: [String] = []
    var keepsTrail = false
    var priorities: [Int64: Priority] = [:]
    /// When the sound of each booking was last made, by the clock that never steps.
    var readyAt: [Int64: Int64] = [:]

    enum Fault {
        case crash(down: Int64)
        case shutDown(down: Int64)
        case start
        case clock(step: Int64)
        case clockIsRight
        case sleep(during: Int64)
        case lose(zone: String, during: Int64)
        case back(zone: String, forgets: Bool)
        case reopen
        case stop
        case add(at: Int64?)
        case remove
        case move
        case reload
        case sound(SoundRequest)
        case distrusted(during: Int64)
        case judge
        case fails
        case unreadable
        case alert
        case allClear
        case mute
        case unmute
    }

    static let second: Int64 = 1_000_000_000
    static let minute = 60 * second
    static let hour = 60 * minute
    static let day = 24 * hour

    init(seed: UInt64, keepsTrail: Bool = false) {
        self.seed = seed
        self.keepsTrail = keepsTrail
        var dice = Dice(seed: seed)
        settings = Weather.station(&dice)
        machine = StationMachine(settings)
        // Some day from 2024 to 2028.
        mono = Int64(dice.between(19_723, 21_500)) * Self.day
        ear = StormEar()
        lengths[.clip("nhac.flac")] = 45 * 48_000
        self.dice = dice
        start()
        for _ in 0..<self.dice.between(2, 5) { happen(.add(at: nil)) }
    }

    var wall: Instant { Instant(nanoseconds: mono + offset) }

    mutating func violate(_ text: String) {
        if violations.count < 5 {
            let civil = settings.timeZone.civil(at: wall)
            violations.append("\(civil.date) \(civil.time): \(text)")
            if keepsTrail { trail.append("VIOLATION \(violations.last!)") }
        }
    }

    mutating func note(_ text: String) {
        let civil = settings.timeZone.civil(at: wall)
        trail.append("\(civil.date) \(civil.time): \(text)")
    }

    // MARK: Time

    mutating func run(until end: Int64) {
        var idle = 0
        while violations.isEmpty {
            var next = end
            var what = 0
            if let sounds = speakers.next(offset: offset), sounds <= next { (next, what) = (sounds, 1) }
            if isUp, let wake = machine.wakeTime(after: wall) {
                let time = max(wake.nanoseconds - offset, mono)
                if time < next || time == next && what == 0 { (next, what) = (time, 2) }
            }
            if let fault = faults.first, fault.at < next { (next, what) = (fault.at, 3) }
            if next > mono { idle = 0 }
            mono = max(mono, next)
            switch what {
            case 1:
                if let outcome = speakers.step(at: mono, offset: offset) { take(outcome) }
            case 2:
                idle += 1
                take(.woke)
                if idle > 50 {
                    violate("the machine is woken again and again")
                    return
                }
            case 3: happen(faults.removeFirst().fault)
            default:
                take(speakers.tell(at: mono, offset: offset))
                return
            }
        }
    }

    mutating func schedule(_ fault: Fault, at time: Int64) {
        let index = faults.firstIndex { $0.at > time } ?? faults.endIndex
        faults.insert((time, fault), at: index)
    }

    // MARK: The machine

    mutating func take(_ event: StationMachine.Event) {
        let actions = machine.handle(event, at: wall)
        for action in actions {
            switch action {
            case .record(let events):
                for event in events {
                    if let complaint = log.write(event, mono: mono) { violate(complaint) }
                    if keepsTrail { note("\(event.kind)") }
                }
            case .play(let run):
                if keepsTrail {
                    note(
                        "play \(run.id) \(run.zones) at \(settings.timeZone.civil(at: run.start).time) \(run.parts.map { "\($0.airing)+\($0.offset)/\($0.frames)" })"
                    )
                }
                if run.parts.isEmpty || run.parts.contains(where: { $0.frames <= 0 }) {
                    violate("an empty run: \(run)")
                }
                speakers.play(run, at: mono)
            case .withdraw(let id):
                if keepsTrail { note("withdraw \(id)") }
                take(speakers.withdraw(id, at: mono, offset: offset))
            case .alertProgressed(let id, let rounds):
                if let place = alerts.firstIndex(where: { $0.alert.id == id }) { alerts[place].rounds = rounds }
            case .alertEnded(let id):
                alerts.removeAll { $0.alert.id == id }
                // It held its zones up to here, be it in silence.
                ear.lastUpset = mono
            }
        }
    }

    mutating func take(_ outcome: RealisticSpeakers.Outcome) {
        for cut in outcome.cuts { judge(cut.by, cutting: cut.other, in: cut.zone) }
        for heard in outcome.heard { judge(heard) }
        for began in outcome.began { judgeBegin(began.run, began.zone, began.part) }
        guard isUp else { return }
        pending += outcome.reports
        guard !isDelivering else { return }
        isDelivering = true
        while !pending.isEmpty {
            let report = pending.removeFirst()
            if keepsTrail { note("\(report)") }
            take(.report(report))
        }
        isDelivering = false
    }

    mutating func start() {
        isUp = true
        ear.lastUpset = mono
        machine = StationMachine(settings)
        judgeClock(isStarting: true)
        if keepsTrail { note("started\(distrust.map { " distrusting: \($0.code)" } ?? "")") }
        var past = log.past(bookings)
        past.alerts = alerts
        log.touch(wall)
        take(.muted(mutes.values.map(\.mute)))
        take(.started(past))
        for slot in settings.timetable.slots where accountedFrom[slot.name] == nil { accountedFrom[slot.name] = wall }
        for request in wantedRequests() { render(request, within: 4) }
    }

    mutating func stopRunning() {
        isUp = false
        pending = []
        take(speakers.crash(at: mono, offset: offset))
    }

    private func wantedRequests() -> [SoundRequest] {
        var requests = bookings.map { SoundRequest.bulletin($0.bulletin) } + alerts.map(\.alert.sound)
        for slot in settings.timetable.slots {
            requests += slot.fill.map { .clip($0) }
            for item in slot.rundown { if case .clip(let file, _) = item { requests.append(.clip(file)) } }
        }
        return requests
    }

    /// Its sound is there at once, or soon.
    mutating func render(_ request: SoundRequest, within seconds: Int) {
        let delay = dice.chance(70) ? 0 : Int64(dice.between(0, seconds * 1000)) * 1_000_000
        if delay == 0 { happen(.sound(request)) } else { schedule(.sound(request), at: mono + delay) }
    }

    /// What the shell does with its clock.
    mutating func judgeClock(isStarting: Bool = false) {
        var reason: Reason?
        if let newest = log.newest, newest - wall > .seconds(300) {
            reason = Reason(code: "clock-behind-log", sentence: Sentence(verbatim: "behind"))
            schedule(.judge, at: newest.nanoseconds - 300 * Self.second - offset + 1)
        } else if !isSynchronised {
            reason = Reason(code: "clock-not-synchronised", sentence: Sentence(verbatim: "not synchronised"))
        }
        guard isStarting ? reason != nil : reason != distrust else { return distrust = reason }
        distrust = reason
        ear.lastUpset = mono
        take(reason.map { .clockDistrusted($0) } ?? .clockTrusted)
    }

    mutating func setClock(by step: Int64) {
        guard step != 0 else { return }
        take(speakers.tell(at: mono, offset: offset))
        // Set back while the station is off: nobody can know that what was on the air has been heard for longer.
        if !isUp, step < 0 {
            ear.exempt.formUnion(log.open)
            ear.sounded = [:]
        }
        offset += step
        if keepsTrail { note("the clock was set by \(step / Self.second) s") }
        ear.lastUpset = mono
        guard isUp else { return }
        judgeClock()
        take(.clockWasSet(by: .nanoseconds(step)))
        if abs(step) >= Self.second { log.clockWasSet(by: .nanoseconds(step)) }
        take(.woke)
    }

    // MARK: Accounts

    /// Every occurrence that is over must be in the log.
    mutating func checkAccounts() {
        // A clock that is days ahead counts as over what has hardly begun.
        guard isUp, violations.isEmpty, distrust == nil, offset - rightOffset < Self.minute else { return }
        let end = wall - .seconds(1800)
        for slot in settings.timetable.slots {
            guard let from = accountedFrom[slot.name] else { continue }
            var cursor = max(from, end - .seconds(28 * 86_400))
            while let next = slot.recurrence.next(after: cursor, in: settings.timeZone), next < end {
                if !log.occurrences.contains(StormLog.Occurrence(slot: slot.name, at: next)) {
                    violate("nothing is said of \(slot.name) at \(settings.timeZone.civil(at: next))")
                    return
                }
                cursor = next
            }
            accountedFrom[slot.name] = max(cursor, end)
        }
        let sounding = soundingAirings
        for booking in bookings {
            guard case .at(let instant) = booking.placement, instant < end, instant.seconds > 1_000_000_000,
                log.entries(of: booking.id) != 1,
                !sounding.contains(where: { log.airings[$0]?.plan.booking == booking.id })
            else { continue }
            violate("booking \(booking.id) at \(instant) has \(log.entries(of: booking.id)) entries")
        }
        for id in log.open.subtracting(sounding) where log.airings[id]!.plan.plannedStart < wall - .seconds(7200) {
            violate("\(id) is left open: \(log.airings[id]!.result)")
        }
        forgetOld()
    }

    /// What is on the air now, however long ago that began by a clock that was set since.
    var soundingAirings: Set<String> {
        Set(machine.air.runs.filter { $0.end + .seconds(60) > wall }.flatMap { $0.run.parts.map(\.airing) })
    }

    /// Slots that change are accounted for anew.
    mutating func accountAnew(_ slots: Set<String>) {
        for slot in slots { accountedFrom[slot] = max(wall, log.newest ?? wall) + .seconds(60) }
    }

    private mutating func forgetOld() {
        let before = bookings.count
        let now = wall
        bookings.removeAll { booking in
            guard booking.id < lastBooking - 12 else { return false }
            return machine.isFinished(booking, at: now)
        }
        if bookings.count != before { take(.bookings(bookings)) }
        log.archive(before: min(log.newest ?? wall, wall) - .seconds(10 * 86_400))
        ear.forget(except: log)
    }
}
