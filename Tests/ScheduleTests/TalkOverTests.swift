import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `Somebody who speaks over what plays` {
    private static func live(zones: [String] = [], longest: Int = 600) -> Live {
        Live(id: 1, input: "micro", title: "Trực tiếp", zones: zones, chime: nil, longest: .seconds(longest))
    }

    private static func playing(curfew: [CurfewWindow] = [], quotas: Quotas = Quotas()) -> MachineRig {
        var rig = Rig(
            [Rig.slot(zones: ["a"], rundown: [.bulletins])], bookings: [Rig.booking(1)], curfew: curfew, quotas: quotas,
            seconds: 600)
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
        // Which cuts him, but does not end it.
        #expect(alerted.machine.reasonForCut(in: "a", by: nil, at: alerted.now) == nil)

        var muted = Self.playing()
        muted.take(.muted([ZoneMute(zone: "a", by: "van", since: muted.now)]))
        #expect(muted.machine.talkOver(Self.live(), in: ["a"], at: muted.now).reason?.code == "zone-muted")
        #expect(muted.machine.reasonForCut(in: "a", by: nil, at: muted.now)?.code == "zone-muted")

        var late = Self.playing(curfew: [CurfewWindow(from: TimeOfDay("05:45")!, to: TimeOfDay("06:30")!)])
        let over = try #require(late.machine.talkOver(Self.live(longest: 3600), in: ["a"], at: late.now).over)
        #expect(over.start + over.length == Rig.at("2026-11-23 05:45"))
        late.run(until: "2026-11-23 05:50")
        #expect(late.machine.talkOver(Self.live(), in: ["a"], at: late.now).reason?.code == "curfew")
        #expect(late.machine.reasonForCut(in: "b", by: "van", at: late.now)?.code == "stopped")
    }

    @Test func `the chime is heard first, and takes nothing of his time`() throws {
        var rig = Self.playing()
        rig.ready(.clip("keng.wav"), 2)
        var live = Self.live(longest: 60)
        live.chime = "keng.wav"
        let over = try #require(rig.machine.talkOver(live, in: ["a"], at: rig.now).over)
        #expect(over.chime?.length == .seconds(2))
        #expect(over.speaksFrom == over.start + .seconds(2))
        #expect(over.end == over.speaksFrom + .seconds(60))
        // One that is not rendered yet keeps nobody waiting.
        live.chime = "khac.wav"
        let early = try #require(rig.machine.talkOver(live, in: ["a"], at: rig.now).over)
        #expect(early.chime == nil)
    }

    @Test func `after an alert he goes on with the rest of his time, as soon as it is over`() throws {
        var rig = Self.playing()
        let over = try #require(rig.machine.talkOver(Self.live(longest: 60), in: ["a"], at: rig.now).over)
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ", repeats: 1, raisedAt: rig.now, raisedBy: "van")
        rig.ready(alert.sound, 5)
        rig.take(.alertRaised(alert))
        let held = rig.machine.goOn(over, in: ["a"], left: .seconds(40), at: rig.now)
        #expect(held.over == nil && held.reason == nil)
        rig.run(until: "2026-11-23 05:33")
        let again = try #require(rig.machine.goOn(over, in: ["a"], left: .seconds(40), at: rig.now).over)
        #expect(again.start > rig.now && again.length == .seconds(40) && again.chime == nil)
        #expect(again.run != over.run && again.airing.id == over.airing.id)
        #expect(rig.machine.goOn(over, in: ["a"], left: .milliseconds(500), at: rig.now).reason?.code == "no-room")
        #expect(rig.machine.goOn(over, in: ["gone"], left: .seconds(40), at: rig.now).reason?.code == "zone-gone")
    }

    @Test func `the curfew that began meanwhile keeps him off the air`() throws {
        var rig = Self.playing(curfew: [CurfewWindow(from: TimeOfDay("05:33")!, to: TimeOfDay("06:30")!)])
        let over = try #require(rig.machine.talkOver(Self.live(longest: 3600), in: ["a"], at: rig.now).over)
        #expect(over.end == Rig.at("2026-11-23 05:33"))
        rig.run(until: "2026-11-23 05:34")
        #expect(rig.machine.goOn(over, in: ["a"], left: .seconds(40), at: rig.now).reason?.code == "curfew")
    }

    @Test func `is no session of his own, and has what is left of the minutes of the one he speaks in`() throws {
        let quotas = Quotas(sessionsPerDay: 1, minutesPerSession: 15)
        var rig = Self.playing(quotas: quotas)
        let over = try #require(rig.machine.talkOver(Self.live(longest: 3600), in: ["a"], at: rig.now).over)
        #expect(over.end == Rig.at("2026-11-23 05:45"))
        // The day's session is used up: alone he may not speak any more.
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.machine.refusal(of: Self.live(), at: rig.now)?.code == "quota-sessions")
        // What an alert took of the session is gone.
        #expect(rig.machine.goOn(over, in: ["a"], left: .seconds(600), at: rig.now).reason?.code == "no-room")
    }

    @Test func `over a test of the loudspeakers he is a session like anybody who speaks live`() throws {
        var rig = Rig([], quotas: Quotas(sessionsPerDay: 1, minutesPerSession: 15), seconds: 600)
        var test = Rig.booking(1, at: "2026-11-23 05:10", priority: .priority)
        test.isTest = true
        rig.ready(.bulletin(1), 600)
        rig.take(.bookings([test]))
        rig.run(until: "2026-11-23 05:11")
        let zones = rig.machine.zonesToTalkOver(Self.live(), at: rig.now)
        #expect(zones == ["a", "b"])
        let first = try #require(rig.machine.talkOver(Self.live(longest: 3600), in: zones, at: rig.now).over)
        #expect(first.length == .seconds(900))
        var second = Self.live()
        second.id = 2
        #expect(rig.machine.talkOver(second, in: zones, at: rig.now).reason?.code == "quota-sessions")
    }
}
