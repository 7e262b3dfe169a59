import Bulletin
import Time

// What falls due: occurrences of slots, and bookings at an instant of their own.
extension StationMachine {
    mutating func advance(to now: Instant, _ actions: inout [Action]) {
        giveUpOnSilentRuns(at: now, &actions)
        airAlerts(at: now, &actions)
        resumeSuspended(at: now, &actions)
        while let entry = agenda.first {
            switch entry.subject {
            case .slot(let place):
                guard entry.edition == courses[place].edition else {
                    agenda.removeFirst()
                    continue
                }
                guard entry.due <= now else { return }
                agenda.removeFirst()
                fallDue(place, entry.begin, at: now, &actions)
            case .booking(let id):
                guard entry.edition == edition, !settled.contains(id) else {
                    agenda.removeFirst()
                    continue
                }
                guard entry.due <= now else { return }
                agenda.removeFirst()
                guard let booking = index[id] else { continue }
                begin(booking, entry.begin, at: now, &actions)
            }
        }
    }

    /// Writes down anew what is to come.
    mutating func makeAgenda() {
        agenda.removeAll()
        edition += 1
        for place in courses.indices {
            let slot = settings.timetable.slots[place]
            courses[place].next = slot.recurrence.next(after: courses[place].cursor, in: settings.timeZone)
            courses[place].isHeld = false
            enter(place)
        }
        guard startedAt > .distantPast else { return }
        for booking in index.all {
            guard case .at(let instant) = booking.placement, !settled.contains(booking.id) else { continue }
            // One that waits for its sound is woken by it, or when its time is over.
            enter(
                booking.id, instant,
                due: awaitingSound.contains(booking.id) ? instant + Self.patience : instant - settings.lead)
        }
    }

    private mutating func enter(_ place: Int, due: Instant? = nil) {
        courses[place].edition = edition &* 1_000_003 &+ courses[place].edition &+ 1
        guard let next = courses[place].next else { return }
        agenda.insert(
            Agenda.Entry(
                due: due ?? next - settings.lead, begin: next, rank: place, subject: .slot(place),
                edition: courses[place].edition))
    }

    private mutating func enter(_ booking: Int64, _ instant: Instant, due: Instant) {
        agenda.insert(
            Agenda.Entry(due: due, begin: instant, rank: .max, subject: .booking(booking), edition: edition))
    }

    mutating func adopt(_ bookings: [Booking], at now: Instant, _ actions: inout [Action]) {
        arrange(bookings)
        guard startedAt > .distantPast else { return }
        makeAgenda()
        dropRemoved(at: now, &actions)
    }

    // MARK: Slots

    private mutating func fallDue(_ place: Int, _ occurrence: Instant, at now: Instant, _ actions: inout [Action]) {
        let slot = settings.timetable.slots[place]
        if occurrence < now - Self.memory {
            // So long ago that nobody asks, such as all years from 1970 on.
            courses[place].cursor = now - Self.memory
        } else {
            if let until = hold(slot, occurrence, at: now), until > now {
                courses[place].isHeld = true
                return enter(place, due: until)
            }
            courses[place].cursor = occurrence
            courses[place].handled = occurrence
        }
        courses[place].next = slot.recurrence.next(after: courses[place].cursor, in: settings.timeZone)
        courses[place].isHeld = false
        enter(place)
        if courses[place].cursor == occurrence {
            begin(slot, occurrence, followedBy: courses[place].next, at: now, &actions)
        }
    }

    /// Until when an occurrence waits for its sounds; nil where it does not.
    private func hold(_ slot: Slot, _ occurrence: Instant, at now: Instant) -> Instant? {
        guard !assumesSounds, distrust == nil, !isReady(slot, occurrence) else { return nil }
        if now <= occurrence + Self.tolerance || occurrence >= upsetAt {
            return max(occurrence - Self.lastMoment, min(occurrence + Self.settling, upsetAt + Self.settling))
        }
        switch slot.ifMissed {
        case .skip: return min(occurrence + late(occurrence), upsetAt + Self.settling)
        case .join: return upsetAt + Self.settling
        case .play(let limit): return min(occurrence + limit, upsetAt + Self.patience)
        }
    }

    /// The clock was set: an occurrence that waits for its sounds may have its time before it again, and what came into the timetable
    /// by a clock that was ahead is there from now on.
    mutating func setCourses(to now: Instant) {
        for place in courses.indices {
            let earliest = max(now, courses[place].handled ?? .distantPast)
            let isAhead = courses[place].cursor > earliest
            guard isAhead || courses[place].isHeld else { continue }
            if isAhead {
                courses[place].cursor = earliest
                courses[place].next = settings.timetable.slots[place].recurrence.next(
                    after: courses[place].cursor, in: settings.timeZone)
            }
            courses[place].isHeld = false
            enter(place)
        }
    }

    /// Sounds have come: what waited for them is looked at again.
    mutating func releaseHeld(at now: Instant) {
        for place in courses.indices where courses[place].isHeld { enter(place, due: now) }
        for id in awaitingSound {
            guard let booking = index[id], case .at(let instant) = booking.placement else { continue }
            if case .waiting = sound(.bulletin(booking.bulletin, isSober: isSober(at: instant))) { continue }
            enter(id, instant, due: now)
        }
    }

    private func isReady(_ slot: Slot, _ occurrence: Instant) -> Bool {
        func isReady(_ request: SoundRequest) -> Bool { if case .waiting = sound(request) { false } else { true } }
        guard requests(of: slot, at: occurrence).allSatisfy(isReady) else { return false }
        guard settings.timetable.adapted(slot, on: date(at: occurrence)).rundown.contains(.bulletins) else {
            return true
        }
        let isSober = isSober(at: occurrence)
        return claims(on: slot, at: occurrence).airing.allSatisfy { isReady(.bulletin($0.bulletin, isSober: isSober)) }
    }

    /// The bookings that have a claim on an occurrence of a slot.
    struct Claims {
        /// In the order in which they air: by priority, then as placed.
        var airing: [Booking] = []
        /// Lessons that would have to wait once more, and have no other occurrence to wait for.
        var tooLate: [(booking: Booking, reason: Reason)] = []
        /// Bookings that nobody will ask for any more after this occurrence.
        var over: [Int64] = []
        var all: [Booking] { airing + tooLate.map(\.booking) }
    }

    func claims(on slot: Slot, at occurrence: Instant) -> Claims {
        let date = date(at: occurrence)
        let waits = waits(in: slot, at: occurrence)
        var claims = Claims()
        index.each(of: slot.name, onDay: date.daysSinceEpoch) { booking in
            guard booking.isPlaced(on: date) else { return }
            guard isOfInterest(booking, on: date) else { return claims.over.append(booking.id) }
            guard left(of: booking) > 0 else { return }
            guard let first = waits[booking.id], date <= booking.validity.through ?? date else {
                return claims.airing.append(booking)
            }
            // One that waits is not refused, as long as its time may come.
            guard booking.lastDay != nil else { return }
            var others = OwnOccurrences(of: booking, in: slot, after: occurrence, settings.timeZone)
            if others.next() == nil { claims.tooLate.append((booking, .seriesWaits(for: first))) }
        }
        return claims
    }

    /// Writes down in how many occurrences a booking has been heard, or has had no room.
    mutating func tally(_ id: Int64, aired more: Int = 0, dropped: Int = 0) {
        if more != 0 { aired[id] = max(0, aired[id, default: 0] + more) }
        if dropped != 0 { self.dropped[id, default: 0] += dropped }
        guard let booking = index[id] else { return }
        let allowed = allowed(booking)
        if allowed < .max { index.lay(aside: allowed <= 0, id) }
    }

    /// Looks at all bookings again: the clock, the timetable or the bookings themselves are others.
    mutating func arrange(_ bookings: [Booking]) {
        index = BookingIndex(bookings)
        for id in Set(aired.keys).union(dropped.keys) { tally(id) }
    }

    /// One that has expired is refused once, in the first occurrence after its last day; after that nobody asks for it.
    private func isOfInterest(_ booking: Booking, on date: CivilDate) -> Bool {
        guard let last = booking.validity.through, date > last,
            case .slot(let name, _, _, _) = booking.placement, let slot = settings.timetable.slot(name)
        else { return true }
        var unlimited = booking
        unlimited.validity = Validity(from: last.adding(days: 1))
        var occurrences = OwnOccurrences(of: unlimited, in: slot, after: .distantPast, settings.timeZone)
        return occurrences.next().map { self.date(at: $0) } == date
    }

    /// In how many more occurrences a booking of a slot may air.
    package func left(of booking: Booking) -> Int {
        let allowed = allowed(booking)
        guard allowed > 0, allowed < .max else { return allowed }
        var underWay: Set<Instant> = []
        for sounding in air.airings.values where sounding.airing.booking == booking.id {
            if let heard = OnAir.Heard(sounding.airing), air.counted[heard] == nil { underWay.insert(heard.occurrence) }
        }
        return allowed - underWay.count
    }

    /// The same, but for what is about to begin.
    private func allowed(_ booking: Booking) -> Int {
        guard case .slot = booking.placement else { return 0 }
        guard let limit = booking.mostOccurrences else { return .max }
        return limit - aired[booking.id, default: 0] - dropped[booking.id, default: 0]
    }

    /// How late a programme may be and still count as on time: where the station was off, hardly.
    private func late(_ occurrence: Instant) -> Duration { occurrence <= startedAt ? Self.tolerance : Self.grace }

    /// Why something that should have begun long ago did not.
    func lateReason(_ occurrence: Instant) -> Reason { occurrence <= startedAt ? .outage : .clockJumped }

    private mutating func begin(
        _ slot: Slot, _ occurrence: Instant, followedBy next: Instant?, at now: Instant, _ actions: inout [Action]
    ) {
        let key = ProgrammeKey(source: .slot(slot.name), occurrence: occurrence)
        guard air.programmes[key] == nil else { return }
        let claims = claims(on: slot, at: occurrence)
        for id in claims.over { index.lay(aside: true, id) }
        let wanted = slot.zones.isEmpty ? settings.zones : slot.zones
        // An alert holds its zones, also between its rounds.
        let open = alerts.isEmpty ? wanted : wanted.filter { alert(holding: $0) == nil }
        let zones = open.isEmpty ? wanted : open
        let composer = composer
        func refuse(_ reason: Reason, as result: Ending.Result = .skipped) {
            var refused = Composer.Result()
            composer.refuseAll(key, slot.title, claims.all, zones, occurrence, reason: reason, &refused)
            actions.append(.record(refused.events(at: now, as: result)))
        }
        let isLate = now > occurrence + late(occurrence)
        // What comes to light only now was not left out because nobody trusts the clock.
        if let distrust { return isLate ? refuse(lateReason(occurrence), as: .missed) : refuse(.distrust(distrust)) }
        if open.isEmpty, let alert = wanted.compactMap({ alert(holding: $0) }).first {
            return refuse(.busy(with: alert.title))
        }
        var start = occurrence
        var joint: Instant?
        if isLate {
            switch slot.ifMissed {
            case .join: joint = now + Self.atOnce
            // Where the slot has come round once more, what was missed before is left alone.
            case .play(let limit) where now - occurrence <= limit && next.map({ $0 > now }) ?? true:
                start = now + Self.atOnce
            case .play, .skip: return refuse(lateReason(occurrence), as: .missed)
            }
        } else if occurrence < now + Self.atOnce {
            start = now + Self.atOnce
        }
        let (free, title) = freeTime(zones, from: joint ?? start, against: slot.priority)
        if joint != nil {
            joint = free
        } else {
            guard free - occurrence <= Self.patience || free == start else { return refuse(.busy(with: title)) }
            start = free
        }
        if let reason = overQuota(key, slot.priority, from: free) { return refuse(reason) }
        var result = composer.compose(slot, key, start: start, zones: zones, bookings: claims.airing)
        for (booking, reason) in claims.tooLate {
            composer.refuseAll(key, slot.title, [booking], zones, start, reason: reason, &result)
        }
        account(result)
        actions += [.record(result.events(at: now, as: .skipped))]
        guard let programme = result.programme else { return }
        schedule(programme, joiningAt: joint, at: now, &actions)
    }

    private mutating func account(_ result: Composer.Result) {
        for (airing, reason) in result.refused where reason == .noRoomAtAll {
            if let booking = airing.booking { tally(booking, dropped: 1) }
        }
    }

    // MARK: Bookings at an instant of their own

    private mutating func begin(_ booking: Booking, _ instant: Instant, at now: Instant, _ actions: inout [Action]) {
        let key = ProgrammeKey(source: .booking(booking.id), occurrence: instant)
        let zones = booking.zones.isEmpty ? settings.zones : booking.zones.filter(settings.zones.contains)
        let isOnTime = now <= instant + Self.tolerance * 60 || awaitingSound.contains(booking.id)
        var start = max(instant, now + Self.atOnce)
        let reason: Reason?
        if zones.isEmpty {
            reason = .zoneGone
        } else if !isOnTime {
            reason = lateReason(instant)
        } else if let distrust, booking.priority < .emergency {
            reason = .distrust(distrust)
        } else if case .waiting = sound(.bulletin(booking.bulletin, isSober: isSober(at: instant))),
            now < instant + Self.patience
        {
            return wait(booking, instant)
        } else if booking.priority < .emergency, let alert = zones.compactMap({ alert(holding: $0) }).first {
            if now < instant + Self.patience { return wait(booking, instant) }
            reason = .busy(with: alert.title)
        } else {
            let (free, title) = freeTime(zones, from: start, against: booking.priority)
            let date = date(at: free)
            if free - instant > Self.patience, free != start, booking.priority < .emergency {
                reason = .busy(with: title)
            } else if let refusal = overQuota(key, booking.priority, from: free) {
                reason = refusal
            } else {
                reason = booking.validity.reason(against: date)
            }
            start = free
        }
        settled.insert(booking.id)
        awaitingSound.remove(booking.id)
        if let reason {
            var refused = Composer.Result()
            composer.refuseAll(
                key, booking.title, [booking], zones.isEmpty ? booking.zones : zones, instant, reason: reason, &refused)
            actions.append(.record(refused.events(at: now, as: isOnTime ? .skipped : .missed)))
            return
        }
        let result = composer.compose(booking, key, start: start, zones: zones)
        actions.append(.record(result.events(at: now, as: .skipped)))
        guard var programme = result.programme else { return }
        if booking.priority == .priority, !booking.isTest {
            programme.excess = sessions.refusal(key, on: day(at: start), settings.quotas).map(Reason.beyondQuota)
        }
        schedule(programme, joiningAt: nil, at: now, &actions)
    }

    /// Puts it off until what it waits for comes, or until it has waited too long.
    private mutating func wait(_ booking: Booking, _ instant: Instant) {
        if awaitingSound.insert(booking.id).inserted { enter(booking.id, instant, due: instant + Self.patience) }
    }

    /// Why the quotas do not allow a programme that begins at `start`; nil where they do.
    ///
    /// They count a notice of `priority` at a time of its own, such as of a power cut, and never refuse it: it cannot wait for
    /// tomorrow. Emergencies and tests of the loudspeakers are not even counted.
    func overQuota(_ key: ProgrammeKey, _ priority: Priority, from start: Instant) -> Reason? {
        if priority == .emergency { return nil }
        if case .booking(let id) = key.source, priority == .priority || index[id]?.isTest ?? false { return nil }
        return sessions.refusal(key, on: day(at: start), settings.quotas)
    }

    /// When all of `zones` are free of what may not be cut, from `start` on, and what they wait for.
    func freeTime(_ zones: [String], from start: Instant, against priority: Priority) -> (Instant, String) {
        var free = (start, "")
        for zone in zones {
            if let busy = air.busy(zone, against: priority), busy.until > start, busy.until + Self.breath > free.0 {
                free = (busy.until + Self.breath, busy.title)
            }
        }
        return free
    }
}

extension Composer.Result {
    /// The as-run events of what was refused: planned, and ended at once.
    func events(at now: Instant, as result: Ending.Result) -> [AsRunEvent] {
        refused.flatMap { refusal in
            [
                AsRunEvent(at: now, .planned(refusal.airing)),
                AsRunEvent(at: now, .ended(airing: refusal.airing.id, Ending(result, refusal.reason))),
            ]
        }
    }
}
