import Control
import Time
import Wording

/// A plan as a picture: days as rows, hours as columns, in each day a lane for every zone, and below them what is heard.
///
/// It stands alone (no script, no font, no file beside it), so it can be printed, mailed and put on a notice board.
struct PlanDrawing: Sendable {
    let picture: PlanPicture
    let language: Language
    private let hours: Range<Int>
    private let zones: [String]
    private let plot: (left: Double, width: Double)

    init(_ picture: PlanPicture, language: Language) {
        self.picture = picture
        self.language = language
        hours = picture.hours(least: 8)
        zones = picture.titles.zoneNames
        let label = zones.map { TextWidth.of(picture.titles.zone($0), size: 11) }.max() ?? 0
        let left = Sizes.margin + Sizes.day + min(max(label, 40), 170) + 10
        plot = (left, Sizes.width - Sizes.margin - left)
    }

    private enum Sizes {
        static let width = 1400.0
        static let margin = 28.0
        static let day = 104.0
        static let header = 108.0
        static let lane = 17.0
        static let laneGap = 4.0
        static let padding = 12.0
        static let line = 15.0
    }

    var text: String {
        let days = picture.days.map { row($0) }
        let height = Sizes.header + days.reduce(0) { $0 + $1.height } + 46
        var svg = SVG()
        svg.raw(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        svg.open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", "0 0 \(SVG.figure(Sizes.width)) \(SVG.figure(height))"),
                ("width", SVG.figure(Sizes.width)), ("height", SVG.figure(height)), ("lang", language.rawValue),
            ])
        svg.raw("<title>\(SVG.escaped(Sentences.planOf(picture.station).in(language)))</title>")
        svg.raw(PlanDrawing.styles)
        svg.rect(0, 0, Sizes.width, height, "page")
        header(&svg)
        var top = Sizes.header
        for (number, day) in days.enumerated() {
            draw(day, at: top, isOdd: number % 2 == 1, &svg)
            top += day.height
        }
        svg.line(Sizes.margin, top, Sizes.width - Sizes.margin, top, "rule")
        footer(top + 28, &svg)
        svg.close("svg")
        return svg.text
    }

    // MARK: Head and foot

    private func header(_ svg: inout SVG) {
        svg.words(Sizes.margin, 44, Sentences.planOf(picture.station).in(language), "heading")
        if let first = picture.days.first, let last = picture.days.last {
            let line = Sentences.planDays(Moments.fullDay(first), Moments.fullDay(last), zone: picture.rules.name)
            svg.words(Sizes.margin, 66, line.in(language), "quiet")
        } else {
            svg.words(Sizes.margin, 66, Sentences.nothingPlanned(days: 2).in(language), "quiet")
        }
        var right = Sizes.width - Sizes.margin
        let kinds: [(String, Sentence)] = [
            ("curfew", Sentences.legendCurfew), ("unheard", Sentences.unheardKind), ("alert", Sentences.alertKind),
            ("clip", Sentences.clipKind), ("speech", Sentences.speechKind), ("bulletin", Sentences.bulletinKind),
        ]
        for (style, name) in kinds {
            let words = name.in(language)
            right -= TextWidth.of(words, size: 12)
            svg.words(right, 44, words, "small")
            right -= 20
            svg.rect(right, 34, 14, 12, style)
            right -= 18
        }
        let step = hours.count > 18 ? 2 : 1
        for hour in stride(from: hours.lowerBound, through: hours.upperBound, by: step) {
            svg.words(x(Double(hour) * 3600), Sizes.header - 8, "\(padded(hour, 2)):00", "hour", .middle)
        }
    }

    private func footer(_ y: Double, _ svg: inout SVG) {
        let made = picture.rules.civil(at: picture.madeAt)
        let moment = "\(made.time.withoutSeconds) \(Moments.fullDay(made.date))"
        svg.words(Sizes.margin, y, Sentences.madeAt(moment).in(language), "quiet")
        svg.words(Sizes.width - Sizes.margin, y, "LoaXa", "quiet", .end)
    }

    private func x(_ seconds: Double) -> Double {
        plot.left + (seconds / 3600 - Double(hours.lowerBound)) / Double(hours.count) * plot.width
    }

    // MARK: Days

    private struct Row {
        var day: CivilDate
        var programmes: [PlannedProgramme]
        var notes: [Note]
        var height: Double
    }

    /// What is written below the lanes about one programme.
    private struct Note {
        struct Line {
            var mark: String?
            var words: String
            var style: String
            var tip: String
        }
        var x: Double
        var y: Double
        var width: Double
        /// Where on the lanes it belongs.
        var anchor: Double
        var lines: [Line]
        var height: Double { Double(lines.count) * Sizes.line + 5 }

        func covers(_ other: Note) -> Bool {
            x < other.x + other.width + 8 && other.x < x + width + 8 && y < other.y + other.height
                && other.y < y + height
        }
    }

    private func row(_ day: CivilDate) -> Row {
        let programmes = PlannedProgramme.all(picture.parts(on: day))
        let lanes = Double(zones.count) * (Sizes.lane + Sizes.laneGap)
        var notes: [Note] = []
        for (number, programme) in programmes.enumerated() where programme.start.civil.date == day {
            let begin = x(PlanPicture.stretch(programme.start, programme.end, on: day)!.from)
            let next = programmes.dropFirst(number + 1).lazy.map {
                x(PlanPicture.stretch($0.start, $0.end, on: day)!.from)
            }
            .first { $0 > begin + 40 }
            place(note(programme, at: begin, before: next ?? .infinity), among: &notes)
        }
        let text = notes.map { $0.y + $0.height }.max() ?? 0
        return Row(
            day: day, programmes: programmes, notes: notes,
            height: max(Sizes.padding * 2 + lanes + (text > 0 ? text + 4 : 0), 58))
    }

    /// Below what is there already, where it would cover it.
    private func place(_ note: Note, among notes: inout [Note]) {
        var note = note
        while let other = notes.first(where: { note.covers($0) }) { note.y = other.y + other.height }
        notes.append(note)
    }

    private static let mostLines = 7

    private func note(_ programme: PlannedProgramme, at begin: Double, before next: Double) -> Note {
        let right = plot.left + plot.width
        let room = min(360, max(300, next - begin - 12))
        let heard = programme.isHeard ? " · " + Moments.clock(programme.end.instant - programme.start.instant) : ""
        let title = picture.title(of: programme, in: language)
        let zones = picture.titles.list(programme.zones, in: language)
        let place = programme.zones.count < self.zones.count && programme.zones.count > 0 ? " · \(zones)" : ""
        let head = "\(programme.start.civil.time.withoutSeconds)  \(title)\(place)\(heard)"
        var lines = [Note.Line(mark: nil, words: head, style: "head", tip: "\(head)\n\(zones)")]
        var seen: Set<String> = []
        let told = programme.entries.filter { entry in
            let isTold =
                entry.kind == .bulletin || entry.isAlert || !entry.airs
                || entry.flags.contains(where: PlanWords.isDoubt)
            return isTold && seen.insert(entry.id).inserted
        }
        let shown = told.count > PlanDrawing.mostLines ? told.prefix(PlanDrawing.mostLines - 1) : told[...]
        for (number, entry) in shown.enumerated() {
            if entry.airs {
                let doubt = entry.flags.contains(where: PlanWords.isDoubt) ? "! " : ""
                let length = " · " + Moments.clock(entry.length)
                let words = TextWidth.cut(doubt + entry.title, to: room - 14 - TextWidth.of(length, size: 11), size: 11)
                lines.append(
                    Note.Line(mark: PlanDrawing.style(of: entry), words: words + length, style: "item", tip: tip(entry))
                )
            } else {
                // A slot that does not air has its name in the line above.
                if entry.booking != nil {
                    lines.append(Note.Line(mark: "unheard", words: entry.title, style: "lost", tip: tip(entry)))
                }
            }
            // What several have in common is said once.
            let following = shown.dropFirst(number + 1).first
            if !entry.airs, following?.airs ?? true || following?.reason != entry.reason {
                let reason = entry.reason.map { ": " + $0.sentence.in(language) } ?? ""
                let words = "✗ " + Sentences.unheardKind.in(language) + reason
                for line in words.wrapped(toColumns: TextWidth.columns(room - 14, size: 11)) {
                    lines.append(Note.Line(mark: nil, words: line, style: "lost", tip: tip(entry)))
                }
            }
        }
        if shown.count < told.count {
            let rest = told.dropFirst(shown.count)
            lines.append(
                Note.Line(
                    mark: nil, words: Sentences.more(rest.count).in(language), style: "quiet small",
                    tip: rest.map(\.title).joined(separator: "\n")))
        }
        let widest = lines.map {
            TextWidth.of($0.words, size: $0.style == "head" ? 12 : 11, isBold: $0.style == "head") + 14
        }.max()!
        let width = min(room, widest)
        for index in lines.indices {
            let size: Double = lines[index].style == "head" ? 12 : 11
            let indent: Double = lines[index].mark == nil ? 0 : 14
            lines[index].words = TextWidth.cut(lines[index].words, to: room - indent, size: size, isBold: size == 12)
        }
        return Note(x: min(begin, right - width), y: 0, width: width, anchor: begin, lines: lines)
    }

    private func draw(_ row: Row, at top: Double, isOdd: Bool, _ svg: inout SVG) {
        let lanesTop = top + Sizes.padding
        let lanesHeight = Double(zones.count) * (Sizes.lane + Sizes.laneGap) - Sizes.laneGap
        if isOdd { svg.rect(Sizes.margin, top, Sizes.width - 2 * Sizes.margin, row.height, "stripe") }
        svg.line(Sizes.margin, top, Sizes.width - Sizes.margin, top, "rule")
        let name = Moments.longDay(row.day, in: language)
        let weekday = String(name.dropLast(Moments.fullDay(row.day).count + 1))
        svg.words(Sizes.margin + 6, lanesTop + 14, weekday, row.day.weekday == .sunday ? "sunday" : "day")
        svg.words(Sizes.margin + 6, lanesTop + 30, Moments.fullDay(row.day), "quiet small")
        for hour in hours.lowerBound...hours.upperBound {
            let x = x(Double(hour) * 3600)
            svg.line(x, lanesTop - 5, x, lanesTop + lanesHeight + 5, "grid")
        }
        for (number, zone) in zones.enumerated() {
            let y = lanesTop + Double(number) * (Sizes.lane + Sizes.laneGap)
            let title = picture.titles.zone(zone)
            svg.words(
                plot.left - 10, y + 12.5, TextWidth.cut(title, to: 170, size: 11), "zone", .end, title: title)
            svg.rect(plot.left, y, plot.width, Sizes.lane, "lane")
            drawCurfew(row.day, zone, y, &svg)
            for programme in row.programmes { draw(programme, row.day, zone, y, &svg) }
        }
        let textTop = lanesTop + lanesHeight + 7
        for note in row.notes {
            let y = textTop + note.y
            // Where it had to give way downwards, its line would run through what is written above.
            if note.y == 0 {
                svg.line(
                    note.anchor, lanesTop + lanesHeight, note.anchor, y + (note.x < note.anchor ? 1 : 12), "leader")
            }
            for (number, line) in note.lines.enumerated() {
                let base = y + 12 + Double(number) * Sizes.line
                if let mark = line.mark { svg.rect(note.x + 4, base - 8, 8, 8, mark) }
                svg.words(note.x + (line.mark == nil ? 4 : 18), base, line.words, line.style, title: line.tip)
            }
        }
    }

    private func drawCurfew(_ day: CivilDate, _ zone: String, _ y: Double, _ svg: inout SVG) {
        for closed in picture.closed(on: day) where closed.zones.contains(zone) {
            guard let stretch = PlanPicture.stretch(closed.from, closed.to, on: day) else { continue }
            guard let (left, right) = clipped(stretch) else { continue }
            let times = "\(closed.from.civil.time.withoutSeconds)–\(closed.to.civil.time.withoutSeconds)"
            svg.rect(
                left, y, right - left, Sizes.lane, "curfew", title: "\(Sentences.legendCurfew.in(language)) \(times)")
        }
    }

    /// What lies in the hours that are drawn.
    private func clipped(_ stretch: (from: Double, to: Double)) -> (Double, Double)? {
        let left = max(plot.left, x(stretch.from))
        let right = min(plot.left + plot.width, x(stretch.to))
        return left < right || (left == right && left < plot.left + plot.width) ? (left, right) : nil
    }

    private func draw(_ programme: PlannedProgramme, _ day: CivilDate, _ zone: String, _ y: Double, _ svg: inout SVG) {
        for entry in programme.entries where entry.zones.contains(zone) {
            guard let stretch = PlanPicture.stretch(entry.start, entry.end, on: day),
                let (left, right) = clipped(stretch)
            else { continue }
            if entry.airs {
                // Also a jingle of a few seconds can be seen and pointed at.
                svg.rect(left, y, max(right - left, 1.6), Sizes.lane, PlanDrawing.style(of: entry), title: tip(entry))
            } else {
                svg.rect(left - 2.5, y + 3, 5, Sizes.lane - 6, "unheard", title: tip(entry))
            }
        }
    }

    private static func style(of entry: Wire.PlanEntry) -> String {
        if entry.isAlert { return "alert" }
        return switch entry.kind {
        case .bulletin: "bulletin"
        case .clip: "clip"
        case .speech, .relay: "speech"
        }
    }

    /// All that is known of an entry, for whoever points at it.
    private func tip(_ entry: Wire.PlanEntry) -> String {
        let start = entry.start.civil.time.withSeconds
        var lines = [entry.title]
        lines.append(
            entry.airs
                ? "\(start)–\(entry.end.civil.time.withSeconds) (\(Moments.clock(entry.length)))" : start)
        lines.append(picture.titles.list(entry.zones, in: language))
        if let loudness = PlanWords.loudness(entry.loudness, picture.titles, language) { lines.append(loudness) }
        if let booked = PlanWords.booked(entry) { lines.append(booked.in(language)) }
        if !entry.airs {
            let reason = entry.reason.map { ": " + $0.sentence.in(language) } ?? ""
            lines.append("✗ " + Sentences.willNotAir.in(language) + reason)
        }
        lines += entry.flags.map { PlanWords.mark($0) + " " + $0.sentence.in(language) }
        return lines.joined(separator: "\n")
    }

    /// Colours that differ in lightness too, for a printer without colours and for eyes that see fewer.
    private static let styles = """
        <style>
        text { font-family: "Be Vietnam Pro", "Noto Sans", "Segoe UI", "DejaVu Sans", Arial, sans-serif; font-size: 12px; fill: #1f2933; }
        .page { fill: #ffffff; }
        .stripe { fill: #f7f9fb; }
        .heading { font-size: 22px; font-weight: 700; }
        .quiet { fill: #66727f; }
        .small { font-size: 12px; }
        .day { font-size: 14px; font-weight: 700; }
        .sunday { font-size: 14px; font-weight: 700; fill: #b3261e; }
        .hour { font-size: 11px; fill: #66727f; }
        .zone { font-size: 11px; fill: #45515e; }
        .head { font-weight: 700; }
        .item { font-size: 11px; }
        .lost { font-size: 11px; fill: #b3261e; }
        .rule { stroke: #c3ccd5; stroke-width: 1; }
        .grid { stroke: #e4e9ee; stroke-width: 1; }
        .leader { stroke: #9aa7b4; stroke-width: 1; }
        .lane { fill: #eef2f5; }
        .curfew { fill: url(#hatch); }
        .bulletin { fill: #14589b; }
        .speech { fill: #7fb2dc; }
        .clip { fill: #e9a23b; }
        .alert { fill: #d32f2f; }
        .unheard { fill: #ffffff; stroke: #b3261e; stroke-width: 1.5; }
        </style>
        <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#e6e3dc"/><line x1="0" y1="0" x2="0" y2="6" stroke="#c9c4b8" stroke-width="2"/></pattern></defs>
        """
}

/// How wide a text is drawn, as near as it can be told without the font.
enum TextWidth {
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        Double(text.displayWidth) * size * share(isBold)
    }

    /// The mean of letters and spaces, as a part of the font's size.
    private static func share(_ isBold: Bool) -> Double { isBold ? 0.6 : 0.55 }

    /// How many columns fit.
    static func columns(_ width: Double, size: Double, isBold: Bool = false) -> Int {
        max(1, Int(width / size / share(isBold)))
    }

    /// The text in at most `width`; where some of it had to go, it ends in `…`.
    static func cut(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String {
        text.cut(toColumns: columns(width, size: size, isBold: isBold))
    }
}
