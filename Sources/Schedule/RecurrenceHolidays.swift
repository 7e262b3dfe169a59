import Time
import Vietnamese
import Wording

/// A named holiday: the days of every year, and of years for which the authorities ordered others.
package struct Holiday: Sendable, Hashable {
    /// What settings call it, such as `tet`.
    package var name: String
    /// What people call it, such as `Tết Nguyên đán`.
    package var title: String
    var everyYear: Exceptions
    /// In place of `everyYear`, for days of that Gregorian year.
    var years: [Int: Exceptions]

    package func contains(_ date: CivilDate) -> Bool { (years[date.year] ?? everyYear).contains(date) }
}

/// The holidays that settings may name: a table that the commune edits.
package struct Holidays: Sendable, Hashable {
    /// In the order of the file.
    package private(set) var all: [Holiday] = []

    package init() {}

    /// Reads `tet`, and `Tết` as well.
    package subscript(name: String) -> Holiday? {
        let asked = name.foldedVietnamese
        return all.first { $0.name == asked }
    }

    /// The holidays on a date.
    package func on(_ date: CivilDate) -> [Holiday] { all.filter { $0.contains(date) } }
}

extension Holidays {
    /// Reads a table whose lines are: name, tab, year or `*`, tab, days, tab, title; `#` begins a comment.
    ///
    /// A line with a year stands for that year in place of the line with `*`. Lines that cannot be understood are found and
    /// left out; the others are read.
    package static func reading(_ table: String, file: String) -> (holidays: Holidays, findings: [Finding]) {
        var holidays = Holidays()
        var findings: [Finding] = []
        let lines = table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            do throws(Recurrence.NotUnderstood) {
                try holidays.add(line)
            } catch {
                findings.append(
                    Finding(
                        .error, file: file, place: .position(line: number + 1, column: 1), code: "holiday",
                        message: error.sentence))
            }
        }
        return (holidays, findings)
    }

    private mutating func add(_ line: some StringProtocol) throws(Recurrence.NotUnderstood) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { RecurrenceText.trimmed($0) }
        guard fields.count >= 3, Holidays.isName(fields[0]) else {
            throw .init(sentence: RecurrenceSentences.holidayLine(String(line)))
        }
        let year = Int(fields[1])
        guard fields[1] == "*" || year.map(CalendarEvent.years.contains) == true else {
            throw .init(sentence: RecurrenceSentences.holidayYear(fields[1]))
        }
        let days = try Exceptions([fields[2]])
        let title = fields.count > 3 ? fields[3] : ""
        var holiday = self[fields[0]] ?? Holiday(name: fields[0], title: title, everyYear: Exceptions(), years: [:])
        if !title.isEmpty { holiday.title = title }
        if let year { holiday.years[year] = days } else { holiday.everyYear = days }
        if let place = all.firstIndex(where: { $0.name == holiday.name }) {
            all[place] = holiday
        } else {
            all.append(holiday)
        }
    }

    /// Small letters, digits and hyphens, beginning with a letter; no word of the notation.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), !["lunar", "term", "except"].contains(text)
        else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
