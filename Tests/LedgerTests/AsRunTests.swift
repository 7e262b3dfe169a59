import Schedule
import Testing
import Time
import Wording

@testable import Ledger

private func event(_ kind: AsRunEvent.Kind, _ seconds: Int64 = 0) -> AsRunEvent {
    AsRunEvent(at: noon + .seconds(seconds), kind)
}

@Test func `an airing is what its entries add up to`() async throws {
    let ledger = try Ledger.open(":memory:")
    try await ledger.record([event(.planned(plan("a")), -60)])
    #expect(try await ledger.airing("a") == Airing(plan: plan("a"), seq: 1, result: .planned))
    try await ledger.record([event(.began(airing: "a"))])
    #expect(try await ledger.unfinishedAirings().map(\.id) == ["a"])
    try await ledger.record([event(.ended(airing: "a", Ending(.cut, stop)), 30)])
    #expect(
        try await ledger.airing("a")
            == Airing(plan: plan("a"), seq: 3, start: noon, end: noon + .seconds(30), result: .cut, reason: stop))
    #expect(try await ledger.unfinishedAirings().isEmpty)
    #expect(try await ledger.airings(in: noon..<noon + .seconds(1)).map(\.id) == ["a"])
    #expect(try await ledger.airings(in: noon - .seconds(1)..<noon).isEmpty)
}

@Test func `what zones heard at different times is kept with the airing`() async throws {
    let ledger = try Ledger.open(":memory:")
    let hearings = [
        Hearing(zone: "a", start: noon, end: noon + .seconds(9)),
        Hearing(zone: "b", start: noon + .seconds(5), end: noon + .seconds(14)),
    ]
    try await ledger.record([
        event(.planned(plan("a"))), event(.began(airing: "a")),
        event(.ended(airing: "a", Ending(.aired, hearings: hearings)), 14),
    ])
    #expect(try await ledger.airing("a")?.hearings == hearings)
    #expect(try await ledger.verifyChain().fault == nil)
}

@Test func `a decision not to air is in the log with its reason`() async throws {
    let ledger = try Ledger.open(":memory:")
    try await ledger.record([event(.planned(plan("a"))), event(.ended(airing: "a", Ending(.skipped, stop)))])
    let airing = try #require(try await ledger.airing("a"))
    #expect(airing.result == .skipped && airing.reason == stop && airing.start == nil && airing.end == nil)
}

@Test(
    arguments: [
        ("a begin without a plan", [], AsRunEvent.Kind.began(airing: "a")),
        ("an end without a plan", [], .ended(airing: "a", Ending(.aired))),
        ("aired without a begin", [.planned(plan("a"))], .ended(airing: "a", Ending(.aired))),
        ("cut without a begin", [.planned(plan("a"))], .ended(airing: "a", Ending(.cut))),
        ("skipped after its begin", [.planned(plan("a")), .began(airing: "a")], .ended(airing: "a", Ending(.skipped))),
        ("planned after its begin", [.planned(plan("a")), .began(airing: "a")], .planned(plan("a"))),
        (
            "begun again after its end",
            [.planned(plan("a")), .began(airing: "a"), .ended(airing: "a", Ending(.aired))],
            .began(airing: "a")
        ),
        (
            "planned again after its end", [.planned(plan("a")), .ended(airing: "a", Ending(.missed))],
            .planned(plan("a"))
        ),
        (
            "ended twice", [.planned(plan("a")), .began(airing: "a"), .ended(airing: "a", Ending(.aired))],
            .ended(airing: "a", Ending(.aired))
        ),
    ] as [(String, [AsRunEvent.Kind], AsRunEvent.Kind)])
func `what cannot be true is refused, and everything with it`(
    name: String, before: [AsRunEvent.Kind], refused: AsRunEvent.Kind
) async throws {
    let ledger = try Ledger.open(":memory:")
    try await ledger.record(before.map { event($0) })
    let airing = try await ledger.airing("a")
    let other = event(.planned(plan("b")))
    await #expect(throws: LedgerError.self) { try await ledger.record([other, event(refused)]) }
    #expect(try await ledger.airing("a") == airing)
    #expect(try await ledger.airing("b") == nil)
    #expect(await ledger.newestSeq == Int64(before.count))
    // The log goes on where it was.
    #expect(try await ledger.record([other]) == Int64(before.count) + 1)
    #expect(try await ledger.verifyChain().fault == nil)
}

@Test func `an airing that goes on after a restart keeps its first begin`() async throws {
    let ledger = try Ledger.open(":memory:")
    try await ledger.record([event(.planned(plan("a"))), event(.began(airing: "a")), event(.began(airing: "a"), 20)])
    #expect(try await ledger.airing("a")?.start == noon)
}

@Test func `a plan may change until it begins`() async throws {
    let ledger = try Ledger.open(":memory:")
    let later = plan("a", at: noon + .seconds(60))
    try await ledger.record([event(.planned(plan("a"))), event(.planned(later))])
    #expect(try await ledger.airing("a")?.plan == later)
    #expect(try await ledger.overdueAirings(before: noon + .seconds(60)).isEmpty)
    #expect(try await ledger.overdueAirings(before: noon + .seconds(61)).map(\.id) == ["a"])
}

@Test func `occurrences count once, and only those in which something sounded`() async throws {
    let ledger = try Ledger.open(":memory:")
    let days = (0..<6).map { noon + .seconds(86_400 * $0) }
    let endings: [Ending?] = [
        Ending(.aired), Ending(.cut, stop), Ending(.failed), Ending(.skipped), Ending(.missed), nil,
    ]
    for (day, ending) in zip(days, endings) {
        let id = "\(day.seconds)"
        try await ledger.record([event(.planned(plan(id, at: day, booking: 7)))])
        if ending?.result != .skipped, ending?.result != .missed {
            try await ledger.record([event(.began(airing: id))])
        }
        if let ending { try await ledger.record([event(.ended(airing: id, ending))]) }
    }
    // The same occurrence in another zone.
    try await ledger.record([
        event(.planned(plan("again", at: days[0], booking: 7))), event(.began(airing: "again")),
        event(.planned(plan("none", booking: nil))), event(.began(airing: "none")),
        event(.planned(plan("at", slot: nil, booking: 8))), event(.began(airing: "at")),
    ])
    #expect(try await ledger.airedOccurrences() == [7: 3, 8: 1])
    #expect(try await ledger.airedOccurrences(of: 7) == 3)
    #expect(try await ledger.airedOccurrences(of: 9) == 0)
}

@Test func `the log knows its latest moment`() async throws {
    let ledger = try Ledger.open(":memory:")
    #expect(try await ledger.newestEntry() == nil)
    let note = StationNote(code: "started", sentence: Sentence(vi: "đài bắt đầu chạy", en: "the station started"))
    try await ledger.record([event(.station(note), 10), event(.planned(plan("a")), 5)])
    #expect(try await ledger.newestEntry() == noon + .seconds(10))
    #expect(
        try await ledger.entries(after: 0).map(\.event) == [event(.station(note), 10), event(.planned(plan("a")), 5)])
}

@Test func `the log is followed from an entry on, past the newest`() async throws {
    let ledger = try Ledger.open(":memory:")
    for number in 1...250 { try await ledger.record([event(.planned(plan("\(number)")))]) }
    var seen: [Int64] = []
    for try await followed in ledger.follow(after: 100) {
        seen.append(followed.entry.seq)
        #expect(followed.airing?.plan.id == followed.entry.event.airing)
        if seen.count == 150 { try await ledger.record([event(.began(airing: "7"))]) }
        if followed.entry.seq == 251 {
            #expect(followed.airing?.result == .onAir)
            break
        }
    }
    #expect(seen == Array(101...251))
}

@Test func `a follower that waits hears of the next entry, and one that is cancelled stops`() async throws {
    let ledger = try Ledger.open(":memory:")
    let (waiting, report) = AsyncStream.makeStream(of: String.self)
    let follower = Task {
        for try await followed in ledger.follow() { report.yield(followed.entry.event.airing ?? "") }
    }
    while await ledger.followers.isEmpty { await Task.yield() }
    try await ledger.record([event(.planned(plan("a")))])
    for await airing in waiting {
        #expect(airing == "a")
        break
    }
    while await ledger.followers.isEmpty { await Task.yield() }
    follower.cancel()
    await #expect(throws: CancellationError.self) { try await follower.value }
    #expect(await ledger.followers.isEmpty)
}
