import Control
import Station
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
        case .slot(let slot, let from, let through, let times, let days):
            parts.append(titles.slot(slot))
            if let through {
                let last = Moments.day(through, in: language)
                let first = from.map { Moments.day($0, in: language) }
                parts.append(first == nil ? "→ \(last)" : first == last ? last : "\(first!)–\(last)")
            }
            if let days { parts.append(Sentences.every(written(days, language)).in(language)) }
            if let lesson = booking.lesson { parts.append(Sentences.lesson(lesson).in(language)) }
            if times != nil || booking.aired > 0 {
                parts.append(Sentences.aired(booking.aired, of: times).in(language))
            }
        }
        if booking.repeats > 1 { parts.append(Sentences.repeats(booking.repeats).in(language)) }
        parts.append(titles.list(booking.zones, in: language))
        if booking.approval != .none { parts.append(Sentences.approval(of: booking).in(language)) }
        if let reason = booking.waits { parts.append(reason.sentence.in(language)) }
        return parts.joined(separator: " · ")
    }

    /// Weekdays as calendars print them; other days in the notation in which they were given.
    private func written(_ days: String, _ language: Language) -> String {
        guard let weekdays = WrittenWeekdays(days)?.weekdays else { return days }
        return Weekday.allCases.filter(weekdays.contains).map { Moments.weekday($0, in: language) }
            .joined(separator: ", ")
    }
}
