import Control
import Linux
import Time
import Wording

/// A plan as a calendar file (RFC 5545): one event for each airing that will be heard.
///
/// The UID of an event comes from its airing, so that a calendar that reads next week's file moves what it knows.
struct PlanCalendar: Sendable {
    let picture: PlanPicture
    let language: Language

    init(_ picture: PlanPicture, language: Language) {
        self.picture = picture
        self.language = language
    }

    private var entries: [Wire.PlanEntry] { picture.plan.entries.filter { $0.airs } }

    var text: String {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//LoaXa//loaxa \(Version.number)//\(language.rawValue.uppercased())")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("NAME", text: picture.station)
        lines.add("X-WR-CALNAME", text: picture.station)
        if let range {
            CalendarZone(rules: picture.rules, range: range).write(into: &lines)
            for entry in entries { write(entry, into: &lines) }
        }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    private var range: Range<Instant>? {
        guard let first = entries.map(\.start.instant).min(), let last = entries.map(\.end.instant).max() else {
            return nil
        }
        return first..<max(last, first + .seconds(1))
    }

    private func write(_ entry: Wire.PlanEntry, into lines: inout CalendarLines) {
        let titles = picture.titles
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: "\(entry.id)@\(station).loaxa")
        lines.add("DTSTAMP", CalendarZone.local(picture.madeAt, offset: 0) + "Z")
        add("DTSTART", entry.start.instant, to: &lines)
        add("DTEND", max(entry.end.instant, entry.start.instant + .seconds(1)), to: &lines)
        lines.add("SUMMARY", text: entry.title)
        lines.add("LOCATION", text: titles.list(entry.zones, in: language))
        lines.add("DESCRIPTION", text: description(entry))
        lines.add("CATEGORIES", text: Sentences.kind(entry).in(language))
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    /// Fractions of a second are none in a calendar; what begins a moment before a second begins with it.
    private func add(_ name: String, _ instant: Instant, to lines: inout CalendarLines) {
        let instant = Instant(seconds: (instant + .milliseconds(500)).seconds)
        let offset = picture.rules.offset(at: instant)
        let local = CivilDateTime(utc: instant + .seconds(offset))
        // Where the clock is set back, an hour comes twice, and its name means the first.
        if picture.rules.instant(of: local) == instant {
            lines.add("\(name);TZID=\(picture.rules.name)", CalendarZone.local(instant, offset: offset))
        } else {
            lines.add(name, CalendarZone.local(instant, offset: 0) + "Z")
        }
    }

    private func description(_ entry: Wire.PlanEntry) -> String {
        var lines: [String] = []
        if let slot = entry.slotTitle { lines.append(slot) }
        if let booked = PlanWords.booked(entry) { lines.append(booked.in(language)) }
        if let loudness = PlanWords.loudness(entry.loudness, picture.titles, language) { lines.append(loudness) }
        for part in entry.parts where entry.parts.count > 1 {
            let zones = picture.titles.list(part.zones, in: language)
            lines.append("\(zones): \(part.start.civil.time.withSeconds)–\(part.end.civil.time.withSeconds)")
        }
        lines += entry.flags.map { PlanWords.mark($0) + " " + $0.sentence.in(language) }
        return lines.joined(separator: "\n")
    }

    /// Tells stations apart that have slots of the same names.
    private var station: String { String(SHA256.hex(of: picture.station).prefix(12)) }
}
