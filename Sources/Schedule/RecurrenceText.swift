import Time
import Vietnamese

/// Reads whole recurrences: `lunar 1,15 06:00 | Mon..Fri 05:30 except tet; *-09-02`.
enum RecurrenceText {
    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// The rules, and what stands after the word `except`.
    static func parts(_ text: String) -> (rules: [String], exceptions: String?) {
        let word = text.firstRange(of: " except ")
        let body = text[..<(word?.lowerBound ?? text.endIndex)]
        let exceptions = word.map { String(text[$0.upperBound...]) }
        return (body.split(separator: "|", omittingEmptySubsequences: false).map(trimmed), exceptions)
    }

    static func rule(_ text: String) throws(Recurrence.NotUnderstood) -> Recurrence.Rule {
        do throws(CalendarReader.Misread) {
            if let rest = remainder(of: text, after: lunarWords) { return .days(try lunar(rest)) }
            if let rest = remainder(of: text, after: termWords) { return .days(try terms(rest)) }
            return .event(try CalendarReader.event(text))
        } catch {
            throw .init(sentence: RecurrenceSentences.notUnderstood(text, error))
        }
    }

    private static let lunarWords = ["lunar", "am lich", "am"]
    private static let termWords = ["term", "tiet khi", "tiet"]

    /// What follows one of the words, where the text begins with it; with marks or without.
    static func remainder(of text: String, after words: [String]) -> String? {
        for word in words {
            let count = word.split(separator: " ").count
            let fields = text.split(separator: " ", maxSplits: count)
            guard fields.count >= count,
                fields.prefix(count).joined(separator: " ").foldedVietnamese == word
            else { continue }
            return fields.count > count ? trimmed(fields[count]) : ""
        }
        return nil
    }

    private static func lunar(_ text: String) throws(CalendarReader.Misread) -> DayRule {
        let (days, time, zone) = try split(text)
        return DayRule(days: .lunar(try lunarDays(days)), time: time, zone: zone)
    }

    private static func terms(_ text: String) throws(CalendarReader.Misread) -> DayRule {
        let (names, time, zone) = try split(text)
        return DayRule(days: .terms(try termList(names)), time: time, zone: zone)
    }

    static func lunarDays(_ text: String) throws(CalendarReader.Misread) -> LunarDays {
        guard let days = LunarDays(text) else { throw .noLunarDays(text) }
        return days
    }

    static func termList(_ text: String) throws(CalendarReader.Misread) -> [SolarTerm] {
        var terms: Set<SolarTerm> = []
        for name in text.split(separator: ",").map(trimmed) {
            guard let term = SolarTerm(name) else { throw .noSuchTerm(name) }
            terms.insert(term)
        }
        guard !terms.isEmpty else { throw .noSuchTerm(text) }
        return terms.sorted()
    }

    /// Days, a time of day (midnight where there is none), a zone.
    private static func split(_ text: String) throws(CalendarReader.Misread) -> (String, TimeFields, TimeZoneRules?) {
        var (body, zone) = text.contains(":") ? try CalendarReader.takeZone(text) : (text, nil)
        body = trimmed(body)
        guard let space = body.lastIndex(of: " "), body[space...].contains(":") else {
            guard !body.contains(":") else { throw .noLunarDays("") }
            return (body, .midnight, zone)
        }
        var reader = CalendarReader(body[body.index(after: space)...])
        let time = try reader.time()
        try CalendarReader.check(time)
        return (trimmed(body[..<space]), time, zone)
    }
}
