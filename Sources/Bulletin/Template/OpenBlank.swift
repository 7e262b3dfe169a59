import Wording

/// A blank that nobody has filled in yet: `{{gio: ví dụ 7h30}}`. A bulletin that has one cannot air.
///
/// Anything between two pairs of braces on one line counts, whatever its name looks like: what is half changed by hand must
/// not be said. `{{written|spoken}}` is a pronunciation in braces too many, and is told of as such.
struct OpenBlank {
    let range: Range<Int>
    let name: String
    let hint: String?

    /// Scalars between the braces.
    private static let longest = 400

    static func find(in source: SourceText) -> [OpenBlank] {
        let scalars = source.scalars
        var blanks: [OpenBlank] = []
        var index = 0
        while index + 1 < scalars.count {
            if scalars[index] == "\\" {
                index += 2
            } else if scalars[index] == "{", scalars[index + 1] == "{", let blank = read(source, at: index) {
                blanks.append(blank)
                index = blank.range.upperBound
            } else {
                index += 1
            }
        }
        return blanks
    }

    private static func read(_ source: SourceText, at start: Int) -> OpenBlank? {
        let scalars = source.scalars
        var end = start + 2
        while end + 1 < scalars.count, end - start < longest {
            switch scalars[end] {
            case "\n", "|", "{": return nil
            case "}" where scalars[end + 1] == "}":
                let inner = source.string((start + 2)..<end)
                let parts = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                let name = String(parts[0]).cleaned
                let hint = parts.count == 2 ? String(parts[1]).cleaned : ""
                guard !name.isEmpty || !hint.isEmpty else { return nil }
                return OpenBlank(range: start..<(end + 2), name: name, hint: hint.isEmpty ? nil : hint)
            default: end += 1
            }
        }
        return nil
    }

    /// The text with a word of the same length in the place of each blank.
    static func filled(_ source: SourceText, _ blanks: [OpenBlank]) -> SourceText {
        var scalars = source.scalars
        for blank in blanks {
            for index in blank.range { scalars[index] = "x" }
        }
        return SourceText(scalars)
    }
}

extension Finding.Place {
    /// Whether it is a place on one of these lines.
    func isOn(_ lines: Set<Int>) -> Bool {
        guard case .position(let line, _) = self else { return false }
        return lines.contains(line)
    }
}
