import Control
import Time
import Wording

/// The as-run log: when, how long, what became of it, what it was and where. A reason stands below.
struct LogTable: Report {
    let airings: [Wire.Airing]
    let titles: Titles
    let extras: Extras

    /// What stands below besides.
    struct Extras: Sendable {
        /// The name of each airing.
        var ids = false
        /// Who had let it pass, and how loud it was.
        var circumstances = false
    }

    init(_ airings: [Wire.Airing], _ titles: Titles, with extras: Extras = Extras()) {
        self.airings = airings
        self.titles = titles
        self.extras = extras
    }

    func lines(in language: Language, width: Int?) -> [String] {
        var table = Table([
            .init(Sentences.startHeading.in(language)),
            .init(Sentences.lengthHeading.in(language), alignsRight: true),
            .init(Sentences.resultHeading.in(language)), .init(Sentences.titleHeading.in(language), least: 16),
            .init(Sentences.zonesHeading.in(language), least: 10),
        ])
        // Reasons may be long; they are wrapped below the table's lines, from the third column on.
        var notes: [Int: [String]] = [:]
        for airing in airings {
            // A line for each group of zones that heard it together; what is said of all stands below the last.
            for part in airing.parts { table.rows.append(LogTable.cells(part, titles, language)) }
            notes[table.rows.count - 1] = LogTable.notes(airing, titles, extras, language)
        }
        let lines = table.lines(width: width)
        let indent = 2 + (table.rows.map { $0[0].displayWidth }.max() ?? 0)
        let blank = String(repeating: " ", count: indent)
        return lines.enumerated().flatMap { number, line in
            [line]
                + (notes[number - 1] ?? []).flatMap { note in
                    note.wrapped(toColumns: width.map { max(20, $0 - indent - 2) } ?? .max).enumerated().map {
                        blank + ($0.offset == 0 ? "→ " : "  ") + $0.element
                    }
                }
        }
    }

    static func notes(_ airing: Wire.Airing, _ titles: Titles, _ extras: Extras, _ language: Language) -> [String] {
        var notes = [airing.reason?.sentence.in(language)]
        if extras.circumstances {
            notes += [
                airing.approval.map { Sentences.passed($0).in(language) },
                airing.gains.isEmpty ? nil : Sentences.gains(airing.gains, titles.zone).in(language),
                airing.bulletinSha256.map { Sentences.version($0).in(language) },
            ]
        }
        if extras.ids { notes.append(airing.id) }
        return notes.compactMap { $0?.printable }
    }

    static func cells(_ airing: Wire.Airing, _ titles: Titles, _ language: Language) -> [String] {
        // What sounded 0.1 ms before its time began at its time.
        var start = airing.start ?? airing.plannedStart
        start.instant += .milliseconds(5)
        let civil = start.civil
        let length = airing.start.flatMap { start in airing.end.map { Moments.clock($0.instant - start.instant) } }
        return [
            "\(Moments.day(civil.date, in: language)) \(civil.time.withSeconds)", length ?? "—",
            Sentences.result(airing.result).in(language), airing.title, titles.list(airing.zones, in: language),
        ]
    }
}

/// One entry of the log as it comes, for `log --follow`.
struct LogLine: Report {
    let airing: Wire.Airing
    let titles: Titles
    let extras: LogTable.Extras

    init(_ airing: Wire.Airing, _ titles: Titles, with extras: LogTable.Extras = LogTable.Extras()) {
        self.airing = airing
        self.titles = titles
        self.extras = extras
    }

    func lines(in language: Language, width: Int?) -> [String] {
        let results = Sentences.allResults.map { $0.in(language).displayWidth }.max()!
        let lines = airing.parts.map { part in
            let cells = LogTable.cells(part, titles, language)
            return "\(cells[0])  \(cells[2].padded(toColumns: results))  \(part.title) · \(cells[4])".printable
        }
        return lines + LogTable.notes(airing, titles, extras, language).map { "  → " + $0 }
    }
}
