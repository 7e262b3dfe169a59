import Time
import Vietnamese

/// Days of the Vietnamese lunar calendar: `1,15`, `15-8` (day and month), `12-last`, `1-1-2027`.
struct LunarDays: Sendable, Hashable {
    /// 1…30; nothing where only the last day is meant.
    var days = CalendarField.any
    var hasDays = true
    /// The last day of the month, be it the 29th or the 30th.
    var hasLast = false
    /// 1…12.
    var months = CalendarField.any
    /// The doubled month of that number instead of the first. Without a number every month is meant, doubled ones too.
    var isLeap = false
    var years = CalendarField.any

    func includes(_ month: LunarCalendar.Month) -> Bool {
        guard years.isAny || years.least(from: month.year) == month.year else { return false }
        return months.isAny || months.least(from: month.month) == month.month && month.isLeap == isLeap
    }

    /// The first day of the month, no earlier than `day`, that is meant; counted from 1.
    func first(from day: Int, in month: LunarCalendar.Month) -> Int? {
        if hasDays, let found = days.least(from: day), found <= month.length { return found }
        return hasLast && day <= month.length ? month.length : nil
    }

    /// The first such day that is no earlier than `day`; both count from 1970-01-01. Nil where the calendar ends before it.
    func next(from day: Int) -> Int? {
        let calendar = LunarCalendar.vietnam
        guard var place = calendar.place(ofDay: max(day, calendar.months[0].firstDay + 1)) else { return nil }
        var wanted = max(1, day - calendar.months[place].firstDay + 1)
        while place < calendar.months.count {
            let month = calendar.months[place]
            if includes(month), let found = first(from: wanted, in: month) { return month.firstDay + found - 1 }
            place += 1
            wanted = 1
        }
        return nil
    }

    func contains(_ date: CivilDate) -> Bool {
        guard let month = LunarCalendar.vietnam.month(of: date), includes(month) else { return false }
        let day = date.daysSinceEpoch - month.firstDay + 1
        return first(from: day, in: month) == day
    }
}

extension LunarDays: CustomStringConvertible {
    var description: String {
        if hasLast, !hasDays {
            guard !months.isAny else { return "last" }
            return years.isAny ? "\(monthText)-last" : "last-\(monthText)-\(years.text(width: 4))"
        }
        var text = days.text(width: 2) + (hasLast ? ",last" : "")
        if !months.isAny || !years.isAny { text += "-\(monthText)" }
        return years.isAny ? text : "\(text)-\(years.text(width: 4))"
    }

    private var monthText: String { months.text(width: 2) + (isLeap ? "leap" : "") }

    /// Reads the notation; nil for anything else, and for days that no year has.
    init?(_ text: some StringProtocol) {
        let fields = String(text).foldedVietnamese.replacing("/", with: "-").split(
            separator: "-", omittingEmptySubsequences: false
        ).map { LunarDays.lastWords.contains(String($0)) ? "last" : String($0) }
        guard (1...3).contains(fields.count) else { return nil }
        // A month comes after its day, but before the word for the last one.
        let isTurned = fields.count == 2 && fields[1] == "last"
        guard let days = LunarDays.days(fields[isTurned ? 1 : 0]) else { return nil }
        (self.days, hasDays, hasLast) = days
        if fields.count > 1 {
            var month = fields[isTurned ? 0 : 1][...]
            for word in LunarDays.leapWords where month.hasSuffix(word) {
                month = month.dropLast(word.count)
                isLeap = true
                break
            }
            guard let months = LunarDays.field(month, 1...12) else { return nil }
            self.months = months
            if isLeap, months.isAny { return nil }
        }
        if fields.count > 2 {
            guard let years = LunarDays.field(fields[2], LunarCalendar.years) else { return nil }
            self.years = years
        }
    }

    private static let lastWords: Set<String> = ["last", "cuoi", "end"]
    private static let leapWords = ["leap", "nhuan", "n", "+"]

    private static func days(_ text: String) -> (CalendarField, hasDays: Bool, hasLast: Bool)? {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.filter { !lastWords.contains(String($0)) }
        let hasLast = numbers.count < words.count
        if numbers.isEmpty { return (.any, false, hasLast) }
        guard let field = field(numbers.joined(separator: ","), 1...30) else { return nil }
        return (field, true, hasLast)
    }

    /// `1,15`, `1..3`, `*`.
    private static func field(_ text: some StringProtocol, _ range: ClosedRange<Int>) -> CalendarField? {
        if text == "*" { return .any }
        var parts: [CalendarField.Part] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = word.split(separator: "..", omittingEmptySubsequences: false)
            let numbers = ends.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
            guard numbers.count == ends.count, (1...2).contains(numbers.count), numbers.allSatisfy(range.contains),
                numbers[0] <= numbers.last!
            else { return nil }
            parts.append(
                numbers.count == 1 ? .init(start: numbers[0]) : .init(start: numbers[0], stop: numbers[1], step: 1))
        }
        return CalendarField(parts)
    }
}
