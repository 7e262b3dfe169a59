import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Test func `what is heard twice comes again after all that is heard for the first time`() {
    var rig = Rig(
        [Rig.slot()], bookings: [Rig.booking(1, repeats: 2), Rig.booking(2), Rig.booking(3, repeats: 3)], seconds: 10)
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Nhạc hiệu: aired", "05:30:04 a,b Bản tin 1: aired", "05:30:14 a,b Bản tin 2: aired",
            "05:30:24 a,b Bản tin 3: aired", "05:30:34 a,b Bản tin 1: aired", "05:30:44 a,b Bản tin 3: aired",
            "05:30:54 a,b Bản tin 3: aired", "05:31:04 a,b Nhạc kết: aired",
            "05:30 a,b Buổi sang: skipped (nothing-booked)",
        ])
    let ids = rig.airings.values.filter { $0.plan.booking == 3 }.map(\.id).sorted()
    let begin = Rig.at("2026-11-23 05:30").seconds
    #expect(ids == ["sang/\(begin)/b3", "sang/\(begin)/b3.2", "sang/\(begin)/b3.3"])
    #expect(rig.machine.airedOccurrences(of: 3) == 1)
}

@Test func `a repetition takes no room from a first hearing, and is said to have none once`() {
    var rig = Rig(
        [Rig.slot(length: .seconds(190), rundown: [.bulletins])],
        bookings: [Rig.booking(1, repeats: 3), Rig.booking(2), Rig.booking(3)])
    rig.run(until: "2026-11-24 06:00")
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: aired", "05:30 a,b Bản tin 1: skipped (no-room-repeat)", "05:31 a,b Bản tin 2: aired",
            "05:32 a,b Bản tin 3: aired", "05:30 a,b Buổi sang: skipped (nothing-booked)",
        ])
}

@Test func `a slot that drops what has no room does not count a repetition as the bulletin`() {
    var slot = Rig.slot(length: .seconds(100), rundown: [.bulletins])
    slot.ifTooLong = .drop
    var rig = Rig([slot], bookings: [Rig.booking(1, times: 3, repeats: 2)])
    rig.run(until: "2026-11-25 06:00")
    #expect(rig.airings.values.count { $0.result == .aired } == 3)
    #expect(rig.airings.values.count { $0.reason?.code == "no-room-repeat" } == 3)
}

@Test func `what is not heard the first time is not heard again`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1, valid: Validity(through: CivilDate("2026-11-22")), repeats: 3), Rig.booking(2)])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: skipped (expired)", "05:30 a,b Bản tin 2: aired"])
}

@Test func `while a bulletin waits for its second hearing, its booking counts once`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1, times: 2, repeats: 2), Rig.booking(2)])
    rig.run(until: "2026-11-23 05:30:30")
    #expect(rig.machine.airedOccurrences(of: 1) == 1)
    #expect(rig.machine.left(of: rig.machine.bookings[0]) == 1)
    rig.run(until: "2026-11-25 06:00")
    #expect(rig.airings.values.count { $0.plan.booking == 1 && $0.result == .aired } == 4)
}

@Test func `a first hearing that could not be read is made good by the second`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1, repeats: 2)])
    rig.run(until: "2026-11-23 05:30:10")
    rig.take(.report(.partFailed(run: rig.played[0].id, zone: "a", part: 0, detail: "x", at: rig.now)))
    #expect(rig.machine.airedOccurrences(of: 1) == 0)
    rig.run(until: "2026-11-24 06:00")
    #expect(rig.machine.airedOccurrences(of: 1) == 1)
    #expect(
        rig.story == [
            "05:30 a,b Bản tin 1: failed (unreadable)", "05:31 a,b Bản tin 1: aired",
            "05:30 a,b Buổi sang: skipped (nothing-booked)",
        ])
}

@Test func `after a power cut between two hearings the second follows and the booking still counts once`() {
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1, times: 2, repeats: 2)])
    rig.run(until: "2026-11-23 05:30:50")
    rig.crash(until: "2026-11-23 05:31:10")
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.machine.airedOccurrences(of: 1) == 1)
    #expect(rig.story == ["05:30 a,b Bản tin 1: cut (cut-by-outage)", "05:31:10 a,b Bản tin 1: aired"])
}

@Test func `a notice at a time of its own is heard again at once`() {
    var notice = Rig.booking(1, at: "2026-11-23 05:30")
    notice.repeats = 2
    var rig = Rig([], bookings: [notice])
    rig.run(until: "2026-11-23 06:00")
    #expect(rig.story == ["05:30 a,b Bản tin 1: aired", "05:31 a,b Bản tin 1: aired"])
}
