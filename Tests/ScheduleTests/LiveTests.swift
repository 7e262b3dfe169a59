import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `Somebody who speaks live` {
    private static func live(_ id: Int64 = 1, zones: [String] = [], chime: String? = nil, longest: Int = 600) -> Live {
        Live(id: id, input: "micro", title: "Trực tiếp", zones: zones, chime: chime, longest: .seconds(longest))
    }

    @Test func `is heard at once after the chime, until he is done`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.ready(.clip("chuong.flac"), 3)
        rig.take(.wentLive(Self.live(chime: "chuong.flac")))
        #expect(rig.played.last?.start == rig.now + StationMachine.atOnce)
        #expect(rig.machine.course(ofLive: 1, at: rig.now) == .begins)
        rig.run(until: "2026-11-23 09:01")
        guard case .speaks(let said)? = rig.machine.course(ofLive: 1, at: rig.now) else {
            Issue.record("nobody speaks")
            return
        }
        #expect(abs((said - .milliseconds(56_700)).nanoseconds) < 1_000_000)
        rig.take(.liveEnded(1))
        #expect(rig.machine.course(ofLive: 1, at: rig.now) == nil)
        rig.run(until: "2026-11-23 09:20")
        #expect(rig.story == ["09:00 a,b ♪: aired", "09:00:03 a,b Trực tiếp: aired"])
        #expect(rig.airings.values.first { $0.plan.kind == .relay }?.end == Rig.at("2026-11-23 09:01"))
    }

    @Test func `is ended at his maximum`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.wentLive(Self.live(longest: 60)))
        rig.run(until: "2026-11-23 09:10")
        #expect(rig.machine.course(ofLive: 1, at: rig.now) == nil)
        let airing = rig.airings.values.first
        #expect(airing?.result == .aired)
        #expect(airing.map { $0.end! - $0.start! } == .seconds(60))
    }

    @Test func `cuts a normal programme, which goes on afterwards`() {
        var rig = Rig([Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1)])
        rig.run(until: "2026-11-23 05:30:20")
        rig.take(.wentLive(Self.live(zones: ["a"], longest: 30)))
        rig.run(until: "2026-11-23 05:40")
        #expect(rig.story.contains("05:30 a,b Bản tin 1: aired"))
        #expect(rig.played.last?.zones == ["a"] && rig.played.last?.parts.first?.isLive == false)
    }

    @Test func `is cut by an alert, waits, and goes on`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        let alert = Alert(
            id: 9, title: "Báo động", text: "Nước lên.", repeats: 1, raisedAt: Rig.at("2026-11-23 09:01"),
            raisedBy: "van")
        rig.ready(alert.sound, 10)
        rig.take(.wentLive(Self.live()))
        rig.run(until: "2026-11-23 09:01")
        rig.take(.alertRaised(alert))
        rig.run(until: "2026-11-23 09:01:05")
        #expect(rig.machine.course(ofLive: 1, at: rig.now) == .waits)
        rig.run(until: "2026-11-23 09:02")
        guard case .speaks? = rig.machine.course(ofLive: 1, at: rig.now) else {
            Issue.record("nobody speaks")
            return
        }
        rig.take(.liveEnded(1))
        #expect(rig.airings.values.first { $0.plan.kind == .relay }?.result == .aired)
    }

    @Test func `may not speak in the curfew, and not into it`() {
        let night = CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!)
        var rig = Rig([], start: "2026-11-23 23:00", curfew: [night])
        #expect(rig.machine.refusal(of: Self.live(), at: rig.now)?.code == "curfew")
        rig.take(.wentLive(Self.live()))
        #expect(rig.played.isEmpty && rig.airings.values.first?.reason?.code == "curfew")
        rig = Rig([], start: "2026-11-23 21:58", curfew: [night])
        rig.take(.wentLive(Self.live()))
        #expect(rig.played.last!.end <= Rig.at("2026-11-23 22:00"))
        #expect(rig.played.last!.end > Rig.at("2026-11-23 21:59:59"))
    }

    @Test func `counts as a session of the day`() {
        var rig = Rig([], start: "2026-11-23 09:00", quotas: Quotas(sessionsPerDay: 1))
        #expect(rig.machine.refusal(of: Self.live(), at: rig.now) == nil)
        rig.take(.wentLive(Self.live(longest: 60)))
        rig.run(until: "2026-11-23 09:10")
        #expect(rig.machine.refusal(of: Self.live(2), at: rig.now)?.code == "quota-sessions")
    }

    @Test func `waits for nobody who is as important, and for no alert`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.wentLive(Self.live(zones: ["a"])))
        rig.run(until: "2026-11-23 09:01")
        #expect(rig.machine.refusal(of: Self.live(2), at: rig.now)?.code == "zone-busy")
        #expect(rig.machine.refusal(of: Self.live(2, zones: ["b"]), at: rig.now) == nil)
        #expect(rig.machine.refusal(of: Self.live(2, zones: ["không có"]), at: rig.now)?.code == "zone-gone")
    }

    @Test func `is over after a power cut`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.wentLive(Self.live()))
        rig.run(until: "2026-11-23 09:01")
        rig.crash(until: "2026-11-23 09:02")
        rig.run(until: "2026-11-23 09:20")
        #expect(rig.airings.values.first?.result == .cut)
        #expect(rig.played.count == 1)
    }
}
