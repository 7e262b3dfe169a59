import Time
import Wording

/// Dates, times and lengths as people write them.
enum Moments {
    /// `T2 23/11 05:30`: a weekday, a day and a time; the seconds only where they are not zero.
    static func short(_ moment: CivilDateTime, in language: Language) -> String {
        "\(day(moment.date, in: language)) \(moment.time)"
    }

    /// `T2 23/11`.
    static func day(_ date: CivilDate, in language: Language) -> String {
        "\(weekday(date.weekday, in: language)) \(padded(date.day, 2))/\(padded(date.month, 2))"
    }

    /// `Thứ Hai 23/11/2026`.
    static func longDay(_ date: CivilDate, in language: Language) -> String {
        let names =
            switch language {
            case .vietnamese: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
            case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
        return "\(names[date.weekday.rawValue - 1]) \(fullDay(date))"
    }

    /// `23/11/2026`.
    static func fullDay(_ date: CivilDate) -> String {
        "\(padded(date.day, 2))/\(padded(date.month, 2))/\(padded(date.year, 4))"
    }

    static func weekday(_ weekday: Weekday, in language: Language) -> String {
        switch language {
        case .vietnamese: weekday == .sunday ? "CN" : "T\(weekday.rawValue + 1)"
        case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday.rawValue - 1]
        }
    }

    /// A length or a position: `0:07`, `12:34`, `1:02:03`. Part of a second does not count.
    static func clock(_ length: Duration) -> String {
        let seconds = Int(max(.zero, length).components.seconds)
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0
            ? "\(hours):\(padded(minutes, 2)):\(padded(seconds % 60, 2))" : "\(minutes):\(padded(seconds % 60, 2))"
    }
}

extension TimeOfDay {
    /// `05:30:00`, in full where a column of times must be level.
    var withSeconds: String { "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))" }
    /// `05:30`, also a few seconds later.
    var withoutSeconds: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
