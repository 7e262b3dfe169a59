import Time
import Vietnamese

/// Days on which a recurrence does not come round: dates, ranges, recurring dates, lunar dates, solar terms, named holidays.
package struct Exceptions: Sendable, Hashable {
    enum Item: Sendable, Hashable {
        case date(CivilDate)
        /// Both ends included.
        case range(CivilDate, CivilDate)
        /// The date part of a calendar event: `*-09-02`, `Sun`.
        case recurring(CalendarEvent)
        case days(DayRule.Days)
        /// From one lunar day to another, both included, over the new year where the second is the earlier one.
        case lunarRange(LunarDays, LunarDays)
        case holiday(Holiday)
    }

    private(set) var items: [Item]

    init(items: [Item]) { self.items = items }
    package init() { items = [] }

    /// Reads `2026-02-17`, `2026-02-14..2026-02-22`, `*-09-02`, `lunar 15-7`, `term thanh-minh`, or the name of a holiday.
    package init(_ texts: [String], holidays: Holidays = Holidays()) throws(Recurrence.NotUnderstood) {
        items = []
        for text in texts { items += try ExceptionReader.items(text, holidays: holidays) }
    }

    package var isEmpty: Bool { items.isEmpty }

    package func contains(_ date: CivilDate) -> Bool { items.contains { $0.contains(date) } }
}

extension Exceptions.Item {
    func contains(_ date: CivilDate) -> Bool {
        switch self {
        case .date(let excepted): date == excepted
        case .range(let first, let last): first <= date && date <= last
        case .recurring(let event): event.isOn(date)
        case .days(let days): days.contains(date)
        case .lunarRange(let first, let last):
            // Within the range where its end is the next of the two to come, counted from today.
            first.contains(date) || last.contains(date) || Exceptions.Item.isBetween(first, last, date)
        case .holiday(let holiday): holiday.contains(date)
        }
    }

    private static func isBetween(_ first: LunarDays, _ last: LunarDays, _ date: CivilDate) -> Bool {
        guard let end = last.next(from: date.daysSinceEpoch) else { return false }
        return end < first.next(from: date.daysSinceEpoch) ?? .max
    }
}

extension CalendarEvent {
    /// Whether the event comes on that date at some time of day.
    func isOn(_ date: CivilDate) -> Bool {
        if let weekdays, !weekdays.contains(date.weekday) { return false }
        guard year.least(from: date.year) == date.year, month.least(from: date.month) == date.month else {
            return false
        }
        guard countsDaysBack else { return day.least(from: date.day) == date.day }
        let length = CivilDate.length(ofMonth: date.month, year: date.year)
        return day.parts.contains { part in
            // Counted from the end, a range runs backwards and a repetition runs to the end of the month.
            let turned = CalendarField.Part(
                start: length + 1 - (part.stop > 0 ? part.stop : part.start),
                stop: part.stop > 0 ? length + 1 - part.start : length, step: part.step)
            return turned.least(from: date.day) == date.day
        }
    }

    /// The date part alone: `*-09-02`, `Sun`.
    var dateText: String {
        let words = description.split(separator: " ")
        let date = words[weekdays == nil ? 0 : 1]
        let weekdays = self.weekdays == nil ? "" : String(words[0])
        return date == "*-*-*" && !weekdays.isEmpty ? weekdays : weekdays.isEmpty ? String(date) : "\(weekdays) \(date)"
    }
}

extension Exceptions: CustomStringConvertible {
    /// `2026-02-14..2026-02-22; *-09-02; tet`.
    package var description: String { items.map(\.description).joined(separator: "; ") }
}

extension Exceptions.Item: CustomStringConvertible {
    var description: String {
        switch self {
        case .date(let date): date.description
        case .range(let first, let last): "\(first)..\(last)"
        case .recurring(let event): event.dateText
        case .days(let days): days.description
        case .lunarRange(let first, let last): "lunar \(first)..\(last)"
        case .holiday(let holiday): holiday.name
        }
    }
}
