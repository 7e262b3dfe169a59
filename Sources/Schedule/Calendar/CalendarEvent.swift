import Time

/// A calendar event in the notation of systemd: the moments at which a clock on the wall shows what it asks for.
///
/// Source: `man systemd.time`, section CALENDAR EVENTS; where that is silent, what `systemd-analyze calendar` (version 252) does.
struct CalendarEvent: Sendable, Hashable {
    /// Nil for all seven.
    var weekdays: WeekdaySet?
    /// 1970…2199.
    var year = CalendarField.any
    /// 1…12.
    var month = CalendarField.any
    /// 1…31; where `countsDaysBack`, 1…28 with 1 for the last day of the month.
    var day = CalendarField.any
    var countsDaysBack = false
    var time = TimeFields()
    /// Nil for the zone of whoever asks.
    var zone: TimeZoneRules?

    static let years = 1970...2199
}

/// The time of day in a calendar event.
struct TimeFields: Sendable, Hashable {
    /// 0…23.
    var hour = CalendarField.any
    /// 0…59.
    var minute = CalendarField.any
    /// Microseconds of the minute, 0…59,999,999.
    var microsecond = CalendarField(0)

    static let second = 1_000_000
    /// Every second: `*`.
    static let everySecond = CalendarField([.init(start: 0, step: second)])

    static let midnight = TimeFields(hour: CalendarField(0), minute: CalendarField(0))
}

extension CalendarEvent: CustomStringConvertible {
    /// The normalised form, letter for letter that of `systemd-analyze calendar`.
    var description: String {
        var text = weekdays.map { "\($0) " } ?? ""
        text +=
            "\(year.text(width: 4))-\(month.text(width: 2))\(countsDaysBack ? "~" : "-")\(day.text(width: 2)) \(time)"
        return text + zoneSuffix
    }

    var zoneSuffix: String { zone.map { " " + $0.name } ?? "" }
}

extension TimeFields: CustomStringConvertible {
    /// `05:30:00`.
    var description: String { "\(hour.text(width: 2)):\(minute.text(width: 2)):\(microsecond.secondsText)" }
}

extension CalendarField {
    /// `*`, or the parts with commas between them.
    func text(width: Int) -> String {
        if isAny { return "*" }
        return parts.map { part in
            var text = padded(part.start, width)
            if part.stop > 0 { text += "..\(padded(part.stop, width))" }
            if part.step > 0, part.stop <= 0 || part.step != 1 { text += "/\(part.step)" }
            return text
        }.joined(separator: ",")
    }

    /// Microseconds as seconds: `00`, `05.250000/10`.
    fileprivate var secondsText: String {
        let unit = TimeFields.second
        if self == TimeFields.everySecond { return "*" }
        func text(_ value: Int, width: Int) -> String {
            padded(value / unit, width) + (value % unit > 0 ? ".\(padded(value % unit, 6))" : "")
        }
        return parts.map { part in
            var written = text(part.start, width: 2)
            if part.stop > 0 { written += "..\(text(part.stop, width: 2))" }
            if part.step > 0, part.stop <= 0 || part.step != unit { written += "/\(text(part.step, width: 1))" }
            return written
        }.joined(separator: ",")
    }
}
