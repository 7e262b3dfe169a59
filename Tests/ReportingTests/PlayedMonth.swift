import Bulletin
import Importing
import Ledger
import Schedule
import Time
import Vietnamese
import Wording

@testable import Schedule
@testable import Station

/// A station whose clock is moved by the state machine's own wishes: the machine, loudspeakers without a flaw, and the real ledger on
/// the disk. What people do to it is what the desk does.
struct PlayedMonth {
    static let zone = PlayedMonths.zone
    let ledger: Ledger
    var machine: StationMachine
    var speakers = IdealSpeakers()
    var now: Instant
    private var rules = StationConfiguration.ApprovalRules()
    private let settings: AirSettings
    /// Written to the ledger when somebody looks, or at the end of a day.
    private var unwritten: [AsRunEvent] = []
    private var rounds: [Int64: Int] = [:]
    private var endedAlerts: [Int64] = []
    private var lengths: [SoundRequest: Int] = [:]
    /// Frames that the loudspeakers were handed, for a figure that comes from neither the log nor the report.
    private(set) var handedOver = 0

    static func at(_ text: String) -> Instant { PlayedMonths.at(text) }

    init(_ folder: String, slots: [Slot], curfew: [CurfewWindow], quotas: Quotas, start: String) async throws {
        ledger = try Ledger.open("\(folder)/station.sqlite")
        settings = AirSettings(
            stationName: "Đài truyền thanh xã Minh Châu", timeZone: Self.zone, zones: ["chu-chau", "chu-chang"],
            timetable: Timetable(slots: slots), curfew: Curfew(curfew), quotas: quotas)
        machine = StationMachine(settings)
        now = Self.at(start)
        for slot in slots {
            for case .clip(let clip, _) in slot.rundown { lengths[.clip(clip)] = 7 * FinishedSound.rate }
        }
        try await boot()
    }

    // MARK: What people do

    /// Hands in bulletins; returns their bookings.
    mutating func book(
        _ drafts: [Draft], in slot: String, from: String, times: Int? = nil, days: String? = nil, zones: [String] = [],
        by person: String
    ) async throws -> [BookingRecord] {
        let requests = try drafts.map { draft in
            let text = draft.markdown
            let (bulletin, findings) = BulletinReader(today: CivilDate(from)).read(Array(text.utf8), file: "nhap.md")
            guard var metadata = bulletin?.metadata else { throw Refused(findings: findings) }
            metadata.zones = zones
            return NewBooking(
                fileName: "nhap.md", text: text, metadata: metadata,
                placement: .slot(slot, from: CivilDate(from)!, through: nil, times: times),
                days: try days.map { try BookedDays($0) })
        }
        let records = try await ledger.add(requests, by: person, at: now)
        for (record, request) in zip(records, requests) {
            lengths[.bulletin(record.booking.bulletin)] = SoundRequest.guess(ofText: request.text)
        }
        try await tellBookings()
        try await tellSounds()
        return records
    }

    struct Refused: Error { var findings: [Finding] }

    mutating func decide(_ decision: Verdict.Decision, on records: [BookingRecord], by person: String) async throws {
        for record in records {
            // Four eyes: whoever handed it in does not let it pass.
            precondition(record.createdBy != person)
            try await ledger.decide(Verdict(decision, at: now, by: person), onBulletin: record.booking.bulletin)
        }
        try await tellBookings()
    }

    mutating func remove(_ record: BookingRecord, by person: String) async throws {
        _ = try await ledger.remove(record.id, by: person, at: now)
        try await tellBookings()
    }

    mutating func raise(_ title: String, by person: String) async throws {
        let alert = try await ledger.add(
            Alert(id: 0, title: title, text: title + ".", raisedAt: now, raisedBy: person))
        lengths[alert.sound] = SoundRequest.guess(ofText: alert.text)
        try await take(.sound(alert.sound, state(alert.sound)))
        try await take(.alertRaised(alert))
    }

    /// The zones fall silent at once.
    mutating func cut(_ zones: [String], by person: String) async throws {
        try await take(.stop(zones: zones, by: person))
        for run in machine.activeRuns { try await withdraw(run, in: zones) }
    }

    /// The loudspeakers report a cut, as a device does that fades a programme out.
    private mutating func withdraw(_ run: Playout, in zones: [String]) async throws {
        guard run.start <= now else { return }
        speakers.withdraw(run.id)
        var before = run.start
        for (part, sound) in run.parts.enumerated() {
            let length = FinishedSound.length(of: sound.frames)
            if before + length > now {
                let frames = FinishedSound.frames(in: now - before)
                for zone in run.zones where zones.contains(zone) {
                    try await take(.report(.cut(run: run.id, zone: zone, part: part, frames: frames, at: now)))
                }
                return
            }
            before += length
        }
    }

    /// The power fails now and comes back then.
    mutating func losePower(until moment: String) async throws {
        try await flush()
        now = Self.at(moment)
        machine = StationMachine(settings)
        speakers = IdealSpeakers()
        try await boot()
    }

    // MARK: Time

    mutating func run(until moment: String) async throws {
        let end = Self.at(moment)
        var day = Self.zone.day(at: now)
        while true {
            let next = min(machine.wakeTime(after: now) ?? .distantFuture, speakers.nextTime ?? .distantFuture)
            guard next <= end else { break }
            now = max(now, next)
            if let report = speakers.next(by: now) {
                try await take(.report(report))
            } else {
                try await take(.woke)
                if machine.wakeTime(after: now) == now { now += .milliseconds(1) }
            }
            if Self.zone.day(at: now) != day {
                day = Self.zone.day(at: now)
                try await flush()
            }
        }
        now = end
        try await flush()
    }

    private mutating func boot() async throws {
        try await ledger.record([
            AsRunEvent(
                at: now, .station(StationNote(code: "started", sentence: Sentence(vi: "đài khởi động", en: "started"))))
        ])
        let past = try await Past.told(by: ledger, standing: try await standing(), at: now)
        try await take(.started(past))
        try await tellSounds()
    }

    private func state(_ request: SoundRequest) -> SoundState {
        .ready(FinishedSound(key: "\(request)", frames: lengths[request] ?? FinishedSound.rate))
    }

    private mutating func tellSounds() async throws {
        for request in lengths.keys.sorted(by: { "\($0)" < "\($1)" }) {
            try await take(.sound(request, state(request)))
        }
    }

    private func standing() async throws -> [Booking] {
        let verdicts = try await ledger.verdicts()
        return try await ledger.bookings().map { record in
            var booking = record.booking
            booking.approval = rules.approval(verdicts[booking.bulletin])
            return booking
        }
    }

    private mutating func tellBookings() async throws {
        try await flush()
        try await take(.bookings(try await standing()))
    }

    private mutating func take(_ event: StationMachine.Event) async throws {
        for action in machine.handle(event, at: now) {
            switch action {
            case .record(let events): unwritten += events
            case .play(let run):
                handedOver += run.parts.reduce(0) { $0 + $1.frames }
                speakers.play(run, at: now)
            case .withdraw(let id): speakers.withdraw(id)
            case .alertProgressed(let id, let rounds): try await ledger.setRounds(rounds, ofAlert: id)
            case .alertEnded(let id): try await ledger.endAlert(id, at: now)
            }
        }
    }

    private mutating func flush() async throws {
        try await ledger.record(unwritten)
        unwritten = []
    }
}
