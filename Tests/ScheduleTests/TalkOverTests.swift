import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `Somebody who speaks over what plays` {
    private static func live(zones: [String] = [], longest: Int = 600) -> Live {
        Live(id: 1, input: "micro", title: "Trực tiếp", zones: zones, chime: nil, longest: .seconds(longest))
    }

    private static func playing(curfew: [CurfewWindow] = []) -> MachineRig {
        var rig = Rig(
            [Rig.slot(zones: ["a"], rundown: [.bulletins])], bookings: [Rig.booking(1)], curfew: curfew, seconds: 600)
        rig.run(until: "2026-11-23 05:31")
        return rig
    }

    @Test func `does so where something plays, and nothing gives way`() throws {
        var rig = Self.playing()
        #expect(rig.machine.zonesToTalkOver(Self.live(), at: rig.now) == ["a"])
        #expect(rig.machine.zonesToTalkOver(Self.live(zones: ["b"]), at: rig.now) == [])
        let (over, reason) = rig.machine.talkOver(Self.live(longest: 60), in: ["a"], at: rig.now)
        let spoken = try #require(over)
        #expect(reason == nil && spoken.length == .seconds(60) && spoken.airing.zones == ["a"])
        #expect(spoken.run != rig.played[0].id && spoken.start == rig.now + StationMachine.atOnce)
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 a Bản tin 1: aired"])
    }

    @Test func `not over an alert, not in the curfew and not in a muted zone`() throws {
        var alerted = Self.playing()
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ", repeats: 3, raisedAt: alerted.now, raisedBy: "van")
        alerted.ready(alert.sound, 5)
        alerted.take(.alertRaised(alert))
        #expect(alerted.machine.talkOver(Self.live(), in: ["a"], at: alerted.now).reason?.code == "zone-busy")
        #expect(alerted.machine.reasonForCut(in: "a", by: nil, at: alerted.now).code == "pre-empted")

        var muted = Self.playing()
        muted.take(.muted([ZoneMute(zone: "a", by: "van", since: muted.now)]))
        #expect(muted.machine.talkOver(Self.live(), in: ["a"], at: muted.now).reason?.code == "zone-muted")
        #expect(muted.machine.reasonForCut(in: "a", by: nil, at: muted.now).code == "zone-muted")

        var late = Self.playing(curfew: [CurfewWindow(from: TimeOfDay("05:45")!, to: TimeOfDay("06:30")!)])
        let over = try #require(late.machine.talkOver(Self.live(longest: 3600), in: ["a"], at: late.now).over)
        #expect(over.start + over.length == Rig.at("2026-11-23 05:45"))
        late.run(until: "2026-11-23 05:50")
        #expect(late.machine.talkOver(Self.live(), in: ["a"], at: late.now).reason?.code == "curfew")
        #expect(late.machine.reasonForCut(in: "b", by: "van", at: late.now).code == "stopped")
    }
}
