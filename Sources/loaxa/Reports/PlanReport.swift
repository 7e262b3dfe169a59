import Control
import Time
import Wording

/// A plan, day by day and programme by programme: a picture of the day, then every sound. What will not air, and what is doubtful,
/// has its reason below it.
struct PlanReport: Report {
    let picture: PlanPicture
    let drawing: Drawing
    let withIDs: Bool

    init(_ picture: PlanPicture, _ drawing: Drawing, withIDs: Bool = false) {
        self.picture = picture
        self.drawing = drawing
        self.withIDs = withIDs
    }

    /// The picture's width where lines may have any length.
    static let usualWidth = 80

    func lines(in language: Language, width: Int?) -> [String] {
        let timeline = DayTimeline(picture, language: language, width: (width ?? PlanReport.usualWidth) - 2, drawing)
        let programmes = PlannedProgramme.all(picture.parts)
        var lines = picture.plan.mutes.flatMap { mute in
            ("! " + mute.sentence(picture.titles.zone(mute.zone)).in(language)).printable.wrapped(
                toColumns: width ?? .max)
        }
        if !lines.isEmpty { lines.append("") }
        var day: CivilDate?
        for programme in programmes {
            let date = programme.start.civil.date
            if day != date {
                if day != nil { lines.append("") }
                lines.append(Moments.longDay(date, in: language))
                lines += timeline.lines(of: date, in: language).map { "  " + $0 }
                day = date
            }
            lines += heading(programme, language, width)
            for (place, part) in programme.entries.enumerated() {
                lines += item(part, place, of: programme, language, width)
            }
        }
        let legend = timeline.legend(in: language)
        let isRoom = legend.displayWidth <= width ?? .max
        return lines + [""] + (isRoom ? [legend] : legend.wrapped(toColumns: width!))
            + summary(language).wrapped(toColumns: width ?? .max)
    }

    private func heading(_ programme: PlannedProgramme, _ language: Language, _ width: Int?) -> [String] {
        let title = picture.title(of: programme, in: language)
        let start = programme.start.civil.time.withoutSeconds
        let times = programme.isHeard ? "\(start)–\(programme.end.civil.time.withoutSeconds)  " : "\(start)  "
        var parts = [title, picture.titles.list(programme.zones, in: language)]
        if let loudness = PlanWords.loudness(programme.loudness, picture.titles, language) { parts.append(loudness) }
        // A line breaks between its parts, not inside of them.
        var lines: [String] = []
        for part in parts.map(\.printable) {
            if let last = lines.last, times.displayWidth + last.displayWidth + 3 + part.displayWidth <= width ?? .max {
                lines[lines.count - 1] = last + " · " + part
            } else {
                lines += part.wrapped(toColumns: width.map { max(20, $0 - times.displayWidth) } ?? .max)
            }
        }
        let indent = String(repeating: " ", count: times.displayWidth)
        return lines.enumerated().map { ($0.offset == 0 ? times : indent) + $0.element }
    }

    /// `place` is that of the part in its programme. What zones hear at different times is told of once.
    private func item(
        _ entry: Wire.PlanEntry, _ place: Int, of programme: PlannedProgramme, _ language: Language, _ width: Int?
    ) -> [String] {
        let isHeard = entry.airs && entry.length > .zero
        let times =
            entry.start.civil.time.withSeconds
            + (isHeard ? "–" + entry.end.civil.time.withSeconds : String(repeating: " ", count: 9))
        let length = isHeard ? Moments.clock(entry.length) : "—"
        let padding = String(repeating: " ", count: max(0, 7 - length.displayWidth))
        let start = "  \(times)\(padding)\(length)  "
        let indent = String(repeating: " ", count: start.displayWidth)
        let room = width.map { max(20, $0 - start.displayWidth) } ?? .max
        let title = (entry.airs ? "" : "✗ ") + entry.title.printable
        var notes: [(text: String, colour: Drawing.Colour?)] = []
        if Set(entry.zones) != Set(programme.zones) {
            notes.append((Sentences.onlyIn(picture.titles.list(entry.zones, in: language)).in(language), .grey))
        }
        let isFirst = programme.entries.firstIndex { $0.id == entry.id } == place
        if isFirst, let booked = PlanWords.booked(entry) { notes.append((booked.in(language), .grey)) }
        if isFirst, withIDs { notes.append((entry.id, .grey)) }
        if !entry.airs {
            let reason = entry.reason.map { ": " + $0.sentence.in(language) } ?? ""
            notes.append((Sentences.willNotAir.in(language) + reason, .red))
        }
        let isLast = programme.entries.lastIndex { $0.id == entry.id } == place
        for flag in isLast ? entry.flags : [] {
            notes.append(
                (PlanWords.mark(flag) + " " + flag.sentence.in(language), PlanWords.isDoubt(flag) ? .red : .grey))
        }
        var lines = title.wrapped(toColumns: room)
        for note in notes {
            lines += note.text.printable.wrapped(toColumns: room).map { drawing.paint($0, note.colour) }
        }
        return lines.enumerated().map { ($0.offset == 0 ? start : indent) + $0.element }
    }

    private func summary(_ language: Language) -> String {
        let entries = picture.plan.entries
        let heard = entries.filter(\.airs)
        return Sentences.planSum(
            airings: heard.count,
            length: Moments.clock(
                heard.reduce(.zero) { sum, entry in sum + (entry.parts.map(\.length).max() ?? .zero) }),
            unheard: entries.count - heard.count,
            doubts: entries.reduce(0) { $0 + $1.flags.count(where: PlanWords.isDoubt) }
        ).in(language)
    }
}

/// What is said of an entry, on every picture alike.
enum PlanWords {
    /// `số 7, van xếp`; nil where it is nobody's booking.
    static func booked(_ entry: Wire.PlanEntry) -> Sentence? {
        switch (entry.booking, entry.queuedBy) {
        case (let id?, let person?): Sentences.booked(id, by: person, approvedBy: entry.approvedBy)
        case (let id?, nil): Sentences.bookingNumber(id)
        case (nil, let person?): Sentences.raised(by: person)
        case (nil, nil): nil
        }
    }

    /// `-16 LUFS`; where zones differ, each with its own.
    static func loudness(_ mine: [Wire.Loudness], _ titles: Titles, _ language: Language) -> String? {
        guard let first = mine.first else { return nil }
        func figure(_ lufs: Double) -> String {
            let tenths = Int((lufs * 10).rounded())
            let fraction = tenths.magnitude % 10
            let comma = language == .vietnamese ? "," : "."
            return "\(tenths < 0 ? "−" : "")\(tenths.magnitude / 10)\(fraction == 0 ? "" : "\(comma)\(fraction)") LUFS"
        }
        if mine.allSatisfy({ $0.lufs == first.lufs }) { return figure(first.lufs) }
        return mine.map { "\(titles.zone($0.zone)) \(figure($0.lufs))" }.joined(separator: ", ")
    }

    /// Whether somebody should look at it, or it is only good to know.
    static func isDoubt(_ flag: Wire.Reason) -> Bool { flag.code != "time-left" }
    static func mark(_ flag: Wire.Reason) -> String { isDoubt(flag) ? "!" : "·" }
}
