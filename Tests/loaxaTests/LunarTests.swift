import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `loaxa lunar` {
    private let environment = ["LANG": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"]

    @Test func `without a day says what day is today`() async {
        #expect(
            await loaxa(["lunar"], environment: environment).output == """
                Thứ Hai, ngày 23 tháng 11 năm 2026
                Âm lịch: ngày 15 tháng 10 năm Bính Ngọ (tháng đủ, 30 ngày)
                Can chi: ngày Tân Sửu, tháng Kỷ Hợi, năm Bính Ngọ
                Tiết khí: Tiểu tuyết, từ 22/11/2026

                """)
    }

    @Test func `speaks English too`() async {
        #expect(
            await loaxa(["lunar", "2025-08-08", "--lang", "en"], environment: environment).output == """
                Fri 2025-08-08
                Lunar: day 15 of month 6 (leap month), 2025 Ất Tỵ; 29 days in the month
                Can chi: day Kỷ Dậu, month Quý Mùi, year Ất Tỵ
                Solar term: Start of Autumn, since 2025-08-07

                """)
    }

    @Test func `as JSON has the lunar date in figures`() async {
        #expect(
            await loaxa(["lunar", "2025-07-25", "--json"], environment: environment).output == """
                {
                  "date" : "2025-07-25",
                  "day" : 1,
                  "day_name" : "Ất Mùi",
                  "leap" : true,
                  "month" : 6,
                  "month_length" : 29,
                  "month_name" : "Quý Mùi",
                  "term" : "dai-thu",
                  "term_begins" : "2025-07-22",
                  "text" : "ngày mùng 1 tháng 6 nhuận năm Ất Tỵ",
                  "year" : 2025,
                  "year_name" : "Ất Tỵ"
                }

                """)
    }

    struct Day: Sendable, CustomTestStringConvertible {
        var words: [String]
        var found: String
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Day(words: ["lunar 1/1/2027"], found: "ngày 6 tháng 2 năm 2027"),
        Day(words: ["1/1/2027 âm lịch"], found: "ngày 6 tháng 2 năm 2027"),
        Day(words: ["15-10-2026", "--to-solar"], found: "ngày 23 tháng 11 năm 2026"),
        Day(words: ["--to-solar", "2026-10-15"], found: "ngày 23 tháng 11 năm 2026"),
        Day(words: ["15/10 Bính Ngọ"], found: "ngày 23 tháng 11 năm 2026"),
        Day(words: ["15/10 nam binh ngo"], found: "ngày 23 tháng 11 năm 2026"),
        Day(words: ["15/6n/2025"], found: "ngày 8 tháng 8 năm 2025"),
        Day(words: ["lunar 15/6/2025"], found: "ngày 9 tháng 7 năm 2025"),
        Day(words: ["last/12/2026"], found: "ngày 5 tháng 2 năm 2027"),
        // Without a year: the next one from 23 November 2026 on.
        Day(words: ["lunar 15/10"], found: "ngày 23 tháng 11 năm 2026"),
        Day(words: ["lunar 14/10"], found: "ngày 11 tháng 11 năm 2027"),
        Day(words: ["23/11"], found: "Âm lịch: ngày 15 tháng 10 năm Bính Ngọ"),
        Day(words: ["mai"], found: "Âm lịch: ngày 16 tháng 10"),
    ])
    func `reads days of either calendar`(_ day: Day) async {
        let run = await loaxa(["lunar"] + day.words, environment: environment)
        #expect(run.output.contains(day.found), "\(run)")
    }

    @Test func `a day that does not exist is no day`() async {
        let run = await loaxa(["lunar", "--to-solar", "30/12/2026"], environment: environment)
        #expect(run.code == 1)
        #expect(run.errors.contains("không có ngày âm “30/12/2026”"))
        let early = await loaxa(["lunar", "1900-01-01"], environment: environment)
        #expect(early.code == 1 && early.errors.contains("01/01/1900 ngoài khoảng tính được"))
        let nonsense = await loaxa(["lunar", "hôm kia"], environment: environment)
        #expect(nonsense.code == 2 && nonsense.errors.contains("không hiểu ngày “hôm kia”"))
    }
}
