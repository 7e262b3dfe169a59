import Bulletin
import Testing
import Time

@testable import Schedule

private typealias Rig = MachineRig

@Suite struct `A relay in a rundown` {
    private static let relay = RundownItem.relay("dai-huyen", title: "Thời sự huyện", length: .seconds(600))

    private static func slot(after: Slot.AfterInterruption = .resume, length: Duration? = nil) -> Slot {
        Rig.slot(
            length: length, rundown: [.clip("mo.flac", title: "Mở"), relay, .clip("ket.flac", title: "Kết")],
            after: after)
    }

    private static func alert(at moment: String) -> Alert {
        Alert(id: 1, title: "Báo động", text: "Nước lên.", repeats: 1, raisedAt: Rig.at(moment), raisedBy: "van")
    }

    @Test func `is heard for its length between the clips, and waits for no rendering`() {
        var rig = Rig([Self.slot()])
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 a,b Mở: aired", "05:30:04 a,b Thời sự huyện: aired", "05:40:04 a,b Kết: aired"])
        #expect(rig.played.last?.parts.map(\.isLive) == [false, true, false])
        #expect(FinishedSound.input(ofKey: rig.played.last!.parts[1].sound) == "dai-huyen")
        #expect(rig.airings.values.first { $0.plan.title == "Thời sự huyện" }?.plan.kind == .relay)
        #expect(
            rig.machine.wantedSounds(at: rig.now, until: rig.now + .seconds(90_000)).allSatisfy { !$0.request.isLive })
    }

    @Test(arguments: [Slot.AfterInterruption.resume, .restart])
    func `that an alert has cut goes on with what is live by then, and ends when it should`(
        after: Slot.AfterInterruption
    ) {
        var rig = Rig([Self.slot(after: after)])
        rig.ready(Self.alert(at: "2026-11-23 05:32").sound, 10)
        rig.run(until: "2026-11-23 05:32")
        rig.take(.alertRaised(Self.alert(at: "2026-11-23 05:32")))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story.filter { $0.contains("Thời sự") } == ["05:30:04 a,b Thời sự huyện: aired"])
        let rest = rig.played.last!
        let end = rest.start + FinishedSound.length(of: rest.parts[0].frames)
        #expect(abs((end - Rig.at("2026-11-23 05:40:04")).nanoseconds) < 1_000_000_000)
        #expect(rest.parts.count == 2)
    }

    @Test func `that is over when the alert ends does not come back, and the rest of the programme does`() {
        var rig = Rig([Self.slot()])
        rig.ready(Self.alert(at: "2026-11-23 05:39:58").sound, 60)
        rig.run(until: "2026-11-23 05:39:58")
        rig.take(.alertRaised(Self.alert(at: "2026-11-23 05:39:58")))
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.airings.values.first { $0.plan.kind == .relay }?.result == .cut)
        #expect(rig.airings.values.first { $0.plan.kind == .relay }?.reason?.code == "relay-over")
        #expect(rig.airings.values.first { $0.plan.title == "Kết" }?.result == .aired)
    }

    struct Limit: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var curfew: String?
        var minutes: Int?
        var seconds: Double
        var result = Airing.Result.cut
        var code: String?
    }

    @Test(arguments: [
        Limit(testDescription: "by the curfew", curfew: "05:35", seconds: 293, code: "curfew"),
        Limit(testDescription: "by the minutes of a session", minutes: 8, seconds: 473, code: "no-room"),
        Limit(testDescription: "by nothing", curfew: "05:41", seconds: 600, result: .aired),
        Limit(
            testDescription: "by so much that it is not begun", curfew: "05:30:16", seconds: 0, result: .skipped,
            code: "no-room"),
    ])
    func `is cut short so that the clips around it keep their place, and fades out`(_ limit: Limit) throws {
        let window = limit.curfew.map { CurfewWindow(from: TimeOfDay($0)!, to: TimeOfDay("07:00")!) }
        var rig = Rig(
            [Self.slot()], curfew: window.map { [$0] } ?? [], quotas: Quotas(minutesPerSession: limit.minutes))
        let planned = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-23 06:00")).first {
            $0.airing.kind == .relay
        }
        #expect(planned?.airs == (limit.seconds > 0) && planned?.reason?.code == limit.code, "the plan says so")
        rig.run(until: "2026-11-23 06:00")
        let parts = rig.played.flatMap(\.parts)
        let relay = try #require(rig.airings.values.first { $0.plan.kind == .relay })
        #expect(relay.result == limit.result)
        #expect(relay.reason?.code == limit.code)
        let frames = parts.first(where: \.isLive)?.frames ?? 0
        #expect(abs(frames - Int(limit.seconds * 48_000)) <= 1)
        #expect(parts.filter(\.isLive).allSatisfy { $0.fadeOut == 48_000 })
        #expect(rig.airings.values.first { $0.plan.title == "Kết" }?.result == .aired)
    }

    @Test func `that sounds when a curfew is set is cut at its beginning, with a fade`() throws {
        var rig = Rig([Self.slot()])
        rig.run(until: "2026-11-23 05:32")
        var settings = rig.machine.settings
        settings.curfew = Curfew([CurfewWindow(from: TimeOfDay("05:34")!, to: TimeOfDay("07:00")!)])
        rig.take(.reconfigured(settings))
        rig.run(until: "2026-11-23 06:00")
        let rest = try #require(rig.played.last { $0.parts.contains { $0.isLive } })
        #expect(rest.end <= Rig.at("2026-11-23 05:34") && rest.end > Rig.at("2026-11-23 05:33:55"))
        #expect(rest.parts[0].fadeOut == 48_000)
        let relay = try #require(rig.airings.values.first { $0.plan.kind == .relay })
        #expect(relay.result == .cut && relay.reason?.code == "curfew")
    }

    @Test func `stands in the plan with its length`() {
        let rig = Rig([Self.slot()])
        let plan = Simulation.plan(rig.machine, from: rig.now, through: rig.now + .seconds(3600))
        let relay = plan.first { $0.airing.kind == .relay }
        #expect(relay?.airs == true)
        #expect(relay.map { $0.end - $0.start } == .seconds(600))
    }
}
