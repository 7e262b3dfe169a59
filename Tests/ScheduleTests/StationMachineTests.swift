import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

private typealias Rig = MachineRig

@Test func `a slot airs its rundown at its time and the booking is used up`() {
    var rig = Rig([Rig.slot()], bookings: [Rig.booking(1), Rig.booking(2)])
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Nhạc hiệu: aired", "05:30:04 a,b Bản tin 1: aired", "05:31:04 a,b Bản tin 2: aired",
            "05:32:04 a,b Nhạc kết: aired", "05:30 a,b Buổi sang: skipped (nothing-booked)",
        ])
    #expect(rig.played.count == 1)
}

@Test func `bulletins air by priority, then as they were placed`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1), Rig.booking(2, priority: .priority), Rig.booking(3)])
    rig.run(until: "2026-11-23 06:00")
    #expect(
        rig.story.map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") } == [
            "Bản tin 2: aired", "Bản tin 1: aired", "Bản tin 3: aired",
        ])
}

@Test func `each zone hears its own bulletins without gaps`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1, zones: ["a"]), Rig.booking(2), Rig.booking(3, zones: ["b"])])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.played.map(\.zones) == [["a"], ["b"]])
    #expect(rig.played.map { $0.parts.count } == [2, 2])
    #expect(
        rig.story == ["05:30 a Bản tin 1: aired", "05:30 a,b Bản tin 2: aired", "05:31 b Bản tin 3: aired"])
}

@Test func `what has no room waits for the next occurrence, and a short one still fits`() {
    var rig = Rig(
        [Rig.slot(length: .seconds(100), rundown: [.bulletins])],
        bookings: [Rig.booking(1), Rig.booking(2), Rig.booking(3)])
    rig.lengths[.bulletin(3)] = 30
    rig.ready(.bulletin(3), 30)
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: aired", "05:30 a,b Bản tin 2: skipped (no-room)", "05:31 a,b Bản tin 3: aired",
            "05:30 a,b Bản tin 2: aired",
        ])
}

@Test func `a sound that is late is waited for until the last moment, and then left out`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)])
    rig.take(.sound(.bulletin(2), .waiting(guess: 480_000)))
    rig.run(until: "2026-11-23 05:29:57")
    #expect(rig.played.isEmpty)
    rig.ready(.bulletin(2), 10)
    rig.run(until: "2026-11-23 05:40")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:31 a,b Bản tin 2: aired"])

    var late = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)])
    late.take(.sound(.bulletin(2), .waiting(guess: 480_000)))
    late.run(until: "2026-11-23 05:40")
    #expect(late.story == ["05:30 a,b Bản tin 1: aired", "05:30 a,b Bản tin 2: skipped (not-rendered)"])
    late.ready(.bulletin(2), 10)
    late.run(until: "2026-11-24 05:40")
    #expect(late.story.last == "05:30 a,b Bản tin 2: aired")
}

@Test func `curfew keeps a slot silent in its zones and lets it air elsewhere`() {
    let night = CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:45")!, zones: ["a"])
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)], curfew: [night])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 b Bản tin 1: aired"])
    let everywhere = CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:45")!)
    var silent = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)], curfew: [everywhere])
    silent.run(until: "2026-11-23 06:00")
    #expect(silent.story == ["05:30 a,b Bản tin 1: skipped (curfew)"])
    #expect(silent.played.isEmpty)
}

@Test func `a programme is fitted to end before the curfew begins`() {
    let noon = CurfewWindow(from: TimeOfDay("05:31:30")!, to: TimeOfDay("06:00")!)
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)], curfew: [noon])
    rig.run(until: "2026-11-23 07:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:30 a,b Bản tin 2: skipped (no-room)"])
}

@Test func `the day's sessions and the week's days are limited`() {
    let slots = [Rig.slot("sang", "05:30", rundown: [.bulletins]), Rig.slot("toi", "19:00", rundown: [.bulletins])]
    let bookings = [
        Rig.booking(1, in: "sang", through: "2026-12-30"), Rig.booking(2, in: "toi", through: "2026-12-30"),
    ]
    var rig = Rig(slots, bookings: bookings, quotas: Quotas(sessionsPerDay: 1, daysPerWeek: 2))
    rig.run(until: "2026-11-25 23:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: aired", "19:00 a,b Bản tin 2: skipped (quota-sessions)", "05:30 a,b Bản tin 1: aired",
            "19:00 a,b Bản tin 2: skipped (quota-sessions)", "05:30 a,b Bản tin 1: skipped (quota-days)",
            "19:00 a,b Bản tin 2: skipped (quota-days)",
        ])
}

@Test func `an expired bulletin never airs`() {
    let valid = Validity(through: CivilDate("2026-11-23"))
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1, through: "2026-11-25", valid: valid)])
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:30 a,b Bản tin 1: skipped (expired)"])
}

@Test func `a priority notice cuts a normal programme, which goes on where it was cut`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:20", priority: .priority)])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:30:20 a,b Bản tin 2: aired"])
    let rest = rig.played.last!
    #expect(rest.parts[0].offset == 20 * 48_000 && rest.parts[0].frames == 40 * 48_000)
    #expect(rest.zones.sorted() == ["a", "b"])
    #expect(rest.start >= MachineRig.at("2026-11-23 05:31:20"))
}

@Test func `a notice for one hamlet leaves the other's programme alone`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:20", priority: .priority, zones: ["b"])])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.played.map(\.zones) == [["a", "b"], ["b"], ["b"]])
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:30:20 b Bản tin 2: aired"])
    #expect(rig.airings.values.first { $0.plan.booking == 1 }!.end! > MachineRig.at("2026-11-23 05:31:50"))
}

@Test(arguments: [(Slot.AfterInterruption.restart, "aired"), (.drop, "cut (pre-empted)")])
func `what was cut restarts or is dropped as its slot says`(_ policy: Slot.AfterInterruption, _ result: String) {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins], after: policy)],
        bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:20", priority: .priority)])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story.first == "05:30 a,b Bản tin 1: \(result)")
    if policy == .restart { #expect(rig.played.last!.parts[0].offset == 0) }
}

@Test func `a normal notice waits until the programme is over`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:20")])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story.map { $0.prefix(5) + $0.suffix(7) } == ["05:30: aired", "05:31: aired"])
}

@Test func `what the operator stops does not go on`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)])
    rig.run(until: "2026-11-23 05:30:30")
    rig.take(.stop(zones: ["a", "b"], by: "van"))
    let run = rig.played[0].id
    for zone in ["a", "b"] {
        rig.take(.report(.cut(run: run, zone: zone, part: 0, frames: 1_440_000, at: rig.now)))
    }
    rig.speakers = IdealSpeakers()
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: cut (stopped)", "05:31 a,b Bản tin 2: skipped (stopped)",
            "05:30 a,b Bản tin 2: aired",
        ])
}

@Test func `what was missed in an outage does not air late`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
    rig.take(.report(.ended(run: 99, zone: "a", at: rig.now)))
    rig.log.append(AsRunEvent(at: rig.now, .station(StationNote(code: "started", sentence: .init(verbatim: "")))))
    rig.crash(until: "2026-11-23 05:33")
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: missed (station-off)", "05:30 a,b Bản tin 1: aired"])
}

@Test func `what was missed airs late where its slot says so, once`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins], ifMissed: .play(within: .seconds(600)))], bookings: [Rig.booking(1)])
    rig.log.append(AsRunEvent(at: rig.now, .station(StationNote(code: "started", sentence: .init(verbatim: "")))))
    rig.crash(until: "2026-11-23 05:33")
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.story == ["05:33 a,b Bản tin 1: aired", "05:30 a,b Buổi sang: skipped (nothing-booked)"])
}

@Test func `missed things do not pile up`() {
    let slot = Rig.slot("gio", "*:00", rundown: [.bulletins], ifMissed: .play(within: .seconds(4 * 3600)))
    var rig = Rig([slot], bookings: [Rig.booking(1, in: "gio", through: "2026-11-23")])
    rig.log.append(AsRunEvent(at: rig.now, .station(StationNote(code: "started", sentence: .init(verbatim: "")))))
    rig.crash(until: "2026-11-23 08:30")
    rig.run(until: "2026-11-23 08:45")
    #expect(
        rig.story.sorted() == [
            "06:00 a,b Bản tin 1: missed (station-off)", "07:00 a,b Bản tin 1: missed (station-off)",
            "08:30 a,b Bản tin 1: aired",
        ])
}

@Test func `after a short power cut the programme goes on in step, and nothing airs twice`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)])
    rig.run(until: "2026-11-23 05:30:20")
    rig.crash(until: "2026-11-23 05:30:40")
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: aired", "05:31 a,b Bản tin 2: aired", "05:30 a,b Buổi sang: skipped (nothing-booked)",
        ])
    #expect(abs(rig.played.last!.parts[0].offset - 1_934_400) <= 1)
}

@Test func `after a long power cut what was on the air is cut and the rest is heard the next day`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2)])
    rig.run(until: "2026-11-23 05:30:20")
    rig.crash(until: "2026-11-23 09:00")
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: cut (cut-by-outage)", "05:31 a,b Bản tin 2: missed (station-off)",
            "05:30 a,b Bản tin 2: aired",
        ])
}

@Test func `a station that is killed right before a slot airs it all the same`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 05:29:57")
    rig.crash(until: "2026-11-23 05:29:58")
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired"])
}

@Test func `a clock that is not trusted airs no schedule`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
    rig.take(.clockDistrusted(Reason(code: "x", sentence: .init(verbatim: "x"))))
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: skipped (clock-not-trusted)"])
    rig.take(.clockTrusted)
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.story.last == "05:30 a,b Bản tin 1: aired")
}

@Test func `loudspeakers that report nothing do not keep an airing open`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 05:29:58")
    rig.speakers = IdealSpeakers()
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: failed (no-report)"])
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.story.last == "05:30 a,b Bản tin 1: aired")
}

@Test func `the plan is what airs`() {
    let slots = [
        Rig.slot(length: .seconds(130)), Rig.slot("toi", "19:00", rundown: [.bulletins]),
    ]
    let bookings = [
        Rig.booking(1, through: "2026-12-30"), Rig.booking(2), Rig.booking(3), Rig.booking(4, in: "toi", times: 2),
        Rig.booking(5, at: "2026-11-24 19:00:10", priority: .priority, zones: ["b"]),
    ]
    var rig = Rig(slots, bookings: bookings)
    let end = MachineRig.at("2026-11-26 23:00")
    let plan = Simulation.plan(rig.machine, from: rig.now, through: end)
    rig.run(until: end)
    let aired = rig.airings.values.filter { $0.start != nil }
    #expect(
        Set(plan.filter(\.airs).map { "\($0.airing.id) \($0.start.nanoseconds)" })
            == Set(aired.map { "\($0.id) \($0.start!.nanoseconds)" }))
    let refused = rig.airings.values.filter { $0.start == nil }
    #expect(
        Set(plan.filter { !$0.airs }.map { "\($0.airing.id) \($0.reason!.code)" })
            == Set(refused.map { "\($0.id) \($0.reason!.code)" }))
    #expect(plan.count >= 20)
}

@Test func `a sound that is on the air is not forgotten, though its booking has no occurrence left`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 05:30:20")
    #expect(rig.machine.wantedSounds(at: rig.now, until: rig.now).map(\.request) == [.bulletin(1)])
    rig.run(until: "2026-11-23 05:40")
    #expect(rig.machine.wantedSounds(at: rig.now, until: rig.now).isEmpty)
}
