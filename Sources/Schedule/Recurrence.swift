import Time
import Wording

/// When a slot comes round: a calendar event in the notation of systemd (`man systemd.time`), a rule of the lunar calendar or
/// of the solar terms, or several of these; and the days on which it does not.
package struct Recurrence: Sendable, Hashable {
    enum Rule: Sendable, Hashable {
        case event(CalendarEvent)
        case days(DayRule)
    }

    /// One at least.
    private let rules: [Rule]
    package let exceptions: Exceptions

    /// Why a text is no recurrence: what was found, what is allowed.
    package struct NotUnderstood: Error, Sendable, Hashable {
        package var sentence: Sentence
        package init(sentence: Sentence) { self.sentence = sentence }
    }

    /// Reads `Mon..Sat 05:30`, `lunar 1,15 06:00`, `lunar 12-last 23:30`, `lunar 15-8 19:00` (day and month),
    /// `term dong-chi 06:00`; several with `|` between them; and `except` with days after it, more of which may stand in `except`.
    package init(
        _ text: String, except: [String] = [], holidays: Holidays = Holidays()
    ) throws(NotUnderstood) {
        let (parts, exceptions) = RecurrenceText.parts(text)
        var rules: [Rule] = []
        for part in parts { rules.append(try RecurrenceText.rule(part)) }
        self.rules = rules
        self.exceptions = try Exceptions((exceptions.map { [$0] } ?? []) + except, holidays: holidays)
    }

    /// The first occurrence that lies after `instant`, or nil where there is none any more.
    ///
    /// A day is excepted as the clocks of `zone` have it, whatever zone a rule names for itself.
    package func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? {
        var instant = instant
        while true {
            var soonest: Instant?
            for rule in rules {
                if let next = rule.next(after: instant, in: zone), next < soonest ?? .distantFuture { soonest = next }
            }
            guard let soonest, !exceptions.isEmpty else { return soonest }
            let date = zone.civil(at: soonest).date
            guard exceptions.contains(date) else { return soonest }
            let endOfDay = zone.instant(of: CivilDateTime(date.adding(days: 1), .midnight)) - .microseconds(1)
            instant = max(soonest, endOfDay)
        }
    }
}

extension Recurrence {
    /// Parts of a list or of the exceptions that name a day which no calendar has, such as `2026-02-30`, as they are spelled.
    /// Empty where there is but one part: that is a recurrence that never comes.
    package func impossibleParts(in zone: TimeZoneRules) -> [String] {
        let beginning = Instant(seconds: 0)
        var impossible: [String] = []
        if rules.count > 1 {
            impossible = rules.filter { $0.next(after: beginning, in: zone) == nil }.map(\.description)
        }
        for case .recurring(let event) in exceptions.items where event.next(after: beginning, in: zone) == nil {
            impossible.append(event.dateText)
        }
        return impossible
    }
}

extension Recurrence.Rule {
    var description: String {
        switch self {
        case .event(let event): event.description
        case .days(let rule): rule.description
        }
    }

    func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? {
        switch self {
        case .event(let event): event.next(after: instant, in: zone)
        case .days(let rule): rule.next(after: instant, in: zone)
        }
    }
}

extension Recurrence: CustomStringConvertible {
    /// The normalised spelling; reading it again (with the same holidays) gives an equal value.
    package var description: String {
        let text = rules.map(\.description).joined(separator: " | ")
        return exceptions.isEmpty ? text : "\(text) except \(exceptions)"
    }
}
