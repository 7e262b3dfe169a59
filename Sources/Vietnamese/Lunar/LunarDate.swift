/// A day of the Vietnamese lunar calendar.
package struct LunarDate: Sendable, Hashable, Comparable {
    /// The Gregorian year in which the lunar year began.
    package var year: Int
    /// 1…12.
    package var month: Int
    /// 1…30.
    package var day: Int
    /// The month that follows the month of the same number (tháng nhuận).
    package var isLeap: Bool

    package init(year: Int, month: Int, day: Int, isLeap: Bool = false) {
        self.year = year
        self.month = month
        self.day = day
        self.isLeap = isLeap
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.year, a.month, a.isLeap ? 1 : 0, a.day) < (b.year, b.month, b.isLeap ? 1 : 0, b.day)
    }

    package var yearName: CanChi { CanChi(year: year) }
    package var monthName: CanChi { CanChi(month: month, ofYear: year) }
}

extension LunarDate: CustomStringConvertible {
    /// `15/10/2026`, or `1/6n/2025` in a leap month.
    package var description: String { "\(day)/\(month)\(isLeap ? "n" : "")/\(year)" }

    /// As an announcer's text has it: `ngày 15 tháng 10 năm Bính Ngọ`, `ngày mùng 1 tháng Giêng năm Đinh Mùi`.
    package var inWords: String {
        let month =
            switch month {
            case 1: "Giêng"
            case 12: "Chạp"
            default: String(month)
            }
        return "ngày \(day <= 10 ? "mùng " : "")\(day) tháng \(month)\(isLeap ? " nhuận" : "") năm \(yearName)"
    }
}
