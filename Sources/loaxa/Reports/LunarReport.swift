import Time
import Vietnamese
import Wording

/// A day in both calendars, with its names and its solar term.
struct LunarReport: Report {
    let date: CivilDate
    let lunar: LunarDate
    let month: LunarCalendar.Month
    let term: SolarTerm

    /// Nil outside the lunar calendar.
    init?(_ date: CivilDate) {
        guard let lunar = LunarCalendar.vietnam.lunar(of: date), let month = LunarCalendar.vietnam.month(of: date),
            let term = SolarTerm.holding(on: date)
        else { return nil }
        (self.date, self.lunar, self.month, self.term) = (date, lunar, month, term)
    }

    func lines(in language: Language, width: Int?) -> [String] {
        [
            Sentences.solarDay(date).in(language),
            Sentences.lunarDay(lunar, month).in(language),
            Sentences.dayNames(lunar, date).in(language),
            Sentences.solarTerm(term, begins: termBegins).in(language),
        ]
    }

    /// The day on which the term that holds began.
    private var termBegins: CivilDate {
        let thisYear = term.day(in: date.year)
        if let thisYear, thisYear <= date { return thisYear }
        return term.day(in: date.year - 1) ?? date
    }

    var document: Document { Document(self) }

    /// What `--json` prints: the lunar date in figures, and the same day in the other calendar.
    struct Document: Sendable, Encodable {
        var day: Int
        var month: Int
        var year: Int
        var leap: Bool
        /// `2026-11-23`.
        var date: CivilDate
        /// As an announcer's text has it.
        var text: String
        /// 29 or 30 days.
        var monthLength: Int
        var dayName: String
        var monthName: String
        var yearName: String
        /// The solar term that holds, as recurrences write it: `tieu-tuyet`.
        var term: String
        var termBegins: CivilDate

        init(_ report: LunarReport) {
            let lunar = report.lunar
            (day, month, year, leap) = (lunar.day, lunar.month, lunar.year, lunar.isLeap)
            date = report.date
            text = lunar.inWords
            monthLength = report.month.length
            dayName = CanChi(day: report.date).description
            monthName = lunar.monthName.description
            yearName = lunar.yearName.description
            term = report.term.slug
            termBegins = report.termBegins
        }
    }
}
