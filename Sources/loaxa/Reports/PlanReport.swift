import Control
import Time
import Wording

/// A plan, day by day and programme by programme. What will not air, and what is doubtful, has its reason below it.
struct PlanReport: Report {
    let entries: [Wire.PlanEntry]
    let titles: Titles

    init(_ entries: [Wire.PlanEntry], _ titles: Titles) {
        self.entries = entries
        self.titles = titles
    }

    func lines(in language: Language, width: Int?) -> [String] {
        var lines: [String] = []
        var last: Wire.PlanEntry?
        for entry in entries {
            if last?.start.civil.date != entry.start.civil.date {
                if last != nil { lines.append("") }
                lines.append(Moments.longDay(entry.start.civil.date, in: language))
                last = nil
            }
            if last.map({ PlanReport.belong($0, entry) }) != true { lines += heading(entry, language, width) }
            lines += item(entry, language, width)
            last = entry
        }
        return lines
    }

    /// Whether two entries that follow one another are of one programme.
    private static func belong(_ first: Wire.PlanEntry, _ second: Wire.PlanEntry) -> Bool {
        first.slot != nil && first.slot == second.slot && first.zones == second.zones
            && second.start.instant - first.end.instant < .seconds(60)
    }

    private func heading(_ entry: Wire.PlanEntry, _ language: Language, _ width: Int?) -> [String] {
        let title = entry.slotTitle ?? entry.slot.map(titles.slot) ?? Sentences.onceAt.in(language)
        let line = "\(entry.start.civil.time)  \(title) · \(titles.list(entry.zones, in: language))".printable
        return [width.map { line.cut(toColumns: $0) } ?? line]
    }

    private func item(_ entry: Wire.PlanEntry, _ language: Language, _ width: Int?) -> [String] {
        let span = entry.end.instant - entry.start.instant
        let length = span > .zero ? Moments.clock(span) : "—"
        let padding = String(repeating: " ", count: max(0, 7 - length.displayWidth))
        let start = "  \(entry.start.civil.time.withSeconds)\(padding)\(length)  "
        let indent = String(repeating: " ", count: start.displayWidth)
        let booking = entry.booking.map { " (\(Sentences.bookingNumber($0).in(language)))" } ?? ""
        let mark = entry.airs ? "" : "✗ "
        let room = width.map { max(10, $0 - start.displayWidth) }
        let title = (mark + entry.title).printable
        let shown = room.map { title.cut(toColumns: max(10, $0 - booking.displayWidth)) } ?? title
        var lines = [start + shown + booking]
        let notes =
            (entry.airs
                ? []
                : [Sentences.willNotAir.in(language) + (entry.reason.map { ": " + $0.sentence.in(language) } ?? "")])
            + entry.flags.map { "! " + $0.sentence.in(language) }
        for note in notes { lines += note.printable.wrapped(toColumns: room ?? .max).map { indent + $0 } }
        return lines
    }
}
