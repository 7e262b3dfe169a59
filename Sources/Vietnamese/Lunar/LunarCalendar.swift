import Glibc
import Time

/// The Vietnamese lunar calendar from 1968 to 2100: by astronomy, for the meridian of UTC+7.
///
/// A month begins on the day of the new moon. The month that holds the winter solstice is the eleventh. Where thirteen months
/// lie between two eleventh months, the first of them that holds no principal term is a leap month: it has the number of the
/// month before it. A value; may be used on any thread.
package struct LunarCalendar: Sendable {
    package struct Month: Sendable, Hashable {
        package let year: Int
        package let month: Int
        package let isLeap: Bool
        /// Days after 1970-01-01.
        package let firstDay: Int
        /// 29 or 30 days.
        package let length: Int

        package var first: CivilDate { CivilDate(daysSinceEpoch: firstDay) }
    }

    /// The lunar years that are known whole.
    package static let years = 1968...2100

    /// Every month from the twelfth of 1967 to the last of 2100, in order.
    package let months: [Month]
    /// The place of the first month of each of `years`.
    private let newYears: [Int]

    /// The calendar of Vietnam. It is computed when it is first asked for, in a few milliseconds.
    package static let vietnam = LunarCalendar()

    init() {
        var months: [Month] = []
        for year in (LunarCalendar.years.lowerBound - 1)...LunarCalendar.years.upperBound {
            months += LunarCalendar.months(fromEleventhOf: year)
        }
        let known = months.filter {
            LunarCalendar.years.contains($0.year) || $0.year == LunarCalendar.years.lowerBound - 1 && $0.month == 12
        }
        self.months = known
        newYears = known.indices.filter {
            known[$0].month == 1 && !known[$0].isLeap && LunarCalendar.years.contains(known[$0].year)
        }
    }

    /// The months from the eleventh of a lunar year up to, but not including, the eleventh of the next.
    private static func months(fromEleventhOf year: Int) -> [Month] {
        let first = eleventh(of: year)
        let count = eleventh(of: year + 1) - first
        let starts = (0...count).map { firstDay(first + $0) }
        var leap: Int?
        if count == 13 {
            leap = (1..<count).first { number in
                !hasPrincipalTerm(from: starts[number], to: starts[number + 1], around: year)
            }
        }
        var months: [Month] = []
        var number = 11
        for place in 0..<count {
            let isLeap = place == leap
            if place > 0, !isLeap { number += 1 }
            let length = starts[place + 1] - starts[place]
            months.append(
                Month(
                    year: number > 12 ? year + 1 : year, month: (number - 1) % 12 + 1, isLeap: isLeap,
                    firstDay: starts[place], length: length))
        }
        return months
    }

    /// The number of the new moon that begins the eleventh month of a year.
    private static func eleventh(of year: Int) -> Int {
        let solstice = SolarTerm.winterSolstice.day(in: year)!.daysSinceEpoch
        var number = NewMoon.number(nearDay: solstice)
        while firstDay(number) > solstice { number -= 1 }
        while firstDay(number + 1) <= solstice { number += 1 }
        return number
    }

    private static func firstDay(_ newMoon: Int) -> Int { Int(floor(NewMoon.moment(newMoon).vietnameseDays)) }

    private static func hasPrincipalTerm(from start: Int, to end: Int, around year: Int) -> Bool {
        [year, year + 1].contains { year in
            SolarTerm.allCases.contains { term in
                term.isPrincipal && (start..<end).contains(term.day(in: year)!.daysSinceEpoch)
            }
        }
    }

    // MARK: Looking up

    /// The place in `months` of the month that holds a day; nil outside 1968-01-01 … the end of the lunar year 2100.
    package func place(ofDay day: Int) -> Int? {
        guard day >= LunarCalendar.firstKnownDay, let last = months.last, day < last.firstDay + last.length else {
            return nil
        }
        // Months are so even in length that the mean length leads to the right one or to its neighbour.
        var place = min(months.count - 1, Int(Double(day - months[0].firstDay) / 29.530_588))
        while months[place].firstDay > day { place -= 1 }
        while place + 1 < months.count, months[place + 1].firstDay <= day { place += 1 }
        return place
    }

    private static let firstKnownDay = CivilDate(year: years.lowerBound, month: 1, day: 1)!.daysSinceEpoch

    /// The month that holds a day; nil outside 1968-01-01 … the end of the lunar year 2100.
    package func month(of date: CivilDate) -> Month? { place(ofDay: date.daysSinceEpoch).map { months[$0] } }

    /// Nil outside 1968-01-01 … the end of the lunar year 2100.
    package func lunar(of date: CivilDate) -> LunarDate? {
        guard let month = month(of: date) else { return nil }
        return LunarDate(
            year: month.year, month: month.month, day: date.daysSinceEpoch - month.firstDay + 1, isLeap: month.isLeap)
    }

    /// The months of a lunar year, in order: twelve or thirteen. Empty outside `years`.
    package func months(of year: Int) -> ArraySlice<Month> {
        guard LunarCalendar.years.contains(year) else { return [] }
        let place = year - LunarCalendar.years.lowerBound
        let start = newYears[place]
        return months[start..<(place + 1 < newYears.count ? newYears[place + 1] : months.count)]
    }

    /// Nil for a month that the year does not have, and for years outside `years`.
    package func month(_ number: Int, isLeap: Bool = false, of year: Int) -> Month? {
        months(of: year).first { $0.month == number && $0.isLeap == isLeap }
    }

    /// The number of the month that is doubled in a year, or nil where none is.
    package func leapMonth(of year: Int) -> Int? { months(of: year).first { $0.isLeap }?.month }

    /// The day of the Gregorian calendar; nil for a day that does not exist, such as the 30th of a short month.
    package func civil(of date: LunarDate) -> CivilDate? {
        guard let month = month(date.month, isLeap: date.isLeap, of: date.year), (1...month.length).contains(date.day)
        else { return nil }
        return CivilDate(daysSinceEpoch: month.firstDay + date.day - 1)
    }

    /// The first day of a lunar year (mùng một Tết); nil outside `years`.
    package func newYear(_ year: Int) -> CivilDate? { months(of: year).first?.first }
}
