import Control
import Time
import Wording

/// Bookings, two lines each: when and what; below the title where, until when and how often.
struct BookingTable: Report {
    let bookings: [Wire.Booking]
    let titles: Titles

    init(_ bookings: [Wire.Booking], _ titles: Titles) {
        self.bookings = bookings
        self.titles = titles
    }

    func lines(in language: Language, width: Int?) -> [String] {
        var table = Table([
            .init(Sentences.idHeading.in(language), alignsRight: true), .init(Sentences.nextHeading.in(language)),
            .init(Sentences.lengthHeading.in(language), alignsRight: true),
            .init(Sentences.soundHeading.in(language)), .init(Sentences.titleHeading.in(language), least: 16),
        ])
        for booking in bookings {
            table.rows.append([
                "\(booking.id)", booking.next.first.map { Moments.short($0.civil, in: language) } ?? "—",
                booking.durationMs.map { Moments.clock(.milliseconds($0)) } ?? "—",
                Sentences.mark(booking.state, booking.sound).in(language),
                Sentences.prefix(booking.priority).in(language) + booking.title,
            ])
        }
        let lines = table.lines(width: width)
        let indent = 2 + (table.rows.map { $0[0].displayWidth } + [table.columns[0].heading.displayWidth]).max()!
        return lines.prefix(1)
            + zip(lines.dropFirst(), bookings).flatMap { line, booking in
                [line]
                    + placement(of: booking, language).printable.wrapped(
                        toColumns: width.map { max(20, $0 - indent) } ?? .max
                    ).map { String(repeating: " ", count: indent) + $0 }
            }
    }

    private func placement(of booking: Wire.Booking, _ language: Language) -> String {
        var parts: [String] = []
        switch booking.placement {
        case .at: parts.append(Sentences.onceAt.in(language))
        case .slot(let slot, let from, let through, let times):
            parts.append(titles.slot(slot))
            if let through {
                let last = Moments.day(through, in: language)
                let first = from.map { Moments.day($0, in: language) }
                parts.append(first == nil ? "→ \(last)" : first == last ? last : "\(first!)–\(last)")
            }
            if times != nil || booking.aired > 0 {
                parts.append(Sentences.aired(booking.aired, of: times).in(language))
            }
        }
        parts.append(titles.list(booking.zones, in: language))
        if booking.approval != .none { parts.append(Sentences.approval(of: booking).in(language)) }
        return parts.joined(separator: " · ")
    }
}
