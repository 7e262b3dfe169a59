import Bulletin
import Glibc
import Ledger
import Schedule
import TestSupport
import Time
import Wording

/// A state folder in which months were played, at random but the same for the same seed. It goes away with its owner.
final class PlayedMonths {
    let folder: String
    static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!

    init() {
        var template = Array("/tmp/loaxa-months-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "mkdtemp: errno \(errno)")
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        chmod(folder, 0o700)
        for ending in ["", "-wal", "-shm", ".lock", ".personal"] { unlink("\(folder)/station.sqlite\(ending)") }
        rmdir(folder)
    }

    static func at(_ text: String) -> Instant {
        let fields = text.split(separator: " ")
        return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
    }

    /// The campaign of one of the bulletins has two phases, which meet in the middle of October.
    static let campaigns = [
        CampaignPlan(
            name: "chuyen-doi-so", title: "Chuyển đổi số",
            phases: [
                .init(title: "Khởi động", from: CivilDate("2026-01-01")!, through: CivilDate("2026-10-15")!),
                .init(title: "Tăng tốc", from: CivilDate("2026-10-16")!),
            ])
    ]

    static let titles = ["Cài VNeID", "Lịch cắt điện", "Tiêm chủng <script>", "=HYPERLINK(\"x\")", "Gương tốt"]

    /// From 1 September to 30 November 2026: `count` airings a day, each planned, begun and ended in some way.
    @discardableResult
    func play(seed: UInt64, airingsPerDay count: Int = 6) async throws -> Ledger {
        var dice = Dice(seed: seed)
        let ledger = try Ledger.open("\(folder)/station.sqlite")
        let requests = PlayedMonths.titles.enumerated().map { number, title in
            var metadata = Metadata(title: title)
            metadata.category = Category.allCases[number]
            metadata.audience = number == 0 ? ["elderly", "farmer"] : number == 1 ? [] : ["youth"]
            metadata.owner = number == 2 ? nil : "Hội \(number % 2)"
            if number == 3 { metadata.campaign = CampaignTag(name: "Chuyển đổi số", topic: "VNeID") }
            metadata.series = number == 0 ? Series(name: "Bình dân học vụ số", lesson: 1) : nil
            return NewBooking(
                fileName: "\(number).md",
                text: "---\ntitle: \(title)\n---\n\nKính thưa bà con, mời bà con đến nhà văn hoá.\n",
                metadata: metadata, placement: .slot("sang", from: CivilDate("2026-09-01")!, through: nil, times: nil))
        }
        let bookings = try await ledger.add(requests, by: "lan", at: PlayedMonths.at("2026-08-31 08:00:00"))
        var decisions: [Int64: AirApproval] = [:]
        for (number, record) in bookings.enumerated() where number != 4 {
            let decision: Verdict.Decision = .approved(spokenSHA256: "1", sound: "2")
            let (at, by) = (PlayedMonths.at("2026-10-\(10 + number) 09:00:00"), number == 2 ? "van" : "ha")
            try await ledger.decide(Verdict(decision, at: at, by: by), onBulletin: record.booking.bulletin)
            decisions[record.id] = AirApproval(.approved, by: by, at: at)
        }
        let alert = try await ledger.add(
            Alert(
                id: 0, title: "Lũ lên", text: "Lũ lên.", raisedAt: PlayedMonths.at("2026-11-03 02:00:00"),
                raisedBy: "ha"))
        var events: [AsRunEvent] = []
        let first = CivilDate("2026-09-01")!
        for day in 0..<91 {
            let date = first.adding(days: day)
            for item in 0..<count {
                let planned = PlayedMonths.zone.instant(
                    of: CivilDateTime(date, TimeOfDay(hour: 5, minute: item * 5)!))
                let choice = dice.below(10)
                let booking = choice < 7 ? bookings[dice.below(bookings.count)] : nil
                var plan = PlannedAiring(
                    id: "sang/\(planned.seconds)/\(item)", plannedStart: planned, zones: ["a", "b"], slot: "sang",
                    occurrence: planned, item: item + 1, title: booking?.booking.title ?? "Nhạc hiệu",
                    kind: booking != nil ? .bulletin : choice == 7 ? .relay : .clip, booking: booking?.id,
                    bulletinSHA256: booking?.bulletinSHA256, sound: "k", frames: item % 3 == 0 ? nil : 50 * 48_000)
                if choice == 9 { plan.fadeOut = 0 }
                events.append(AsRunEvent(at: planned - .seconds(5), .planned(plan)))
                let decided = booking.flatMap { decisions[$0.id] }
                let isAfter = decided?.at.map { $0 < planned } ?? false
                events += PlayedMonths.rest(of: plan, approvedBy: isAfter ? decided : nil, &dice)
            }
        }
        var plan = PlannedAiring(
            id: "alert/\(alert.id)/1/message", plannedStart: PlayedMonths.at("2026-11-03 02:00:01"), zones: ["a", "b"],
            title: "Lũ lên", kind: .speech)
        plan.occurrence = plan.plannedStart
        events += [
            AsRunEvent(at: plan.plannedStart, .planned(plan)),
            AsRunEvent(at: plan.plannedStart, .began(airing: plan.id)),
            AsRunEvent(at: plan.plannedStart + .milliseconds(9500), .ended(airing: plan.id, Ending(.aired))),
            AsRunEvent(
                at: PlayedMonths.at("2026-11-04 02:00:00"),
                .station(StationNote(code: "output-lost", sentence: Sentence(verbatim: "x")))),
        ]
        try await ledger.record(events)
        return ledger
    }

    private static func rest(
        of plan: PlannedAiring, approvedBy approval: AirApproval?, _ dice: inout Dice
    ) -> [AsRunEvent] {
        // Half of the log is older than such entries.
        let circumstances = Circumstances(
            gains: [ZoneGain(zone: "a", decibels: -3)], approval: dice.below(2) == 0 ? approval : nil)
        let reason = Reason(code: "r\(dice.below(2))", sentence: Sentence(vi: "vì thế", en: "because"))
        let begin = plan.plannedStart + .microseconds(dice.below(900_000))
        let length = Duration.nanoseconds(Int64(1_000_000_000 + dice.below(1_000_000_000) * 90))
        switch dice.below(12) {
        case 0: return [AsRunEvent(at: plan.plannedStart, .ended(airing: plan.id, Ending(.skipped, reason)))]
        case 1: return [AsRunEvent(at: plan.plannedStart, .ended(airing: plan.id, Ending(.missed, reason)))]
        case 2: return [AsRunEvent(at: plan.plannedStart, .ended(airing: plan.id, Ending(.failed, reason)))]
        case 3: return []
        case 4: return [AsRunEvent(at: begin, .began(airing: plan.id, circumstances))]
        case 5:
            return [
                AsRunEvent(at: begin, .began(airing: plan.id, circumstances)),
                AsRunEvent(at: begin + length, .ended(airing: plan.id, Ending(.cut, reason))),
            ]
        case 6, 7:
            // Zone b hears it later, overlapping or not.
            let late = begin + .milliseconds(dice.below(120_000))
            let hearings = [
                Hearing(zone: "a", start: begin, end: begin + length),
                Hearing(zone: "b", start: late, end: late + length),
            ]
            return [
                AsRunEvent(at: begin, .began(airing: plan.id, circumstances)),
                AsRunEvent(at: late + length, .ended(airing: plan.id, Ending(.aired, hearings: hearings))),
            ]
        default:
            return [
                AsRunEvent(at: begin, .began(airing: plan.id, circumstances)),
                AsRunEvent(at: begin + length, .ended(airing: plan.id, Ending(.aired))),
            ]
        }
    }
}

/// Numbers that are the same for the same seed. Source: SplitMix64, Steele, Lea, Flood 2014.
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }
}

extension RawLog {
    /// With the phases of the one campaign.
    func figures(from: Double, to: Double) -> [String: (count: Int, seconds: Double)] {
        // 15 October 2026, 24:00 in Hà Nội.
        figures(from: from, to: to) { _, planned in
            "Chuyển đổi số / \(planned < 1_792_083_600 ? "Khởi động" : "Tăng tốc")"
        }
    }
}
