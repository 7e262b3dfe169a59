import Glibc
import Ledger
import Schedule
import TestSupport
import Testing
import Time
import Wording

@testable import Reporting

extension PlayedMonths {
    func report(_ text: String) throws -> PeriodReport {
        let period = Period(text)!
        let evidence = try Evidence.open(state: folder)
        let range = period.range(in: Self.zone)
        let head = try evidence.head()
        let material = PeriodReport.Material(
            records: try evidence.records(in: range),
            before: try evidence.records(in: period.previous.range(in: Self.zone)),
            alerts: try evidence.alerts(in: range), decisions: try evidence.decisions(in: range),
            notes: try evidence.notes(in: range), campaigns: Self.campaigns,
            log: .init(entries: head.entries, hash: head.hash))
        return PeriodReport(period, station: "Đài", zone: Self.zone, madeAt: range.upperBound, material)
    }

    /// The figures of the report under the names that `RawLog` uses.
    static func figures(_ report: PeriodReport, before: Bool = false) -> [String: Tally] {
        var figures: [String: Tally] = [:]
        func add(_ section: String, _ rows: [PeriodReport.Row]) {
            for row in rows { figures["\(section)/\(row.key)"] = before ? row.before : row.tally }
        }
        add("total", [report.total, report.bulletins])
        add("result", report.results)
        for section in report.sections where section.dimension != .slot {
            add(section.dimension.rawValue, section.rows)
        }
        return figures.filter { !$0.value.isEmpty }
    }
}

@Suite struct `The figures of a report` {
    @Test(arguments: [UInt64](1...4), ["2026-11", "2026-10", "2026-Q4", "2026", "2026-10-05..2026-10-11"])
    func `are those of the raw log, worked out anew`(seed: UInt64, period: String) async throws {
        let months = PlayedMonths()
        try await months.play(seed: seed)
        let report = try months.report(period)
        let raw = try RawLog("\(months.folder)/station.sqlite")
        for (period, isBefore) in [(report.period, false), (report.period.previous, true)] {
            let range = period.range(in: PlayedMonths.zone)
            let expected = raw.figures(
                from: Double(range.lowerBound.nanoseconds) / 1e9, to: Double(range.upperBound.nanoseconds) / 1e9)
            let found = PlayedMonths.figures(report, before: isBefore)
            #expect(Set(found.keys) == Set(expected.keys))
            for (name, figure) in expected {
                #expect(found[name]?.airings == figure.count, "\(name)")
                #expect(abs((found[name]?.length.inSeconds ?? 0) - figure.seconds) < 0.01, "\(name)")
            }
        }
        let range = report.period.range(in: PlayedMonths.zone)
        let passed = raw.heard(
            from: Double(range.lowerBound.nanoseconds) / 1e9, to: Double(range.upperBound.nanoseconds) / 1e9)
        #expect(Dictionary(report.approvals.map { ($0.by, $0.heard) }) { $0 + $1 }.filter { $0.value > 0 } == passed)
        // Nothing is lost between the bars.
        #expect(report.bars.reduce(0) { $0 + $1.tally.airings } == report.total.tally.airings)
        #expect(report.bars.reduce(.zero) { $0 + $1.tally.length } == report.total.tally.length)
    }

    @Test func `have the alerts, the decisions and the incidents of the period, and of no other`() async throws {
        let months = PlayedMonths()
        try await months.play(seed: 1)
        let november = try months.report("2026-11")
        #expect(november.alerts.map(\.alert.title) == ["Lũ lên"])
        #expect(november.alerts.first?.tally == Tally(airings: 1, length: .milliseconds(9500)))
        #expect(november.approvals.map { [$0.approved, $0.returned] } == [[0, 0], [0, 0]])
        #expect(november.incidents == ["output-lost": 1])
        let october = try months.report("2026-10")
        #expect(october.alerts == [])
        #expect(october.approvals.map(\.by) == ["ha", "van"])
        #expect(october.approvals.map(\.approved) == [3, 1] && october.approvals.map(\.returned) == [0, 0])
        #expect(october.incidents == [:])
    }

    @Test func `give every trouble once, with its reason`() async throws {
        let months = PlayedMonths()
        try await months.play(seed: 2)
        let report = try months.report("2026-11")
        let raw = try RawLog("\(months.folder)/station.sqlite")
        let range = report.period.range(in: PlayedMonths.zone)
        let bad = raw.airings.filter {
            ["cut", "failed", "skipped", "missed"].contains($0.result) && $0.planned >= Double(range.lowerBound.seconds)
                && $0.planned < Double(range.upperBound.seconds)
        }
        #expect(report.troubles.reduce(0) { $0 + $1.count } == bad.count)
        #expect(Set(report.troubles.map(\.code)) == ["r0", "r1"])
        #expect(report.troubles.allSatisfy { $0.examples.count == min(3, $0.count) && $0.sentence.vi == "vì thế" })
    }
}

@Suite struct `The records of a station` {
    @Test func `are read while the ledger is open, and after it was closed, and nothing is left behind`() async throws {
        let months = PlayedMonths()
        var ledger: Ledger? = try await months.play(seed: 3)
        let open = try months.report("2026-11")
        #expect(access("\(months.folder)/station.sqlite-wal", F_OK) == 0)
        #expect(await ledger?.newestSeq == open.log.entries)
        ledger = nil
        #expect(access("\(months.folder)/station.sqlite-wal", F_OK) != 0)
        // As somebody who may only read sees it.
        chmod(months.folder, 0o500)
        let closed = try months.report("2026-11")
        #expect(closed == open)
        #expect(access("\(months.folder)/station.sqlite-wal", F_OK) != 0)
        #expect(access("\(months.folder)/station.sqlite-shm", F_OK) != 0)
    }

    @Test func `are read from what a killed station left, without its shared memory`() async throws {
        let months = PlayedMonths()
        let ledger = try await months.play(seed: 3)
        let open = try months.report("2026-11")
        let copy = PlayedMonths()
        for ending in ["", "-wal"] {
            #expect(
                system("cp \(months.folder)/station.sqlite\(ending) \(copy.folder)/station.sqlite\(ending)") == 0)
        }
        #expect(try copy.report("2026-11") == open)
        #expect(access("\(copy.folder)/station.sqlite-shm", F_OK) != 0)
        #expect(await ledger.newestSeq == open.log.entries)
    }

    @Test func `name the approver of the time, not a later one`() async throws {
        let months = PlayedMonths()
        try await months.play(seed: 1)
        let evidence = try Evidence.open(state: months.folder)
        let records = try evidence.records(in: Period("2026")!.range(in: PlayedMonths.zone))
        let first = records.filter { $0.title == "Cài VNeID" }
        let decided = PlayedMonths.at("2026-10-10 09:00:00")
        #expect(first.contains { ($0.start ?? $0.plannedStart) < decided && $0.decision == nil })
        #expect(first.contains { $0.decision?.by == "ha" })
        #expect(first.allSatisfy { ($0.decision != nil) == (($0.start ?? $0.plannedStart) >= decided) })
    }

    @Test func `that are not there, or are something else, are refused in one line`() throws {
        let months = PlayedMonths()
        #expect(throws: LedgerError.missing(path: "\(months.folder)/station.sqlite", reason: ENOENT)) {
            _ = try Evidence.open(state: months.folder)
        }
        #expect(system("echo this is no database, only a text > \(months.folder)/station.sqlite") == 0)
        let error = #expect(throws: LedgerError.self) { _ = try Evidence.open(state: months.folder) }
        guard case .corrupt = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
