import Time

/// An instant and the time zone's offset at it, as the wire writes it: `2026-11-24T05:30:00+07:00`.
package struct Moment: Sendable, Hashable, Codable, CustomStringConvertible {
    package var instant: Instant
    /// In seconds east of UTC.
    package var offset: Int

    package init(_ instant: Instant, offset: Int) {
        self.instant = instant
        self.offset = offset
    }

    /// Reads RFC 3339; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard let (instant, offset) = Instant.parsing(rfc3339: text) else { return nil }
        self.init(instant, offset: offset)
    }

    package var description: String { instant.rfc3339(offset: offset) }

    /// What a clock on the wall showed.
    package var civil: CivilDateTime { CivilDateTime(utc: instant + .seconds(offset)) }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment of RFC 3339: \(text)")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
