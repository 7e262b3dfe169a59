import Time

/// The days on which a bulletin may air, as people write them: `2026-11-23..2026-12-31`, `..31/12/2026`, `2026-11-23..`.
enum ValidityNotation {
    enum Fault: Error, Hashable {
        /// Neither a date nor a range; the part that was not understood.
        case notADate(String)
        /// Written like a date, but no such day exists.
        case noSuchDay(String)
        /// The range ends before it begins.
        case reversed
    }

    static func read(_ text: String) throws(Fault) -> Validity {
        guard let (from, through) = bounds(text) else {
            let day = try date(text)
            return Validity(from: day, through: day)
        }
        guard !from.isEmpty || !through.isEmpty else { throw .notADate(text) }
        let first = from.isEmpty ? nil : try date(from)
        let last = through.isEmpty ? nil : try date(through)
        if let first, let last, last < first { throw .reversed }
        return Validity(from: first, through: last)
    }

    static func text(_ validity: Validity) -> String {
        if let from = validity.from, from == validity.through { return from.description }
        return "\(validity.from?.description ?? "")..\(validity.through?.description ?? "")"
    }

    /// The parts before and behind `..`; editors make `…` of three points.
    private static func bounds(_ text: String) -> (String, String)? {
        let scalars = Array(text.unicodeScalars)
        func part(_ range: Range<Int>) -> String {
            var range = range
            while let first = range.first, scalars[first].isBlank { range.removeFirst() }
            while let last = range.last, scalars[last].isBlank { range.removeLast() }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        for index in scalars.indices {
            if scalars[index] == "…" { return (part(0..<index), part((index + 1)..<scalars.count)) }
            if scalars[index] == ".", index + 1 < scalars.count, scalars[index + 1] == "." {
                var end = index + 2
                if end < scalars.count, scalars[end] == "." { end += 1 }
                return (part(0..<index), part(end..<scalars.count))
            }
        }
        return nil
    }

    /// `2026-11-23` or `23/11/2026`; also `23-11-2026`.
    static func date(_ text: String) throws(Fault) -> CivilDate {
        let separator: Character = text.contains("/") ? "/" : "-"
        let fields = text.split(separator: separator, omittingEmptySubsequences: false)
        guard fields.count == 3,
            fields.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { throw .notADate(text) }
        let numbers = fields.compactMap { Int($0) }
        let date: CivilDate?
        if fields[0].utf8.count == 4, separator == "-", fields[1].utf8.count <= 2, fields[2].utf8.count <= 2 {
            date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        } else if fields[2].utf8.count == 4, fields[0].utf8.count <= 2, fields[1].utf8.count <= 2 {
            date = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
        } else {
            throw .notADate(text)
        }
        guard let date else { throw .noSuchDay(text) }
        return date
    }
}
