import Time
import Wording

/// When a slot comes round: a calendar event in the notation of systemd (`man systemd.time`), or a rule of the lunar calendar.
package struct Recurrence: Sendable, Hashable, CustomStringConvertible {
    /// The normalised spelling; reading it again gives an equal value.
    package let description: String
    private let weekdays: Set<Weekday>
    private let time: TimeOfDay

    /// Why a text is no recurrence: what was found, what is allowed.
    package struct NotUnderstood: Error, Sendable, Hashable {
        package var sentence: Sentence
        package init(sentence: Sentence) { self.sentence = sentence }
    }

    /// Reads `Mon..Sat 05:30`.
    package init(_ text: String) throws(NotUnderstood) {
        let fields = text.split(separator: " ")
        guard let time = fields.last.flatMap({ TimeOfDay($0) }), fields.count == 1 else {
            throw NotUnderstood(sentence: Sentence(vi: "không hiểu lịch “\(text)”", en: "not a recurrence: “\(text)”"))
        }
        weekdays = Set(Weekday.allCases)
        self.time = time
        description = text
    }

    /// The first occurrence that lies after `instant`, or nil where there is none any more.
    package func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? {
        var date = zone.civil(at: instant).date
        for _ in 0..<9 {
            let candidate = zone.instant(of: CivilDateTime(date, time))
            if weekdays.contains(date.weekday), candidate > instant { return candidate }
            date = date.adding(days: 1)
        }
        return nil
    }
}
