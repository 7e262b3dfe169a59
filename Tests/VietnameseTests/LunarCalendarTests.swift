import Testing
import Time
import Wording

@testable import Vietnamese

private func day(_ text: String) -> CivilDate { CivilDate(text)! }

@Suite struct `The lunar calendar` {
    private let calendar = LunarCalendar.vietnam

    @Test(arguments: [
        "1968-01-29", "1969-02-16", "1976-01-31", "1985-01-21", "2007-02-17", "2020-01-25", "2021-02-12", "2022-02-01",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
        "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19",
    ])
    func `Tết is on the day that the calendars print`(_ tet: String) {
        #expect(calendar.newYear(day(tet).year) == day(tet))
        #expect(calendar.lunar(of: day(tet)) == LunarDate(year: day(tet).year, month: 1, day: 1))
        #expect(calendar.lunar(of: day(tet).adding(days: -1))?.month == 12)
    }

    struct Leap: Sendable, CustomTestStringConvertible {
        var first: String
        var month: Int
        var year: Int
        var testDescription: String { "\(month)n/\(year)" }
    }

    @Test(arguments: [
        Leap(first: "1985-03-21", month: 2, year: 1985),
        Leap(first: "2025-07-25", month: 6, year: 2025),
        // The new moon comes three minutes before midnight.
        Leap(first: "2031-04-21", month: 3, year: 2031),
        // The only leap month after the solstice in two centuries: the tenth holds two principal terms.
        Leap(first: "2033-12-22", month: 11, year: 2033),
        Leap(first: "2020-05-23", month: 4, year: 2020),
        Leap(first: "2023-03-22", month: 2, year: 2023),
    ])
    func `a leap month has the number of the month before it`(_ leap: Leap) {
        #expect(
            calendar.lunar(of: day(leap.first)) == LunarDate(year: leap.year, month: leap.month, day: 1, isLeap: true))
        #expect(calendar.leapMonth(of: leap.year) == leap.month)
        #expect(
            calendar.civil(of: LunarDate(year: leap.year, month: leap.month, day: 1, isLeap: true)) == day(leap.first))
    }

    @Test func `leap years of a generation`() {
        let leaps = (2010...2040).compactMap { year in calendar.leapMonth(of: year).map { "\(year):\($0)" } }
        #expect(
            leaps == [
                "2012:4", "2014:9", "2017:6", "2020:4", "2023:2", "2025:6", "2028:5", "2031:3", "2033:11", "2036:6",
                "2039:5",
            ])
    }

    @Test func `there is no thirtieth of the twelfth month before the Tết of 2026 to 2032`() {
        for year in 2025...2031 { #expect(calendar.month(12, of: year)?.length == 29) }
        #expect(calendar.month(12, of: 2024)?.length == 29)
        #expect(calendar.month(12, of: 2023)?.length == 30)
        #expect(calendar.civil(of: LunarDate(year: 2026, month: 12, day: 30)) == nil)
    }

    @Test func `every day of the range leads to a lunar date and back`() {
        var date = day("1968-01-01")
        var previous: LunarDate?
        while let lunar = calendar.lunar(of: date) {
            if lunar.year >= 1968 { #expect(calendar.civil(of: lunar) == date) }
            if let previous { #expect(previous < lunar && (lunar.day == 1 || lunar.day == previous.day + 1)) }
            previous = lunar
            date = date.adding(days: 1)
        }
        #expect(date == day("2101-01-29"))
        #expect(calendar.lunar(of: day("1967-12-31")) == nil)
    }

    @Test func `a year has twelve months, or thirteen of which one is doubled`() {
        for year in LunarCalendar.years {
            let months = calendar.months(of: year)
            #expect(months.count == 12 + (calendar.leapMonth(of: year) == nil ? 0 : 1))
            #expect(months.filter { !$0.isLeap }.map(\.month) == Array(1...12))
            #expect(months.allSatisfy { $0.length == 29 || $0.length == 30 })
        }
    }

    @Test func `the eleventh month holds the winter solstice, the first month that of rain water`() {
        for year in 1968...2100 {
            let solstice = SolarTerm.winterSolstice.day(in: year)!
            #expect(calendar.lunar(of: solstice)?.month == 11 && calendar.month(of: solstice)?.isLeap == false)
        }
    }

    @Test(arguments: [
        ("2026-11-23", "15/10/2026", "ngày 15 tháng 10 năm Bính Ngọ"),
        ("2027-02-06", "1/1/2027", "ngày mùng 1 tháng Giêng năm Đinh Mùi"),
        ("2025-08-04", "11/6n/2025", "ngày 11 tháng 6 nhuận năm Ất Tỵ"),
        ("2026-02-16", "29/12/2025", "ngày 29 tháng Chạp năm Ất Tỵ"),
    ])
    func `a lunar date in figures and in words`(_ civil: String, _ figures: String, _ words: String) {
        let lunar = calendar.lunar(of: day(civil))
        #expect(lunar?.description == figures)
        #expect(lunar?.inWords == words)
    }
}

@Suite struct `Can and chi` {
    @Test(arguments: [
        (1968, "Mậu Thân"), (1984, "Giáp Tý"), (2024, "Giáp Thìn"), (2026, "Bính Ngọ"), (2100, "Canh Thân"),
    ])
    func `name the year`(_ year: Int, _ name: String) { #expect(CanChi(year: year).description == name) }

    @Test(arguments: [(2024, 1, "Bính Dần"), (2024, 11, "Bính Tý"), (2026, 10, "Kỷ Hợi"), (2026, 1, "Canh Dần")])
    func `name the month`(_ year: Int, _ month: Int, _ name: String) {
        #expect(CanChi(month: month, ofYear: year).description == name)
    }

    @Test(arguments: [
        ("2024-02-10", "Giáp Thìn"), ("2000-01-01", "Mậu Ngọ"), ("1970-01-01", "Tân Tỵ"), ("2025-01-29", "Mậu Tuất"),
    ])
    func `name the day`(_ date: String, _ name: String) { #expect(CanChi(day: day(date)).description == name) }
}

@Suite struct `Solar terms` {
    struct Case: Sendable, CustomTestStringConvertible {
        var term: SolarTerm
        var day: String
        var testDescription: String { "\(term.slug) \(day)" }
    }

    @Test(arguments: [
        Case(term: .winterSolstice, day: "2026-12-22"), Case(term: .winterSolstice, day: "1984-12-21"),
        Case(term: .springEquinox, day: "2026-03-20"), Case(term: .summerSolstice, day: "2026-06-21"),
        Case(term: .pureBrightness, day: "2026-04-05"), Case(term: .springBegins, day: "2021-02-03"),
        Case(term: .springBegins, day: "2026-02-04"), Case(term: .minorCold, day: "2026-01-05"),
        Case(term: .autumnEquinox, day: "2026-09-23"), Case(term: .frostDescends, day: "2026-10-23"),
    ])
    func `begin on the day that the calendars print`(_ it: Case) {
        #expect(it.term.day(in: day(it.day).year) == day(it.day))
    }

    @Test func `follow each other every fourteen to seventeen days`() {
        var last: CivilDate?
        for year in SolarTerm.years {
            for term in SolarTerm.allCases {
                let begins = term.day(in: year)!
                if let last { #expect((14...17).contains(begins.daysSinceEpoch - last.daysSinceEpoch)) }
                last = begins
            }
        }
    }

    @Test func `the moments are those of the ephemeris`() {
        // Winter solstice of 2026: 21 December 20:50 UTC (Astronomical Almanac).
        let solstice = SolarTerm.winterSolstice.vietnameseDays(in: 2026, exact: true)
        let almanac = Double(day("2026-12-22").daysSinceEpoch) + (3 * 60 + 50) / 1440
        #expect(abs(solstice - almanac) < 1.0 / 1440)
    }

    @Test func `a rough longitude never leads to another day than the precise one`() {
        for year in SolarTerm.years {
            for term in SolarTerm.allCases {
                let exact = Int(term.vietnameseDays(in: year, exact: true).rounded(.down))
                #expect(term.day(in: year)?.daysSinceEpoch == exact)
            }
        }
    }

    @Test(arguments: [
        ("dong-chi", SolarTerm.winterSolstice), ("Đông chí", .winterSolstice), ("ĐÔNG-CHÍ", .winterSolstice),
        ("vu-thuy", .rainWater), ("Vũ Thuỷ", .rainWater), ("start-of-spring", .springBegins),
    ])
    func `are read with marks and without, in Vietnamese and in English`(_ text: String, _ term: SolarTerm) {
        #expect(SolarTerm(text) == term)
    }

    @Test func `their short names are their own`() {
        #expect(Set(SolarTerm.allCases.map(\.slug)).count == 24)
        for term in SolarTerm.allCases { #expect(SolarTerm(term.slug) == term && SolarTerm(term.name.en) == term) }
    }
}

@Suite struct `New moons` {
    /// Moments of the Astronomical Almanac, in universal time.
    @Test(arguments: [
        ("2000-01-06", 18, 14), ("2024-04-08", 18, 21), ("2026-02-17", 12, 1), ("2026-08-12", 17, 37),
    ])
    func `come at the minute that the almanac prints`(_ date: String, _ hour: Int, _ minute: Int) {
        let expected = Double(day(date).daysSinceEpoch) + Double(hour * 60 + minute) / 1440 + 7.0 / 24
        let found = NewMoon.moment(NewMoon.number(nearDay: day(date).daysSinceEpoch)).vietnameseDays
        #expect(abs(found - expected) < 0.75 / 1440)
    }
}
