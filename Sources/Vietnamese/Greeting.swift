import Time

/// Fills the blanks of a greeting in for a day: `{date}`, `{lunarDate}` and whatever else is given.
package struct Greeting: Sendable {
    package var text: String
    package init(_ text: String) { self.text = text }

    /// `{date}` becomes "Thứ Hai, ngày 23 tháng 11 năm 2026", `{lunarDate}` "ngày 15 tháng 10 năm Bính Ngọ", `{time}` "5 giờ 30 phút".
    /// Blanks that nobody knows stay as they are.
    package func filled(on moment: CivilDateTime, _ others: KeyValuePairs<String, String> = [:]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            filled += rest[..<open]
            rest = rest[open...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = rest[rest.index(after: open)..<close]
            let other = others.first { $0.key == name }?.value
            guard let words = other ?? Greeting.words(for: String(name), on: moment) else {
                filled += "{"
                rest = rest[rest.index(after: open)...]
                continue
            }
            filled += words
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private static func words(for blank: String, on moment: CivilDateTime) -> String? {
        switch blank {
        case "date": date(moment.date)
        case "lunarDate": LunarCalendar.vietnam.lunar(of: moment.date)?.inWords
        case "time": time(moment.time)
        default: nil
        }
    }

    /// `Thứ Hai, ngày 23 tháng 11 năm 2026`.
    private static func date(_ date: CivilDate) -> String {
        "\(weekday(date.weekday)), ngày \(date.day) tháng \(date.month) năm \(date.year)"
    }

    /// `5 giờ 30 phút`, `17 giờ`.
    private static func time(_ time: TimeOfDay) -> String {
        time.minute == 0 ? "\(time.hour) giờ" : "\(time.hour) giờ \(time.minute) phút"
    }

    private static func weekday(_ day: Weekday) -> String {
        switch day {
        case .monday: "Thứ Hai"
        case .tuesday: "Thứ Ba"
        case .wednesday: "Thứ Tư"
        case .thursday: "Thứ Năm"
        case .friday: "Thứ Sáu"
        case .saturday: "Thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }
}
