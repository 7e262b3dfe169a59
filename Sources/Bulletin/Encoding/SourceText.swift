import Wording

/// A text as a person wrote it, decoded and composed, that knows the line and column of each of its characters.
///
/// Lines end with `\n`, whatever the file had. Not for more than one thread.
final class SourceText {
    let scalars: [Unicode.Scalar]
    /// Index of the first scalar of each line; never empty.
    let lineStarts: [Int]
    /// Line index → the column of each of its scalars, for lines that were asked for and are not plain ASCII.
    private var columns: [Int: [Int32]] = [:]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
        lineStarts = starts
    }

    var lineCount: Int { lineStarts.count }

    /// The scalars of a line, counted from 0, without its end.
    func line(_ number: Int) -> Range<Int> {
        let end = number + 1 < lineStarts.count ? lineStarts[number + 1] - 1 : scalars.count
        return lineStarts[number]..<end
    }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Line and column of a scalar, both from 1; the end of the text counts as a place.
    func position(_ offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let inLine = offset - lineStarts[low]
        let map = columnMap(low)
        // Every scalar of plain ASCII is a column of its own.
        guard !map.isEmpty else { return (low + 1, inLine + 1) }
        return (low + 1, inLine < map.count ? Int(map[inLine]) : Int(map[map.count - 1]) + 1)
    }

    func place(_ offset: Int) -> Finding.Place {
        let (line, column) = position(offset)
        return .position(line: line, column: column)
    }

    private func columnMap(_ number: Int) -> [Int32] {
        if let known = columns[number] { return known }
        let range = line(number)
        guard scalars[range].contains(where: { !$0.isASCII }) else {
            columns[number] = []
            return []
        }
        var map: [Int32] = []
        map.reserveCapacity(range.count)
        var column: Int32 = 0
        for character in string(range) {
            column += 1
            for _ in character.unicodeScalars { map.append(column) }
        }
        columns[number] = map
        return map
    }
}
