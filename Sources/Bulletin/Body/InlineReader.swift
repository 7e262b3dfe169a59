import Wording

/// Reads the marks within a passage: emphasis, links, pronunciations, clips, directives and speakers.
///
/// One pass, with pairs of brackets matched beforehand, so that time is linear in the length of the passage.
struct InlineReader {
    private let source: SourceText
    private let text: PlacedText
    private let manner: Speech.Manner
    private let names: SpeakerNames
    /// Who speaks at the end.
    private(set) var speaker: String?

    private var index = 0
    /// `[` and `(` → where they close; 0 for other scalars and for what stays open.
    private var closing: [Int32] = []
    /// Where the text of a link ends → where what follows it begins.
    private var jumps: [Int: Int] = [:]

    private var cues: [Cue] = []
    /// What `[repeat]` says again.
    private var last: LastPassage
    private var runs: [Run] = []
    private var pending = String.UnicodeScalarView()
    private var owesSpace = false
    /// Place of the passage's first scalar.
    private var start: Int?

    init(
        _ source: SourceText, _ text: PlacedText, manner: Speech.Manner, speaker: String?, names: SpeakerNames,
        after last: LastPassage = LastPassage()
    ) {
        self.last = last
        self.source = source
        self.text = text
        self.manner = manner
        self.speaker = speaker
        self.names = names
    }

    private func at(_ index: Int) -> Unicode.Scalar? {
        index < text.scalars.count && index >= 0 ? text.scalars[index] : nil
    }

    private func place(_ index: Int) -> Finding.Place { source.place(text.offsets[index]) }

    mutating func read(_ findings: inout FindingList) -> [Cue] {
        matchBrackets()
        while index < text.scalars.count {
            if manner != .heading, index == 0 || text.scalars[index - 1] == "\n" { takeSpeaker(&findings) }
            guard index < text.scalars.count else { break }
            takeScalar(&findings)
        }
        flush()
        return cues
    }

    private mutating func takeScalar(_ findings: inout FindingList) {
        if let next = jumps[index] {
            index = next
            return
        }
        let scalar = text.scalars[index]
        switch scalar {
        case "\\": takeEscape()
        case "{": takePronunciation(&findings)
        case "!" where at(index + 1) == "[": takeClip(&findings)
        case "[": takeBracket(&findings)
        case "*", "_", "~", "`": takeMarks(scalar)
        case "<": takeTag(&findings)
        case "&": takeEntity()
        default:
            say(scalar)
            index += 1
        }
    }

    // MARK: What is said

    private mutating func say(_ scalar: Unicode.Scalar) {
        if scalar.isBlank || scalar == "\n" {
            owesSpace = true
            return
        }
        if scalar.isInvisible || scalar.isControl { return }
        begin()
        if owesSpace {
            if !runs.isEmpty || !pending.isEmpty { pending.append(" ") }
            owesSpace = false
        }
        pending.append(scalar)
    }

    private mutating func say(written: String, spoken: String) {
        begin()
        if owesSpace {
            if !runs.isEmpty || !pending.isEmpty { pending.append(" ") }
            owesSpace = false
        }
        endRun()
        runs.append(.fixed(written: written, spoken: spoken))
    }

    private mutating func begin() {
        if start == nil { start = text.offsets[index] }
    }

    private mutating func endRun() {
        if !pending.isEmpty { runs.append(.text(String(pending))) }
        pending = String.UnicodeScalarView()
    }

    /// The passage so far becomes a cue.
    private mutating func flush() {
        endRun()
        owesSpace = false
        if !runs.isEmpty, let start {
            let (line, column) = source.position(start)
            append(.speech(Speech(manner, speaker: speaker, runs: runs, line: line, column: column)))
        }
        runs = []
        start = nil
    }

    private mutating func cut(_ cue: Cue) {
        flush()
        append(cue)
    }

    private mutating func append(_ cue: Cue) {
        cues.append(cue)
        last.pass(cue)
    }

    private mutating func sayAgain(_ findings: inout FindingList) {
        flush()
        let (line, column) = source.position(text.offsets[index])
        guard let again = last.speech.flatMap({ Repetition.of($0, line: line, column: column) }) else {
            findings.error("nothing-to-repeat", place(index), Sentences.nothingToRepeat)
            return
        }
        append(.speech(again))
    }

    // MARK: Speakers

    /// `Hỏi:` at the beginning of a line; emphasis around the name is allowed: `**Hỏi:**`.
    private mutating func takeSpeaker(_ findings: inout FindingList) {
        var cursor = index
        while let scalar = at(cursor), scalar.isBlank || scalar == "*" || scalar == "_" { cursor += 1 }
        let first = cursor
        while let scalar = at(cursor), cursor - first <= max(names.longest, 40), scalar != "\n",
            scalar.properties.isAlphabetic || scalar.isBlank || ("0"..."9").contains(scalar)
                || "*_-.'’".unicodeScalars.contains(scalar)
        { cursor += 1 }
        guard cursor > first, at(cursor) == ":" else { return }
        let name = text.string(first..<cursor).filter { $0 != "*" && $0 != "_" }.cleaned
        guard let known = names.speaker(name) else {
            suggestSpeaker(name, first, &findings)
            return
        }
        cursor += 1
        while let scalar = at(cursor), scalar == "*" || scalar == "_" { cursor += 1 }
        flush()
        speaker = known
        start = text.offsets[first]
        index = cursor
    }

    private func suggestSpeaker(_ name: String, _ offset: Int, _ findings: inout FindingList) {
        guard (2...30).contains(name.count), name.first?.isUppercase == true,
            name.split(separator: " ").count <= 3, let meant = nearest(to: name, in: names.suggestions())
        else { return }
        findings.warning("unknown-speaker", place(offset), Sentences.unknownSpeaker(name, nearest: meant))
    }

    // MARK: Escapes and marks

    private mutating func takeEscape() {
        guard let next = at(index + 1) else {
            say("\\")
            index += 1
            return
        }
        if next == "\n" {
            owesSpace = true
            index += 1
        } else if next.isASCIIPunctuation {
            say(next)
            index += 2
        } else {
            say("\\")
            index += 1
        }
    }

    /// Emphasis is not said. Stars with spaces or digits on both sides are (`2 * 3`), and so are underscores within a word.
    private mutating func takeMarks(_ mark: Unicode.Scalar) {
        let first = index
        while at(index) == mark { index += 1 }
        let before = first == 0 ? nil : text.scalars[first - 1]
        let after = at(index)
        let isOpen = { (scalar: Unicode.Scalar?) in scalar.map { $0.isBlank || $0 == "\n" } ?? true }
        let isWord = { (scalar: Unicode.Scalar?) in
            scalar.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
        }
        let isDigit = { (scalar: Unicode.Scalar?) in scalar.map { ("0"..."9").contains($0) } ?? false }
        let isKept =
            switch mark {
            case "*": index - first == 1 && (isOpen(before) && isOpen(after) || isDigit(before) && isDigit(after))
            case "_": index - first < 3 && (isWord(before) && isWord(after) || isOpen(before) && isOpen(after))
            case "~": index - first != 2
            default: false
            }
        guard isKept else { return }
        let end = index
        index = first
        while index < end {
            say(mark)
            index += 1
        }
    }

    private mutating func takePronunciation(_ findings: inout FindingList) {
        var cursor = index + 1
        var bar: Int?
        while let scalar = at(cursor), scalar != "}", scalar != "{" {
            if scalar == "\\" { cursor += 1 } else if scalar == "|", bar == nil { bar = cursor }
            cursor += 1
        }
        guard let bar, bar < text.scalars.count else {
            // Braces without a bar, such as the {date} of a greeting, are text.
            say("{")
            index += 1
            return
        }
        guard at(cursor) == "}" else {
            findings.error("unclosed-pronunciation", place(index), Sentences.unclosedPronunciation)
            index = max(index + 1, min(cursor, text.scalars.count))
            return
        }
        let written = unescaped((index + 1)..<bar)
        let spoken = unescaped((bar + 1)..<cursor)
        if written.isEmpty || spoken.isEmpty {
            findings.error(
                "empty-pronunciation", place(index),
                Sentences.emptyPronunciation(text.string(index..<(cursor + 1)).cleaned))
        } else {
            say(written: written, spoken: spoken)
        }
        index = cursor + 1
    }

    private func unescaped(_ range: Range<Int>) -> String { ClipNotation.unescaped(text.scalars[range]).cleaned }

    // MARK: Brackets

    private mutating func matchBrackets() {
        guard text.scalars.contains("[") else { return }
        closing = Array(repeating: 0, count: text.scalars.count)
        var square: [Int] = []
        var round: [Int] = []
        var cursor = 0
        while cursor < text.scalars.count {
            switch text.scalars[cursor] {
            case "\\": cursor += 1
            case "[": square.append(cursor)
            case "]": if let open = square.popLast() { closing[open] = Int32(cursor) }
            case "(": round.append(cursor)
            case ")": if let open = round.popLast() { closing[open] = Int32(cursor) }
            case "\n": round.removeAll(keepingCapacity: true)
            default: break
            }
            cursor += 1
        }
    }

    private func close(of open: Int) -> Int? {
        guard open < closing.count, closing[open] > 0 else { return nil }
        return Int(closing[open])
    }

    /// `![alt](path)`.
    private mutating func takeClip(_ findings: inout FindingList) {
        guard let end = close(of: index + 1), at(end + 1) == "(" else {
            // "Chú ý![1]" is text.
            say("!")
            index += 1
            return
        }
        guard let pathEnd = close(of: end + 1) else {
            findings.error("unclosed-clip", place(index), Sentences.unclosedClip)
            index = end + 2
            return
        }
        let path = ClipNotation.destination(text.string((end + 2)..<pathEnd))
        let offset = text.offsets[index]
        switch ClipPath.fault(in: path) {
        case nil:
            let (line, column) = source.position(offset)
            cut(.clip(ClipReference(path, line: line, column: column)))
        case .picture: findings.warning("picture", source.place(offset), Sentences.picture(path))
        case .some(let fault): findings.error(fault.code, source.place(offset), fault.sentence(path))
        }
        index = pathEnd + 1
    }

    private mutating func takeBracket(_ findings: inout FindingList) {
        guard let end = close(of: index) else {
            say("[")
            index += 1
            return
        }
        if at(end + 1) == "(", let target = close(of: end + 1) {
            // A link says its text, not its address.
            jumps[end] = target + 1
            index += 1
            return
        }
        if at(index + 1) == "^", end - index <= 40 {
            // The mark of a footnote.
            index = end + 1
            return
        }
        if takeDirective(end, &findings) {
            index = end + 1
            return
        }
        say("[")
        index += 1
    }

    private mutating func takeDirective(_ end: Int, _ findings: inout FindingList) -> Bool {
        let range = (index + 1)..<end
        guard hasNoBracketWithin(range) else { return false }
        do throws(Directive.Fault) {
            guard let directive = try Directive.read(unescaped(range), standsAlone: standsAlone(end)) else {
                return false
            }
            switch directive {
            case .pause(let milliseconds): cut(.pause(milliseconds: milliseconds))
            case .bedOff: cut(.bedStop)
            case .again: sayAgain(&findings)
            case .bed(let path):
                let offset = text.offsets[index]
                if let fault = ClipPath.fault(in: path) {
                    findings.error(fault.code, source.place(offset), fault.sentence(path))
                } else {
                    let (line, column) = source.position(offset)
                    cut(.bedStart(ClipReference(path, line: line, column: column)))
                }
            }
        } catch {
            let place = place(index)
            switch error {
            case .unknown(let name, let nearest):
                findings.error("unknown-directive", place, Sentences.unknownDirective(name, nearest: nearest))
            case .badPause(let text): findings.error("bad-pause", place, Sentences.badPause(text))
            case .pauseOutOfRange(let text):
                findings.error("pause-out-of-range", place, Sentences.pauseOutOfRange(text))
            case .bedWithoutFile: findings.error("bed-without-file", place, Sentences.bedWithoutFile)
            case .badRepeat: findings.error("bad-repeat", place, Sentences.badRepeat)
            }
        }
        return true
    }

    /// A directive holds neither another bracket nor the end of a line; looking no further keeps the time linear.
    private func hasNoBracketWithin(_ range: Range<Int>) -> Bool {
        var cursor = range.lowerBound
        while cursor < range.upperBound {
            switch text.scalars[cursor] {
            case "[", "\n": return false
            case "\\": cursor += 2
            default: cursor += 1
            }
        }
        return true
    }

    private func standsAlone(_ end: Int) -> Bool {
        var before = index - 1
        while let scalar = at(before), scalar.isBlank { before -= 1 }
        var after = end + 1
        while let scalar = at(after), scalar.isBlank { after += 1 }
        return (before < 0 || at(before) == "\n") && (at(after) == nil || at(after) == "\n")
    }

    // MARK: HTML

    /// Tags of HTML are not said; `<38 độ` is.
    private mutating func takeTag(_ findings: inout FindingList) {
        var cursor = index + 1
        while let scalar = at(cursor), scalar != ">", scalar != "<", scalar != "\n" { cursor += 1 }
        guard at(cursor) == ">" else {
            say("<")
            index += 1
            return
        }
        let inside = text.string((index + 1)..<cursor)
        let name = inside.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        if inside.contains("://") || inside.contains("@"), !inside.contains(" ") {
            // An address in angle brackets.
            jumps[cursor] = cursor + 1
            index += 1
        } else if Self.tags.contains(name) {
            findings.warning("html-tag", place(index), Sentences.htmlTag("<\(inside)>"))
            if name == "br" || name == "p" || name == "div" || name == "tr" || name == "li" { owesSpace = true }
            index = cursor + 1
        } else {
            say("<")
            index += 1
        }
    }

    private static let tags: Set<String> = [
        "a", "abbr", "b", "blockquote", "br", "center", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4",
        "h5",
        "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "script", "section", "small", "span",
        "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul",
    ]

    private mutating func takeEntity() {
        let rest = text.scalars[index..<min(index + 9, text.scalars.count)]
        if let semicolon = rest.firstIndex(of: ";"), let meant = Self.entity(text.string((index + 1)..<semicolon)) {
            say(meant)
            index = semicolon + 1
        } else {
            say("&")
            index += 1
        }
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return entities[name] }
        let digits = name.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }
    }

    private static let entities: [String: Unicode.Scalar] = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–",
        "mdash": "—",
        "hellip": "…",
    ]
}

extension Unicode.Scalar {
    /// What a backslash takes its meaning from.
    var isASCIIPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
