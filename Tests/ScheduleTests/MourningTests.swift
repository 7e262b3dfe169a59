import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

private let days = Mourning(from: CivilDate("2026-11-24")!, to: CivilDate("2026-11-25")!)
private let greeting = RundownItem.speech("Kính chào bà con.", title: "Lời chào", voice: nil, bed: "nhac-nen.flac")
private let rundown = [RundownItem.clip("mo.flac", title: "Nhạc hiệu"), greeting, .bulletins, .fill]

private func rig(_ mourning: [Mourning], rundown: [RundownItem] = rundown, booked: Bool = true) -> MachineRig {
    var rig = Rig(
        [Rig.slot(length: .seconds(120), rundown: rundown, fill: ["nhac-1.flac"])],
        bookings: booked ? [Rig.booking(1, through: "2026-12-30")] : [], mourning: mourning)
    for request: SoundRequest in [
        .speech("Kính chào bà con.", voice: nil, bed: "nhac-nen.flac"),
        .speech("Kính chào bà con.", voice: nil, bed: nil),
        .speech("Phút mặc niệm.", voice: nil, bed: nil), .bulletin(1, isSober: true),
    ] {
        rig.lengths[request] = 10
        rig.ready(request, 10)
    }
    return rig
}

/// Titles and results of a day, in order.
private func day(_ number: Int, _ rig: MachineRig) -> [String] {
    rig.airings.values.filter { MachineRig.zone.civil(at: $0.plan.occurrence!).date.day == number }
        .sorted { ($0.plan.plannedStart, $0.plan.item, $0.id) < ($1.plan.plannedStart, $1.plan.item, $1.id) }
        .map { "\($0.plan.title): \($0.result.rawValue)" + ($0.reason.map { " (\($0.code))" } ?? "") }
}

private let usual = [
    "Nhạc hiệu: aired", "Lời chào: aired", "Bản tin 1: aired", "nhac-1.flac: aired", "nhac-1.flac: aired",
]

@Test func `on days of mourning there is no music, and no beds under what is spoken`() {
    var rig = rig([days])
    rig.run(until: "2026-11-26 06:00")
    #expect(day(23, rig) == usual)
    let sober = ["Lời chào: aired", "Nhạc hiệu: skipped (mourning)", "Bản tin 1: aired"]
    #expect(day(24, rig) == sober && day(25, rig) == sober)
    #expect(day(26, rig) == usual)
    let sounds = rig.airings.values.filter { $0.plan.booking == 1 }.sorted { $0.id < $1.id }.map { $0.plan.sound ?? "" }
    #expect(sounds == [false, true, true, false].map { "\(SoundRequest.bulletin(1, isSober: $0))" })
    #expect(rig.played[1].parts[0].sound == "\(SoundRequest.speech("Kính chào bà con.", voice: nil, bed: nil))")
}

@Test func `a sober rundown takes the place of the slot's own`() {
    var sober = days
    sober.rundown = [.speech("Phút mặc niệm.", title: "Mặc niệm", voice: nil, bed: nil), .bulletins]
    var rig = rig([sober])
    rig.run(until: "2026-11-24 06:00")
    #expect(day(24, rig) == ["Mặc niệm: aired", "Bản tin 1: aired"])
}

@Test func `a slot of music alone is silent, and says why`() {
    var rig = rig([days], rundown: [.clip("mo.flac", title: "Nhạc")])
    rig.run(until: "2026-11-24 06:00")
    #expect(day(23, rig) == ["Nhạc: aired"] + Array(repeating: "nhac-1.flac: aired", count: 4))
    #expect(day(24, rig) == ["Buổi sang: skipped (mourning)"])
}

@Test func `where nothing is booked, nothing else is said`() {
    var rig = rig([days], booked: false)
    rig.run(until: "2026-11-24 06:00")
    #expect(day(24, rig) == ["Buổi sang: skipped (nothing-booked)"])
}

@Test func `a notice at a time of its own is heard without its bed`() {
    var rig = Rig([], bookings: [Rig.booking(1, at: "2026-11-24 09:00")], mourning: [days])
    rig.lengths[.bulletin(1, isSober: true)] = 10
    rig.ready(.bulletin(1, isSober: true), 10)
    rig.run(until: "2026-11-24 10:00")
    #expect(rig.played[0].parts[0].sound == "\(SoundRequest.bulletin(1, isSober: true))")
}

@Test func `what is heard without its bed is asked for in time, beside the usual sound`() {
    let rig = rig([days])
    let wanted = rig.machine.wantedSounds(at: rig.now, until: rig.now + .seconds(26 * 3600)).map(\.request)
    #expect(wanted.contains(.speech("Kính chào bà con.", voice: nil, bed: nil)))
    #expect(wanted.contains(.clip("nhac-1.flac")) && wanted.contains(.bulletin(1)))
    var before = rig
    before.run(until: "2026-11-23 06:00")
    let sober = before.machine.wantedSounds(at: before.now, until: before.now + .seconds(26 * 3600))
    #expect(sober.first { $0.request == .bulletin(1, isSober: true) }?.by == Rig.at("2026-11-24 05:30"))
}

@Test func `an alert is heard on a day of mourning as on any other`() {
    var rig = rig([days])
    rig.run(until: "2026-11-24 05:29")
    let alert = Alert(id: 1, title: "Lũ", text: "Nước lên", zones: [], repeats: 1, raisedAt: rig.now, raisedBy: "van")
    rig.take(.alertRaised(alert))
    rig.ready(alert.sound, 5)
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.played.contains { $0.isEmergency && $0.parts.contains { $0.sound == StationMachine.tone.key } })
}

@Test func `the plan knows the days of mourning before they come`() {
    let rig = rig([days])
    let plan = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-24 06:00"))
    #expect(plan.filter { $0.reason?.code == "mourning" }.map(\.airing.title) == ["Nhạc hiệu"])
    #expect(plan.filter { $0.airs && $0.airing.kind == .clip && $0.start > Rig.at("2026-11-24 00:00") }.isEmpty)
}
