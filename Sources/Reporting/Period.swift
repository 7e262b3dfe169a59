import Time
import Wording

/// A stretch of whole days that is reported on: a year, a quarter, a month, or from one day through another.
package enum Period: Sendable, Hashable {
    case year(Int)
    /// 1…4.
    case quarter(Int, year: Int)
    case month(Int, year: Int)
    /// Both are included.
    case days(CivilDate, CivilDate)

    package static let allowed = Sentence(
        vi: "2026, 2026-Q4, 2026-11, 2026-11-01..2026-11-30, 1/11/2026..30/11/2026",
        en: "2026, 2026-Q4, 2026-11, 2026-11-01..2026-11-30, 1/11/2026..30/11/2026")

    /// Reads what `allowed` shows; nil for anything else, and where the last day is before the first.
    package init?(_ text: some StringProtocol) {
        if let dots = text.firstRange(of: "..") {
            guard let first = Period.day(text[..<dots.lowerBound]), let last = Period.day(text[dots.upperBound...]),
                first <= last
            else { return nil }
            self = .days(first, last)
            return
        }
        if let day = Period.day(text) {
            self = .days(day, day)
            return
        }
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count), let year = Period.number(fields[0], digits: 4...4), year >= 1000 else {
            return nil
        }
        guard fields.count == 2 else {
            self = .year(year)
            return
        }
        if let letter = fields[1].first, letter == "Q" || letter == "q" {
            guard let quarter = Period.number(fields[1].dropFirst(), digits: 1...1), (1...4).contains(quarter) else {
                return nil
            }
            self = .quarter(quarter, year: year)
        } else {
            guard let month = Period.number(fields[1], digits: 1...2), (1...12).contains(month) else { return nil }
            self = .month(month, year: year)
        }
    }

    private static func day(_ text: some StringProtocol) -> CivilDate? {
        if let date = CivilDate(text) { return date }
        let fields = text.split(separator: "/", omittingEmptySubsequences: false)
        guard fields.count == 3, let day = number(fields[0], digits: 1...2),
            let month = number(fields[1], digits: 1...2),
            let year = number(fields[2], digits: 4...4), year >= 1000
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// As it is written on a command line.
    package var written: String {
        switch self {
        case .year(let year): padded(year, 4)
        case .quarter(let quarter, let year): "\(padded(year, 4))-Q\(quarter)"
        case .month(let month, let year): "\(padded(year, 4))-\(padded(month, 2))"
        case .days(let first, let last): first == last ? "\(first)" : "\(first)..\(last)"
        }
    }

    package var first: CivilDate {
        switch self {
        case .year(let year): CivilDate(year: year, month: 1, day: 1)!
        case .quarter(let quarter, let year): CivilDate(year: year, month: quarter * 3 - 2, day: 1)!
        case .month(let month, let year): CivilDate(year: year, month: month, day: 1)!
        case .days(let first, _): first
        }
    }

    package var last: CivilDate {
        switch self {
        case .year(let year): CivilDate(year: year, month: 12, day: 31)!
        case .quarter(let quarter, let year): Period.month(quarter * 3, year: year).last
        case .month(let month, let year):
            CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year))!
        case .days(_, let last): last
        }
    }

    package var dayCount: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

    /// The one before: the quarter before a quarter, and as many days before days.
    package var previous: Period {
        switch self {
        case .year(let year): .year(year - 1)
        case .quarter(let quarter, let year):
            quarter == 1 ? .quarter(4, year: year - 1) : .quarter(quarter - 1, year: year)
        case .month(let month, let year): month == 1 ? .month(12, year: year - 1) : .month(month - 1, year: year)
        case .days(let first, _): .days(first.adding(days: -dayCount), first.adding(days: -1))
        }
    }

    /// From the first midnight to the last one.
    package func range(in zone: TimeZoneRules) -> Range<Instant> {
        zone.instant(
            of: CivilDateTime(first, .midnight))..<zone.instant(of: CivilDateTime(last.adding(days: 1), .midnight))
    }

    /// `quý IV năm 2026`.
    package var title: Sentence {
        switch self {
        case .year(let year): Sentence(vi: "năm \(year)", en: "the year \(year)")
        case .quarter(let quarter, let year):
            Sentence(
                vi: "quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(year)", en: "quarter \(quarter) of \(year)")
        case .month(let month, let year):
            Sentence(
                vi: "tháng \(month) năm \(year)",
                en: [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ][month - 1] + " \(year)")
        case .days(let first, let last) where first == last:
            Sentence(vi: "ngày \(first.inFigures)", en: "\(first.inFigures)")
        case .days(let first, let last):
            Sentence(
                vi: "từ ngày \(first.inFigures) đến ngày \(last.inFigures)",
                en: "\(first.inFigures) to \(last.inFigures)")
        }
    }

    /// Into how long stretches the period's chart is cut: so that there are neither three bars nor three hundred.
    package var step: Step {
        switch dayCount {
        case ...35: .day
        case ...120: .week
        case ...800: .month
        default: .year
        }
    }

    package enum Step: String, Sendable, Hashable {
        case day, week, month, year

        /// The first day of the stretch in which a day lies. Weeks begin on Monday.
        package func beginning(of day: CivilDate) -> CivilDate {
            switch self {
            case .day: day
            case .week: day.adding(days: 1 - day.weekday.rawValue)
            case .month: CivilDate(year: day.year, month: day.month, day: 1)!
            case .year: CivilDate(year: day.year, month: 1, day: 1)!
            }
        }

        package func next(after beginning: CivilDate) -> CivilDate {
            switch self {
            case .day: beginning.adding(days: 1)
            case .week: beginning.adding(days: 7)
            case .month: self.beginning(of: beginning.adding(days: 32))
            case .year: CivilDate(year: beginning.year + 1, month: 1, day: 1)!
            }
        }
    }
}

extension CivilDate {
    /// `23/11/2026`.
    package var inFigures: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }
}
