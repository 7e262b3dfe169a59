import Bulletin
import Schedule
import Testing
import Time

@testable import Reporting

@Suite struct `Who has been served` {
    private static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!

    private static func day(_ text: String) -> CivilDate { CivilDate(text)! }

    /// A bulletin of so many minutes.
    private static func aired(
        _ at: String, minutes: Int, audience: [String] = [], campaign: CampaignTag? = nil, owner: String? = nil,
        zones: [String] = ["a"], result: Airing.Result = .aired, hearings: [Hearing]? = nil, isTest: Bool = false
    ) -> AirRecord {
        let fields = at.split(separator: " ")
        let start = zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
        var metadata = Metadata(title: "x")
        (metadata.audience, metadata.campaign, metadata.owner) = (audience, campaign, owner)
        let isHeard = result == .aired || result == .cut
        return AirRecord(
            id: at, plannedStart: start, start: isHeard ? start : nil,
            end: isHeard ? start + .seconds(minutes * 60) : nil,
            result: result, zones: zones, hearings: hearings, title: "x", kind: .bulletin,
            bulletin: RecordedBulletin(id: 1, fileName: "x.md", metadata: metadata, addedAt: start, addedBy: "lan"),
            decision: isTest ? RecordedDecision(.stationItem, at: start, by: "x") : nil)
    }

    private static let plan = CampaignPlan(
        name: "chuyen-doi-so", title: "Chuyển đổi số",
        topics: [.init(name: "vneid", title: "VNeID"), .init(name: "nong-san", title: "Nông sản qua mạng")],
        phases: [
            .init(
                title: "2025", from: day("2025-09-01"), through: day("2025-12-31"),
                targets: [.init(.topic("vneid"), minutesPerMonth: 10)]),
            .init(
                title: "2026", from: day("2026-01-01"),
                targets: [
                    .init(.topic("vneid"), minutesPerMonth: 30), .init(.audience("elderly"), minutesPerMonth: 60),
                ]),
        ])

    private static func coverage(
        _ records: [AirRecord], _ period: Period = .month(11, year: 2026), by step: Period.Step = .week,
        plans: [CampaignPlan] = [], audiences: Set<String> = [], today: CivilDate = day("2026-11-30")
    ) -> Coverage {
        Coverage(
            period, by: step, records: records, plans: plans, audiences: audiences, zones: ["a", "b"], today: today,
            in: zone)
    }

    private static func rows(_ coverage: Coverage, _ heading: (Coverage.Heading) -> Bool) -> [String] {
        (coverage.sections.first { heading($0.heading) }?.rows ?? []).map { row in
            "\(row.subject) \(row.spans.map { "\($0.length.components.seconds / 60)" }.joined(separator: " ")) = \(row.minutes)"
        }
    }

    @Test func `is counted week by week, for each audience, and also where it is nobody`() {
        let coverage = Self.coverage(
            [
                Self.aired("2026-11-01 05:30:00", minutes: 3, audience: ["elderly", "farmer"]),
                Self.aired("2026-11-02 05:30:00", minutes: 4, audience: ["elderly"]),
                Self.aired("2026-11-30 23:59:00", minutes: 5),
                Self.aired("2026-11-10 05:30:00", minutes: 9, audience: ["elderly"], result: .skipped),
                Self.aired("2026-11-11 05:30:00", minutes: 9, audience: ["elderly"], isTest: true),
            ], audiences: ["women"])
        #expect(
            coverage.spans.map { "\($0.first)" } == [
                "2026-11-01", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30",
            ])
        #expect(coverage.spans.last?.last == Self.day("2026-11-30"))
        #expect(
            Self.rows(coverage) { $0 == .audience } == [
                #"audience("elderly") 3 4 0 0 0 0 = 7.0"#, #"audience("") 0 0 0 0 0 5 = 5.0"#,
                #"audience("farmer") 3 0 0 0 0 0 = 3.0"#, #"audience("women") 0 0 0 0 0 0 = 0.0"#,
            ])
        #expect(coverage.total.minutes == 12 && coverage.total.total.airings == 3)
    }

    @Test func `a zone counts what it heard itself`() {
        let start = Self.zone.instant(of: CivilDateTime(Self.day("2026-11-10"), TimeOfDay("05:30")!))
        let hearings = [
            Hearing(zone: "a", start: start, end: start + .seconds(60)),
            Hearing(zone: "b", start: start + .seconds(30), end: start + .seconds(150)),
        ]
        let coverage = Self.coverage(
            [Self.aired("2026-11-10 05:30:00", minutes: 1, zones: ["a", "b"], hearings: hearings)], by: .month)
        #expect(Self.rows(coverage) { $0 == .zone } == [#"zone("a") 1 = 1.0"#, #"zone("b") 2 = 2.0"#])
        #expect(coverage.total.minutes == 2.5)
    }

    @Test func `a campaign is counted by phase and topic, beside its target of the days that have passed`() throws {
        let tag = CampaignTag(name: "Chuyển đổi số", topic: "VNeID")
        let records = [
            Self.aired("2025-12-31 17:00:00", minutes: 2, audience: ["elderly"], campaign: tag),
            Self.aired("2026-01-01 05:30:00", minutes: 3, audience: ["elderly"], campaign: tag),
            Self.aired("2026-01-02 05:30:00", minutes: 4, campaign: CampaignTag(name: "chuyen-doi-so", topic: "lạ")),
            Self.aired("2026-01-03 05:30:00", minutes: 5, campaign: CampaignTag(name: "Phòng dịch")),
        ]
        let coverage = Self.coverage(
            records, .days(Self.day("2025-12-01"), Self.day("2026-01-31")), by: .month, plans: [Self.plan],
            today: Self.day("2026-01-10"))
        let sections = coverage.sections.filter { if case .campaign = $0.heading { true } else { false } }
        #expect(sections.count == 2)
        let (old, new) = (sections[0].rows, sections[1].rows)
        #expect(old.map(\.minutes) == [2, 0] && new.map(\.minutes) == [3, 0, 3, 4])
        #expect(new.map(\.subject) == [.topic("vneid"), .topic("nong-san"), .audience("elderly"), .topic(nil)])
        // 31 days of December, and 10 of January, of a month of 30.436875 days.
        #expect(abs(try #require(old[0].target) - 310 / 30.436875) < 1e-9)
        #expect(abs(try #require(new[0].target) - 300 / 30.436875) < 1e-9)
        #expect(abs(try #require(new[0].missing) - (300 / 30.436875 - 3)) < 1e-9)
        #expect(new[1].target == nil && new[1].missing == nil)
        #expect(Self.rows(coverage) { $0 == .otherCampaigns } == [#"campaign("Phòng dịch") 0 5 = 5.0"#])
        let before = Self.coverage(records, .month(8, year: 2025), plans: [Self.plan])
        #expect(before.sections.allSatisfy { if case .campaign = $0.heading { false } else { true } })
    }

    @Test func `the columns add up to the rows, and the rows of one owner each to the whole`() {
        var records: [AirRecord] = []
        for number in 0..<200 {
            let day = Self.day("2026-09-01").adding(days: number % 91)
            records.append(
                Self.aired(
                    "\(day) 0\(number % 9 + 1):30:00", minutes: number % 7,
                    audience: number % 2 == 0 ? ["x"] : ["x", "y"],
                    owner: ["Đoàn", "Hội", nil][number % 3]))
        }
        for step in [Period.Step.day, .week, .month, .year] {
            let coverage = Self.coverage(records, .days(Self.day("2026-09-01"), Self.day("2026-11-30")), by: step)
            for row in coverage.sections.flatMap(\.rows) + [coverage.total] {
                #expect(row.spans.reduce(Duration.zero) { $0 + $1.length } == row.total.length)
            }
            let owners = coverage.sections.first { $0.heading == .owner }!.rows
            #expect(owners.reduce(Duration.zero) { $0 + $1.total.length } == coverage.total.total.length)
            #expect(coverage.total.minutes == Double((0..<200).reduce(0) { $0 + $1 % 7 }))
        }
    }

    @Test func `a series tells what was heard, what waits and what was never handed in`() {
        func lesson(_ number: Int, aired: Bool, isRemoved: Bool = false, of series: String = "Số") -> RecordedLesson {
            RecordedLesson(
                series: series, lesson: number, title: "\(number)", isRemoved: isRemoved,
                firstAired: aired ? Instant(seconds: Int64(number)) : nil)
        }
        let progress = SeriesProgress.all([
            lesson(1, aired: true), lesson(2, aired: true), lesson(2, aired: false), lesson(4, aired: false),
            lesson(5, aired: false, isRemoved: true), lesson(7, aired: true),
            lesson(1, aired: false, isRemoved: true, of: "Bỏ"),
        ])
        #expect(
            progress == [
                SeriesProgress(
                    name: "Số", aired: [1, 2, 7], waiting: [4], missing: [3, 5, 6], lastAired: Instant(seconds: 7))
            ])
    }
}
