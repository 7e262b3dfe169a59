import Time
import Wording

/// When a slot comes round: a calendar event in the notation of systemd (`man systemd.time`), or a rule of the lunar calendar.
package struct Recurrence: Sendable, Hashable, CustomStringConvertible {
    private let event: CalendarEvent

    /// Why a text is no recurrence: what was found, what is allowed.
    package struct NotUnderstood: Error, Sendable, Hashable {
        package var sentence: Sentence
        package init(sentence: Sentence) { self.sentence = sentence }
    }

    /// Reads `Mon..Sat 05:30`.
    package init(_ text: String) throws(NotUnderstood) {
        do throws(CalendarReader.Misread) {
            event = try CalendarReader.event(text)
        } catch {
            throw NotUnderstood(sentence: RecurrenceSentences.notUnderstood(text, error))
        }
    }

    /// The normalised spelling; reading it again gives an equal value.
    package var description: String { event.description }

    /// The first occurrence that lies after `instant`, or nil where there is none any more.
    package func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? {
        event.next(after: instant, in: zone)
    }
}
