import Time

@testable import Schedule

/// The as-run log as the ledger keeps it: what cannot be true is refused.
struct StormLog {
    struct Occurrence: Hashable {
        var slot: String
        var at: Instant
    }

    private(set) var airings: [String: Airing] = [:]
    /// Those that are not over.
    private(set) var open: Set<String> = []
    private(set) var occurrences: Set<Occurrence> = []
    /// The clock that never steps, when each was over.
    private(set) var over: [String: Int64] = [:]
    private(set) var newest: Instant?
    /// Booking → occurrences in which it was on the air.
    private(set) var aired: [Int64: Set<Instant>] = [:]
    /// Booking → in how many occurrences it had no room, and was not kept for the next.
    private(set) var dropped: [Int64: Int] = [:]
    private var archived: Set<String> = []
    private var finals: [Int64: Int] = [:]
    private(set) var counts: [Airing.Result: Int] = [:]
    private(set) var reasons: [String: Int] = [:]
    private var seq: Int64 = 0
    private var clockSteps: [Past.ClockStep] = []

    func entries(of booking: Int64) -> Int { finals[booking, default: 0] }

    /// Returns why it cannot be; nil where it can.
    mutating func write(_ event: AsRunEvent, mono: Int64) -> String? {
        guard let id = event.airing else { return nil }
        seq += 1
        newest = max(newest ?? event.at, event.at)
        if archived.contains(id) { return "\(id) was over long ago: \(event.kind)" }
        switch (event.kind, airings[id]?.result) {
        case (.planned(let plan), nil), (.planned(let plan), .planned):
            airings[id] = Airing(plan: plan, seq: seq, result: .planned)
            open.insert(id)
            if plan.zones.isEmpty { return "\(id) has no zones" }
            if let slot = plan.slot { occurrences.insert(Occurrence(slot: slot, at: plan.occurrence!)) }
        case (.began, .planned), (.began, .onAir):
            airings[id]!.start = airings[id]!.start ?? event.at
            airings[id]!.result = .onAir
            airings[id]!.seq = seq
            if let booking = airings[id]!.plan.booking {
                aired[booking, default: []].insert(airings[id]!.plan.occurrence!)
            }
        case (.ended(_, let ending), .planned) where ending.result != .aired && ending.result != .cut,
            (.ended(_, let ending), .onAir) where ending.result != .skipped && ending.result != .missed:
            airings[id]!.result = Airing.Result(rawValue: ending.result.rawValue)!
            airings[id]!.reason = ending.reason
            airings[id]!.end = event.at
            airings[id]!.seq = seq
            over[id] = mono
            open.remove(id)
            counts[airings[id]!.result, default: 0] += 1
            if let reason = ending.reason { reasons["\(ending.result.rawValue) \(reason.code)", default: 0] += 1 }
            if (ending.reason == nil) != (ending.result == .aired) {
                return "\(id) is \(ending.result) because of \(ending.reason?.code ?? "nothing")"
            }
            if let booking = airings[id]!.plan.booking {
                finals[booking, default: 0] += 1
                if ending.reason == .noRoomAtAll { dropped[booking, default: 0] += 1 }
                if ending.result == .failed { aired[booking]?.remove(airings[id]!.plan.occurrence!) }
            }
        default:
            return "the log cannot take \(event.kind) for \(id), which is \(String(describing: airings[id]?.result))"
        }
        return nil
    }

    /// The station writes that it is there.
    mutating func touch(_ now: Instant) { newest = max(newest ?? now, now) }

    /// The station writes that its clock was set.
    mutating func clockWasSet(by step: Duration) {
        seq += 1
        clockSteps.append(Past.ClockStep(seq: seq, by: step))
    }

    /// What the station reads when it starts.
    func past(_ bookings: [Booking]) -> Past {
        let since = (newest ?? .distantPast + .seconds(9 * 86_400)) - .seconds(8 * 86_400)
        return Past(
            bookings: bookings, aired: aired.mapValues(\.count).filter { $0.value > 0 }, dropped: dropped,
            airings: airings.values.filter { !$0.result.isFinal || $0.plan.plannedStart > since }, newestEntry: newest,
            clockSteps: clockSteps)
    }

    mutating func archive(before instant: Instant) {
        for (id, airing) in airings where airing.result.isFinal && airing.plan.plannedStart < instant {
            airings[id] = nil
            over[id] = nil
            archived.insert(id)
        }
    }
}
