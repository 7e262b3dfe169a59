import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Test(arguments: [
    ("Mon,Thu", "Mon,Thu", ["2026-11-23", "2026-11-26", "2026-11-30"]),
    ("Mon..Wed", "Mon..Wed", ["2026-11-23", "2026-11-24", "2026-11-25"]),
    ("*-*-01", "*-*-01", ["2026-12-01", "2027-01-01", "2027-02-01"]),
    ("lunar 1,15", "lunar 01,15", ["2026-11-23", "2026-12-09", "2026-12-23"]),
    ("2026-11-28..2026-11-29; *-12-24", "2026-11-28..2026-11-29; *-12-24", ["2026-11-28", "2026-11-29", "2026-12-24"]),
    ("Sat | lunar 1", "Sat; lunar 01", ["2026-11-28", "2026-12-05", "2026-12-09"]),
])
func `days of a booking`(_ text: String, _ normal: String, _ first: [String]) throws {
    let days = try BookedDays(text)
    #expect(days.description == normal)
    #expect(try BookedDays(days.description) == days)
    var found: [String] = []
    var date = CivilDate("2026-11-23")!
    while found.count < 3 {
        if days.contains(date) { found.append(date.description) }
        date = date.adding(days: 1)
    }
    #expect(found == first)
}

@Test(arguments: ["", "Mon 05:30", "thứ mấy", "tet", "daily", "2026-13-01", ";"])
func `what names no days is refused with what is allowed`(_ text: String) {
    #expect(throws: Recurrence.NotUnderstood(sentence: RecurrenceSentences.noDays(text))) { try BookedDays(text) }
}

@Test func `a booking airs on its days only, without end where nothing limits it`() {
    var rig = Rig(
        [Rig.slot(rundown: [.bulletins])],
        bookings: [Rig.booking(1, days: "Mon,Thu"), Rig.booking(2, times: 2, days: "Tue")])
    #expect(
        rig.machine.nextOccurrences(of: rig.machine.bookings[0], after: rig.now, limit: 3)
            == ["2026-11-23 05:30", "2026-11-26 05:30", "2026-11-30 05:30"].map(Rig.at))
    #expect(
        rig.machine.nextOccurrences(of: rig.machine.bookings[1], after: rig.now, limit: 3)
            == ["2026-11-24 05:30", "2026-12-01 05:30"].map(Rig.at))
    rig.run(until: "2026-12-31 06:00")
    let aired = rig.airings.values.filter { $0.plan.booking == 1 && $0.result == .aired }
    #expect(aired.count == 12)
    #expect(aired.allSatisfy { [.monday, .thursday].contains(Rig.zone.civil(at: $0.plan.occurrence!).date.weekday) })
    #expect(rig.airings.values.count { $0.plan.booking == 2 } == 2)
    #expect(rig.machine.isFinished(rig.machine.bookings[1], at: rig.now))
}

@Test func `days within limits, and an expiry that is said once, on a day of the booking`() {
    let valid = Validity(through: CivilDate("2026-11-30"))
    let booking = Rig.booking(1, through: "2026-12-31", valid: valid, days: "Mon")
    var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [booking])
    rig.run(until: "2026-12-31 06:00")
    let lines = rig.airings.values.filter { $0.plan.booking == 1 }.map {
        "\(Rig.zone.civil(at: $0.plan.occurrence!).date) \($0.result.rawValue)"
    }
    #expect(lines.sorted() == ["2026-11-23 aired", "2026-11-30 aired", "2026-12-07 skipped"])
}

@Test func `days that never meet the slot are no occurrence, and found out soon`() {
    let slot = Rig.slot("gio", "Mon..Fri *:00", rundown: [.bulletins])
    let rig = Rig([slot], bookings: [Rig.booking(1, in: "gio", days: "Sun")])
    #expect(rig.machine.nextOccurrences(of: rig.machine.bookings[0], after: rig.now, limit: 1) == [])
    #expect(rig.machine.isFinished(rig.machine.bookings[0], at: rig.now))
}
