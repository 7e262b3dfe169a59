import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

/// A state machine on a desk: a clock that is moved by hand, loudspeakers without a flaw, and a log that refuses lies.
struct MachineRig {
    static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!
    var machine: StationMachine
    var speakers = IdealSpeakers()
    var now: Instant
    var log: [AsRunEvent] = []
    var airings: [String: Airing] = [:]
    var played: [Playout] = []
    /// Rounds of the alerts as the ledger remembers them, and those that are over.
    var rounds: [Int64: Int] = [:]
    var endedAlerts: [Int64] = []
    /// What is handed out as finished sounds, in seconds.
    var lengths: [SoundRequest: Double] = [:]

    /// `2026-11-23 05:00` in Hà Nội.
    static func at(_ text: String) -> Instant {
        let fields = text.split(separator: " ")
        return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
    }

    static func slot(
        _ name: String = "sang", _ when: String = "05:30", zones: [String] = [], length: Duration? = nil,
        rundown: [RundownItem] = [
            .clip("mo.flac", title: "Nhạc hiệu"), .bulletins, .clip("ket.flac", title: "Nhạc kết"),
        ],
        fill: [String] = [], ifMissed: Slot.IfMissed = .skip, after: Slot.AfterInterruption = .resume
    ) -> Slot {
        Slot(
            name: name, title: "Buổi \(name)", recurrence: try! Recurrence(when), zones: zones, length: length,
            rundown: rundown, fill: fill, ifMissed: ifMissed, afterInterruption: after)
    }

    static func booking(
        _ id: Int64, in slot: String = "sang", from: String = "2026-11-23", through: String? = nil, times: Int? = nil,
        zones: [String] = [], priority: Priority = .normal, valid: Validity = Validity(), days: String? = nil,
        lesson: Int? = nil, repeats: Int = 1
    ) -> Booking {
        Booking(
            id: id, bulletin: id, title: "Bản tin \(id)", priority: priority, zones: zones, validity: valid,
            placement: .slot(slot, from: CivilDate(from)!, through: through.map { CivilDate($0)! }, times: times),
            days: days.map { try! BookedDays($0) },
            series: lesson.map { Series(name: "Bình dân học vụ số", lesson: $0) }, repeats: repeats,
            position: Double(id))
    }

    static func booking(_ id: Int64, at moment: String, priority: Priority = .normal, zones: [String] = []) -> Booking {
        Booking(
            id: id, bulletin: id, title: "Bản tin \(id)", priority: priority, zones: zones,
            placement: .at(at(moment)), position: Double(id))
    }

    init(
        _ slots: [Slot], bookings: [Booking] = [], start: String = "2026-11-23 05:00", zones: [String] = ["a", "b"],
        curfew: [CurfewWindow] = [], quotas: Quotas = Quotas(), mourning: [Mourning] = [], past: Past? = nil,
        seconds: Double = 60
    ) {
        machine = StationMachine(
            AirSettings(
                stationName: "Đài", timeZone: Self.zone, zones: zones,
                timetable: Timetable(slots: slots, mourning: mourning),
                curfew: Curfew(curfew), quotas: quotas))
        now = Self.at(start)
        for booking in bookings { lengths[.bulletin(booking.bulletin)] = seconds }
        lengths[.clip("mo.flac")] = 4
        lengths[.clip("ket.flac")] = 3
        lengths[.clip("nhac-1.flac")] = 30
        lengths[.clip("nhac-2.flac")] = 20
        for (request, length) in lengths { ready(request, length) }
        var past = past ?? Past()
        if past.bookings.isEmpty { past.bookings = bookings }
        for airing in past.airings { airings[airing.id] = airing }
        take(.started(past))
    }

    mutating func ready(_ request: SoundRequest, _ seconds: Double) {
        let frames = Int(seconds * 48_000)
        take(.sound(request, .ready(FinishedSound(key: "\(request)", frames: frames))))
    }

    mutating func take(_ event: StationMachine.Event) {
        for action in machine.handle(event, at: now) {
            switch action {
            case .record(let events): events.forEach { write($0) }
            case .play(let run):
                played.append(run)
                speakers.play(run, at: now)
            case .withdraw(let id): speakers.withdraw(id)
            case .alertProgressed(let id, let count): rounds[id] = count
            case .alertEnded(let id): endedAlerts.append(id)
            }
        }
    }

    /// The log as the ledger keeps it: what cannot be true is refused.
    private mutating func write(_ event: AsRunEvent) {
        log.append(event)
        guard let id = event.airing else { return }
        switch (event.kind, airings[id]?.result) {
        case (.planned(let plan), nil), (.planned(let plan), .planned):
            airings[id] = Airing(plan: plan, seq: 0, result: .planned)
        case (.began, .planned), (.began, .onAir):
            airings[id]!.start = airings[id]!.start ?? event.at
            airings[id]!.result = .onAir
        case (.ended(_, let ending), .planned) where ending.result != .aired && ending.result != .cut,
            (.ended(_, let ending), .onAir) where ending.result != .skipped && ending.result != .missed:
            airings[id]!.result = Airing.Result(rawValue: ending.result.rawValue)!
            airings[id]!.reason = ending.reason
            airings[id]!.end = event.at
        default:
            Issue.record(
                "the log cannot take \(event.kind) for \(id), which is \(String(describing: airings[id]?.result))")
        }
    }

    /// Lets time pass until `moment`, waking the machine whenever it wants to be woken.
    mutating func run(until moment: String) { run(until: Self.at(moment)) }

    mutating func run(until end: Instant) {
        while true {
            let next = min(machine.wakeTime(after: now) ?? .distantFuture, speakers.nextTime ?? .distantFuture)
            guard next <= end else { break }
            now = max(now, next)
            if let report = speakers.next(by: now) {
                take(.report(report))
            } else {
                take(.woke)
                if machine.wakeTime(after: now) == now { now += .milliseconds(1) }
            }
        }
        now = end
    }

    /// The power fails now and comes back: what the loudspeakers had is gone, the log is there.
    mutating func crash(until moment: String) {
        let settings = machine.settings
        let bookings = machine.bookings
        var aired: [Int64: Set<Instant>] = [:]
        for airing in airings.values where airing.start != nil && airing.result != .failed {
            if let booking = airing.plan.booking { aired[booking, default: []].insert(airing.plan.occurrence!) }
        }
        let newest = log.map(\.at).max()
        let alerts = machine.alerts.map { StandingAlert($0.alert, rounds: rounds[$0.alert.id] ?? 0) }
        now = Self.at(moment)
        machine = StationMachine(settings)
        speakers = IdealSpeakers()
        for (request, seconds) in lengths { ready(request, seconds) }
        take(
            .started(
                Past(
                    bookings: bookings, aired: aired.mapValues(\.count), airings: Array(airings.values),
                    newestEntry: newest, alerts: alerts)))
    }

    /// The machine sleeps until then. Its loudspeakers forget what they played; it does not.
    mutating func sleep(until moment: String) {
        let before = now
        now = Self.at(moment)
        speakers = IdealSpeakers()
        take(.slept(for: now - before))
    }

    /// The airings in the order in which they began or should have: `05:30:04 a,b Bản tin 1: aired`.
    var story: [String] {
        airings.values.sorted {
            ($0.start ?? $0.plan.plannedStart, $0.plan.item, $0.id) < (
                $1.start ?? $1.plan.plannedStart, $1.plan.item, $1.id
            )
        }
        .map { airing in
            let time = Self.zone.civil(at: airing.start ?? airing.plan.plannedStart).time
            let reason = airing.reason.map { " (\($0.code))" } ?? ""
            return
                "\(time) \(airing.plan.zones.joined(separator: ",")) \(airing.plan.title): \(airing.result.rawValue)\(reason)"
        }
    }
}
