import Bulletin
import Time

@testable import Schedule

/// What was really heard, as far as rules need to remember it.
struct StormEar {
    struct Track: Hashable {
        var airing: String
        var zone: String
    }
    /// How far each airing has been heard in each zone, in frames of its sound.
    var heard: [Track: Int] = [:]
    /// Programmes with sound, by day.
    var sessions: [CivilDate: Set<String>] = [:]
    /// Days with an urgent notice.
    var urgentDays: Set<CivilDate> = []
    /// Airings that were under way when their slot was changed: what holds for them is what it said before.
    var exempt: Set<String> = []
    /// Airings of which the loudspeakers had their frame when the limits were changed: they begin all the same.
    var placed: Set<String> = []
    /// How long each programme has sounded in a zone, in nanoseconds.
    var sounded: [Track: Int64] = [:]
    /// Booking → occurrences in which it was heard.
    var occurrences: [Int64: Set<Instant>] = [:]
    /// Programme and series → the booking whose lesson was heard.
    var lessons: [Track: Int64] = [:]
    /// When somebody or something last meddled with the station, by the clock that never steps.
    var lastUpset: Int64 = 0
    private var hasBegun: Set<Int64> = []
    /// Zone → when a sound of each priority last ended there.
    private var lastHeard: [String: [Priority: Int64]] = [:]

    /// Whether a booking begins to sound for the first time.
    mutating func isFirst(_ booking: Int64) -> Bool { hasBegun.insert(booking).inserted }

    mutating func heardEnd(_ zone: String, _ priority: Priority, at time: Int64) {
        lastHeard[zone, default: [:]][priority] = time
    }

    /// When something of at least this priority was last heard in one of these zones.
    func lastHeard(_ zones: [String], atLeast priority: Priority) -> Int64 {
        zones.flatMap { lastHeard[$0] ?? [:] }.filter { $0.key >= priority }.map(\.value).max() ?? 0
    }

    mutating func forget(except log: StormLog) {
        if heard.count > 2000 { heard = heard.filter { log.airings[$0.key.airing] != nil } }
        if sounded.count > 500 { sounded = [:] }
        if lessons.count > 500 { lessons = [:] }
        if sessions.count > 60, let newest = sessions.keys.max() {
            sessions = sessions.filter { $0.key > newest.adding(days: -21) }
        }
    }
}

// The rules of the air, held against what was heard.
extension StormStation {
    /// Frames that may be heard twice: what sounded while a report of it was lost.
    private static let overlap = 30_000

    func priority(_ run: Playout) -> Priority {
        if run.isEmergency { return .emergency }
        guard let plan = log.airings[run.parts[0].airing]?.plan, plan.slot == nil, let id = plan.booking else {
            return .normal
        }
        return priorities[id] ?? .normal
    }

    mutating func judge(_ run: Playout, cutting other: Playout, in zone: String) {
        guard priority(run) <= priority(other) else { return }
        if log.airings[other.parts.last!.airing]?.result.isFinal ?? true { return }
        violate("\(run.parts[0].airing) cuts \(other.parts[0].airing) in \(zone)")
    }

    mutating func judgeBegin(_ run: Playout, _ zone: String, _ part: Int) {
        let id = run.parts[part].airing
        guard let airing = log.airings[id] else { return violate("\(id) sounds and is not in the log") }
        if airing.result.isFinal { return violate("\(id) sounds in \(zone) and is over: \(airing.result)") }
        if !airing.plan.zones.contains(zone) { violate("\(id) sounds in \(zone)") }
        // What the loudspeakers were about to begin is held back by themselves.
        if let (mute, since) = mutes[zone], mute.silences(priority(run)), mono > since + Self.second {
            violate("\(id) sounds in \(zone), which is muted\(mute.isMaintenance ? " for maintenance" : "")")
        }
        let date = settings.timeZone.civil(at: wall).date
        if let booking = airing.plan.booking.flatMap({ id in bookings.first { $0.id == id } }) {
            // What sounds when the clock is set goes on.
            if run.parts[part].offset == 0, !booking.validity.contains(date) {
                violate("\(id) sounds on \(date), valid \(booking.validity)")
            }
            if booking.approval != .given { violate("\(id) sounds and is not approved") }
            ear.occurrences[booking.id, default: []].insert(airing.plan.occurrence!)
            judgeLesson(booking, airing.plan, zone)
            if case .slot = booking.placement, let limit = booking.mostOccurrences,
                ear.occurrences[booking.id]!.count > limit
            {
                let failed = ear.occurrences[booking.id]!.subtracting(log.aired[booking.id] ?? []).count
                if ear.occurrences[booking.id]!.count - failed > limit {
                    violate("\(id) is heard \(limit) times and more")
                }
            }
        }
        judgeHaste(run, airing.plan)
        guard !run.isEmergency else { return }
        let key = programme(of: airing.plan)
        // One that goes on after midnight is of the day before.
        if ear.sessions.values.contains(where: { $0.contains(key) }) { return }
        // What is urgent is never refused, and may have come when the others were already under way.
        if airing.plan.slot == nil, priority(run) == .priority {
            ear.urgentDays.insert(date)
            return
        }
        let isFirst = ear.sessions[date] == nil && !ear.urgentDays.contains(date)
        ear.sessions[date, default: []].insert(key)
        if ear.placed.contains(id) { return }
        if let limit = settings.quotas.sessionsPerDay, ear.sessions[date]!.count > limit {
            violate("\(key) is a session too many on \(date): \(ear.sessions[date]!.sorted())")
        }
        if isFirst, let limit = settings.quotas.daysPerWeek {
            let monday = date.adding(days: 1 - date.weekday.rawValue)
            let used = (0..<7).filter { !(ear.sessions[monday.adding(days: $0)] ?? []).isEmpty }.count
            if used > limit { violate("\(key) on \(date) is a day too many") }
        }
    }

    /// One lesson of a series in one programme of a zone.
    private mutating func judgeLesson(_ booking: Booking, _ plan: PlannedAiring, _ zone: String) {
        guard let series = booking.series, let slot = plan.slot else { return }
        let track = StormEar.Track(airing: "\(slot)/\(plan.occurrence!.seconds)/\(series.name)", zone: zone)
        let heard = ear.lessons[track] ?? booking.id
        if heard != booking.id { violate("\(plan.id) and booking \(heard) are lessons in one programme of \(zone)") }
        ear.lessons[track] = booking.id
    }

    /// What is more important than all that sounds does not wait: a minute at most, where what it waited for did not come.
    private mutating func judgeHaste(_ run: Playout, _ plan: PlannedAiring) {
        guard plan.slot == nil, let id = plan.booking, let instant = plan.occurrence, ear.isFirst(id) else { return }
        let priority = priority(run)
        guard priority > .normal, let ready = readyAt[id] else { return }
        let free = ear.lastHeard(plan.zones, atLeast: priority)
        let due = max(instant.nanoseconds - offset, ready, free)
        if ear.lastUpset < due - Self.minute, mono > due + Self.minute {
            violate("\(plan.id) of priority \(priority) begins \((mono - due) / 1_000_000) ms late")
        }
    }

    func programme(of plan: PlannedAiring) -> String {
        plan.slot.map { "\($0)/\(plan.occurrence!.seconds)" } ?? "at/\(plan.booking ?? 0)"
    }

    mutating func judge(_ heard: RealisticSpeakers.Heard) {
        let id = heard.run.parts[heard.part].airing
        guard let airing = log.airings[id] else { return violate("\(id) was heard and is not in the log") }
        ear.heardEnd(heard.zone, priority(heard.run), at: heard.until - offset)
        if let over = log.over[id], over < mono - 50_000_000 { return violate("\(id) was heard after its end") }
        let track = StormEar.Track(airing: id, zone: heard.zone)
        let slot = airing.plan.slot.flatMap { settings.timetable.slot($0) }
        let mayRepeat: Bool
        switch slot?.ifMissed {
        case .play: mayRepeat = true
        default: mayRepeat = slot?.afterInterruption == .restart || ear.exempt.contains(id)
        }
        if let before = ear.heard[track], heard.frames.lowerBound < before - Self.overlap, !mayRepeat {
            violate("\(id) is heard twice in \(heard.zone): from \(heard.frames.lowerBound) after \(before)")
        }
        ear.heard[track] = max(ear.heard[track] ?? 0, heard.frames.upperBound)
        guard !heard.run.isEmergency else { return }
        let from = Instant(nanoseconds: heard.from)
        let until = Instant(nanoseconds: heard.until)
        if !settings.curfew.windows.isEmpty {
            for closed in settings.curfew.closed(heard.zone, in: from..<until, settings.timeZone) {
                let overlap = min(until, closed.upperBound) - max(from, closed.lowerBound)
                if overlap > .milliseconds(1) {
                    violate("\(id) is heard in the curfew of \(heard.zone) for \(overlap)")
                }
            }
        }
        let key = StormEar.Track(airing: programme(of: airing.plan), zone: heard.zone)
        ear.sounded[key, default: 0] += heard.until - heard.from
        if let minutes = settings.quotas.minutesPerSession,
            ear.sounded[key]! > Int64(minutes) * StormStation.minute + StormStation.second
        {
            violate("\(key.airing) sounds for longer than \(minutes) minutes")
        }
    }
}
