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
        var chosen = expand(slot, key, start: start, zones: open, bookings: bookings, &result)
        select(
            &chosen, lanes: lanes, start: start, noRoom: slot.ifTooLong == .drop ? .noRoomAtAll : .noRoom, &result)
        let hasBulletins = slot.rundown.contains(.bulletins)
        // A jingle and a greeting without a bulletin between them are no programme.
        let heard =
            hasBulletins ? open.filter { zone in chosen.contains { $0.isBulletin && $0.zones.contains(zone) } } : open
        let kept = heard.count == open.count ? chosen : chosen.compactMap { $0.limited(to: heard) }
        guard !kept.isEmpty else {
            if result.refused.isEmpty { refuseAll(key, slot.title, [], zones, start, reason: .nothingBooked, &result) }
            return result
        }
        result.programme = programme(
            slot.title, key, priority: slot.priority, after: slot.afterInterruption, start: start,
            deadline: deadline(start, limit: slot.length), kept, lanes)
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
        var chosen = [
            Candidate(
                airing: airing(of: booking, key, start: start, zones: lanes.map(\.zone), item: 1),
                request: .bulletin(booking.bulletin),
                validity: booking.validity)
        ]
        select(&chosen, lanes: lanes, start: start, noRoom: .noRoom, &result)
        guard !chosen.isEmpty else { return result }
        result.programme = programme(
            booking.title, key, priority: booking.priority, after: .resume, start: start,
            deadline: passesCurfew ? start + .seconds(86_400) : deadline(start, limit: nil), chosen, lanes)
        return result
    }

    /// Refuses a whole occurrence: each booking that had a claim on it, or where there was none, the slot itself.
    func refuseAll(
        _ key: ProgrammeKey, _ title: String, _ bookings: [Booking], _ zones: [String], _ start: Instant,
        reason: Reason,
        _ result: inout Result
    ) {
        for (index, booking) in bookings.enumerated() {
            result.refused.append((airing(of: booking, key, start: start, zones: zones, item: index + 1), reason))
        }
        guard bookings.isEmpty else { return }
        let airing = PlannedAiring(
            id: key.airing("slot"), plannedStart: start, zones: zones, slot: key.slot, occurrence: key.occurrence,
            title: title, kind: .speech)
        result.refused.append((airing, reason))
    }

    // MARK: Items

    private struct Candidate {
        var airing: PlannedAiring
        var request: SoundRequest
        var sound: FinishedSound?
        var validity = Validity()
        var isBulletin: Bool { airing.booking != nil }
        var zones: [String] { airing.zones }

        func limited(to zones: [String]) -> Candidate? {
            var limited = self
            limited.airing.zones = airing.zones.filter(zones.contains)
            return limited.airing.zones.isEmpty ? nil : limited
        }
    }

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
                    request: request)
            }
            switch line {
            case .clip(let file, let title): items.append(item(title, .clip, .clip(file)))
            case .speech(_, let title, _, _):
                items.append(
                    item(title, .speech, line.request(on: civil, station: settings.stationName, slot: slot.title)!))
            case .bulletins:
                for booking in bookings {
                    let mine = booking.zones.isEmpty ? zones : zones.filter(booking.zones.contains)
                    var airing = airing(of: booking, key, start: start, zones: mine, item: items.count + 1)
                    if mine.isEmpty {
                        airing.zones = booking.zones
                        let isKnown = booking.zones.contains(where: settings.zones.contains)
                        result.refused.append((airing, isKnown ? closedReason(booking.zones, slot, start) : .zoneGone))
                    } else if let reason = booking.validity.reason(against: civil.date) {
                        result.refused.append((airing, reason))
                    } else {
                        items.append(
                            Candidate(airing: airing, request: .bulletin(booking.bulletin), validity: booking.validity))
                    }
                }
            }
        }
        return items
    }

    private func airing(of booking: Booking, _ key: ProgrammeKey, start: Instant, zones: [String], item: Int)
        -> PlannedAiring
    {
        PlannedAiring(
            id: key.airing("b\(booking.id)"), plannedStart: start, zones: zones, slot: key.slot,
            occurrence: key.occurrence, item: item, title: booking.title, kind: .bulletin, booking: booking.id,
            bulletinSHA256: booking.bulletinSHA256)
    }

    // MARK: Room

    /// By when a programme that begins at `start` must be over, whatever its zones may.
    private func deadline(_ start: Instant, limit: Duration?) -> Instant {
        // A day is more than any programme may take.
        start + min(limit ?? .seconds(86_400), sessionQuota ?? .seconds(86_400))
    }

    /// A zone that may sound, until when, and how much of the programme it has been given.
    private struct Lane {
        let zone: String
        let end: Instant
        var frames = 0
    }

    /// Those of `zones` that may sound at `start`.
    private func lanes(_ zones: [String], start: Instant, limit: Duration?, passesCurfew: Bool = false) -> [Lane] {
        if passesCurfew { return zones.map { Lane(zone: $0, end: start + .seconds(86_400)) } }
        let deadline = deadline(start, limit: limit)
        let common = settings.curfew.commonOpenUntil(from: start, settings.timeZone)
        return zones.compactMap { zone in
            let closes = common ?? settings.curfew.openUntil(zone, from: start, settings.timeZone)
            return closes > start ? Lane(zone: zone, end: min(deadline, closes)) : nil
        }
    }

    /// Whether an item is heard in the lane at `place`.
    private func isHeard(_ item: Candidate, _ place: Int, of lanes: [Lane]) -> Bool {
        item.zones.count == lanes.count || item.zones.contains(lanes[place].zone)
    }

    /// Gives the lanes of an item so many frames more.
    private func add(_ frames: Int, of item: Candidate, to lanes: inout [Lane]) {
        for place in lanes.indices where isHeard(item, place, of: lanes) { lanes[place].frames += frames }
    }

    /// How much the lanes of an item have been given: the least and the most.
    private func given(_ item: Candidate, _ lanes: [Lane]) -> (least: Int, most: Int) {
        var (least, most) = (Int.max, 0)
        for place in lanes.indices where isHeard(item, place, of: lanes) {
            least = min(least, lanes[place].frames)
            most = max(most, lanes[place].frames)
        }
        return (least, most)
    }

    /// Keeps what has room, and of that what is still valid when its turn comes: a programme may run over midnight.
    private func select(
        _ items: inout [Candidate], lanes: [Lane], start: Instant, noRoom: Reason, _ result: inout Result
    ) {
        guard items.contains(where: { $0.validity.through != nil }) else {
            return fit(&items, lanes: lanes, start: start, noRoom: noRoom, &result)
        }
        let today = settings.timeZone.civil(at: start).date
        while true {
            var fitted = Result()
            var chosen = items
            fit(&chosen, lanes: lanes, start: start, noRoom: noRoom, &fitted)
            var played = lanes
            let expired = chosen.first { item in
                let begin = start + FinishedSound.length(of: given(item, played).most)
                add(item.sound!.frames, of: item, to: &played)
                guard let last = item.validity.through, last <= today else { return false }
                return settings.timeZone.civil(at: begin).date > last
            }
            guard let expired, let last = expired.validity.through else {
                result.refused += fitted.refused
                items = chosen
                return
            }
            result.refused.append((expired.airing, .expired(last)))
            items.removeAll { $0.airing.id == expired.airing.id }
        }
    }

    /// Keeps what is rendered and has room. What belongs to the timetable is kept first; then bulletins in their order, a
    /// short one also after a long one that had no room.
    private func fit(
        _ items: inout [Candidate], lanes: [Lane], start: Instant, noRoom: Reason, _ result: inout Result
    ) {
        var lanes = lanes
        for bulletins in [false, true] {
            for index in items.indices where items[index].isBulletin == bulletins {
                switch sounds[items[index].request] {
                case .waiting: result.refused.append((items[index].airing, .notRendered))
                case .failed(let reason): result.refused.append((items[index].airing, .renderingFailed(reason)))
                case .ready(let sound):
                    let hasRoom = lanes.indices.allSatisfy {
                        !isHeard(items[index], $0, of: lanes)
                            || start + FinishedSound.length(of: lanes[$0].frames + sound.frames) <= lanes[$0].end
                    }
                    guard hasRoom else {
                        result.refused.append((items[index].airing, noRoom))
                        continue
                    }
                    add(sound.frames, of: items[index], to: &lanes)
                    items[index].sound = sound
                }
            }
        }
        items.removeAll { $0.sound == nil }
    }

    private func programme(
        _ title: String, _ key: ProgrammeKey, priority: Priority, after: Slot.AfterInterruption, start: Instant,
        deadline: Instant, _ chosen: [Candidate], _ lanes: [Lane]
    ) -> Programme {
        var played = lanes
        let items = chosen.enumerated().map { index, candidate in
            var airing = candidate.airing
            let sound = candidate.sound!
            // Zones that leave something out are ahead of the others.
            airing.plannedStart = start + FinishedSound.length(of: given(candidate, played).least)
            airing.item = index + 1
            airing.sound = sound.key
            airing.frames = sound.frames
            add(sound.frames, of: candidate, to: &played)
            return Programme.Item(airing: airing, sound: sound)
        }
        return Programme(
            key: key, title: title, priority: priority, afterInterruption: after, deadline: deadline, start: start,
            items: items)
    }

    /// Why a slot does not sound in the zones of a bulletin: they are not the slot's, or the curfew forbids it.
    private func closedReason(_ zones: [String], _ slot: Slot, _ start: Instant) -> Reason {
        let own = slot.zones.isEmpty ? zones : zones.filter(slot.zones.contains)
        return own.isEmpty ? .otherZones : curfewReason(own, start)
    }

    private func curfewReason(_ zones: [String], _ start: Instant) -> Reason {
        let ends = zones.compactMap { settings.curfew.stretch($0, at: start, settings.timeZone)?.upperBound }
        let end = ends.min().map { settings.timeZone.civil(at: $0).time.description } ?? ""
        return .curfew(until: end)
    }
}

extension RundownItem {
    /// What has to be rendered for an occurrence; nil for the place of the bulletins.
    func request(on civil: CivilDateTime, station: String, slot: String) -> SoundRequest? {
        switch self {
        case .clip(let file, _): .clip(file)
        case .speech(let text, _, let voice, let bed):
            .speech(Greeting(text).filled(on: civil, ["station": station, "slot": slot]), voice: voice, bed: bed)
        case .bulletins: nil
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
