import Bulletin
import Time
import Wording

@testable import Schedule

/// Random stations, and what befalls them.
enum Weather {
    static let timeZones = [
        "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh",
    ].map { TimeZoneRules.named($0)! }
    /// Around midnight, in the hours that clocks skip or show twice, close together.
    static let times = [
        "05:30", "Mon..Fri 05:30", "Mon..Fri 17:00", "Mon,Wed,Fri 17:00:20", "Tue,Thu 19:00", "02:30", "Sun 02:00",
        "23:59", "00:00", "05:31", "*-*-01,15 06:00", "Sat,Sun 01:30", "Mon,Sat 12:00", "Wed *:00", "lunar 1,15 05:30",
    ].map { try! Recurrence($0) }

    static let days = ["Mon,Thu", "*-*-01..10", "lunar 1,15", "Sat,Sun"].map { try! BookedDays($0) }

    static func station(_ dice: inout Dice) -> AirSettings {
        var settings = AirSettings(
            stationName: "Đài", timeZone: dice.pick(timeZones),
            zones: dice.pick([["a"], ["a", "b"], ["a", "b"], ["a", "b", "c"]]),
            timetable: Timetable())
        for number in 0..<dice.between(1, 3) {
            settings.timetable.slots.append(slot("s\(number)", settings.zones, &dice))
        }
        change(&settings, &dice)
        return settings
    }

    static func slot(_ name: String, _ zones: [String], _ dice: inout Dice) -> Slot {
        let jingle = RundownItem.clip("mo.flac", title: "Nhạc hiệu")
        let length: Duration? = dice.pick([nil, nil, .seconds(40), .seconds(100), .seconds(1800)])
        let isFilled = length != nil && dice.chance(40)
        return Slot(
            name: name, title: name, recurrence: dice.pick(times), zones: dice.chance(70) ? [] : [dice.pick(zones)],
            length: length,
            rundown: dice.pick([
                [.bulletins], [jingle, .bulletins], [jingle, .bulletins, jingle], [jingle],
                [jingle, .bulletins, .fill, jingle],
            ]), fill: isFilled ? ["nhac.flac"] : [],
            ifMissed: dice.pick([.skip, .skip, .join, .play(within: .seconds(60)), .play(within: .seconds(600))]),
            afterInterruption: dice.pick(Slot.AfterInterruption.allCases), ifTooLong: dice.pick(Slot.IfTooLong.allCases)
        )
    }

    /// The limits of the air.
    static func change(_ settings: inout AirSettings, _ dice: inout Dice) {
        var windows: [CurfewWindow] = []
        let nights = [
            ("22:00", "05:00"), ("05:31", "05:40"), ("12:00", "12:30"), ("23:59:30", "00:00:30"), ("02:00", "02:45"),
        ]
        for _ in 0..<dice.between(0, 2) {
            let (from, to) = dice.pick(nights)
            windows.append(
                CurfewWindow(
                    from: TimeOfDay(from)!, to: TimeOfDay(to)!, weekdays: dice.chance(80) ? [] : [.sunday, .monday],
                    zones: dice.chance(60) ? [] : [dice.pick(settings.zones)]))
        }
        settings.curfew = Curfew(windows)
        settings.timetable.mourning = []
        if dice.chance(30) {
            let from = CivilDate(daysSinceEpoch: dice.between(19_723, 22_500))
            settings.timetable.mourning = [
                Mourning(
                    from: from, to: from.adding(days: dice.between(0, 60)),
                    rundown: dice.chance(50) ? nil : [.bulletins])
            ]
        }
        settings.quotas = Quotas(
            sessionsPerDay: dice.chance(60) ? nil : dice.between(1, 3),
            minutesPerSession: dice.chance(60) ? nil : dice.between(1, 3),
            daysPerWeek: dice.chance(70) ? nil : dice.between(2, 6))
    }
}

extension StormStation.Fault {
    /// Whether what was to be heard may come late for it.
    var isUpsetting: Bool {
        switch self {
        case .add, .sound, .move, .judge: false
        default: true
        }
    }
}

extension StormStation {
    /// Fills the week to come with what may befall it, mostly where it hurts: around what is on the air.
    mutating func brew(faultsPerWeek: Int) {
        let start = mono
        for _ in 0..<faultsPerWeek {
            var time = start + Int64(dice.below(7 * 86_400)) * Self.second
            if dice.chance(75) {
                let slot = dice.pick(settings.timetable.slots)
                if let next = slot.recurrence.next(after: Instant(nanoseconds: time + offset), in: settings.timeZone) {
                    let near =
                        next.nanoseconds - offset + Int64(dice.between(-8_000, dice.chance(70) ? 60_000 : 400_000))
                        * 1_000_000
                    if near > start, near < start + 7 * Self.day { time = near }
                }
            }
            schedule(fault(), at: time)
        }
        for _ in 0..<dice.between(0, 5) {
            schedule(.add(at: nil), at: start + Int64(dice.below(7 * 86_400)) * Self.second)
        }
    }

    private mutating func fault() -> Fault {
        switch dice.below(30) {
        case 0, 1, 2: .crash(down: downTime())
        case 3: .shutDown(down: downTime())
        case 4, 5, 6: .clock(step: clockStep())
        case 7: .lose(zone: dice.pick(settings.zones), during: downTime())
        case 8: .reopen
        case 9: .stop
        case 10, 11, 12: .add(at: Int64(dice.between(-2_000, 40_000)) * 1_000_000)
        case 13: .remove
        case 14: .move
        case 15, 16: .reload
        case 17: .distrusted(during: downTime())
        case 18: .unreadable
        case 19: .fails
        case 20: .alert
        case 21: .allClear
        case 22, 23: .mute
        case 24: .unmute
        case 25: .sleep(during: downTime())
        default: .add(at: Int64(dice.between(0, 20_000)) * 1_000_000)
        }
    }

    private mutating func downTime() -> Int64 {
        switch dice.below(6) {
        case 0: Int64(dice.between(100, 3000)) * 1_000_000
        case 1, 2: Int64(dice.between(3, 60)) * Self.second
        case 3: Int64(dice.between(1, 15)) * Self.minute
        case 4: Int64(dice.between(15, 600)) * Self.minute
        default: Int64(dice.between(10, 80)) * Self.hour
        }
    }

    private mutating func clockStep() -> Int64 {
        // No two clocks differ by whole seconds.
        let sign: Int64 = dice.chance(50) ? 1 : -1
        let odd = Int64(dice.below(1_000_000))
        return sign * odd + roundStep(sign)
    }

    private mutating func roundStep(_ sign: Int64) -> Int64 {
        switch dice.below(7) {
        case 0: return sign * Int64(dice.between(10, 3000)) * 1_000_000
        case 1, 2: return sign * Int64(dice.between(1, 60)) * Self.second
        case 3: return sign * Self.hour
        case 4: return sign * Int64(dice.between(1, 200)) * Self.minute
        case 5: return sign * Self.day
        default: return sign * Int64(dice.between(1, 72)) * Self.hour
        }
    }

    mutating func happen(_ fault: Fault) {
        if keepsTrail { note("FAULT \(fault)") }
        if fault.isUpsetting { ear.lastUpset = mono }
        switch fault {
        case .crash(let down):
            guard isUp else { return }
            stopRunning()
            wreckClock()
            schedule(.start, at: mono + down)
        case .shutDown(let down):
            guard isUp else { return }
            take(.shutDown)
            stopRunning()
            schedule(.start, at: mono + down)
        case .start:
            guard !isUp else { return }
            start()
        case .clock(let step):
            // Within the years that a clock knows, and not ever farther away.
            guard abs(offset - rightOffset + step) < 20 * Self.day else { return }
            setClock(by: step)
            if dice.chance(60) { schedule(.clockIsRight, at: mono + downTime()) }
        case .clockIsRight:
            isSynchronised = true
            setClock(by: rightOffset - offset)
            if isUp { judgeClock() }
        case .sleep(let during):
            guard isUp else { return }
            take(speakers.tell(at: mono, offset: offset))
            // The clock that never steps stands still meanwhile.
            offset += during
            rightOffset += during
            take(.slept(for: .nanoseconds(during)))
            judgeClock()
            take(.woke)
        case .lose(let zone, let during):
            guard isUp, settings.zones.contains(zone) else { return }
            take(speakers.lose(zone, at: mono, offset: offset))
            ear.lastUpset = mono
            schedule(.back(zone: zone, forgets: dice.chance(30)), at: mono + during)
        case .back(let zone, let forgets):
            guard isUp else { return }
            // Whatever began meanwhile is in no log.
            if forgets { ear.exempt.formUnion(log.open) }
            take(speakers.recover(zone, forgets: forgets, at: mono, offset: offset))
        case .reopen:
            guard isUp else { return }
            let zones = Set([dice.pick(settings.zones)])
            take(speakers.reopen(zones, at: mono, offset: offset))
            take(.zonesReopened(zones))
        case .stop:
            guard isUp else { return }
            let zones = dice.chance(50) ? settings.zones : [dice.pick(settings.zones)]
            take(.stop(zones: zones, by: "van"))
            take(speakers.stop(zones, at: mono, offset: offset))
        case .add(let soon): add(soon)
        case .remove:
            guard !bookings.isEmpty else { return }
            bookings.remove(at: dice.below(bookings.count))
            if isUp { take(.bookings(bookings)) }
        case .move:
            guard bookings.count > 1 else { return }
            bookings.swapAt(0, dice.below(bookings.count))
            if let place = bookings.firstIndex(where: { $0.approval == .awaited }), dice.chance(50) {
                bookings[place].approval = .given
            }
            if isUp { take(.bookings(bookings)) }
        case .reload: reload()
        case .sound(let request):
            if case .bulletin(let id, _) = request { readyAt[id] = mono }
            guard isUp else { return }
            for request in renditions(of: request) {
                if unrenderable.contains(request) {
                    take(.sound(request, .failed(Reason(code: "rendering-failed", sentence: Sentence(verbatim: "no")))))
                } else {
                    take(.sound(request, .ready(FinishedSound(key: "k", frames: lengths[request] ?? 4 * 48_000))))
                }
            }
        case .distrusted(let during):
            isSynchronised = false
            if isUp { judgeClock() }
            schedule(.clockIsRight, at: mono + during)
        case .judge: if isUp { judgeClock() }
        case .alert:
            guard isUp else { return }
            lastAlert += 1
            let alert = Alert(
                id: lastAlert, title: "Báo động", text: "Báo động \(lastAlert)",
                zones: dice.chance(60) ? [] : [dice.pick(settings.zones)], repeats: dice.between(1, 3), raisedAt: wall,
                raisedBy: "van", expires: dice.chance(50) ? nil : wall + .seconds(dice.between(5, 600)))
            alerts.append(StandingAlert(alert))
            take(.alertRaised(alert))
            render(alert.sound, within: 10)
        case .allClear:
            guard isUp else { return }
            take(.alertsCleared(Set(alerts.map(\.alert.id)), by: "van"))
        case .mute:
            guard isUp else { return }
            let before = machine.activeRuns
            let zone = dice.pick(settings.zones)
            let mute = ZoneMute(zone: zone, isMaintenance: dice.chance(30), by: "van", since: wall)
            mutes[zone] = (mute, mono)
            take(.muted(mutes.values.map(\.mute)))
            let isBusy = before.contains { $0.isEmergency && $0.zones.contains(zone) }
            if mute.isMaintenance || !isBusy { take(speakers.stop([zone], at: mono, offset: offset)) }
            // Nobody leaves a zone without a sound for a season.
            schedule(.unmute, at: mono + downTime())
        case .unmute:
            mutes = [:]
            if isUp { take(.muted([])) }
        case .unreadable:
            guard isUp, let voice = speakers.voices.first, let zone = voice.zones.first else { return }
            let part = dice.below(voice.run.parts.count)
            take(.report(.partFailed(run: voice.run.id, zone: zone, part: part, detail: "x", at: wall)))
        case .fails:
            // A sound is lost, and made again after a while.
            guard isUp, let booking = bookings.last else { return }
            let request = SoundRequest.bulletin(booking.bulletin)
            if dice.chance(30) {
                unrenderable.formUnion(renditions(of: request))
                happen(.sound(request))
                unrenderable.subtract(renditions(of: request))
            } else {
                for request in renditions(of: request) { take(.sound(request, .waiting(guess: 480_000))) }
            }
            schedule(.sound(request), at: mono + Int64(dice.between(1, 120)) * Self.second)
        }
    }

    /// A bulletin is made with its bed and without.
    private func renditions(of request: SoundRequest) -> [SoundRequest] {
        if case .bulletin(let id, _) = request { [.bulletin(id), .bulletin(id, isSober: true)] } else { [request] }
    }

    /// Stations in peace: everything is rendered, nothing fails, and people have booked what they want.
    static func calm(_ seed: UInt64) -> StormStation {
        var station = StormStation(seed: seed)
        for _ in 0..<station.dice.between(3, 12) {
            station.happen(.add(at: nil))
            station.happen(.add(at: Int64(station.dice.below(7 * 86_400)) * second))
        }
        station.lengths[.clip("mo.flac")] = 4 * 48_000
        for (request, frames) in station.lengths {
            station.take(.sound(request, .ready(FinishedSound(key: "k", frames: frames))))
        }
        return station
    }

    /// A box without a battery wakes up in 1970, or where it fell asleep.
    private mutating func wreckClock() {
        guard dice.chance(25) else { return }
        isSynchronised = false
        offset = dice.chance(50) ? -mono : offset
        schedule(.clockIsRight, at: mono + Int64(dice.between(1, 3000)) * Self.second)
    }

    private mutating func add(_ soon: Int64?) {
        lastBooking += 1
        let id = lastBooking
        let today = settings.timeZone.civil(at: wall).date
        var booking = Booking(
            id: id, bulletin: id, title: "Bản tin \(id)",
            priority: dice.pick([.normal, .normal, .normal, .priority, .priority, .emergency]),
            zones: dice.chance(60) ? [] : [dice.pick(settings.zones)], placement: .at(wall), position: Double(id))
        if let soon {
            booking.placement = .at(max(wall, wall + .nanoseconds(soon)))
        } else {
            booking.priority = dice.pick([.normal, .normal, .priority])
            let from = today.adding(days: dice.between(0, 3))
            booking.placement = .slot(
                dice.pick(settings.timetable.slots).name, from: from,
                through: dice.chance(50) ? nil : from.adding(days: dice.between(0, 12)),
                times: dice.chance(60) ? nil : dice.between(1, 4))
            if dice.chance(30) { booking.series = Series(name: "S", lesson: dice.between(1, 4)) }
            if dice.chance(20) { booking.days = dice.pick(Weather.days) }
            booking.repeats = dice.chance(80) ? 1 : dice.between(2, 3)
        }
        if dice.chance(15) { booking.approval = .awaited }
        if dice.chance(30) {
            booking.validity = Validity(
                from: dice.chance(50) ? nil : today.adding(days: dice.between(0, 2)),
                through: today.adding(days: dice.between(0, 4)))
        }
        let length = (dice.chance(5) ? dice.between(300, 1500) : dice.between(1, 50)) * 48_000
        for request in renditions(of: .bulletin(id)) { lengths[request] = length }
        priorities[id] = booking.priority
        bookings.append(booking)
        guard isUp else { return }
        if dice.chance(20) { render(.bulletin(id), within: 40) } else { happen(.sound(.bulletin(id))) }
        take(.bookings(bookings))
    }

    private mutating func reload() {
        take(speakers.tell(at: mono, offset: offset))
        var changed = settings
        if dice.chance(15) {
            changed.zones = changed.zones.count > 1 ? changed.zones.dropLast() : ["a", "b"]
            for place in changed.timetable.slots.indices where !changed.timetable.slots[place].zones.isEmpty {
                changed.timetable.slots[place].zones = ["a"]
            }
            changed.curfew.windows = []
            take(speakers.reopen(Set(settings.zones).subtracting(changed.zones), at: mono, offset: offset))
        } else if dice.chance(50) {
            Weather.change(&changed, &dice)
        } else {
            let index = dice.below(changed.timetable.slots.count)
            let name = changed.timetable.slots[index].name
            changed.timetable.slots[index] = Weather.slot(name, changed.zones, &dice)
            accountAnew([name])
        }
        settings = changed
        ear.placed = Set(machine.air.runs.filter { $0.isPlaced(at: wall) }.flatMap { $0.run.parts.map(\.airing) })
        // What has been heard counts from here under the new limits.
        ear.sounded = [:]
        ear.exempt = log.open
        if isUp { take(.reconfigured(changed)) }
    }
}

extension StormStation {
    /// The station of a seed after so many weeks of trouble, and a few days of peace in which everything has to end.
    static func weathered(_ seed: UInt64, weeks: Int, keepsTrail: Bool = false) -> StormStation {
        var station = StormStation(seed: seed, keepsTrail: keepsTrail)
        for week in 0..<weeks where station.violations.isEmpty {
            station.brew(faultsPerWeek: week % 4 == 3 ? 12 : 3)
            station.run(until: station.mono + 7 * Self.day)
            station.checkAccounts()
        }
        station.calm()
        return station
    }

    /// Lets all trouble end, and everything with it.
    mutating func calm() {
        faults.removeAll { if case .start = $0.fault { false } else { true } }
        run(until: mono + 4 * Self.day)
        happen(.clockIsRight)
        happen(.start)
        run(until: mono + 2 * Self.day)
        bookings = []
        take(.bookings([]))
        run(until: mono + Self.day)
        checkAccounts()
        for id in log.open.subtracting(soundingAirings)
        where log.airings[id]!.plan.plannedStart < wall - .seconds(3600) {
            violate("\(id) stays open")
        }
    }
}
