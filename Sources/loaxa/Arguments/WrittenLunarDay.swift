import Schedule
import Time
import Vietnamese

/// A day as people write it, of either calendar: `23/11/2026`, `lunar 15/10/2026`, `15/10/2026 âm lịch`, `15/10 Bính Ngọ`.
enum WrittenLunarOrSolarDay: Sendable, Hashable {
    case solar(WrittenDay)
    case lunar(WrittenLunarDay)

    /// `isLunar` says that a text without a word for it is a lunar day.
    init?(_ text: String, isLunar: Bool) {
        var words = text.split(separator: " ").map(String.init)
        var isLunar = isLunar
        let marks: Set<String> = ["lunar", "am", "al", "lich"]
        while let first = words.first, marks.contains(first.foldedVietnamese) {
            isLunar = true
            words.removeFirst()
        }
        while let last = words.last, marks.contains(last.foldedVietnamese) {
            isLunar = true
            words.removeLast()
        }
        let body = words.joined(separator: " ")
        if !isLunar, let day = WrittenDay(body) {
            self = .solar(day)
        } else if let day = WrittenLunarDay(body), isLunar || day.canOnlyBeLunar {
            self = .lunar(day)
        } else {
            return nil
        }
    }
}

/// A lunar day: `15/10/2026`, `15-10`, `2026-10-15`, `15/6n/2025` in a leap month, `last/12/2026`, `15/10 Bính Ngọ`.
struct WrittenLunarDay: Sendable, Hashable, CustomStringConvertible {
    let description: String
    /// Nil for the last of the month.
    private let day: Int?
    private let month: Int
    private let isLeap: Bool
    private let year: Year?

    private enum Year: Hashable {
        case number(Int)
        case named(CanChi)
    }

    init?(_ text: String) {
        description = text
        var rest = text.foldedVietnamese
        var year: Year?
        if let name = WrittenLunarDay.yearNames.first(where: { rest.hasSuffix(" " + $0.text) }) {
            year = .named(name.canChi)
            rest = String(rest.dropLast(name.text.count + 1))
            if rest.hasSuffix(" nam") { rest = String(rest.dropLast(4)) }
        }
        var fields = rest.replacing("/", with: "-").split(separator: "-", omittingEmptySubsequences: false).map(
            String.init)
        if fields.count == 3, fields[0].count == 4, Int(fields[0]) != nil { fields.reverse() }
        guard (2...3).contains(fields.count) else { return nil }
        if fields.count == 3 {
            guard year == nil, let number = Int(fields[2]) else { return nil }
            year = .number(number)
        }
        let leapMark = ["nhuan", "leap", "n"].first { fields[1].hasSuffix($0) }
        isLeap = leapMark != nil
        guard let month = Int(fields[1].dropLast(leapMark?.count ?? 0)), (1...12).contains(month) else { return nil }
        self.month = month
        self.year = year
        if ["last", "cuoi"].contains(fields[0]) {
            day = nil
        } else {
            guard let day = Int(fields[0]), (1...30).contains(day) else { return nil }
            self.day = day
        }
    }

    /// No Gregorian day is written so.
    var canOnlyBeLunar: Bool {
        if isLeap || day == nil { return true }
        if case .named = year { return true }
        return false
    }

    /// The day of the Gregorian calendar; without a year, the next one from `today` on. Nil where there is none.
    func resolved(today: CivilDate) -> CivilDate? {
        let thisYear = LunarCalendar.vietnam.lunar(of: today)?.year ?? today.year
        switch year {
        case .number(let year): return civil(in: year)
        case .named(let name): return civil(in: name.year(nearest: thisYear))
        case nil:
            let years = stride(from: thisYear, through: LunarCalendar.years.upperBound, by: 1)
            return years.lazy.compactMap(civil).first { $0 >= today }
        }
    }

    private func civil(in year: Int) -> CivilDate? {
        guard let found = LunarCalendar.vietnam.month(month, isLeap: isLeap, of: year) else { return nil }
        return LunarCalendar.vietnam.civil(
            of: LunarDate(year: year, month: month, day: day ?? found.length, isLeap: isLeap))
    }

    private static let yearNames: [(text: String, canChi: CanChi)] = (1984..<2044).map { year in
        let canChi = CanChi(year: year)
        return (canChi.description.foldedVietnamese, canChi)
    }
}

extension CanChi {
    /// The year of that name that is nearest to another.
    fileprivate func year(nearest year: Int) -> Int {
        let ahead = (number - CanChi(year: year).number).flooredRemainder(by: 60)
        return ahead <= 30 ? year + ahead : year + ahead - 60
    }
}
