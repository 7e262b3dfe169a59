import Bulletin
import Time
import Wording

@testable import Schedule

/// A station whose clock on the wall may show anything: loudspeakers keep step with the clock that never steps, and the log is
/// kept as the ledger keeps it.
struct ClockRig {
    /// What happens, one after the other. Moments are what the wall shows: `2026-03-29 01:50`.
    enum Step: Sendable {
        case pass(Duration)
        /// Time passes until the wall shows that.
        case until(String)
        case set(Duration)
        /// The wall is set to show that.
        case setTo(String)
        case sleep(Duration)
        case distrust, trust
        /// The network brings the time, and with it trust.
        case network(String)
        /// The power is gone for so long.
        case off(Duration)
        /// The power is gone for so long, and the box comes back in 1970, with a clock that nobody trusts.
        case wakesIn1970(Duration)
    }

    let zone: TimeZoneRules
    private var machine: StationMachine
    private var speakers = RealisticSpeakers()
    private var log = StormLog()
    private var bookings: [Booking] = []
    private var isDistrusted = false
    /// Nanoseconds of the clock that never steps, and by how much the wall is ahead.
    private var mono: Int64
    private var offset: Int64 = 0
    /// What the log refused.
    private(set) var complaints: [String] = []

    /// Every slot has a bulletin of its own, for every day. `seconds` is its length.
    init(
        _ zoneName: String, _ slots: [Slot], quotas: Quotas = Quotas(), start: String, isTrusted: Bool = true,
        seconds: Int
    ) {
        zone = .named(zoneName)!
        let settings = AirSettings(
            stationName: "Đài", timeZone: zone, zones: ["a"], timetable: Timetable(slots: slots), quotas: quotas)
        machine = StationMachine(settings)
        mono = 0
        mono = Self.moment(start, zone).nanoseconds
        for (place, slot) in slots.enumerated() {
            bookings.append(
                Booking(
                    id: Int64(place + 1), bulletin: Int64(place + 1), title: slot.name,
                    placement: .slot(
                        slot.name, from: CivilDate("2020-01-01")!, through: CivilDate("2099-12-31")!, times: nil)))
        }
        length = seconds * FinishedSound.rate
        isDistrusted = !isTrusted
        let past = log.past(bookings)
        log.touch(wall)
        begin(past)
    }

    private let length: Int

    static func moment(_ text: String, _ zone: TimeZoneRules) -> Instant {
        let fields = text.split(separator: " ")
        return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
    }

    private var wall: Instant { Instant(nanoseconds: mono + offset) }

    private mutating func begin(_ past: Past) {
        if isDistrusted { take(.clockDistrusted(Reason(code: "no-clock", sentence: Sentence(verbatim: "no clock")))) }
        take(.started(past))
        for booking in bookings {
            take(.sound(.bulletin(booking.bulletin), .ready(FinishedSound(key: booking.title, frames: length))))
        }
    }

    // MARK: What happens

    mutating func happen(_ step: Step) {
        switch step {
        case .pass(let time): pass(time.nanoseconds)
        case .until(let text): pass((Self.moment(text, zone) - wall).nanoseconds)
        case .set(let step): set(step.nanoseconds)
        case .setTo(let text): set((Self.moment(text, zone) - wall).nanoseconds)
        case .sleep(let time):
            _ = speakers.crash(at: mono, offset: offset)
            mono += time.nanoseconds
            take(.slept(for: time))
            take(.woke)
        case .distrust:
            isDistrusted = true
            take(.clockDistrusted(Reason(code: "no-clock", sentence: Sentence(verbatim: "no clock"))))
        case .trust:
            isDistrusted = false
            take(.clockTrusted)
            take(.woke)
        case .network(let text):
            isDistrusted = false
            take(.clockTrusted)
            set((Self.moment(text, zone) - wall).nanoseconds)
        case .off(let time): restart(after: time, offset: offset)
        case .wakesIn1970(let time):
            isDistrusted = true
            restart(after: time, offset: -(mono + time.nanoseconds) + 5_000_000_000)
        }
    }

    private mutating func restart(after time: Duration, offset new: Int64) {
        _ = speakers.crash(at: mono, offset: offset)
        mono += time.nanoseconds
        offset = new
        machine = StationMachine(machine.settings)
        let past = log.past(bookings)
        log.touch(wall)
        begin(past)
    }

    private mutating func set(_ step: Int64) {
        offset += step
        take(.clockWasSet(by: .nanoseconds(step)))
        take(.woke)
    }

    private mutating func pass(_ time: Int64) {
        let end = mono + time
        var idle = 0
        while true {
            var next = speakers.next(offset: offset) ?? .max
            let isSound = next <= end
            if let wake = machine.wakeTime(after: wall), max(wake.nanoseconds - offset, mono) < next {
                next = max(wake.nanoseconds - offset, mono)
                guard next <= end else { break }
                idle = next > mono ? 0 : idle + 1
                if idle > 50 { return complaints.append("the machine is woken again and again") }
                mono = max(mono, next)
                take(.woke)
                continue
            }
            guard isSound else { break }
            mono = max(mono, next)
            if let outcome = speakers.step(at: mono, offset: offset) {
                for report in outcome.reports { take(.report(report)) }
            }
        }
        mono = max(mono, end)
    }

    private mutating func take(_ event: StationMachine.Event) {
        for action in machine.handle(event, at: wall) {
            switch action {
            case .record(let events):
                for event in events { if let complaint = log.write(event, mono: mono) { complaints.append(complaint) } }
            case .play(let run): speakers.play(run, at: mono)
            case .withdraw(let id):
                for report in speakers.withdraw(id, at: mono, offset: offset).reports { take(.report(report)) }
            case .alertProgressed, .alertEnded: break
            }
        }
    }

    // MARK: What came of it

    /// The log, in the order of the occurrences: `29/3 02:30 UTC+1 sang: aired 03:30–03:31`. Times are those of the wall.
    var story: [String] {
        log.airings.values.sorted {
            ($0.plan.occurrence!, $0.plan.booking ?? 0) < ($1.plan.occurrence!, $1.plan.booking ?? 0)
        }.map { airing in
            let occurrence = airing.plan.occurrence!
            let civil = zone.civil(at: occurrence)
            let hours = zone.offset(at: occurrence) / 3600
            var line = "\(civil.date.day)/\(civil.date.month) \(civil.time) UTC+\(hours) \(airing.plan.title): "
            line += airing.result.rawValue
            if let start = airing.start {
                line +=
                    " \(zone.civil(at: start).time)–\(airing.end.map { zone.civil(at: $0).time.description } ?? "?")"
            }
            if let reason = airing.reason { line += " (\(reason.code))" }
            return line
        }
    }
}
