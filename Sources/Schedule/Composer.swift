import Bulletin
import Time
import Vietnamese

/// Puts the programme of one occurrence together: who may be heard, in which order, and what has no room. Pure.
struct Composer {
    let settings: AirSettings
    let sounds: KnownSounds
    /// Nil where nothing but the programme itself limits it.
    let sessionQuota: Duration?

    struct Result {
        /// Nil where nothing is to be heard.
        var programme: Programme?
        /// What will not be heard, and why.
        var refused: [(airing: PlannedAiring, reason: Reason)] = []
    }

    /// `bookings` are those that have a claim on this occurrence, in their order. `start` is when it really begins.
    func compose(_ slot: Slot, _ key: ProgrammeKey, start: Instant, zones: [String], bookings: [Booking]) -> Result {
        var result = Result()
        let lanes = lanes(zones, start: start, limit: slot.length)
        guard !lanes.isEmpty else {
            refuseAll(key, slot.title, bookings, zones, start, reason: curfewReason(zones, start), &result)
            return result
        }
        let open = lanes.count == zones.count ? zones : lanes.map(\.zone)
        let mourning = mourning(of: key)
        let usual = slot
        let slot = mourning.map { usual.sober($0) } ?? usual
        var chosen = expand(slot, key, start: start, zones: open, bookings: bookings, &result)
        select(
            &chosen, lanes: lanes, start: start, noRoom: slot.ifTooLong == .drop ? .noRoomAtAll : .noRoom, &result)
        let hasBulletins = slot.rundown.contains(.bulletins)
        // A jingle and a greeting without a bulletin between them are no programme.
        let heard =
            hasBulletins ? open.filter { zone in chosen.contains { $0.isBulletin && $0.zones.contains(zone) } } : open
        let kept = heard.count == open.count ? chosen : chosen.compactMap { $0.limited(to: heard) }
        guard !kept.isEmpty || !hasBulletins && !slot.fill.isEmpty else {
            let reason = hasBulletins || mourning == nil ? Reason.nothingBooked : .mourning
            if result.refused.isEmpty { refuseAll(key, slot.title, [], zones, start, reason: reason, &result) }
            return result
        }
        if let mourning { refuseMusic(of: usual, in: mourning, key, start: start, zones: heard, &result) }
        let sounding = heard.count == lanes.count ? lanes : lanes.filter { heard.contains($0.zone) }
        let filled = fill(kept, of: slot, key, start: start, lanes: sounding, &result)
        guard !filled.isEmpty else { return result }
        result.programme = programme(
            slot.title, key, priority: slot.priority, after: slot.afterInterruption, start: start,
            deadline: deadline(start, limit: slot.length), filled, lanes)
        return result
    }

    /// A booking at an instant of its own.
    func compose(_ booking: Booking, _ key: ProgrammeKey, start: Instant, zones: [String]) -> Result {
        var result = Result()
        let passesCurfew = booking.priority == .emergency
        let lanes = lanes(zones, start: start, limit: nil, passesCurfew: passesCurfew)
        guard !lanes.isEmpty else {
            refuseAll(key, booking.title, [booking], zones, start, reason: curfewReason(zones, start), &result)
            return result
        }
        if let reason = booking.approval.reason {
            refuseAll(key, booking.title, [booking], zones, start, reason: reason, &result)
            return result
        }
        let item = Candidate(
            airing: airing(of: booking, key, start: start, zones: lanes.map(\.zone), item: 1),
            request: request(of: booking, key), validity: booking.validity)
        var chosen = [item] + repetitions(of: item, booking.repeats, key)
        select(&chosen, lanes: lanes, start: start, noRoom: .noRoom, &result)
        guard !chosen.isEmpty else { return result }
        result.programme = programme(
            booking.title, key, priority: booking.priority, after: .resume, start: start,
            deadline: passesCurfew ? start + .seconds(86_400) : deadline(start, limit: nil), chosen, lanes)
        return result
    }

    /// Somebody who speaks now: after the chime, where it is ready, for as long as he may and the zones are open.
    func compose(_ live: Live, _ key: ProgrammeKey, start: Instant, zones: [String]) -> Result {
        var result = Result()
        let lanes = lanes(zones, start: start, limit: nil)
        guard let end = lanes.map(\.end).min() else {
            refuseAll(key, live.title, [], zones, start, reason: curfewReason(zones, start), &result)
            return result
        }
        func item(_ name: String, _ title: String, _ kind: PlannedAiring.Kind, _ sound: FinishedSound) -> Candidate {
            let airing = PlannedAiring(
                id: key.airing(name), plannedStart: start, zones: lanes.map(\.zone), occurrence: key.occurrence,
                title: title,
                kind: kind)
            return Candidate(airing: airing, request: .relay(live.input, frames: sound.frames), sound: sound)
        }
        var items: [Candidate] = []
        var begin = start
        if let chime = live.chime, case .ready(let sound) = sounds[.clip(chime)] {
            items.append(item("chime", "♪", .clip, sound))
            begin += sound.length
        }
        let length = min(live.longest, end - begin)
        guard length >= .seconds(1) else {
            refuseAll(key, live.title, [], zones, start, reason: .noRoom, &result)
            return result
        }
        var words = item("live", live.title, .relay, .relay(live.input, frames: FinishedSound.frames(in: length)))
        if length < live.longest, let lane = lanes.first(where: { settings.openUntil($0.zone, from: start) <= end }) {
            words.airing.cutShort = curfewReason([lane.zone], end)
        }
        items.append(words)
        result.programme = programme(
            live.title, key, priority: .priority, after: .resume, start: start, deadline: deadline(start, limit: nil),
            items, lanes)
        return result
    }

    /// Refuses a whole occurrence: each booking that had a claim on it, or where there was none, the slot itself.
    func refuseAll(
        _ key: ProgrammeKey, _ title: String, _ bookings: [Booking], _ zones: [String], _ start: Instant,
        reason: Reason,
        _ result: inout Result
    ) {
        for (index, booking) in bookings.enumerated() {
            let wanted = booking.zones.isEmpty ? zones : zones.filter(booking.zones.contains)
            let own = wanted.isEmpty ? booking.zones : wanted
            result.refused.append((airing(of: booking, key, start: start, zones: own, item: index + 1), reason))
        }
        guard bookings.isEmpty else { return }
        let airing = PlannedAiring(
            id: key.airing("slot"), plannedStart: start, zones: zones, slot: key.slot, occurrence: key.occurrence,
            title: title, kind: .speech)
        result.refused.append((airing, reason))
    }

    // MARK: Items

    private func expand(
        _ slot: Slot, _ key: ProgrammeKey, start: Instant, zones: [String], bookings: [Booking], _ result: inout Result
    ) -> [Candidate] {
        let civil = settings.timeZone.civil(at: start)
        let prefix = key.airing("")
        var items: [Candidate] = []
        items.reserveCapacity(slot.rundown.count + bookings.count)
        for (place, line) in slot.rundown.enumerated() {
            func item(_ title: String, _ kind: PlannedAiring.Kind, _ request: SoundRequest) -> Candidate {
                Candidate(
                    airing: PlannedAiring(
                        id: prefix + String(place + 1), plannedStart: start, zones: zones, slot: slot.name,
                        occurrence: key.occurrence, item: items.count + 1, title: title, kind: kind),
                    place: place, request: request)
            }
            switch line {
            case .clip(let file, let title): items.append(item(title, .clip, .clip(file)))
            case .speech(_, let title, _, _):
                items.append(
                    item(title, .speech, line.request(on: civil, station: settings.stationName, slot: slot.title)!))
            case .relay(let input, let title, let length):
                items.append(item(title, .relay, .relay(input, frames: FinishedSound.frames(in: length))))
            case .bulletins:
                var again: [Candidate] = []
                for booking in bookings {
                    let mine = booking.zones.isEmpty ? zones : zones.filter(booking.zones.contains)
                    var airing = airing(of: booking, key, start: start, zones: mine, item: items.count + 1)
                    if mine.isEmpty {
                        airing.zones = booking.zones
                        let isKnown = booking.zones.contains(where: settings.zones.contains)
                        result.refused.append((airing, isKnown ? closedReason(booking.zones, slot, start) : .zoneGone))
                    } else if let reason = booking.approval.reason ?? booking.validity.reason(against: civil.date) {
                        result.refused.append((airing, reason))
                    } else {
                        let first = Candidate(
                            airing: airing, place: place, request: request(of: booking, key), validity: booking.validity
                        )
                        items.append(first)
                        again += repetitions(of: first, booking.repeats, key)
                    }
                }
                // All for the second time, then all for the third.
                for hearing in Metadata.repeatsAllowed { items += again.filter { $0.airing.hearing == hearing } }
            case .fill: break
            }
        }
        return items
    }

    private func request(of booking: Booking, _ key: ProgrammeKey) -> SoundRequest {
        .bulletin(booking.bulletin, isSober: mourning(of: key) != nil)
    }

    private func mourning(of key: ProgrammeKey) -> Mourning? {
        guard !settings.timetable.mourning.isEmpty else { return nil }
        return settings.timetable.mourning(on: settings.timeZone.civil(at: key.occurrence).date)
    }

    private func refuseMusic(
        of slot: Slot, in mourning: Mourning, _ key: ProgrammeKey, start: Instant, zones: [String],
        _ result: inout Result
    ) {
        for (place, _, title) in slot.leftOut(in: mourning) {
            let airing = PlannedAiring(
                id: key.airing("mourning\(place + 1)"), plannedStart: start, zones: zones, slot: slot.name,
                occurrence: key.occurrence, item: place + 1, title: title, kind: .clip)
            result.refused.append((airing, .mourning))
        }
    }

    private func repetitions(of first: Candidate, _ count: Int, _ key: ProgrammeKey) -> [Candidate] {
        guard count > 1, let booking = first.airing.booking else { return [] }
        return (2...count).map { hearing in
            var again = first
            again.airing.id = key.airing("b\(booking).\(hearing)")
            again.airing.hearing = hearing
            return again
        }
    }

    private func airing(of booking: Booking, _ key: ProgrammeKey, start: Instant, zones: [String], item: Int)
        -> PlannedAiring
    {
        PlannedAiring(
            id: key.airing("b\(booking.id)"), plannedStart: start, zones: zones, slot: key.slot,
            occurrence: key.occurrence, item: item, title: booking.title, kind: .bulletin, booking: booking.id,
            bulletinSHA256: booking.bulletinSHA256)
    }

    private func programme(
        _ title: String, _ key: ProgrammeKey, priority: Priority, after: Slot.AfterInterruption, start: Instant,
        deadline: Instant, _ chosen: [Candidate], _ lanes: [Lane]
    ) -> Programme {
        var played = lanes
        let items = chosen.enumerated().map { index, candidate in
            var airing = candidate.airing
            let sound = candidate.sound!
            let frames = airing.frames ?? sound.frames
            // Zones that leave something out are ahead of the others.
            airing.plannedStart = start + FinishedSound.length(of: given(candidate, played).least)
            airing.item = index + 1
            airing.sound = sound.key
            airing.frames = frames
            add(frames, of: candidate, to: &played)
            return Programme.Item(airing: airing, sound: sound)
        }
        return Programme(
            key: key, title: title, priority: priority, afterInterruption: after, deadline: deadline, start: start,
            items: items)
    }

    /// Why a slot does not sound in the zones of a bulletin: they are not the slot's, or are closed.
    private func closedReason(_ zones: [String], _ slot: Slot, _ start: Instant) -> Reason {
        let own = slot.zones.isEmpty ? zones : zones.filter(slot.zones.contains)
        return own.isEmpty ? .otherZones : curfewReason(own, start)
    }

    /// Why zones are closed: the curfew forbids it, or they are muted.
    func curfewReason(_ zones: [String], _ start: Instant) -> Reason {
        settings.closedReason(zones, at: start) {
            settings.curfew.stretch($0, at: start, settings.timeZone)?.upperBound
        }
    }
}

extension RundownItem {
    /// What has to be rendered for an occurrence; nil for the place of the bulletins.
    func request(on civil: CivilDateTime, station: String, slot: String) -> SoundRequest? {
        switch self {
        case .clip(let file, _): .clip(file)
        case .speech(let text, _, let voice, let bed):
            .speech(Greeting(text).filled(on: civil, ["station": station, "slot": slot]), voice: voice, bed: bed)
        case .relay(let input, _, let length): .relay(input, frames: FinishedSound.frames(in: length))
        case .bulletins, .fill: nil
        }
    }
}

extension Validity {
    /// Why nothing with this validity airs on `date`; nil where it may.
    func reason(against date: CivilDate) -> Reason? {
        if let through, date > through { return .expired(through) }
        if let from, date < from { return .notYetValid(from) }
        return nil
    }
}
