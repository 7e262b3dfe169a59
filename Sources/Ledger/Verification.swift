import SQLite
import Schedule
import Time

extension Ledger {
    /// Checks every entry of the as-run log against its hash, the numbers for gaps, and the table of airings against the
    /// entries. Reads all of it.
    package func verifyChain() throws(LedgerError) -> HashChain.Report {
        try attempt {
            var report = HashChain.Report(entries: 0, head: HashChain.beginning)
            var airings: [String: Airing] = [:]
            let (seals, broken) = try sealChain()
            if let broken {
                report.fault = .seal(broken)
                return report
            }
            if let newest = seals.last {
                (report.entries, report.removed, report.head) = (
                    newest.seal.last, newest.seal.last, newest.seal.lastHash
                )
            }
            var unknown = Dictionary(seals.map { ($0.hash, $0.seal.last) }) { first, _ in first }
            var hasNewest = seals.isEmpty
            let select = try database.prepare(
                "SELECT seq, at, name, airing, payload, previous_hash, hash FROM as_run ORDER BY seq")
            try select.rows { row in
                guard report.fault == nil else { return }
                let seq = report.entries + 1
                let hash = HashChain.hash(
                    previous: report.head, seq: seq, at: row.integer(1), name: row.text(2), airing: row.optionalText(3),
                    payload: row.text(4))
                guard row.integer(0) == seq, row.text(5) == report.head, row.text(6) == hash,
                    let event = try? AsRunEvent(
                        at: Instant(nanoseconds: row.integer(1)), name: row.text(2), airing: row.optionalText(3),
                        payload: row.text(4))
                else {
                    report.fault = .entry(seq)
                    return
                }
                if case .station(let note) = event.kind, let seal = note.seal {
                    guard unknown.removeValue(forKey: seal) != nil else {
                        report.fault = .entry(seq)
                        return
                    }
                    hasNewest = hasNewest || seal == seals.last?.hash
                }
                if let id = event.airing {
                    guard let airing = try? Airing.after(event, seq: seq, before: airings[id]) else {
                        report.fault = .entry(seq)
                        return
                    }
                    airings[id] = airing
                }
                report.entries = seq
                report.head = hash
            }
            guard report.fault == nil else { return report }
            let highest =
                try database.row("SELECT seq FROM sqlite_sequence WHERE name = 'as_run'") { $0.integer(0) } ?? 0
            if max(highest, head.seq) > report.entries {
                report.fault = .cutOff(after: report.entries)
                return report
            }
            // The newest seal vouches for those before it, and the log for the newest.
            if !hasNewest, let newest = seals.last {
                report.fault = .seal(newest.seal.last)
                return report
            }
            let decisions = try approvals()
            for (id, airing) in airings.sorted(by: { $0.value.seq < $1.value.seq }) {
                guard let approval = airing.approval, approval.kind == .approved else { continue }
                guard decisions.contains(Decided(airing.plan.booking, approval.at, approval.by)) else {
                    report.fault = .approval(id)
                    return report
                }
            }
            let stored = try database.rows("SELECT id FROM airings ORDER BY planned_start, id") { $0.text(0) }
            for id in stored where try find(airing: id) != airings.removeValue(forKey: id) {
                report.fault = .airing(id)
                return report
            }
            if let missing = airings.keys.min() { report.fault = .airing(missing) }
            return report
        }
    }

    private struct Decided: Hashable {
        var booking: Int64?
        var at: Instant?
        var by: String?

        init(_ booking: Int64?, _ at: Instant?, _ by: String?) {
            self.booking = booking
            self.at = at
            self.by = by
        }
    }

    /// What the board has approved, for each booking of it.
    private func approvals() throws -> Set<Decided> {
        Set(
            try database.rows(
                """
                SELECT bookings.id, verdicts.at, verdicts.by FROM verdicts JOIN bookings USING (bulletin)
                WHERE verdict ->> '$.approved' IS NOT NULL
                """
            ) { Decided($0.integer(0), Instant(nanoseconds: $0.integer(1)), $0.text(2)) })
    }
}
