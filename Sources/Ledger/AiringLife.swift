import Schedule

extension Airing {
    /// The airing `before` (nil: never heard of) after an event about it.
    ///
    /// Throws `outOfOrder` where the event cannot be true: what is over does not begin again, so nothing can be logged as
    /// aired twice under one name.
    static func after(_ event: AsRunEvent, seq: Int64, before: Airing?) throws(LedgerError) -> Airing {
        switch (event.kind, before?.result) {
        case (.planned(let plan), nil), (.planned(let plan), .planned):
            return Airing(plan: plan, seq: seq, result: .planned)
        case (.began(_, let circumstances), .planned), (.began(_, let circumstances), .onAir):
            var airing = before!
            // Of a begin after a restart, what is otherwise than before.
            let gains = airing.gains ?? []
            airing.gains = circumstances.gains.map { gains + gains.changes($0, since: event.at) } ?? airing.gains
            airing.approval = airing.approval ?? circumstances.approval
            airing.seq = seq
            airing.start = airing.start ?? event.at
            airing.result = .onAir
            return airing
        case (.ended(_, let ending), .planned) where ending.result != .aired && ending.result != .cut,
            (.ended(_, let ending), .onAir) where ending.result != .skipped && ending.result != .missed:
            var airing = before!
            airing.seq = seq
            airing.end = before!.result == .onAir ? event.at : nil
            airing.result = Result(rawValue: ending.result.rawValue)!
            airing.reason = ending.reason
            airing.hearings = ending.hearings
            if let changes = ending.gains { airing.gains = (airing.gains ?? []) + changes }
            return airing
        default:
            throw .outOfOrder(airing: event.airing ?? "", event: event.name, result: before?.result)
        }
    }
}
