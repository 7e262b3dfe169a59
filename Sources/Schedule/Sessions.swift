import Time

/// Which days have had how many sessions, for the quotas (DESIGN section 7, rule 3).
///
/// A session is a programme that goes on the air: a slot's, or a notice at a time of its own. Emergencies are none.
/// `StationMachine.overQuota` says which of them are refused.
struct Sessions: Sendable {
    /// Days since the epoch → its sessions.
    private var days: [Int: Set<ProgrammeKey>] = [:]

    mutating func add(_ key: ProgrammeKey, on day: Int) {
        days[day, default: []].insert(key)
        // A week is all that is ever asked about.
        if days.count > 40 { days = days.filter { $0.key >= day - 14 } }
    }

    mutating func remove(_ key: ProgrammeKey) { for day in days.keys { days[day]!.remove(key) } }

    /// Why there may not be another session on `day`, which is counted from 1970-01-01; nil where there may.
    func refusal(_ key: ProgrammeKey, on day: Int, _ quotas: Quotas) -> Reason? {
        guard quotas.sessionsPerDay != nil || quotas.daysPerWeek != nil else { return nil }
        let today = days[day] ?? []
        if today.contains(key) { return nil }
        if let limit = quotas.sessionsPerDay, today.count >= limit { return .sessionsUsedUp(limit) }
        if let limit = quotas.daysPerWeek, today.isEmpty {
            let monday = day + 1 - Weekday(ofDay: day).rawValue
            let used = (monday..<monday + 7).count { !(days[$0] ?? []).isEmpty }
            if used >= limit { return .daysUsedUp(limit) }
        }
        return nil
    }
}
