import Time

/// Telephone numbers: a listener who reaches for a pencil needs them twice.
struct TelephoneNumbers {
    private let counts: [String: Int]

    init(_ passages: [LintPassage]) {
        var counts: [String: Int] = [:]
        for passage in passages {
            for number in Self.find(in: passage.written) { counts[number.digits, default: 0] += 1 }
        }
        self.counts = counts
    }

    /// As they are written.
    func saidOnce(in passage: LintPassage) -> [String] {
        Self.find(in: passage.written).filter { counts[$0.digits] == 1 }.map(\.written)
    }

    /// Numbers of 8 to 11 digits that begin like one of Vietnam; groups are parted by a space, a point or a hyphen.
    static func find(in text: String) -> [(written: String, digits: String)] {
        let scalars = Array(text.unicodeScalars)
        var numbers: [(String, String)] = []
        var index = 0
        while index < scalars.count {
            guard ("0"..."9").contains(scalars[index]) || scalars[index] == "+" else {
                index += 1
                continue
            }
            let start = index
            var end = index
            var digits = String.UnicodeScalarView()
            while index < scalars.count {
                let scalar = scalars[index]
                if ("0"..."9").contains(scalar) {
                    digits.append(scalar)
                    end = index + 1
                } else if scalar == ")", end == index {
                    // The bracket behind an area code.
                    end = index + 1
                } else if scalar == "+", index == start {
                    end = index + 1
                } else if " .-".unicodeScalars.contains(scalar), index + 1 < scalars.count, end == index,
                    ("0"..."9").contains(scalars[index + 1])
                {
                    // One mark between groups.
                } else {
                    break
                }
                index += 1
            }
            index = max(index, start + 1)
            var first = start
            if first > 0, scalars[first - 1] == "(", scalars[start..<end].contains(")") { first -= 1 }
            let written = String(String.UnicodeScalarView(scalars[first..<end]))
            if isTelephone(String(digits), written) { numbers.append((written, String(digits))) }
        }
        return numbers
    }

    private static func isTelephone(_ digits: String, _ written: String) -> Bool {
        let isService = written.hasPrefix("1900") || written.hasPrefix("1800")
        return switch digits.utf8.count {
        case 10, 11: digits.hasPrefix("0") || written.hasPrefix("+84") || isService
        case 8: isService
        default: false
        }
    }
}

/// Dates in a text: `23/11/2026`, `23/11`, `ngày 23 tháng 11 (năm 2026)`.
enum WrittenDates {
    /// Those before a day. Dates of documents (`Kế hoạch số 02-KH/ĐU ngày 04/9/2025`) are history and no mistake.
    static func past(in text: String, before day: CivilDate) -> [(written: String, date: CivilDate)] {
        let words = text.split(whereSeparator: { $0.isWhitespace }).map { word in
            String(word.drop { "([“\"".contains($0) }.reversed().drop { ".,:;!?)]”\"…".contains($0) }.reversed())
        }
        var dates: [(String, CivilDate)] = []
        for index in words.indices {
            guard let (written, date) = date(words, at: index, near: day), date < day else { continue }
            if isOfDocument(words[..<index]) || says("năm", words, index - 1) { continue }
            dates.append((written, date))
        }
        return dates
    }

    private static func says(_ word: String, _ words: [String], _ index: Int) -> Bool {
        words.indices.contains(index) && words[index].lowercased() == word
    }

    private static func date(_ words: [String], at index: Int, near day: CivilDate) -> (String, CivilDate)? {
        let fields = words[index].split(separator: "/", omittingEmptySubsequences: false)
        if fields.count == 2 || fields.count == 3 {
            guard let numbers = numbers(fields) else { return nil }
            if numbers.count == 3 {
                guard fields[2].utf8.count == 4 else { return nil }
                return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]).map { (words[index], $0) }
            }
            // "1/2" alone may be a half: without a year, only where a day is spoken of.
            guard says("ngày", words, index - 1) || says("hôm", words, index - 1) else { return nil }
            return closest(numbers[0], numbers[1], to: day).map { (words[index], $0) }
        }
        guard says("ngày", words, index - 1), says("tháng", words, index + 1), index + 2 < words.count,
            let numbers = numbers([words[index][...], words[index + 2][...]])
        else { return nil }
        let written = words[(index - 1)...(index + 2)].joined(separator: " ")
        if says("năm", words, index + 3), index + 4 < words.count, let year = Int(words[index + 4]) {
            return CivilDate(year: year, month: numbers[1], day: numbers[0]).map { (written + " năm \(year)", $0) }
        }
        return closest(numbers[0], numbers[1], to: day).map { (written, $0) }
    }

    private static func numbers(_ fields: [Substring]) -> [Int]? {
        let numbers = fields.compactMap { field in
            (1...4).contains(field.utf8.count) && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
                ? Int(field) : nil
        }
        return numbers.count == fields.count ? numbers : nil
    }

    /// Without a year: that of the three nearest days which is nearest.
    private static func closest(_ number: Int, _ month: Int, to day: CivilDate) -> CivilDate? {
        [day.year - 1, day.year, day.year + 1].compactMap { CivilDate(year: $0, month: month, day: number) }.min {
            abs($0.daysSinceEpoch - day.daysSinceEpoch) < abs($1.daysSinceEpoch - day.daysSinceEpoch)
        }
    }

    /// The number of a document stands a few words before its date.
    private static func isOfDocument(_ before: ArraySlice<String>) -> Bool {
        before.suffix(4).contains { word in
            word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
                && (word.contains("/") || word.contains("-"))
        }
    }
}

/// Numbers with more digits than an ear keeps: `1.234.567`.
enum LongFigures {
    static func find(in text: String, mostDigits: Int) -> [(written: String, rounded: String?)] {
        var found: [(String, String?)] = []
        let groups = Set(
            TelephoneNumbers.find(in: text).flatMap { $0.written.split { !$0.isNumber && $0 != "." }.map(String.init) })
        for word in text.split(whereSeparator: { $0.isWhitespace || "()“”\"".contains($0) }) {
            let number = word.prefix { "0123456789.,".contains($0) }
            let trimmed = String(number.reversed().drop { ".,".contains($0) }.reversed())
            // Codes, dates and document numbers have letters or strokes, and are read in their own way.
            let rest = word.dropFirst(number.count)
            guard rest.first.map({ $0.isLetter || "%-–…:;!?".contains($0) }) ?? true, !rest.contains("/"),
                let value = value(trimmed), !groups.contains(trimmed)
            else { continue }
            var significant = String(value)
            while significant.hasSuffix("0"), significant.count > 1 { significant.removeLast() }
            guard significant.utf8.count > mostDigits else { continue }
            found.append((trimmed, rounded(value)))
        }
        return found
    }

    /// The whole part, with points between thousands: `1.234.567`, `12345`, `1.234,5`.
    private static func value(_ text: String) -> Int? {
        let whole = text.prefix { $0 != "," }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let digits = groups.joined()
        guard digits.utf8.count <= 18, !digits.hasPrefix("0") else { return nil }
        return Int(digits)
    }

    /// Two figures and the word: "1,2 triệu".
    private static func rounded(_ value: Int) -> String? {
        for (unit, name) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")] where value >= unit {
            guard value / unit < 100 else { return "\((value + unit / 2) / unit) \(name)" }
            let tenths = (value * 10 + unit / 2) / unit
            return tenths % 10 == 0 || tenths >= 100
                ? "\((tenths + 5) / 10) \(name)" : "\(tenths / 10),\(tenths % 10) \(name)"
        }
        return nil
    }
}
