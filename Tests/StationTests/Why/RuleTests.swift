import Bulletin
import Control
import FoundationEssentials
import Testing
import Time
import Wording

@testable import Ledger
@testable import Schedule
@testable import Station

/// The example's station at noon of Monday, 23 November 2026.
private let example: StationConfiguration = {
    let folder = ConfigurationFolder(
        station: FullExample.station, timetable: FullExample.timetable, clips: FullExample.clips)
    return folder.load().configuration!
}()

private func facts(zones: [String] = ["chu-chau"], start: String? = nil) -> DecidingSetting.Case {
    let booking = Booking(
        id: 7, bulletin: 1, title: "A", zones: ["chu-chau"],
        validity: Validity(from: nil, through: CivilDate("2026-11-30")),
        placement: .slot("sang", from: CivilDate("2026-11-24")!, through: nil, times: 2))
    return DecidingSetting.Case(
        configuration: example, slot: example.timetable.slot("sang"), file: "a.md", booking: booking, zones: zones,
        start: start.map { moment in
            let fields = moment.split(separator: " ")
            return example.timeZone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
        })
}

/// Settings as `file: key = value`.
private func written(_ code: String, _ facts: DecidingSetting.Case) -> [String]? {
    Rule.behind(code)?.settings.compactMap { $0.written(facts) }.map {
        "\($0.file): \($0.key)" + ($0.value.map { " = \($0)" } ?? "")
    }
}

@Suite struct `The rule book` {
    /// Every code that a reason has in the sources of the room that decides: a new one without a rule is found here.
    private static let codes: [String] = {
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/Sources/Schedule"
        let files = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        var codes: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let bytes = FileManager.default.contents(atPath: "\(root)/\(file)") ?? Data()
            for part in String(decoding: bytes, as: UTF8.self).split(separator: "Reason(").dropFirst() {
                let words = part.drop(while: \.isWhitespace)
                guard words.hasPrefix("code: \"") else { continue }
                codes.insert(String(words.dropFirst("code: \"".count).prefix { $0 != "\"" }))
            }
        }
        return codes.sorted()
    }()

    @Test func `is read from sources that have reasons`() { #expect(Self.codes.count > 30) }

    @Test(arguments: codes) func `has a rule for every reason, in both languages`(_ code: String) throws {
        let sentence = try #require(Rule.behind(code)?.sentence, "no rule behind “\(code)”")
        #expect(sentence.vi != sentence.en)
        for text in [sentence.vi, sentence.en] {
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true)
        }
    }

    @Test func `has no rule that no reason has`() {
        #expect(Rule.all.keys.sorted() == Self.codes)
    }

    struct Decided: Sendable, CustomTestStringConvertible {
        var code: String
        var settings: [String]
        init(_ code: String, _ settings: String...) { (self.code, self.settings) = (code, settings) }
        var testDescription: String { code }
    }

    @Test(arguments: [
        Decided("curfew", "station.json5: curfew = 22:00–05:00 Mon,Tue,Wed,Thu,Fri chu-chau; 11:30–13:30 Sat,Sun"),
        Decided("in-curfew", "station.json5: curfew = 22:00–05:00 Mon,Tue,Wed,Thu,Fri chu-chau; 11:30–13:30 Sat,Sun"),
        Decided("quota-sessions", "station.json5: quotas.sessionsPerDay = 3"),
        Decided("quota-days", "station.json5: quotas.daysPerWeek = 7"),
        Decided("expired", "a.md: valid = ..2026-11-30"), Decided("not-yet-valid", "a.md: valid = ..2026-11-30"),
        Decided("expires-unaired", "a.md: valid = ..2026-11-30"), Decided("last-airing", "a.md: valid = ..2026-11-30"),
        Decided("station-off", "timetable.json5: slots.sang.ifMissed = play within 10min"),
        Decided("clock-jumped", "timetable.json5: slots.sang.ifMissed = play within 10min"),
        Decided("cut-by-outage", "timetable.json5: slots.sang.afterInterruption = restart"),
        Decided("clock-not-trusted", "station.json5: clock = assumed"),
        Decided("nothing-booked", "timetable.json5: slots.sang.rundown = bulletins"),
        Decided(
            "no-room", "timetable.json5: slots.sang.length = 30min", "timetable.json5: slots.sang.ifTooLong = drop"),
        Decided(
            "no-room-dropped", "timetable.json5: slots.sang.length = 30min",
            "timetable.json5: slots.sang.ifTooLong = drop"),
        Decided("zone-busy", "timetable.json5: slots.sang.priority = normal"),
        Decided("starts-late", "timetable.json5: slots.sang.when = *-*-* 05:30:00"),
        Decided("pre-empted", "timetable.json5: slots.sang.afterInterruption = restart"),
        Decided("interrupted", "timetable.json5: slots.sang.afterInterruption = restart"),
        Decided("stopped", "station.json5: roles.operators = van, @loaxa"),
        Decided("alert-cleared", "station.json5: roles.alerters = @xa"),
        Decided("shut-down", "timetable.json5: slots.sang.afterInterruption = restart"),
        Decided("output-reopened", "station.json5: outputs = chinh, phu"),
        Decided("no-report", "station.json5: outputs = chinh, phu"),
        Decided("other-zones", "timetable.json5: slots.sang.zones = chu-chau", "a.md: zones = chu-chau"),
        Decided("zone-gone", "station.json5: zones = chu-chau, chu-chang, ben-do"),
        Decided("slot-gone", "timetable.json5: slots = sang, chieu"),
        Decided("overruns", "timetable.json5: slots.sang.length = 30min"),
        Decided("time-left", "timetable.json5: slots.sang.length = 30min"),
        Decided("unusual-hour", "timetable.json5: slots.sang.when = *-*-* 05:30:00"),
        Decided("removed"), Decided("not-rendered"), Decided("rendering-failed"), Decided("alert-expired"),
        Decided("unreadable"), Decided("gap"),
    ])
    func `names the file and the key that decide, and their value`(_ decided: Decided) {
        #expect(written(decided.code, facts()) == decided.settings)
    }

    @Test func `says nothing of a slot where there is none`() {
        var alone = facts()
        alone.slot = nil
        #expect(written("station-off", alone) == [])
        #expect(written("expired", alone) == ["a.md: valid = ..2026-11-30"])
    }

    @Test func `of several limits to a programme, names the nearest`() {
        var near = facts(start: "2026-11-23 21:45")
        #expect(written("no-room", near)?.first?.hasPrefix("station.json5: curfew = ") == true)
        near.start = facts(start: "2026-11-23 05:30").start
        #expect(written("no-room", near)?.first == "timetable.json5: slots.sang.length = 30min")
        near.configuration.quotas.minutesPerSession = 15
        #expect(written("no-room", near)?.first == "station.json5: quotas.minutesPerSession = 15")
    }
}

@Suite struct `An explanation` {
    private static let explainer = Explainer(configuration: example)
    private static let morning = example.timeZone.instant(
        of: CivilDateTime(CivilDate("2026-11-24")!, TimeOfDay("05:30")!))

    private static func plan(slot: String? = "sang", zones: [String] = ["chu-chau"]) -> PlannedAiring {
        PlannedAiring(
            id: "sang/1/b7", plannedStart: morning, zones: zones, slot: slot, occurrence: morning, item: 3,
            title: "VNeID",
            kind: .bulletin, booking: 7)
    }

    private static func airing(_ result: Airing.Result, _ reason: Reason? = nil) -> Airing {
        let began = [.aired, .cut, .onAir].contains(result)
        return Airing(
            plan: plan(), seq: 1, start: began ? morning + .milliseconds(7_004) : nil, result: result, reason: reason)
    }

    private static let off = Reason(code: "station-off", sentence: Sentence(vi: "mất điện", en: "the power was off"))

    struct Said: Sendable, CustomTestStringConvertible {
        var result: Airing.Result
        var reason: Reason?
        var vi, en: String
        var testDescription: String { result.rawValue }
    }

    @Test(arguments: [
        Said(
            result: .aired, vi: "“VNeID” đã phát lúc 05:30:07 ngày 24/11/2026 ở Thôn Chu Châu, trong “Buổi sáng”.",
            en: "“VNeID” aired at 05:30:07 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”."),
        Said(
            result: .onAir,
            vi: "“VNeID” đang phát, từ lúc 05:30:07 ngày 24/11/2026 ở Thôn Chu Châu, trong “Buổi sáng”.",
            en: "“VNeID” is on the air, since at 05:30:07 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”."),
        Said(
            result: .cut, reason: off,
            vi: "“VNeID” phát lúc 05:30:07 ngày 24/11/2026 ở Thôn Chu Châu, trong “Buổi sáng”, rồi bị cắt: mất điện.",
            en:
                "“VNeID” aired at 05:30:07 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”, and was cut: the power was off."
        ),
        Said(
            result: .missed, reason: off,
            vi: "“VNeID” không phát được lúc 05:30 ngày 24/11/2026 ở Thôn Chu Châu, trong “Buổi sáng”: mất điện.",
            en: "“VNeID” did not air at 05:30 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”: the power was off."),
        Said(
            result: .skipped,
            vi:
                "“VNeID” không phát được lúc 05:30 ngày 24/11/2026 ở Thôn Chu Châu, trong “Buổi sáng”: nhật ký không ghi lý do.",
            en: "“VNeID” did not air at 05:30 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”: the log has no reason."),
    ])
    func `of the past says what became of it`(_ said: Said) {
        let explanation = Self.explainer.explanation(of: Self.airing(said.result, said.reason), nil)
        #expect(explanation.sentence == Sentence(vi: said.vi, en: said.en))
        #expect(explanation.code == said.reason?.code)
    }

    @Test func `of what did not air has the rule and the setting`() {
        let explanation = Self.explainer.explanation(of: Self.airing(.missed, Self.off), nil)
        #expect(explanation.rule == Rule.behind("station-off")?.sentence)
        #expect(explanation.settings.map(\.key) == ["slots.sang.ifMissed"])
    }

    @Test func `of what aired says why then`() {
        let explanation = Self.explainer.explanation(of: Self.airing(.aired), nil)
        #expect(explanation.rule == Rule.bulletinTime.sentence)
        #expect(explanation.settings.map(\.key) == ["slots.sang.when"])
    }

    private static func outcome(_ plan: PlannedAiring, airs: Bool, _ reason: Reason? = nil) -> Simulation.Outcome {
        Simulation.Outcome(
            airing: plan, start: plan.plannedStart, end: plan.plannedStart + .seconds(60), reason: reason, airs: airs)
    }

    @Test func `of what is to come says when, and what changes that`() {
        let all = Self.plan(zones: ["chu-chau", "chu-chang", "ben-do"])
        let plain = Self.explainer.explanation(of: Self.outcome(all, airs: true), [], nil)
        #expect(
            plain.sentence.vi
                == "“VNeID” sẽ phát lúc 05:30 ngày 24/11/2026 ở mọi cụm loa, trong “Buổi sáng”, là mục thứ 3.")
        #expect(plain.result == .planned && plain.code == nil)
        let late = Reason(code: "starts-late", sentence: Sentence(vi: "bắt đầu muộn", en: "begins late"))
        let left = Reason(code: "time-left", sentence: Sentence(vi: "còn trống", en: "time is left"))
        let delayed = Self.explainer.explanation(of: Self.outcome(all, airs: true), [left, late], nil)
        #expect(
            delayed.sentence.en
                == "“VNeID” will air at 05:30 on 2026-11-24 in all zones, in “Buổi sáng”, as item 3. Note: begins late."
        )
        #expect(delayed.rule == Rule.behind("starts-late")?.sentence)
    }

    @Test func `of what will not air has its reason`() {
        let expired = Reason(code: "expired", sentence: Sentence(vi: "đã hết hạn", en: "it has expired"))
        let booking = facts().booking!
        let explanation = Self.explainer.explanation(
            of: Self.outcome(Self.plan(), airs: false, expired), [],
            Explainer.Origin(booking: booking, file: "vneid.md"))
        #expect(
            explanation.sentence.en
                == "“VNeID” will not air at 05:30 on 2026-11-24 in Thôn Chu Châu, in “Buổi sáng”: it has expired.")
        #expect(explanation.result == .skipped)
        #expect(explanation.settings.map(\.file) == ["vneid.md"])
    }

    @Test func `of an alert and of a booking at its own time says why then`() {
        var alone = Self.plan(slot: nil)
        #expect(Self.explainer.explanation(of: Self.outcome(alone, airs: true), [], nil).rule == Rule.ownTime.sentence)
        alone.booking = nil
        #expect(
            Self.explainer.explanation(of: Self.outcome(alone, airs: true), [], nil).rule == Rule.alertTime.sentence)
    }

    @Test func `of a slot speaks of the slot, not of its first item`() {
        let slot = example.timetable.slot("sang")!
        let aired = Self.explainer.explanation(of: Self.airing(.aired), asProgrammeOf: slot)
        #expect(aired.sentence.en == "“Buổi sáng” aired at 05:30:07 on 2026-11-24 in Thôn Chu Châu.")
        #expect(aired.rule == Rule.slotTime.sentence)
        let coming = Self.explainer.explanation(of: Self.outcome(Self.plan(), airs: true), [], asProgrammeOf: slot)
        #expect(coming.sentence.en == "“Buổi sáng” will air at 05:30 on 2026-11-24 in Thôn Chu Châu.")
        let quiet = Self.explainer.explanation(ofQuiet: slot, days: 31)
        #expect(quiet.sentence.en == "“Buổi sáng” does not come round in the next 31 days.")
        #expect(quiet.settings.map(\.key) == ["slots.sang.when"])
    }

    @Test func `of a booking of which nothing is to come says what became of it`() {
        var record = BookingRecord(booking: facts().booking!, createdAt: Self.morning, createdBy: "van")
        let origin = Explainer.Origin(booking: record.booking, file: "a.md")
        func said(aired: Int = 0, next: Instant? = nil) -> Wire.Explanation {
            Self.explainer.explanation(of: record, origin, aired: aired, next: next)
        }
        #expect(said(aired: 2).sentence.en == "The booking 7, “A”, has aired 2 times, and that was all.")
        #expect(said().sentence.vi == "Lịch phát số 7, “A”, chưa phát lần nào và không gặp buổi phát nào nữa.")
        #expect(said().settings.map(\.key) == ["slots.sang.when", "valid"])
        #expect(
            said(next: Self.morning).sentence.en
                == "The booking 7, “A”, has its turn at 05:30 on 2026-11-24: too far off to say what may be in its way."
        )
        record.removal = BookingRecord.Removal(at: Self.morning, by: "lan")
        #expect(said(aired: 1).code == "removed")
        #expect(
            said(aired: 1).sentence.vi
                == "Lịch phát số 7, “A”, không phát nữa: “lan” đã gỡ lúc 05:30 ngày 24/11/2026.")
    }
}
