import Vietnamese

extension Speech {
    /// What is said for the passage: the reader's words, fixed pronunciations as they are given, and the spaces and pauses
    /// where the two meet, which a reader that sees one run at a time cannot know.
    package func spans(_ reader: Reader) -> [Span] {
        var spans: [Span] = []
        for (index, run) in runs.enumerated() {
            switch run {
            case .fixed(let written, let spoken): spans.append(Span(written: written, spoken: spoken, kind: "fixed"))
            case .text(let text):
                var words = reader.read(text).spans
                if index + 1 < runs.count { Seam.close(&words, before: text) }
                if index > 0, let opening = Seam.opening(of: text, isLast: index + 1 == runs.count) {
                    words.insert(Span(written: "", spoken: opening, kind: "mark"), at: 0)
                }
                spans += words
            }
        }
        return spans
    }
}

/// Where a text meets a fixed pronunciation.
private enum Seam {
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The pause that marks come to, then a space; nil where the text goes on without one.
    static func opening(of text: String, isLast: Bool) -> String? {
        let marks = text.unicodeScalars.prefix { !isWord($0) }
        let isAll = marks.count == text.unicodeScalars.count
        let hasSpace = marks.contains { $0.properties.isWhitespace }
        guard let pause = pause(in: marks, hasSpace: hasSpace) else { return hasSpace ? " " : nil }
        return isAll && isLast ? pause : pause + " "
    }

    /// Mends the end of what was read, as if the passage ended there.
    static func close(_ words: inout [Span], before text: String) {
        let scalars = text.unicodeScalars
        let marks = scalars.reversed().prefix { !isWord($0) }.reversed()
        guard marks.count < scalars.count else {
            // Nothing but marks, which the opening has said.
            for index in words.indices { words[index].spoken = "" }
            return
        }
        var last = ""
        for index in words.indices.reversed() {
            let spoken = words[index].spoken
            let kept = spoken.reversed().drop { " ,.?!".contains($0) }.reversed()
            last = String(spoken.dropFirst(kept.count)) + last
            words[index].spoken = String(kept)
            if !kept.isEmpty { break }
        }
        let hasSpace = marks.contains { $0.properties.isWhitespace }
        let said = last.first { $0 != " " }.map(String.init)
        // A colon ends the line for the reader, but not the sentence.
        let pause = said == nil || said == "." && marks.contains(":") ? pause(in: marks, hasSpace: hasSpace) : said
        let end = (pause ?? "") + (hasSpace || pause != nil ? " " : "")
        if !end.isEmpty { words.append(Span(written: "", spoken: end, kind: "mark")) }
    }

    private static func pause(in marks: some Sequence<Unicode.Scalar>, hasSpace: Bool) -> String? {
        for mark in marks {
            switch mark {
            case ".", "!", "?": return String(Character(mark))
            case ",", ";", ":", "…", "–", "—", "(", ")", "/": return ","
            case "-" where hasSpace: return ","
            default: continue
            }
        }
        return nil
    }
}
