import Bulletin
import Time

// What is to be rendered, and what is known about it.
extension StationMachine {
    /// Everything that will be heard before `horizon` and every bulletin that is booked, the most urgent first. What is
    /// ready is in it too: it must not be thrown away.
    package func wantedSounds(at now: Instant, until horizon: Instant) -> [(request: SoundRequest, by: Instant)] {
        var wanted: [SoundRequest: Instant] = [:]
        func want(_ request: SoundRequest, by instant: Instant) {
            guard !request.isLive else { return }
            wanted[request] = min(wanted[request] ?? instant, instant)
        }
        for (slot, course) in zip(settings.timetable.slots, courses) {
            guard var next = course.next else { continue }
            let first = next
            while next <= horizon || next == first {
                for request in requests(of: slot, at: next) { want(request, by: next) }
                guard let following = slot.recurrence.next(after: next, in: settings.timeZone), following <= horizon
                else { break }
                next = following
            }
        }
        for standing in alerts { want(standing.alert.sound, by: now) }
        for sounding in air.airings.values {
            // What has been handed over may have no occurrence left, and is not forgotten before it is over.
            if let booking = sounding.airing.booking.flatMap({ index[$0] }) {
                want(.bulletin(booking.bulletin), by: now)
            }
        }
        for booking in bookings {
            if let next = nextOccurrences(of: booking, after: now, limit: 1).first {
                want(.bulletin(booking.bulletin), by: next)
                if isSober(at: next) { want(.bulletin(booking.bulletin, isSober: true), by: next) }
            }
        }
        return wanted.map { (request: $0.key, by: $0.value) }.sorted { $0.by < $1.by }
    }

    /// What an occurrence of a slot needs, but for bulletins.
    func requests(of slot: Slot, at occurrence: Instant) -> [SoundRequest] {
        let civil = settings.timeZone.civil(at: occurrence)
        let slot = settings.timetable.adapted(slot, on: civil.date)
        return slot.rundown.compactMap { $0.request(on: civil, station: settings.stationName, slot: slot.title) }
            + slot.fill.map { .clip($0) }
    }

    /// Whether bulletins are heard without their beds.
    func isSober(at occurrence: Instant) -> Bool {
        !settings.timetable.mourning.isEmpty && settings.timetable.mourning(on: date(at: occurrence)) != nil
    }

    /// When a booking may air next, as far as its slot and its own limits say.
    package func nextOccurrences(of booking: Booking, after now: Instant, limit: Int) -> [Instant] {
        switch booking.placement {
        case .at(let instant): return settled.contains(booking.id) ? [] : [instant]
        case .slot(let name, _, _, _):
            guard let place = settings.timetable.slots.firstIndex(where: { $0.name == name }) else { return [] }
            let slot = settings.timetable.slots[place]
            let cursor = max(now, courses.indices.contains(place) ? courses[place].cursor : now)
            if booking.isLesson { return turns(of: booking, in: slot, after: cursor, limit: limit) }
            let most = min(limit, left(of: booking))
            var occurrences = OwnOccurrences(of: booking, in: slot, after: cursor, settings.timeZone)
            var found: [Instant] = []
            while found.count < most, let next = occurrences.next() { found.append(next) }
            return found
        }
    }

    /// Whether it may air once more.
    package func isFinished(_ booking: Booking, at now: Instant) -> Bool {
        nextOccurrences(of: booking, after: now, limit: 1).isEmpty
            && !air.airings.values.contains { $0.airing.booking == booking.id }
    }

    package func state(of request: SoundRequest) -> SoundState { sounds[request] ?? .waiting(guess: request.guess) }

    /// Forgets what nobody will ask for again, such as the greetings of last week.
    package mutating func forgetSounds(except kept: Set<SoundRequest>) {
        sounds = sounds.filter { kept.contains($0.key) }
    }

    package var knownSounds: [SoundRequest] { Array(sounds.keys) }

    package func airedOccurrences(of booking: Int64) -> Int { aired[booking, default: 0] }
}

// What is on the air, for those who look.
extension StationMachine {
    /// One part of a run, as people know it.
    package struct Sounding: Sendable, Hashable {
        package var programme: Programme
        package var airing: PlannedAiring
        /// Counts from 1, among the items that the run's zones hear.
        package var item: Int
        package var items: Int
        /// Frames of the airing's sound that lie before the part's beginning, and the run's start.
        package var offset: Int
        package var partFrames: Int
        package var runStart: Instant
        package var runFrames: Int
    }

    package func sounding(run id: Int64, part: Int) -> Sounding? {
        guard let active = air.place(of: id).map({ air.runs[$0] }), active.run.parts.indices.contains(part),
            let programme = air.programmes[active.key],
            let airing = programme.items.first(where: { $0.airing.id == active.run.parts[part].airing })?.airing
        else { return nil }
        let heard = programme.items.filter { item in item.airing.zones.contains { active.run.zones.contains($0) } }
        return Sounding(
            programme: programme, airing: airing, item: (heard.firstIndex { $0.airing.id == airing.id } ?? 0) + 1,
            items: heard.count, offset: active.run.parts[part].offset, partFrames: active.run.parts[part].frames,
            runStart: active.run.start, runFrames: active.run.parts.reduce(0) { $0 + $1.frames })
    }

    /// Runs that are not over, for outputs that have forgotten theirs.
    package var activeRuns: [Playout] { air.runs.map(\.run) }

    /// Zones that sound, or will within the lead, and when: their amplifiers have to be awake.
    package func occupied(at now: Instant) -> [(zones: [String], from: Instant, until: Instant)] {
        let running = air.runs.map { ($0.zones.map(\.name), $0.run.start, $0.end) }
        let soon = zip(settings.timetable.slots, courses).compactMap { slot, course -> ([String], Instant, Instant)? in
            guard let next = course.next, next - settings.lead <= now else { return nil }
            return (slot.zones.isEmpty ? settings.zones : slot.zones, next, next + .seconds(5))
        }
        return running + soon
    }

    /// What begins next: the soonest occurrence of a slot, or booking at an instant of its own.
    package func next(after now: Instant) -> (start: Instant, title: String, slot: String?, zones: [String])? {
        var next: (start: Instant, title: String, slot: String?, zones: [String])?
        for active in air.runs where active.run.start > now {
            if active.run.start < next?.start ?? .distantFuture {
                next = (active.run.start, air.programmes[active.key]?.title ?? "", active.key.slot, active.run.zones)
            }
        }
        for (slot, course) in zip(settings.timetable.slots, courses) {
            guard let start = course.next, start < next?.start ?? .distantFuture else { continue }
            next = (start, slot.title, slot.name, slot.zones.isEmpty ? settings.zones : slot.zones)
        }
        for booking in bookings {
            guard case .at(let instant) = booking.placement, !settled.contains(booking.id),
                instant < next?.start ?? .distantFuture
            else { continue }
            next = (max(instant, now), booking.title, nil, booking.zones.isEmpty ? settings.zones : booking.zones)
        }
        return next
    }
}
