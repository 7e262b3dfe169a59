import Testing
import Time
import Vietnamese

@Suite struct `A greeting` {
    private let moment = CivilDateTime(CivilDate("2026-11-23")!, TimeOfDay(hour: 5, minute: 30)!)

    @Test(arguments: [
        (
            "Hôm nay là {date}, tức {lunarDate}. Bây giờ là {time}.",
            "Hôm nay là Thứ Hai, ngày 23 tháng 11 năm 2026, tức ngày 15 tháng 10 năm Bính Ngọ. Bây giờ là 5 giờ 30 phút."
        ),
        ("Đây là {station}.", "Đây là Đài truyền thanh xã Minh Châu."),
        ("{nobody} {CCCD|căn cước} {date", "{nobody} {CCCD|căn cước} {date"),
        ("{{time}}", "{5 giờ 30 phút}"),
        ("", ""),
    ])
    func `has its blanks filled in, and only those that are known`(_ text: String, _ filled: String) {
        #expect(Greeting(text).filled(on: moment, ["station": "Đài truyền thanh xã Minh Châu"]) == filled)
    }

    @Test func `on the hour has no minutes, and Sunday is no number`() {
        let sunday = CivilDateTime(CivilDate("2026-11-22")!, TimeOfDay(hour: 17, minute: 0)!)
        #expect(Greeting("{date}: {time}").filled(on: sunday) == "Chủ nhật, ngày 22 tháng 11 năm 2026: 17 giờ")
    }

    @Test func `a date outside the lunar calendar leaves its blank`() {
        let far = CivilDateTime(CivilDate("2150-01-01")!, .midnight)
        #expect(Greeting("{lunarDate}").filled(on: far) == "{lunarDate}")
    }
}
