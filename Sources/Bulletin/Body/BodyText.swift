import Wording

/// Scalars of a body, each with its place in the file.
struct PlacedText {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []

    mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        scalars.append(scalar)
        offsets.append(offset)
    }

    mutating func append(_ other: PlacedText, _ range: Range<Int>) {
        scalars.append(contentsOf: other.scalars[range])
        offsets.append(contentsOf: other.offsets[range])
    }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

/// The body of a file without its comments, cut into lines.
struct BodyText {
    private(set) var text = PlacedText()
    private(set) var lines: [Range<Int>] = []

    init(_ source: SourceText, from line: Int, _ findings: inout FindingList) {
        var index = line < source.lineCount ? source.lineStarts[line] : source.scalars.count
        let end = source.scalars.count
        text.scalars.reserveCapacity(end - index)
        text.offsets.reserveCapacity(end - index)
        var start = 0
        while index < end {
            let scalar = source.scalars[index]
            if scalar == "<", Self.has("<!--", source, at: index), index == 0 || source.scalars[index - 1] != "\\" {
                guard let close = Self.end(ofComment: index + 4, source) else {
                    findings.error("unclosed-comment", source.place(index), Sentences.unclosedComment)
                    break
                }
                index = close
                continue
            }
            if scalar == "\n" {
                lines.append(start..<text.scalars.count)
                start = text.scalars.count
            } else {
                text.append(scalar, at: index)
            }
            index += 1
        }
        lines.append(start..<text.scalars.count)
    }

    private static func has(_ mark: String, _ source: SourceText, at index: Int) -> Bool {
        var index = index
        for scalar in mark.unicodeScalars {
            guard index < source.scalars.count, source.scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    private static func end(ofComment start: Int, _ source: SourceText) -> Int? {
        var index = start
        while index + 2 < source.scalars.count {
            if source.scalars[index] == "-", source.scalars[index + 1] == "-", source.scalars[index + 2] == ">" {
                return index + 3
            }
            index += 1
        }
        return nil
    }
}
