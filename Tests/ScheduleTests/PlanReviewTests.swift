import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

private typealias Rig = MachineRig

/// The doubts about a plan, as `Bản tin 1: gap, time-left`, in the order of the beginnings.
private func doubts(
    _ rig: Rig, from: String = "2026-11-23 05:00", through: String, history: [String: Set<Int>] = [:],
    rendered: String? = nil
) -> [String] {
    let window = Rig.at(from)..<Rig.at(through)
    let outcomes = Simulation.plan(rig.machine, from: rig.now, through: window.upperBound)
    let review = PlanReview(
        rig.machine, history: PlanReview.History(days: 60, hours: history), rendered: rendered.map(Rig.at))
    let flags = review.flags(outcomes, window)
    return outcomes.compactMap { outcome in
        flags[outcome.airing.id].map { "\(outcome.airing.title): \($0.map(\.code).joined(separator: ", "))" }
    }
}

@Suite struct `A plan is looked through, and finds` {
    @Test func `nothing to doubt in an ordinary morning`() {
        let rig = Rig([Rig.slot()], bookings: [Rig.booking(1)])
        #expect(doubts(rig, through: "2026-11-23 06:00").isEmpty)
    }

    @Test func `a programme that has to wait, and the one that it waits for`() {
        let rig = Rig(
            [Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:30")])
        #expect(doubts(rig, through: "2026-11-23 06:00") == ["Bản tin 1: overruns", "Bản tin 2: starts-late"])
        let other = Rig(
            [Rig.slot(zones: ["a"], rundown: [.bulletins])],
            bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:30", zones: ["b"])])
        #expect(doubts(other, through: "2026-11-23 06:00").isEmpty)
    }

    @Test func `how late, and behind what`() throws {
        let rig = Rig(
            [Rig.slot(rundown: [.bulletins])], bookings: [Rig.booking(1), Rig.booking(2, at: "2026-11-23 05:30:30")])
        let outcomes = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-23 06:00"))
        let review = PlanReview(rig.machine, history: PlanReview.History(days: 60), rendered: nil)
        let flags = review.flags(outcomes, rig.now..<Rig.at("2026-11-23 06:00"))
        let late = try #require(flags.values.joined().first { $0.code == "starts-late" })
        #expect(late.sentence.vi == "bắt đầu muộn 31 giây, vì chờ “Buổi sang” phát xong")
        #expect(late.sentence.en == "begins 31 s late, after “Buổi sang”")
    }

    @Test func `time that a slot has left`() {
        let rig = Rig([Rig.slot(length: .seconds(600))], bookings: [Rig.booking(1)])
        #expect(doubts(rig, through: "2026-11-23 06:00") == ["Nhạc kết: time-left"])
    }

    @Test func `what something more important interrupts`() {
        let rig = Rig(
            [Rig.slot(rundown: [.bulletins])],
            bookings: [
                Rig.booking(1), Rig.booking(2), Rig.booking(3, at: "2026-11-23 05:31:30", priority: .emergency),
            ])
        #expect(doubts(rig, through: "2026-11-23 06:00") == ["Bản tin 2: interrupted"])
    }

    @Test func `silence between two items, in whichever zone it is`() throws {
        let rig = Rig([Rig.slot()])
        func outcome(_ item: String, _ zones: [String], at second: Int64) -> Simulation.Outcome {
            let occurrence = Rig.at("2026-11-23 05:30")
            let start = occurrence + .seconds(second)
            let airing = PlannedAiring(
                id: "sang/1/\(item)", plannedStart: start, zones: zones, slot: "sang", occurrence: occurrence,
                title: item,
                kind: .clip, sound: "k", frames: 480_000)
            return Simulation.Outcome(airing: airing, start: start, end: start + .seconds(10), airs: true)
        }
        let outcomes = [
            outcome("1", ["a", "b"], at: 0), outcome("2", ["b"], at: 10), outcome("3", ["a"], at: 22),
            outcome("4", ["b"], at: 24),
        ]
        let review = PlanReview(rig.machine, history: PlanReview.History(days: 60), rendered: nil)
        let flags = review.flags(outcomes, rig.now..<Rig.at("2026-11-23 06:00"))
        #expect(Array(flags.keys) == ["sang/1/3"])
        #expect(try #require(flags["sang/1/3"]).map(\.sentence.en) == ["12 s of silence before it"])
    }

    @Test func `an emergency in the curfew`() {
        let night = CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!)
        let rig = Rig(
            [], bookings: [Rig.booking(1, at: "2026-11-23 23:00", priority: .emergency)], curfew: [night])
        #expect(doubts(rig, through: "2026-11-24 00:00") == ["Bản tin 1: in-curfew"])
    }

    @Test func `sounds that are not there, of bulletins always and of the timetable where they should be`() {
        var rig = Rig([Rig.slot()], bookings: [Rig.booking(1, through: "2026-11-24")])
        rig.take(.sound(.bulletin(1), .waiting(guess: 480_000)))
        rig.take(.sound(.clip("ket.flac"), .waiting(guess: 48_000)))
        #expect(
            doubts(rig, through: "2026-11-25 00:00", rendered: "2026-11-23 12:00") == [
                "Bản tin 1: not-rendered", "Nhạc kết: not-rendered", "Bản tin 1: not-rendered",
            ])
        #expect(doubts(rig, through: "2026-11-25 00:00").isEmpty)
    }

    @Test func `the last airing of a bulletin that would go on`() {
        let valid = Validity(from: nil, through: CivilDate("2026-11-24")!)
        let days = Rig([Rig.slot()], bookings: [Rig.booking(1, through: "2026-11-30", valid: valid)])
        #expect(doubts(days, through: "2026-11-27 00:00") == ["Bản tin 1: last-airing"])
        // It ends with its validity, or has had its time: that is as it was meant.
        let ends = Rig([Rig.slot()], bookings: [Rig.booking(1, through: "2026-11-24", valid: valid)])
        #expect(doubts(ends, through: "2026-11-27 00:00").isEmpty)
        let once = Rig([Rig.slot()], bookings: [Rig.booking(1, valid: valid)])
        #expect(doubts(once, through: "2026-11-27 00:00").isEmpty)
        // Not in these days.
        #expect(doubts(days, through: "2026-11-24 12:00").isEmpty)
    }

    @Test func `a bulletin that expires before it has ever aired`() {
        let valid = Validity(from: nil, through: CivilDate("2026-11-24")!)
        let rig = Rig(
            [Rig.slot(length: .seconds(30), rundown: [.bulletins])],
            bookings: [Rig.booking(1, through: "2026-11-30", valid: valid)])
        #expect(doubts(rig, through: "2026-11-26 00:00") == ["Bản tin 1: expires-unaired"])
    }

    @Test func `an hour in which the loudspeakers never sound, once in a programme`() {
        let rig = Rig([Rig.slot("dem", "03:15")], bookings: [Rig.booking(1, in: "dem")], start: "2026-11-23 00:00")
        func found(_ history: [String: Set<Int>]) -> [String] {
            doubts(rig, from: "2026-11-23 00:00", through: "2026-11-23 04:00", history: history)
        }
        #expect(found(["a": [5, 17], "b": [5]]) == ["Nhạc hiệu: unusual-hour"])
        #expect(found(["a": [3, 5], "b": [3]]).isEmpty)
        #expect(found(["a": [3, 5], "b": [5]]) == ["Nhạc hiệu: unusual-hour"])
        // A new station has no hours yet.
        #expect(found([:]).isEmpty)
    }

    @Test func `no hour to be too strange for an alert`() {
        var rig = Rig([], start: "2026-11-23 03:15")
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ.", repeats: 1, raisedAt: rig.now, raisedBy: "van")
        rig.take(.sound(alert.sound, .ready(FinishedSound(key: "k", frames: 48_000))))
        rig.take(.alertRaised(alert))
        #expect(doubts(rig, through: "2026-11-23 04:00", history: ["a": [5], "b": [5]]).isEmpty)
    }

    @Test func `which hours are usual, in the log`() {
        func airing(_ planned: String, _ zones: [String], sounded: Bool) -> Airing {
            let plan = PlannedAiring(id: planned, plannedStart: Rig.at(planned), zones: zones, title: "", kind: .clip)
            let start: Instant? = sounded ? plan.plannedStart - .milliseconds(1) : nil
            return Airing(plan: plan, seq: 1, start: start, result: sounded ? .aired : .missed)
        }
        let history = PlanReview.History(
            [
                airing("2026-11-22 05:00", ["a", "b"], sounded: true), airing("2026-11-22 17:30", ["b"], sounded: true),
                airing("2026-11-22 20:30", ["a"], sounded: false),
            ], days: 60, in: Rig.zone)
        #expect(history.hours == ["a": [5], "b": [5, 17]])
    }
}

@Suite struct `What zones hear at different times` {
    @Test func `is known of the plan and of the log alike`() throws {
        var rig = Rig([Rig.slot()], bookings: [Rig.booking(1, zones: ["a"]), Rig.booking(2)])
        let planned = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-23 06:00"))
        rig.run(until: "2026-11-23 06:00")
        let last = try #require(planned.last { $0.airing.booking == 2 })
        func spans(_ hearings: [Hearing]?) -> [String]? {
            hearings?.map { "\($0.zone) \(Rig.zone.civil(at: $0.start).time)–\(Rig.zone.civil(at: $0.end).time)" }
                .sorted()
        }
        #expect(spans(last.hearings) == ["a 05:31:04–05:32:04", "b 05:30:04–05:31:04"])
        let logged = rig.log.compactMap { event -> [Hearing]? in
            guard case .ended(last.airing.id, let ending) = event.kind else { return nil }
            return ending.hearings
        }
        #expect(spans(logged.first) == spans(last.hearings))
        // What they hear together has no need of it.
        #expect(planned.first { $0.airing.title == "Nhạc hiệu" }?.hearings == nil)
        #expect(planned.first { $0.airing.booking == 1 }?.hearings == nil)
    }

    @Test func `a zone that is cut by an alert has heard less`() throws {
        var rig = Rig([Rig.slot(rundown: [.bulletins], after: .drop)], bookings: [Rig.booking(1)])
        rig.run(until: "2026-11-23 05:30:20")
        let alert = Alert(id: 1, title: "Lũ", text: "Lũ.", zones: ["a"], repeats: 1, raisedAt: rig.now, raisedBy: "van")
        rig.take(.sound(alert.sound, .ready(FinishedSound(key: "k", frames: 48_000))))
        rig.take(.alertRaised(alert))
        rig.run(until: "2026-11-23 05:40")
        let ending = try #require(
            rig.log.compactMap { event -> Ending? in
                if case .ended(let id, let ending) = event.kind, id.hasSuffix("/b1") { ending } else { nil }
            }.first)
        #expect(ending.result == .cut)
        let lengths = Dictionary(uniqueKeysWithValues: (ending.hearings ?? []).map { ($0.zone, $0.end - $0.start) })
        #expect(lengths["b"] == .seconds(60))
        #expect(try #require(lengths["a"]) < .seconds(25))
    }

    @Test func `a bulletin of one zone that does not air is not said to be for all`() {
        let noon = CurfewWindow(from: TimeOfDay("05:00")!, to: TimeOfDay("06:00")!)
        var rig = Rig([Rig.slot()], bookings: [Rig.booking(1, zones: ["b"])], curfew: [noon])
        rig.run(until: "2026-11-23 06:00")
        #expect(rig.story == ["05:30 b Bản tin 1: skipped (curfew)"])
    }
}
