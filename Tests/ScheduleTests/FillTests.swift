import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

private typealias Rig = MachineRig

private let music = ["nhac-1.flac", "nhac-2.flac"]
private let rundown: [RundownItem] = [
    .clip("mo.flac", title: "Nhạc hiệu"), .bulletins, .fill, .clip("ket.flac", title: "Nhạc kết"),
]

private func end(_ run: Playout) -> CivilTime { CivilTime(run.end) }

/// A time of day with its milliseconds, for what must end exactly.
private struct CivilTime: Equatable, CustomStringConvertible {
    var description: String
    init(_ instant: Instant) {
        let time = MachineRig.zone.civil(at: instant).time
        description = "\(time) \(instant.nanoseconds % 1_000_000_000)"
    }
}

@Test func `the sign-off ends on the second at which the slot does`() {
    var rig = Rig([Rig.slot(length: .seconds(180), rundown: rundown, fill: music)], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Nhạc hiệu: aired", "05:30:04 a,b Bản tin 1: aired", "05:31:04 a,b nhac-1.flac: aired",
            "05:31:34 a,b nhac-2.flac: aired", "05:31:54 a,b nhac-1.flac: aired", "05:32:24 a,b nhac-2.flac: aired",
            "05:32:44 a,b nhac-1.flac: aired", "05:32:57 a,b Nhạc kết: aired",
        ])
    let parts = rig.played[0].parts
    #expect(parts.map { $0.frames / 48_000 } == [4, 60, 30, 20, 30, 20, 13, 3])
    #expect(parts.map(\.fadeOut) == [0, 0, 0, 0, 0, 0, 96_000, 0])
    #expect(end(rig.played[0]).description == "05:33 0")
}

@Test func `without a place of its own the fill comes last`() {
    var rig = Rig([Rig.slot(length: .seconds(80), rundown: [.bulletins], fill: music)], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:31 a,b nhac-1.flac: aired"])
    #expect(rig.played[0].parts.map(\.frames) == [60 * 48_000, 20 * 48_000])
}

@Test func `zones with other bulletins are filled each to the same end`() {
    var rig = Rig(
        [Rig.slot(length: .seconds(150), rundown: rundown, fill: music)],
        bookings: [Rig.booking(1), Rig.booking(2, zones: ["b"])])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.played.map(\.zones) == [["a"], ["b"]])
    #expect(rig.played.map { end($0).description } == ["05:32:30 0", "05:32:30 0"])
    #expect(
        rig.played.map { $0.parts.map { $0.frames / 48_000 } } == [[4, 60, 30, 20, 30, 3, 3], [4, 60, 60, 23, 3]])
    #expect(rig.airings.values.allSatisfy { $0.result == .aired })
}

@Test func `a length that no frame ends on is kept to less than a frame`() {
    var rig = Rig(
        [Rig.slot(length: .milliseconds(90_001), rundown: [.bulletins], fill: music)], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 06:00")
    let late = rig.played[0].end - (Rig.at("2026-11-23 05:30") + .milliseconds(90_001))
    #expect(late <= .zero && late > .nanoseconds(-20_834))
}

@Test func `the fill ends where the curfew begins or the quota is used up`() {
    let noon = CurfewWindow(from: TimeOfDay("05:32")!, to: TimeOfDay("06:00")!, zones: ["a"])
    var rig = Rig(
        [Rig.slot(length: .seconds(300), rundown: rundown, fill: music)], bookings: [Rig.booking(1)], curfew: [noon],
        quotas: Quotas(minutesPerSession: 3))
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.played.map { "\($0.zones) \(end($0))" } == [#"["a"] 05:32 0"#, #"["b"] 05:33 0"#])
}

@Test func `where nothing is booked there is nothing to fill, but music alone is a programme`() {
    var rig = Rig([Rig.slot(length: .seconds(180), rundown: rundown, fill: music)])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Buổi sang: skipped (nothing-booked)"])
    var concert = Rig([Rig.slot(length: .seconds(60), rundown: [.fill], fill: music)])
    concert.run(until: "2026-11-23 06:00")
    #expect(concert.played.map { end($0).description } == ["05:31 0"])
}

@Test func `a fill that cannot be had is said once, and the programme airs without it`() {
    var rig = Rig([Rig.slot(length: .seconds(180), rundown: rundown, fill: ["x.flac"])], bookings: [Rig.booking(1)])
    rig.take(.sound(.clip("x.flac"), .failed(Reason(code: "x", sentence: Sentence(verbatim: "x")))))
    rig.run(until: "2026-11-23 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Nhạc hiệu: aired", "05:30 a,b x.flac: skipped (rendering-failed)",
            "05:30:04 a,b Bản tin 1: aired", "05:31:04 a,b Nhạc kết: aired",
        ])
}

@Test func `after an interruption the fill gives way and the sign-off still ends in time`() {
    var rig = Rig(
        [Rig.slot(length: .seconds(180), rundown: rundown, fill: music)],
        bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:20", priority: .priority)])
    rig.run(until: "2026-11-23 06:00")
    let last = rig.played.last!
    let deadline = Rig.at("2026-11-23 05:33")
    #expect(last.end <= deadline && last.end > deadline - .milliseconds(1))
    #expect(rig.story.last == "05:32:56 a,b Nhạc kết: aired")
    #expect(rig.airings.values.count { $0.reason?.code == "no-room" } >= 1)
    #expect(rig.airings.values.first { $0.plan.booking == 1 }?.result == .aired)
}

@Test func `after a power cut the rest of the fill fades out as it was planned to`() {
    var rig = Rig([Rig.slot(length: .seconds(180), rundown: rundown, fill: music)], bookings: [Rig.booking(1)])
    rig.run(until: "2026-11-23 05:32")
    rig.crash(until: "2026-11-23 05:32:10")
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.played.last!.parts.map(\.fadeOut) == [0, 0, 96_000, 0])
    #expect(rig.played.last!.end <= Rig.at("2026-11-23 05:33"))
    #expect(rig.story.last == "05:32:57 a,b Nhạc kết: aired")
}

@Test func `the plan without sounds has one fill, as long as the gap is expected to be`() {
    var machine = StationMachine(
        AirSettings(
            stationName: "Đài", timeZone: Rig.zone, zones: ["a"],
            timetable: Timetable(slots: [Rig.slot(length: .seconds(600), rundown: rundown, fill: music)])),
        assumesSounds: true)
    let now = Rig.at("2026-11-23 05:00")
    _ = machine.handle(.started(Past(bookings: [Rig.booking(1)])), at: now)
    let plan = Simulation.plan(machine, from: now, through: Rig.at("2026-11-23 06:00"))
    #expect(plan.map(\.airing.title) == ["Nhạc hiệu", "Bản tin 1", "nhac-1.flac", "Nhạc kết"])
    #expect(plan.last.map { CivilTime($0.end).description } == "05:40 0")
}
