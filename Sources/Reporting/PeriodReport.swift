import Bulletin
import Schedule
import Time
import Wording

/// What a station did in a period, in figures. An airing belongs to the period in which it should have begun.
///
/// Lengths are those of the log: from the first frame to the last, once for the station where several zones heard it at once, and
/// for each zone what that zone heard. A bulletin for several audiences counts for each of them.
package struct PeriodReport: Sendable, Hashable {
    package var period: Period
    package var station: String
    package var madeAt: Instant
    package var log: LogEnd
    /// All that was heard, and of that the bulletins.
    package var total: Row
    package var bulletins: Row
    package var sections: [Section]
    /// One bar for each day, week, month or year of the period, of all that was heard.
    package var bars: [Bar]
    package var results: [Row]
    /// What did not air, or not to its end, by reason.
    package var troubles: [Trouble]
    package var alerts: [AlertRow]
    package var approvals: [ApprovalRow]
    /// Notes about outputs, inputs and the clock: code → how many.
    package var incidents: [String: Int]
    /// Of listeners; nil where the station keeps none.
    package var questions: Questions?

    /// The end of the as-run log as it was read.
    package struct LogEnd: Sendable, Hashable {
        package var entries: Int64
        package var hash: String
        package init(entries: Int64, hash: String) {
            self.entries = entries
            self.hash = hash
        }
    }

    package struct Row: Sendable, Hashable {
        /// As the files and the log have it; empty where they say nothing.
        package var key: String
        package var tally = Tally()
        package var before = Tally()
    }

    package struct Section: Sendable, Hashable {
        package var dimension: Dimension
        /// The longest first.
        package var rows: [Row]
    }

    package struct Bar: Sendable, Hashable {
        package var from: CivilDate
        package var tally: Tally
    }

    package struct Trouble: Sendable, Hashable {
        package var result: Airing.Result
        package var code: String
        package var sentence: Sentence
        package var count: Int
        /// The first few: when, and what.
        package var examples: [Example]

        package struct Example: Sendable, Hashable {
            package var at: Instant
            package var title: String
        }
    }

    package struct AlertRow: Sendable, Hashable {
        package var alert: RecordedAlert
        package var tally: Tally
    }

    package struct ApprovalRow: Sendable, Hashable {
        package var by: String
        package var approved: Int
        package var returned: Int
        /// Airings of the period that were heard and that they had let pass, be it long before.
        package var heard: Int
    }

    package struct Questions: Sendable, Hashable {
        package var received: Int
        package var answered: Int
        /// Neither answered nor closed at the end of the period.
        package var open: Int
        package init(received: Int, answered: Int, open: Int) {
            self.received = received
            self.answered = answered
            self.open = open
        }
    }

    /// What has been read for a report.
    package struct Material: Sendable {
        package var records: [AirRecord]
        /// Those of the period before.
        package var before: [AirRecord]
        package var alerts: [RecordedAlert] = []
        package var decisions: [RecordedDecision] = []
        package var notes: [String: Int] = [:]
        package var questions: Questions?
        /// Those that are planned, for their phases.
        package var campaigns: [CampaignPlan] = []
        package var log: LogEnd

        package init(
            records: [AirRecord], before: [AirRecord] = [], alerts: [RecordedAlert] = [],
            decisions: [RecordedDecision] = [], notes: [String: Int] = [:], questions: Questions? = nil,
            campaigns: [CampaignPlan] = [], log: LogEnd
        ) {
            self.records = records
            self.before = before
            self.alerts = alerts
            self.decisions = decisions
            self.notes = notes
            self.questions = questions
            self.campaigns = campaigns
            self.log = log
        }
    }

    package static let examplesOfTrouble = 3
    private static let incidentCodes: Set<String> = [
        "started", "output-lost", "output-recovered", "input-lost", "input-silent", "clock-set", "slept",
        "approval-void",
        "approval-refused",
    ]

    package init(
        _ period: Period, station: String, zone: TimeZoneRules, madeAt: Instant, _ material: Material
    ) {
        self.period = period
        self.station = station
        self.madeAt = madeAt
        log = material.log
        let now = Counting(material.records, material.campaigns, zone)
        let before = Counting(material.before, material.campaigns, zone)
        total = Row(key: "total", tally: now.total, before: before.total)
        bulletins = Row(key: "bulletins", tally: now.bulletins, before: before.bulletins)
        sections = Dimension.allCases.compactMap { dimension in
            let keys = Set(now.tallies[dimension.place].keys).union(before.tallies[dimension.place].keys)
            guard !keys.isEmpty else { return nil }
            let rows = keys.map { key in
                Row(
                    key: key, tally: now.tallies[dimension.place][key] ?? Tally(),
                    before: before.tallies[dimension.place][key] ?? Tally())
            }
            return Section(dimension: dimension, rows: rows.sorted(by: PeriodReport.isBefore))
        }
        bars = PeriodReport.bars(of: material.records, period, zone)
        results = [Airing.Result.aired, .cut, .failed, .skipped, .missed, .planned, .onAir].compactMap { result in
            let row = Row(
                key: result.rawValue, tally: now.results[result] ?? Tally(), before: before.results[result] ?? Tally())
            return row.tally.isEmpty && row.before.isEmpty ? nil : row
        }
        troubles = PeriodReport.troubles(material.records)
        alerts = PeriodReport.alerts(material)
        approvals = PeriodReport.approvals(material.decisions, material.records)
        incidents = material.notes.filter { PeriodReport.incidentCodes.contains($0.key) }
        questions = material.questions
    }

    /// The longest first; of the same length by name, so that two runs are the same.
    private static func isBefore(_ a: Row, _ b: Row) -> Bool {
        if a.tally.length != b.tally.length { return a.tally.length > b.tally.length }
        if a.before.length != b.before.length { return a.before.length > b.before.length }
        return a.key < b.key
    }

    private static func bars(of records: [AirRecord], _ period: Period, _ zone: TimeZoneRules) -> [Bar] {
        let step = period.step
        var bars: [Bar] = []
        var beginnings: [Instant] = []
        var day = step.beginning(of: period.first)
        while day <= period.last {
            bars.append(Bar(from: max(day, period.first), tally: Tally()))
            beginnings.append(zone.instant(of: CivilDateTime(day, .midnight)))
            day = step.next(after: day)
        }
        for record in records where record.isHeard {
            // Records are in order, but need not be: the last beginning that is not after it.
            var (low, high) = (0, beginnings.count)
            while low + 1 < high {
                let middle = (low + high) / 2
                if beginnings[middle] <= record.plannedStart { low = middle } else { high = middle }
            }
            bars[low].tally.count(record.airtime)
        }
        return bars
    }

    private static func troubles(_ records: [AirRecord]) -> [Trouble] {
        struct Key: Hashable {
            var result: Airing.Result
            var code: String
        }
        var order: [Key] = []
        var troubles: [Key: Trouble] = [:]
        for record in records where record.result.isFinal && record.result != .aired {
            let key = Key(result: record.result, code: record.reason?.code ?? "")
            if troubles[key] == nil {
                order.append(key)
                troubles[key] = Trouble(
                    result: record.result, code: key.code,
                    sentence: record.reason?.sentence ?? Sentence(vi: "không ghi lý do", en: "no reason on record"),
                    count: 0, examples: [])
            }
            troubles[key]!.count += 1
            if troubles[key]!.examples.count < examplesOfTrouble {
                troubles[key]!.examples.append(Trouble.Example(at: record.plannedStart, title: record.title))
            }
        }
        return order.map { troubles[$0]! }.sorted { $0.count > $1.count }
    }

    private static func alerts(_ material: Material) -> [AlertRow] {
        var tallies: [Int64: Tally] = [:]
        for record in material.records where record.sort == .alert && record.isHeard {
            let number = record.id.split(separator: "/").dropFirst().first.flatMap { Int64($0) }
            if let number { tallies[number, default: Tally()].count(record.airtime) }
        }
        return material.alerts.map { AlertRow(alert: $0, tally: tallies[$0.id] ?? Tally()) }
    }

    private static func approvals(_ decisions: [RecordedDecision], _ records: [AirRecord]) -> [ApprovalRow] {
        var rows: [String: ApprovalRow] = [:]
        func change(_ person: String, _ figure: WritableKeyPath<ApprovalRow, Int>) {
            rows[person, default: ApprovalRow(by: person, approved: 0, returned: 0, heard: 0)][keyPath: figure] += 1
        }
        for decision in decisions where decision.kind != .stationItem {
            change(decision.by, decision.kind == .approved ? \.approved : \.returned)
        }
        for record in records where record.isHeard {
            guard let passed = record.passed, passed.kind == .approved, let person = passed.by else { continue }
            change(person, \.heard)
        }
        return rows.values.sorted {
            ($1.approved + $1.returned, $1.heard, $0.by) < ($0.approved + $0.returned, $0.heard, $1.by)
        }
    }
}
