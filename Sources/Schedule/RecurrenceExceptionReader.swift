import Time
import Vietnamese

/// Reads what stands in `except`.
enum ExceptionReader {
    /// The items of a text: with semicolons between them, or with commas where that leaves no doubt.
    static func items(_ text: String, holidays: Holidays) throws(Recurrence.NotUnderstood) -> [Exceptions.Item] {
        var items: [Exceptions.Item] = []
        for piece in text.split(separator: ";").map(RecurrenceText.trimmed) where !piece.isEmpty {
            if let item = item(piece, holidays) {
                items.append(item)
            } else {
                items += try listed(piece, holidays)
            }
        }
        return items
    }

    /// A comma may belong to an item (`lunar 1,15-7`), so the longest piece that is an item is taken each time.
    private static func listed(_ text: String, _ holidays: Holidays) throws(Recurrence.NotUnderstood) -> [Exceptions
        .Item]
    {
        var words = text.split(separator: ",").map(RecurrenceText.trimmed)[...]
        var items: [Exceptions.Item] = []
        while !words.isEmpty {
            let found = (1...words.count).reversed().lazy.compactMap { count in
                item(words.prefix(count).joined(separator: ","), holidays).map { ($0, count) }
            }.first
            guard let (item, count) = found else {
                throw .init(
                    sentence: RecurrenceSentences.noException(words.first ?? text, known: holidays.all.map(\.name)))
            }
            items.append(item)
            words = words.dropFirst(count)
        }
        return items
    }

    private static func item(_ text: String, _ holidays: Holidays) -> Exceptions.Item? {
        if let rest = RecurrenceText.remainder(of: text, after: ["lunar", "am lich", "am"]) { return lunar(rest) }
        if let rest = RecurrenceText.remainder(of: text, after: ["term", "tiet khi", "tiet"]) {
            return (try? RecurrenceText.termList(rest)).map { .days(.terms($0)) }
        }
        if let holiday = holidays[text] { return .holiday(holiday) }
        if let date = CivilDate(text) { return .date(date) }
        if let dots = text.firstRange(of: ".."), let first = CivilDate(text[..<dots.lowerBound]),
            let last = CivilDate(text[dots.upperBound...])
        {
            return first <= last ? .range(first, last) : nil
        }
        guard !text.contains(":"), let event = try? CalendarReader.event(text), event.zone == nil,
            event.time == .midnight, !shorthandLike(text)
        else { return nil }
        return .recurring(event)
    }

    /// `daily` and its like are times, not days.
    private static func shorthandLike(_ text: String) -> Bool {
        text.first?.isLetter == true && !text.contains("-") && text.lowercased().hasSuffix("ly")
    }

    /// `15-7`, or `23-12..3-1` where both ends name their month.
    private static func lunar(_ text: String) -> Exceptions.Item? {
        if let dots = text.firstRange(of: ".."), text[..<dots.lowerBound].contains(where: { $0 == "-" || $0 == "/" }) {
            guard let first = LunarDays(text[..<dots.lowerBound]), let last = LunarDays(text[dots.upperBound...]),
                !first.months.isAny, !last.months.isAny
            else { return nil }
            return .lunarRange(first, last)
        }
        return LunarDays(text).map { .days(.lunar($0)) }
    }
}
