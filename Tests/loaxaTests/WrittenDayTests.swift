import Testing
import Time

@testable import loaxa

@Suite struct `Days and moments as people write them` {
    // A Monday.
    private static let today = CivilDate("2026-11-23")!
    private static let now = CivilDateTime(today, TimeOfDay("08:00")!)

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var leaning: WrittenDay.Leaning
        var meaning: String?
        init(_ text: String, _ meaning: String?, _ leaning: WrittenDay.Leaning = .ahead) {
            (self.text, self.meaning, self.leaning) = (text, meaning, leaning)
        }
        var testDescription: String { "\(text), \(leaning)" }
    }

    @Test(arguments: [
        Case("2026-11-23", "2026-11-23"), Case("23/11/2026", "2026-11-23"), Case("1/1", "2027-01-01"),
        Case("1/1", "2026-01-01", .back), Case("23/11", "2026-11-23"), Case("24/11", "2025-11-24", .back),
        Case("29/2", "2028-02-29"), Case("29/2", "2024-02-29", .back), Case("hôm nay", "2026-11-23"),
        Case("Mai", "2026-11-24"), Case("tomorrow", "2026-11-24"), Case("yesterday", "2026-11-22"),
        Case("ngày kia", "2026-11-25"), Case("31/4", nil), Case("2026-02-29", nil), Case("32/1/2026", nil),
        Case("23/11/26", nil), Case("", nil), Case("/", nil), Case("+1/2", nil), Case("thứ hai", nil),
    ])
    func `a day`(_ day: Case) {
        #expect(WrittenDay(day.text)?.resolved(today: Self.today, leaning: day.leaning).description == day.meaning)
    }

    @Test(arguments: [
        Case("2026-11-23 05:30", "2026-11-23 05:30"), Case("2026-11-23T05:30:15", "2026-11-23 05:30:15"),
        Case("23/11 05:30", "2026-11-23 05:30"), Case("mai 17:00", "2026-11-24 17:00"),
        Case("ngày mai 17h", "2026-11-24 17:00"), Case("9:30", "2026-11-23 09:30"), Case("5h30", "2026-11-24 05:30"),
        Case("5h30", "2026-11-23 05:30", .back), Case("9h30", "2026-11-22 09:30", .back),
        Case("now", "2026-11-23 08:00"),
        Case("24/11", "2026-11-24 00:00"), Case("tomorrow", "2026-11-24 00:00"),
        Case("tomorrow 7h", "2026-11-24 07:00"),
        Case("25:00", nil), Case("", nil), Case("23/11 nonsense", nil), Case("5h60", nil), Case("h", nil),
    ])
    func `a moment`(_ moment: Case) {
        let meaning = WrittenMoment(moment.text)?.resolved(now: Self.now, leaning: moment.leaning)
        #expect(meaning.map { "\($0.date) \($0.time)" } == moment.meaning)
    }

    @Test func `a range of days has two ends`() throws {
        let days = try WrittenDays.read("23/11..30/11/2026")
        #expect(days.first == WrittenDay("23/11"))
        #expect(days.last == WrittenDay("2026-11-30"))
        #expect(throws: ValueError.self) { try WrittenDays.read("23/11..") }
    }
}
