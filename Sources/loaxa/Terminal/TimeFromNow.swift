import Time
import Wording

/// How far off a moment is, in the two largest units that say something: `1 month 6 days left`, `còn 1 tháng 6 ngày`.
///
/// In English it is what systemd prints.
struct TimeFromNow: Sendable {
    private let span: Duration

    init(_ span: Duration) { self.span = span }

    func text(in language: Language) -> String {
        let microseconds = span.nanoseconds.flooredToThousands
        guard microseconds != 0 else { return Sentence(vi: "ngay bây giờ", en: "now").in(language) }
        let isPast = microseconds < 0
        let amount = amount(microseconds.magnitude, in: language)
        return switch language {
        case .vietnamese: isPast ? "\(amount) trước" : "còn \(amount)"
        case .english: isPast ? "\(amount) ago" : "\(amount) left"
        }
    }

    private func amount(_ microseconds: UInt64, in language: Language) -> String {
        let (second, minute, hour, day) = (
            1_000_000 as UInt64, 60_000_000 as UInt64, 3_600_000_000 as UInt64, 86_400_000_000 as UInt64
        )
        let (week, month, year) = (7 * day, 2_629_800 * second, 31_557_600 * second)
        func long(_ count: UInt64, _ vi: String, _ en: String) -> String {
            language == .vietnamese ? "\(count) \(vi)" : "\(count) \(en)\(count == 1 ? "" : "s")"
        }
        func short(_ count: UInt64, _ vi: String, _ en: String) -> String {
            language == .vietnamese ? "\(count) \(vi)" : "\(count)\(en)"
        }
        let d = microseconds
        return switch d {
        case year...: "\(long(d / year, "năm", "year")) \(long(d % year / month, "tháng", "month"))"
        case month...: "\(long(d / month, "tháng", "month")) \(long(d % month / day, "ngày", "day"))"
        case week...: "\(long(d / week, "tuần", "week")) \(long(d % week / day, "ngày", "day"))"
        case (2 * day)...: long(d / day, "ngày", "day")
        case (25 * hour)...: "\(long(1, "ngày", "day")) \(short((d - day) / hour, "giờ", "h"))"
        case (6 * hour)...: short(d / hour, "giờ", "h")
        case hour...: "\(short(d / hour, "giờ", "h")) \(short(d % hour / minute, "phút", "min"))"
        case (5 * minute)...: short(d / minute, "phút", "min")
        case minute...: "\(short(d / minute, "phút", "min")) \(short(d % minute / second, "giây", "s"))"
        case second...: short(d / second, "giây", "s")
        case 1000...: short(d / 1000, "mili giây", "ms")
        default: short(d, "micrô giây", "us")
        }
    }
}

extension Int64 {
    /// Thousands, rounded towards the past: nanoseconds as microseconds.
    fileprivate var flooredToThousands: Int64 { Int64(Int(self).flooredDivision(by: 1000)) }
}
