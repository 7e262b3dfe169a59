import Wording

/// Cuts a body into passages: headings, paragraphs, items of lists and rows of tables.
///
/// A subset of CommonMark for the ear. Lines of a paragraph are joined; what is nested is read in a row; numbers of ordered
/// lists are part of the text, because an announcer says them. Time is linear in the length of the body.
struct BlockReader {
    let source: SourceText
    let body: BodyText
    let names: SpeakerNames

    /// Silence for a thematic break.
    static let breakPause = 1_000

    private struct Open {
        var manner: Speech.Manner
        var text = PlacedText()
        var lineCount = 0
        var isQuote = false
    }

    private var open: Open?
    /// Who speaks in this run of lines, until the next blank one.
    private var speaker: String?
    private var fence: (mark: Unicode.Scalar, length: Int)?
    private var isInTable = false
    private var cues: [Cue] = []
    /// What `[repeat]` says again.
    private var last = LastPassage()

    init(_ source: SourceText, _ body: BodyText, names: SpeakerNames) {
        self.source = source
        self.body = body
        self.names = names
    }

    mutating func read(_ findings: inout FindingList) -> [Cue] {
        for number in body.lines.indices { take(number, &findings) }
        close(&findings)
        return cues
    }

    private func scalar(_ index: Int) -> Unicode.Scalar { body.text.scalars[index] }

    private func skipBlanks(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, scalar(start).isBlank || scalar(start).isInvisible { start += 1 }
        var end = range.upperBound
        while end > start, scalar(end - 1).isBlank || scalar(end - 1).isInvisible { end -= 1 }
        return start..<end
    }

    // MARK: Lines

    private mutating func take(_ number: Int, _ findings: inout FindingList) {
        var range = skipBlanks(body.lines[number])
        if fence != nil {
            if closesFence(range) { fence = nil }
            return
        }
        var isQuote = false
        while let first = range.first, scalar(first) == ">" {
            isQuote = true
            range = skipBlanks((first + 1)..<range.upperBound)
        }
        if isQuote != (open?.isQuote ?? isQuote) { close(&findings) }
        guard let first = range.first else {
            close(&findings)
            speaker = nil
            isInTable = false
            return
        }
        if let mark = opensFence(range) {
            close(&findings)
            findings.warning("code-block", source.place(body.text.offsets[first]), Sentences.codeBlock)
            fence = mark
            return
        }
        if let underline = underline(range) {
            if open?.manner == .paragraph, open?.lineCount == 1, underline != .line {
                open?.manner = .heading
                speaker = nil
                close(&findings)
                return
            }
            close(&findings)
            speaker = nil
            cues.append(.pause(milliseconds: Self.breakPause))
            return
        }
        if let content = heading(range) {
            close(&findings)
            speaker = nil
            begin(.heading, isQuote: isQuote)
            add(content)
            close(&findings)
            return
        }
        if isTableRow(range, number) {
            close(&findings)
            isInTable = true
            takeRow(range, isQuote: isQuote, &findings)
            return
        }
        isInTable = false
        if isReferenceDefinition(range) {
            close(&findings)
            return
        }
        if let content = item(range) {
            close(&findings)
            begin(.listItem, isQuote: isQuote)
            add(content)
            return
        }
        if open == nil { begin(.paragraph, isQuote: isQuote) }
        add(range)
    }

    // MARK: Passages

    private mutating func begin(_ manner: Speech.Manner, isQuote: Bool) {
        open = Open(manner: manner, isQuote: isQuote)
    }

    private mutating func add(_ range: Range<Int>) {
        if open?.lineCount ?? 0 > 0 { open?.text.append("\n", at: body.text.offsets[range.lowerBound]) }
        open?.text.append(body.text, range)
        open?.lineCount += 1
    }

    private mutating func close(_ findings: inout FindingList) {
        guard let passage = open else { return }
        open = nil
        var reader = InlineReader(
            source, passage.text, manner: passage.manner, speaker: passage.manner == .heading ? nil : speaker,
            names: names, after: last)
        let read = reader.read(&findings)
        for cue in read { last.pass(cue) }
        cues += read
        speaker = reader.speaker
    }

    // MARK: Marks at the beginning of a line

    private func heading(_ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound, scalar(index) == "#" { index += 1 }
        let level = index - range.lowerBound
        guard (1...6).contains(level), index == range.upperBound || scalar(index).isBlank else { return nil }
        var content = skipBlanks(index..<range.upperBound)
        // Closing marks: "## Lịch cắt điện ##".
        var end = content.upperBound
        while end > content.lowerBound, scalar(end - 1) == "#" { end -= 1 }
        if end == content.lowerBound || end < content.upperBound && scalar(end - 1).isBlank {
            content = skipBlanks(content.lowerBound..<end)
        }
        return content
    }

    private enum Underline { case equals, dashes, line }

    /// `===`, `---`, `* * *`: a heading's underline, or a line across the page.
    private func underline(_ range: Range<Int>) -> Underline? {
        let mark = scalar(range.lowerBound)
        guard mark == "-" || mark == "=" || mark == "*" || mark == "_" else { return nil }
        var count = 0
        for index in range {
            if scalar(index) == mark { count += 1 } else if mark == "=" || !scalar(index).isBlank { return nil }
        }
        guard count >= 3 else { return nil }
        return mark == "=" ? .equals : mark == "-" && count == range.count ? .dashes : .line
    }

    /// The content of an item of a list. Numbers are kept; marks are not.
    private func item(_ range: Range<Int>) -> Range<Int>? {
        let first = scalar(range.lowerBound)
        let next = range.lowerBound + 1
        if "-+*–—•●▪◦‣".unicodeScalars.contains(first) {
            let isSign = "-+*–—".unicodeScalars.contains(first)
            guard next == range.upperBound || scalar(next).isBlank || !isSign else { return nil }
            return withoutBox(skipBlanks(next..<range.upperBound))
        }
        var index = range.lowerBound
        while index < range.upperBound, index - range.lowerBound < 9, ("0"..."9").contains(scalar(index)) { index += 1 }
        let isNumber = index > range.lowerBound
        if !isNumber {
            guard first.properties.isLowercase, index + 1 < range.upperBound, scalar(index + 1) == ")" else {
                return nil
            }
            index += 1
        }
        guard index + 1 < range.upperBound, scalar(index) == ")" || isNumber && scalar(index) == ".",
            scalar(index + 1).isBlank
        else { return nil }
        // "… đến hết năm / 2026. Bà con …": only a first number begins a list within a paragraph.
        if open?.manner == .paragraph {
            let marker = body.text.string(range.lowerBound..<index)
            guard marker == "1" || marker == "a" else { return nil }
        }
        return range
    }

    /// Without the box of a task: `[ ]`, `[x]`.
    private func withoutBox(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound
        guard range.count > 3, scalar(start) == "[", scalar(start + 2) == "]", scalar(start + 3).isBlank,
            [" ", "x", "X"].contains(scalar(start + 1))
        else { return range }
        return skipBlanks((start + 4)..<range.upperBound)
    }

    private func opensFence(_ range: Range<Int>) -> (mark: Unicode.Scalar, length: Int)? {
        let mark = scalar(range.lowerBound)
        guard mark == "`" || mark == "~" else { return nil }
        let rest = range.drop { scalar($0) == mark }
        let length = range.count - rest.count
        // Code within a line: "```x```".
        guard length >= 3, !rest.contains(where: { scalar($0) == "`" }) else { return nil }
        return (mark, length)
    }

    private func closesFence(_ range: Range<Int>) -> Bool {
        guard let fence else { return false }
        return range.count >= fence.length && range.allSatisfy { scalar($0) == fence.mark }
    }

    /// `[1]: https://…`: where links lead is not said.
    private func isReferenceDefinition(_ range: Range<Int>) -> Bool {
        guard open == nil, scalar(range.lowerBound) == "[",
            let close = range.first(where: { scalar($0) == "]" }), close + 1 < range.upperBound,
            scalar(close + 1) == ":"
        else { return false }
        let target = skipBlanks((close + 2)..<range.upperBound)
        return !target.contains { scalar($0).isBlank } && body.text.string(target).contains("://")
    }

    // MARK: Tables

    private func isTableRow(_ range: Range<Int>, _ number: Int) -> Bool {
        guard range.contains(where: { scalar($0) == "|" }) else { return false }
        if isInTable || scalar(range.lowerBound) == "|" { return true }
        guard number + 1 < body.lines.count, open == nil else { return false }
        let next = skipBlanks(body.lines[number + 1])
        return next.contains { scalar($0) == "|" } && isDelimiterRow(next)
    }

    private func isDelimiterRow(_ range: Range<Int>) -> Bool {
        range.contains { scalar($0) == "-" }
            && range.allSatisfy { "|-: ".unicodeScalars.contains(scalar($0)) || scalar($0).isBlank }
    }

    /// A row becomes one item, its cells parted by commas.
    private mutating func takeRow(_ range: Range<Int>, isQuote: Bool, _ findings: inout FindingList) {
        guard !isDelimiterRow(range) else { return }
        begin(.listItem, isQuote: isQuote)
        var start = range.lowerBound
        var index = start
        while index <= range.upperBound {
            if index == range.upperBound || scalar(index) == "|" {
                addCell(skipBlanks(start..<index))
                start = index + 1
            } else if scalar(index) == "\\" {
                index += 1
            } else if scalar(index) == "{" {
                // The bar of {written|spoken} parts no cells.
                var end = index + 1
                while end < range.upperBound, scalar(end) != "}", scalar(end) != "{" { end += 1 }
                if end < range.upperBound, scalar(end) == "}" { index = end }
            }
            index += 1
        }
        open?.lineCount = 1
        close(&findings)
    }

    private mutating func addCell(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        // Nothing else may hold the text here: it would be copied with every cell.
        if let last = open?.text.scalars.last, let offset = open?.text.offsets.last {
            if !".,;:!?…".unicodeScalars.contains(last) { open?.text.append(",", at: offset) }
            open?.text.append(" ", at: offset)
        }
        open?.text.append(body.text, range)
    }
}
