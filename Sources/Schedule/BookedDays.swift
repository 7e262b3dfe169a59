import Time
import Wording

/// The days on which a booking may air in its slot: `Mon,Thu`, `*-*-01`, `lunar 1,15`, `2026-12-01..2026-12-05`; several with
/// `;` or `|` between them.
package struct BookedDays: Sendable, Hashable {
    private let days: Exceptions

    /// Names of holidays are not read: what they stand for is in a file that may change after the booking was made.
    package init(_ text: String) throws(Recurrence.NotUnderstood) {
        let days: Exceptions
        do throws(Recurrence.NotUnderstood) {
            days = try Exceptions([text.replacing("|", with: ";")])
        } catch {
            throw .init(sentence: RecurrenceSentences.noDays(text))
        }
        guard !days.isEmpty else { throw .init(sentence: RecurrenceSentences.noDays(text)) }
        self.days = days
    }

    package func contains(_ date: CivilDate) -> Bool { days.contains(date) }
}

extension BookedDays: CustomStringConvertible {
    /// The normalised spelling; reading it again gives an equal value.
    package var description: String { days.description }
}

extension BookedDays: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.sentence.en)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
