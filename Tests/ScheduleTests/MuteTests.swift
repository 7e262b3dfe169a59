import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `A muted zone` {
    private static func mute(
        _ zone: String = "a", maintenance: Bool = false, until: String? = nil, why: String? = nil
    ) -> ZoneMute {
        ZoneMute(
            zone: zone, isMaintenance: maintenance, by: "van", since: Rig.at("2026-11-23 04:00"),
            until: until.map(Rig.at), why: why)
    }

    private static func rig(_ bookings: [Booking] = [Rig.booking(1)], zones: [String] = []) -> MachineRig {
        Rig([Rig.slot(zones: zones, rundown: [.bulletins])], bookings: bookings)
    }

    @Test func `hears no programme, and the others hear it`() {
        var rig = Self.rig()
        rig.take(.muted([Self.mute()]))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 b Bản tin 1: aired"])
    }

    @Test func `where all are muted, the log says why, and what waits airs the next day`() throws {
        var rig = Self.rig()
        rig.take(.muted([Self.mute("a", why: "đám tang"), Self.mute("b")]))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 a,b Bản tin 1: skipped (zone-muted)"])
        let reason = try #require(rig.airings.values.first?.reason)
        #expect(reason.sentence.vi == "cụm loa đang tắt tiếng (“van”: đám tang)")
        rig.take(.muted([]))
        rig.run(until: "2026-11-24 06:00")
        #expect(rig.story.last == "05:30 a,b Bản tin 1: aired")
    }

    @Test func `in the middle of a programme is cut, and the others do not notice`() {
        var rig = Self.rig([Rig.booking(1), Rig.booking(2)])
        rig.run(until: "2026-11-23 05:30:30")
        rig.take(.muted([Self.mute()]))
        #expect(rig.played.count == 1)
        rig.take(.report(.cut(run: rig.played[0].id, zone: "a", part: 0, frames: 1_440_000, at: rig.now)))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.played.count == 1)
        #expect(rig.story == ["05:30 a,b Bản tin 1: cut (zone-muted)", "05:31 a,b Bản tin 2: cut (zone-muted)"])
        let hearings = rig.airings.values.first { $0.plan.booking == 2 }?.hearings
        #expect(hearings == nil || hearings?.map(\.zone) == ["b"])
    }

    @Test func `before a programme begins that was handed over is left out of it`() {
        var rig = Self.rig()
        rig.run(until: "2026-11-23 05:29:57")
        #expect(rig.played.map(\.zones) == [["a", "b"]])
        rig.take(.muted([Self.mute()]))
        #expect(rig.played.last?.zones == ["b"])
        #expect(rig.played.last?.start == Rig.at("2026-11-23 05:30"))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 a,b Bản tin 1: cut (zone-muted)"] || rig.story == ["05:30 a,b Bản tin 1: aired"])
    }

    @Test func `hears alerts and emergencies, but nobody who speaks live`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.muted([Self.mute("a"), Self.mute("b")]))
        let live = Live(id: 1, input: "micro", title: "Trực tiếp", zones: ["a"], chime: nil, longest: .seconds(60))
        #expect(rig.machine.refusal(of: live, at: rig.now)?.code == "zone-muted")
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ", repeats: 1, raisedAt: rig.now, raisedBy: "van")
        rig.ready(alert.sound, 5)
        rig.take(.alertRaised(alert))
        #expect(rig.played.last?.zones == ["a", "b"])
        #expect(rig.machine.silentZones(of: alert, at: rig.now) == [])
        var urgent = Rig([], bookings: [Rig.booking(7, at: "2026-11-23 05:30", priority: .emergency, zones: ["a"])])
        urgent.take(.muted([Self.mute("a")]))
        urgent.run(until: "2026-11-23 06:00")
        #expect(urgent.story == ["05:30 a Bản tin 7: aired"])
    }

    @Test func `for maintenance hears nothing at all, and an alert that still stands sounds afterwards`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.muted([Self.mute("a", maintenance: true)]))
        let both = Alert(id: 1, title: "Lũ", text: "Lũ", repeats: 1, raisedAt: rig.now, raisedBy: "van")
        let one = Alert(
            id: 2, title: "Cháy", text: "Cháy", zones: ["a"], repeats: 1, raisedAt: rig.now, raisedBy: "van")
        for alert in [both, one] { rig.ready(alert.sound, 5) }
        rig.take(.alertRaised(both))
        #expect(rig.machine.silentZones(of: both, at: rig.now) == ["a"])
        rig.take(.alertRaised(one))
        rig.run(until: "2026-11-23 09:30")
        #expect(rig.played.map(\.zones) == [["b"]])
        #expect(rig.endedAlerts == [1] && rig.machine.alerts.map(\.alert.id) == [2])
        rig.take(.muted([]))
        rig.run(until: "2026-11-23 09:40")
        #expect(rig.played.last?.zones == ["a"] && rig.endedAlerts == [1, 2])
    }

    @Test func `for maintenance cuts the alert that sounds there, and it does not begin again`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ", repeats: 5, raisedAt: rig.now, raisedBy: "van")
        rig.ready(alert.sound, 20)
        rig.take(.alertRaised(alert))
        rig.run(until: "2026-11-23 09:00:02")
        let run = rig.played[0]
        rig.take(.muted([Self.mute("a", maintenance: true)]))
        rig.take(.report(.cut(run: run.id, zone: "a", part: 0, frames: 90_000, at: rig.now)))
        rig.run(until: "2026-11-23 09:05")
        #expect(rig.played.count > 2 && rig.played.dropFirst().allSatisfy { $0.zones == ["b"] })
    }

    @Test func `an alert that waits for the end of maintenance is over when it expires`() {
        var rig = Rig([], start: "2026-11-23 09:00")
        rig.take(.muted([Self.mute("a", maintenance: true)]))
        let alert = Alert(
            id: 2, title: "Cháy", text: "Cháy", zones: ["a"], repeats: 1, raisedAt: rig.now, raisedBy: "van",
            expires: rig.now + .seconds(600))
        rig.ready(alert.sound, 5)
        rig.take(.alertRaised(alert))
        rig.run(until: "2026-11-23 09:11")
        #expect(rig.played.isEmpty && rig.endedAlerts == [2])
    }

    @Test func `is in the plan as long as it lasts`() {
        var rig = Self.rig([Rig.booking(1, through: "2026-11-24")], zones: ["a"])
        rig.take(.muted([Self.mute(until: "2026-11-23 12:00")]))
        let plan = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-24 12:00"))
        #expect(plan.map(\.airs) == [false, true])
        #expect(plan.first?.reason?.code == "zone-muted")
    }

    @Test func `stays muted when the settings are read again`() {
        var rig = Self.rig()
        rig.take(.muted([Self.mute()]))
        var settings = rig.machine.settings
        settings.mutes = []
        rig.take(.reconfigured(settings))
        #expect(rig.machine.settings.mutes == [Self.mute()])
    }
}
