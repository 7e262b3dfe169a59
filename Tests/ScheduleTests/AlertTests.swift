import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `An alert` {
    private static func alert(
        _ id: Int64 = 1, zones: [String] = [], repeats: Int = 2, expires: String? = nil, at: String
    ) -> Alert {
        Alert(
            id: id, title: "Báo động", text: "Nước lên.", zones: zones, repeats: repeats, raisedAt: Rig.at(at),
            raisedBy: "van", expires: expires.map { Rig.at($0) })
    }

    private static func rig(_ bookings: [Booking] = [Rig.booking(1)], start: String = "2026-11-23 05:00") -> Rig {
        let night = CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!)
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: bookings, start: start, curfew: [night])
        rig.lengths[alert(at: start).sound] = 10
        rig.ready(alert(at: start).sound, 10)
        return rig
    }

    @Test func `sounds at once, as often as it says, also in the curfew`() {
        var rig = Self.rig(start: "2026-11-23 03:00")
        rig.take(.alertRaised(Self.alert(at: "2026-11-23 03:00")))
        #expect(rig.played.count == 1 && rig.played[0].isEmergency && rig.played[0].start == rig.now)
        rig.run(until: "2026-11-23 04:00")
        #expect(
            rig.story == [
                "03:00 a,b Tín hiệu báo động: aired", "03:00:03 a,b Báo động: aired",
                "03:00:16 a,b Tín hiệu báo động: aired",
                "03:00:19 a,b Báo động: aired",
            ])
        #expect(rig.machine.alerts.isEmpty && rig.endedAlerts == [1])
    }

    @Test func `begins with its tone while its words are being rendered`() {
        var rig = Self.rig()
        rig.lengths[Self.alert(at: "2026-11-23 05:10").sound] = nil
        rig.take(.sound(Self.alert(at: "2026-11-23 05:10").sound, .waiting(guess: 1)))
        rig.run(until: "2026-11-23 05:10")
        rig.take(.alertRaised(Self.alert(repeats: 1, at: "2026-11-23 05:10")))
        #expect(rig.played.map { $0.parts.count } == [1])
        rig.run(until: "2026-11-23 05:10:01")
        rig.ready(Self.alert(at: "2026-11-23 05:10").sound, 10)
        rig.run(until: "2026-11-23 05:20")
        #expect(rig.story == ["05:10 a,b Tín hiệu báo động: aired", "05:10:03 a,b Báo động: aired"])
    }

    @Test func `cuts a programme, holds its zone between its rounds, and lets the programme go on`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:30:20")
        rig.take(.alertRaised(Self.alert(zones: ["b"], at: "2026-11-23 05:30:20")))
        rig.run(until: "2026-11-23 05:45")
        #expect(rig.story.filter { $0.contains("Bản tin") } == ["05:30 a,b Bản tin 1: aired"])
        let rest = rig.played.last!
        #expect(rest.zones == ["b"] && rest.start > Rig.at("2026-11-23 05:30:49") && !rest.isEmergency)
        // Between the rounds nothing else sounds in its zone.
        #expect(rig.played.count == 4)
    }

    @Test func `keeps a slot from its zones, and the other hamlet hears it`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:29")
        rig.take(.alertRaised(Self.alert(zones: ["b"], repeats: 10, at: "2026-11-23 05:29")))
        rig.run(until: "2026-11-23 05:45")
        #expect(rig.story.contains("05:30 a Bản tin 1: aired"))
    }

    @Test func `fades as soon as it is cleared, and says who did`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:10")
        rig.take(.alertRaised(Self.alert(repeats: 50, at: "2026-11-23 05:10")))
        rig.run(until: "2026-11-23 05:10:05")
        rig.take(.alertsCleared([1], by: "minh"))
        rig.run(until: "2026-11-23 05:20")
        #expect(rig.story == ["05:10 a,b Tín hiệu báo động: aired", "05:10:03 a,b Báo động: cut (alert-cleared)"])
        #expect(rig.endedAlerts == [1])
    }

    @Test func `does not begin again once it has expired`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:10")
        rig.take(.alertRaised(Self.alert(repeats: 50, expires: "2026-11-23 05:10:20", at: "2026-11-23 05:10")))
        rig.run(until: "2026-11-23 05:20")
        #expect(rig.story.count { $0.contains("Báo động: aired") } == 2)
    }

    @Test func `goes on after a power cut, with the round that was lost`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:10")
        rig.take(.alertRaised(Self.alert(repeats: 2, at: "2026-11-23 05:10")))
        rig.run(until: "2026-11-23 05:10:08")
        rig.crash(until: "2026-11-23 05:11")
        rig.run(until: "2026-11-23 05:20")
        #expect(rig.story.count { $0.contains("Báo động: aired") } == 2)
        #expect(rig.story.contains("05:10:03 a,b Báo động: cut (cut-by-outage)"))
    }

    @Test func `waits for another one in the same zone`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:10")
        rig.take(.alertRaised(Self.alert(repeats: 1, at: "2026-11-23 05:10")))
        rig.take(.alertRaised(Self.alert(2, repeats: 1, at: "2026-11-23 05:10")))
        rig.run(until: "2026-11-23 05:20")
        let starts = rig.airings.values.filter { $0.plan.title == "Báo động" }.compactMap(\.start).sorted()
        #expect(starts.count == 2 && starts[1] - starts[0] >= .seconds(10))
    }
}
