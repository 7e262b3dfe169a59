import Bulletin
import Time

// What falls due: occurrences of slots, and bookings at an instant of their own.
extension StationMachine {
    mutating func advance(to now: Instant, _ actions: inout [Action]) {
        giveUpOnSilentRuns(at: now, &actions)
        airAlerts(at: now, &actions)
        resumeSuspended(at: now, &actions)
        lookAhead(at: now)
        while let (slot, occurrence) = nextDue(at: now) {
            cursors[slot.name] = occurrence
            upcoming[slot.name] = slot.recurrence.next(after: occurrence, in: settings.timeZone)
            begin(slot, occurrence, at: now, &actions)
            lookAhead(at: now)
        }
        for booking in bookings {
            guard case .at(let instant) = booking.placement, !settled.contains(booking.id),
                instant - settings.lead <= now
            else { continue }
            begin(booking, instant, at: now, &actions)
        }
    }

    private func nextDue(at now: Instant) -> (slot: Slot, occurrence: Instant)? {
        var due: (slot: Slot, occurrence: Instant)?
        for slot in settings.timetable.slots {
            guard case let occurrence?? = upcoming[slot.name], handOver(slot, occurrence) <= now else { continue }
            if occurrence < due?.occurrence ?? .distantFuture { due = (slot, occurrence) }
        }
        return due
    }

    /// When an occurrence is put together and handed over: a lead before its start, or as late as can be where some of its
    /// sounds are still to be rendered.
    func handOver(_ slot: Slot, _ occurrence: Instant) -> Instant {
        let early = occurrence - settings.lead
        // Far ahead nothing needs to be rendered yet; only who is about to hand over asks.
        guard let latest = latestHandOver[slot.name], latest.occurrence == occurrence else { return early }
        return latest.isReady ? early : occurrence - Self.lastMoment
    }

    /// Looks at what falls due within the lead, whether its sounds are ready.
    mutating func lookAhead(at now: Instant) {
        for slot in settings.timetable.slots {
            guard case let occurrence?? = upcoming[slot.name], occurrence - settings.lead <= now else { continue }
            latestHandOver[slot.name] = (occurrence, isReady(slot, occurrence))
        }
    }

    private func isReady(_ slot: Slot, _ occurrence: Instant) -> Bool {
        let civil = settings.timeZone.civil(at: occurrence)
        var wanted = slot.rundown.compactMap { $0.request(on: civil, station: settings.stationName, slot: slot.title) }
        if slot.rundown.contains(.bulletins) {
            wanted += claims(on: slot.name, civil.date).map { .bulletin($0.bulletin) }
        }
        return wanted.allSatisfy { if case .waiting = sound($0) { false } else { true } }
    }

    /// The bookings that have a claim on a slot's occurrence, in the order in which they air: by priority, then as placed.
    package func claims(on slot: String, _ date: CivilDate) -> [Booking] {
        let claims = bookings.filter { booking in
            guard case .slot(slot, let from, let through, _) = booking.placement else { return false }
            return date >= from && date <= through ?? date && left(of: booking) > 0
        }
        return claims.enumerated()
            .sorted { ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset) }
            .map(\.element)
    }

    /// In how many more occurrences a booking of a slot may air.
    package func left(of booking: Booking) -> Int {
        guard case .slot(_, _, let through, let times) = booking.placement else { return 0 }
        guard let limit = times ?? (through == nil ? 1 : nil) else { return .max }
        let underWay = air.airings.values.count { $0.airing.booking == booking.id && !$0.hasBegun && !$0.hadBegun }
        return limit - aired[booking.id, default: 0] - underWay
    }

    private mutating func begin(_ slot: Slot, _ occurrence: Instant, at now: Instant, _ actions: inout [Action]) {
        let key = ProgrammeKey(source: .slot(slot.name), occurrence: occurrence)
        guard air.programmes[key] == nil else { return }
        let date = settings.timeZone.civil(at: occurrence).date
        let claims = claims(on: slot.name, date)
        let wanted = slot.zones.isEmpty ? settings.zones : slot.zones
        // An alert holds its zones, also between its rounds.
        let free = wanted.filter { alert(holding: $0) == nil }
        let zones = free.isEmpty ? wanted : free
        func refuse(_ reason: Reason, as result: Ending.Result = .skipped) -> [Action] {
            var refused = Composer.Result()
            composer.refuseAll(key, slot.title, claims, zones, occurrence, reason: reason, &refused)
            return [.record(refused.events(at: now, as: result))]
        }
        if let distrust {
            actions += refuse(.distrust(distrust))
            return
        }
        if free.isEmpty, let alert = wanted.compactMap({ alert(holding: $0) }).first {
            actions += refuse(.busy(with: alert.title))
            return
        }
        var start = occurrence
        var isJoined = false
        if now > occurrence + Self.tolerance {
            switch slot.ifMissed {
            case .join: isJoined = true
            case .play(let limit) where now - occurrence <= limit && !isFollowed(slot, by: now):
                start = now + Self.atOnce
            case .play, .skip:
                actions += refuse(lateReason, as: .missed)
                return
            }
        } else if occurrence < now + Self.atOnce {
            start = now + Self.atOnce
        }
        if let reason = sessions.refusal(key, on: date, settings.quotas) {
            actions += refuse(reason)
            return
        }
        if !isJoined {
            let (free, title) = freeTime(zones, from: start, against: .normal)
            guard free - occurrence <= Self.patience || free == start else {
                actions += refuse(.busy(with: title))
                return
            }
            start = free
        }
        let result = composer.compose(slot, key, start: start, zones: zones, bookings: claims)
        actions += [.record(result.events(at: now, as: .skipped))]
        guard let programme = result.programme else { return }
        schedule(programme, joiningAt: isJoined ? now + Self.atOnce : nil, at: now, &actions)
    }

    /// Whether the slot has come round once more by `now`: then what was missed before is left alone.
    private func isFollowed(_ slot: Slot, by now: Instant) -> Bool {
        guard case let next?? = upcoming[slot.name] else { return false }
        return next <= now
    }

    private mutating func begin(_ booking: Booking, _ instant: Instant, at now: Instant, _ actions: inout [Action]) {
        let key = ProgrammeKey(source: .booking(booking.id), occurrence: instant)
        let zones = booking.zones.isEmpty ? settings.zones : booking.zones.filter(settings.zones.contains)
        let isOnTime = now <= instant + Self.tolerance * 60 || awaitingSound.contains(booking.id)
        var start = max(instant, now + Self.atOnce)
        let reason: Reason?
        if let distrust, booking.priority < .emergency {
            reason = .distrust(distrust)
        } else if !isOnTime {
            reason = lateReason
        } else if case .waiting = sound(.bulletin(booking.bulletin)), now < instant + Self.patience {
            awaitingSound.insert(booking.id)
            return
        } else if booking.priority < .emergency, let alert = zones.compactMap({ alert(holding: $0) }).first {
            if now < instant + Self.patience {
                awaitingSound.insert(booking.id)
                return
            }
            reason = .busy(with: alert.title)
        } else if booking.priority == .normal,
            let refusal = sessions.refusal(key, on: settings.timeZone.civil(at: start).date, settings.quotas)
        {
            reason = refusal
        } else if let invalid = booking.validity.reason(against: settings.timeZone.civil(at: start).date) {
            reason = invalid
        } else {
            let (free, title) = freeTime(zones, from: start, against: booking.priority)
            reason = free - instant > Self.patience && free != start ? .busy(with: title) : nil
            start = free
        }
        settled.insert(booking.id)
        awaitingSound.remove(booking.id)
        if let reason {
            var refused = Composer.Result()
            composer.refuseAll(key, booking.title, [booking], zones, instant, reason: reason, &refused)
            actions.append(.record(refused.events(at: now, as: isOnTime ? .skipped : .missed)))
            return
        }
        let result = composer.compose(booking, key, start: start, zones: zones)
        actions.append(.record(result.events(at: now, as: .skipped)))
        if let programme = result.programme { schedule(programme, joiningAt: nil, at: now, &actions) }
    }

    /// When all of `zones` are free of what may not be cut, from `start` on, and what they wait for.
    private func freeTime(_ zones: [String], from start: Instant, against priority: Priority) -> (Instant, String) {
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
