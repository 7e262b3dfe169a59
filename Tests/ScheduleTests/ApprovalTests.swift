import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

private func booking(_ id: Int64, _ approval: Approval, times: Int? = nil) -> Booking {
    var booking = Rig.booking(id, times: times)
    booking.approval = approval
    return booking
}

@Suite struct `What is not approved` {
    @Test(arguments: [
        (Approval.awaited, "not-approved"), (.void, "approval-void"), (.returned(why: "sai ngày"), "returned"),
    ])
    func `is left out of its programme, with the reason`(approval: Approval, code: String) {
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [booking(1, approval), booking(2, .given)])
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 a,b Bản tin 1: skipped (\(code))", "05:30 a,b Bản tin 2: aired"])
    }

    @Test func `airs the next time once it is, and as often as it was to air`() {
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [booking(1, .awaited, times: 2)])
        rig.run(until: "2026-11-23 12:00")
        rig.take(.bookings([booking(1, .given, times: 2)]))
        rig.run(until: "2026-11-27 12:00")
        #expect(rig.story.filter { $0.contains("aired") }.count == 2)
        #expect(rig.story.first == "05:30 a,b Bản tin 1: skipped (not-approved)")
    }

    @Test func `is refused at a time of its own, once`() {
        var notice = Rig.booking(1, at: "2026-11-23 09:00")
        notice.approval = .awaited
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [notice])
        rig.run(until: "2026-11-23 12:00")
        #expect(rig.story.filter { $0.contains("Bản tin 1") } == ["09:00 a,b Bản tin 1: skipped (not-approved)"])
    }

    @Test func `does not begin where the approval is lost in the last seconds`() {
        var notice = Rig.booking(1, at: "2026-11-23 09:00")
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [notice])
        rig.run(until: "2026-11-23 08:59:58")
        notice.approval = .returned(why: "sai giờ")
        rig.take(.bookings([notice]))
        rig.run(until: "2026-11-23 12:00")
        #expect(rig.story.filter { $0.contains("Bản tin 1") } == ["09:00 a,b Bản tin 1: skipped (returned)"])
    }

    @Test func `is planned as not heard`() {
        let rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [booking(1, .awaited)])
        let plan = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-23 12:00"))
        #expect(plan.map(\.airs) == [false] && plan[0].reason?.code == "not-approved")
    }
}
