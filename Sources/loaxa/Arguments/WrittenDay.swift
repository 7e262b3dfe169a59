import Time
import Wording

/// A day as people write it: `2026-11-23`, `23/11/2026`, `23/11`, `hôm nay`, `mai`, `today`, `tomorrow`.
enum WrittenDay: Sendable, Hashable {
    case date(CivilDate)
    /// A day without a year.
    case dayOfMonth(Int, month: Int)
    /// Days after today.
    case fromToday(Int)

    /// Which way a day without a year lies.
    enum Leaning: Sendable { case ahead, back }

    init?(_ text: some StringProtocol) {
        let word = text.lowercased()
        if let days = WrittenDay.words[word] {
            self = .fromToday(days)
        } else if let date = CivilDate(word) {
            self = .date(date)
        } else {
            let fields = word.split(separator: "/", omittingEmptySubsequences: false)
            let numbers = fields.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
            guard numbers.count == fields.count else { return nil }
            if numbers.count == 3, let date = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]),
                numbers[2] >= 1000
            {
                self = .date(date)
            } else if numbers.count == 2, CivilDate(year: 2024, month: numbers[1], day: numbers[0]) != nil {
                // 2024 is a leap year: 29/2 exists in some years.
                self = .dayOfMonth(numbers[0], month: numbers[1])
            } else {
                return nil
            }
        }
    }

    private static let words = [
        "today": 0, "tomorrow": 1, "yesterday": -1, "hôm nay": 0, "hôm-nay": 0, "ngày mai": 1, "mai": 1, "hôm qua": -1,
        "hôm-qua": -1, "ngày kia": 2,
    ]

    /// The day that is meant, seen from `today`. A day without a year is the next one, or the last one.
    func resolved(today: CivilDate, leaning: Leaning) -> CivilDate {
        switch self {
        case .date(let date): return date
        case .fromToday(let days): return today.adding(days: days)
        case .dayOfMonth(let day, let month):
            // Eight years hold a 29 February even around a century that has none.
            let years = leaning == .ahead ? Array(0...8) : Array((-8...0).reversed())
            for year in years {
                guard let date = CivilDate(year: today.year + year, month: month, day: day) else { continue }
                if leaning == .ahead ? date >= today : date <= today { return date }
            }
            return today
        }
    }

    static let allowed = Sentence(
        vi: "2026-11-23, 23/11/2026, 23/11, hôm nay, mai", en: "2026-11-23, 23/11/2026, 23/11, today, tomorrow")

    static func read(_ text: String) throws(ValueError) -> WrittenDay {
        guard let day = WrittenDay(text) else { throw ValueError(allowed: allowed) }
        return day
    }
}

/// A day, or the days from one to another, both included: `2026-11-23..2026-11-30`.
struct WrittenDays: Sendable, Hashable {
    let first: WrittenDay
    let last: WrittenDay?

    static func read(_ text: String) throws(ValueError) -> WrittenDays {
        let allowed = Sentence(
            vi: WrittenDay.allowed.vi + "; hoặc một khoảng: 23/11..30/11",
            en: WrittenDay.allowed.en + "; or a range: 23/11..30/11")
        guard let dots = text.firstRange(of: "..") else {
            guard let day = WrittenDay(text) else { throw ValueError(allowed: allowed) }
            return WrittenDays(first: day, last: nil)
        }
        guard let first = WrittenDay(text[..<dots.lowerBound]), let last = WrittenDay(text[dots.upperBound...]) else {
            throw ValueError(allowed: allowed)
        }
        return WrittenDays(first: first, last: last)
    }
}

/// A moment as people write it: a day, a time of day, or both: `23/11 05:30`, `05:30`, `mai 17:00`, `2026-11-23T05:30:00`.
struct WrittenMoment: Sendable, Hashable {
    let day: WrittenDay?
    let time: TimeOfDay?
    let isNow: Bool

    init?(_ text: some StringProtocol) {
        let word = text.lowercased()
        isNow = ["now", "bây giờ", "ngay"].contains(word)
        if isNow {
            (day, time) = (nil, nil)
            return
        }
        let separator =
            word.lastIndex(of: " ") ?? (word.hasPrefix("2") || word.hasPrefix("1") ? word.firstIndex(of: "t") : nil)
        if let whole = WrittenDay(word) {
            (day, time) = (whole, nil)
        } else if let separator {
            guard let day = WrittenDay(word[..<separator]),
                let time = WrittenMoment.time(word[word.index(after: separator)...])
            else { return nil }
            (self.day, self.time) = (day, time)
        } else {
            guard let time = WrittenMoment.time(word) else { return nil }
            (day, self.time) = (nil, time)
        }
    }

    /// `05:30`, `5h30`, `17h`.
    private static func time(_ text: some StringProtocol) -> TimeOfDay? {
        guard text.contains("h") else { return TimeOfDay(text) }
        let fields = text.split(separator: "h", omittingEmptySubsequences: false)
        guard fields.count == 2 else { return nil }
        return TimeOfDay("\(fields[0]):\(fields[1].isEmpty ? "00" : String(fields[1]))")
    }

    /// What a clock on the wall shows at the moment that is meant, seen from `now`.
    ///
    /// A time without a day is the next one, or the last one; a day without a time begins at midnight.
    func resolved(now: CivilDateTime, leaning: WrittenDay.Leaning) -> CivilDateTime {
        if isNow { return now }
        if let day {
            return CivilDateTime(day.resolved(today: now.date, leaning: leaning), time ?? .midnight)
        }
        let today = CivilDateTime(now.date, time ?? .midnight)
        switch leaning {
        case .ahead: return today > now ? today : CivilDateTime(now.date.adding(days: 1), today.time)
        case .back: return today <= now ? today : CivilDateTime(now.date.adding(days: -1), today.time)
        }
    }

    static let allowed = Sentence(
        vi: "\"23/11 05:30\", \"2026-11-23 05:30\", 05:30, \"mai 17:00\", now",
        en: "\"2026-11-23 05:30\", \"23/11 05:30\", 05:30, \"tomorrow 17:00\", now")

    static func read(_ text: String) throws(ValueError) -> WrittenMoment {
        guard let moment = WrittenMoment(text) else { throw ValueError(allowed: allowed) }
        return moment
    }
}
