/// Prints a bulletin as a file that reads back to the same bulletin. Pure; may be used on any thread.
///
/// One spelling for everything: keys in a fixed order, defaults left out, a passage a line, lines of emphasis gone.
package struct BulletinWriter: Sendable {
    /// Names that readers of the file will take for speakers, besides the customary ones and those of the script: where a
    /// passage begins with such a name that is to be said, its colon is written `\:`.
    package var speakers: [String]

    package init(speakers: [String] = []) { self.speakers = speakers }

    /// Words within a passage, written so that none of them is taken for a mark.
    package static func escaped(_ words: String) -> String { TextNotation.escaped(words) }

    package func markdown(_ bulletin: Bulletin) -> String {
        "---\n" + headers(bulletin.metadata) + "---\n" + body(bulletin.script)
    }

    /// The script alone, as the text of a greeting.
    package func body(_ script: Script) -> String {
        var names = Set((speakers + SpeakerNames.customary).map { $0.lowercased() })
        for case .speech(let speech) in script.cues {
            if let speaker = speech.speaker { names.insert(speaker.lowercased()) }
        }
        var text = ""
        var last = LastPassage()
        for (index, cue) in script.cues.enumerated() {
            defer { last.pass(cue) }
            text += "\n"
            switch cue {
            case .speech(let speech) where Repetition.isOne(speech, of: last.speech): text += "[repeat]"
            case .speech(let speech): text += passage(speech, isFirst: index == 0, names: names)
            case .clip(let clip): text += "![\(ClipNotation.label(clip.path))](\(ClipNotation.written(clip.path)))"
            case .pause(let milliseconds):
                text += milliseconds % 1_000 == 0 ? "[pause \(milliseconds / 1_000)s]" : "[pause \(milliseconds)ms]"
            case .bedStart(let clip): text += "[bed \(ClipNotation.writtenInDirective(clip.path))]"
            case .bedStop: text += "[bed off]"
            }
            text += "\n"
        }
        return text
    }

    // MARK: Front matter

    private func headers(_ metadata: Metadata) -> String {
        var lines: [(HeaderKey, String)] = [
            (.title, HeaderNotation.value(metadata.title)), (.category, metadata.category.rawValue),
        ]
        if let series = metadata.series {
            let lesson = series.lesson.map { " / \($0)" } ?? ""
            lines.append((.series, HeaderNotation.value(series.name + lesson)))
        }
        if let campaign = metadata.campaign {
            lines.append((.campaign, HeaderNotation.value(campaign.name + (campaign.topic.map { " / \($0)" } ?? ""))))
        }
        if !metadata.audience.isEmpty { lines.append((.audience, HeaderNotation.list(metadata.audience))) }
        if !metadata.zones.isEmpty { lines.append((.zones, HeaderNotation.list(metadata.zones))) }
        for (key, value) in [
            (HeaderKey.owner, metadata.owner), (.author, metadata.author), (.benefit, metadata.benefit),
        ] {
            if let value { lines.append((key, HeaderNotation.value(value))) }
        }
        if metadata.priority != .normal { lines.append((.priority, metadata.priority.rawValue)) }
        if metadata.repeats != 1 { lines.append((.repeat, "\(metadata.repeats)")) }
        if metadata.valid != Validity() { lines.append((.valid, ValidityNotation.text(metadata.valid))) }
        for (key, value) in [(HeaderKey.voice, metadata.voice), (.bed, metadata.bed)] {
            if let value { lines.append((key, HeaderNotation.value(value))) }
        }
        return lines.map { "\($0.0.rawValue): \($0.1)\n" }.joined()
    }

    // MARK: Passages

    private func passage(_ speech: Speech, isFirst: Bool, names: Set<String>) -> String {
        var text = ""
        for (index, run) in speech.runs.enumerated() {
            switch run {
            case .text(let words):
                text +=
                    index == 0 && speech.manner != .heading && speech.speaker == nil
                    ? TextNotation.opening(words, manner: speech.manner, names: names)
                    : TextNotation.escaped(words, inHeading: speech.manner == .heading)
            case .fixed(let written, let spoken):
                text += "{\(TextNotation.escapedInBraces(written))|\(TextNotation.escapedInBraces(spoken))}"
            }
        }
        if speech.manner != .heading, let speaker = speech.speaker { text = "\(speaker): \(text)" }
        switch speech.manner {
        case .heading: return (isFirst ? "# " : "## ") + text
        case .paragraph: return text
        case .listItem: return TextNotation.hasNumber(speech) ? text : "- \(text)"
        }
    }
}

/// How values of the front matter are written.
enum HeaderNotation {
    static func value(_ text: String) -> String { isPlain(text.cleaned, inList: false) ? text.cleaned : quoted(text) }

    static func list(_ items: [String]) -> String {
        "[" + items.map { isPlain($0.cleaned, inList: true) ? $0.cleaned : quoted($0) }.joined(separator: ", ") + "]"
    }

    private static func isPlain(_ text: String, inList: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, !"[]{}'\"&*!|>%@`#,-?:".unicodeScalars.contains(first) else {
            return false
        }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if previous == ":", scalar == " " { return false }
            if previous == " ", scalar == "#" { return false }
            if inList, ",[]{}".unicodeScalars.contains(scalar) { return false }
            previous = scalar
        }
        return previous != ":"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.cleaned.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}

/// How the words of a passage are written so that none of them is taken for a mark.
enum TextNotation {
    static func escaped(_ text: String, inHeading: Bool = false) -> String {
        let scalars = Array(text.unicodeScalars)
        var written = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isMark = "\\`*_~{}[]<".unicodeScalars.contains(scalar) || inHeading && scalar == "#"
            if isMark || scalar == "&" && isEntity(scalars[index...]) { written.append("\\") }
            written.append(scalar == "\n" ? " " : scalar)
        }
        return String(written)
    }

    /// The first words of a passage, whose beginning could be a mark of a block or a speaker's name.
    static func opening(_ text: String, manner: Speech.Manner, names: Set<String>) -> String {
        var scalars = Array(text.unicodeScalars)
        var lead = ""
        if manner == .paragraph, let first = scalars.first {
            if "#>-+=|".unicodeScalars.contains(first) {
                lead = "\\\(first)"
                scalars.removeFirst()
            } else if "–—•●▪◦‣".unicodeScalars.contains(first) {
                // A backslash does nothing before what is not ASCII.
                lead = "&#\(first.value);"
                scalars.removeFirst()
            } else if let end = numberEnd(scalars) {
                lead = String(String.UnicodeScalarView(scalars[..<end])) + "\\"
                scalars.removeFirst(end)
            }
        }
        if manner == .listItem, scalars.first == "-" {
            // "- ---" is a line across the page.
            lead = "\\-"
            scalars.removeFirst()
        }
        if lead.isEmpty, let colon = speakerColon(scalars, names) {
            lead = escaped(String(String.UnicodeScalarView(scalars[..<colon]))) + "\\"
            scalars.removeFirst(colon)
        }
        return lead + escaped(String(String.UnicodeScalarView(scalars)))
    }

    static func escapedInBraces(_ text: String) -> String {
        text.cleaned.unicodeScalars.map { "\\{}|[]<`".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// Whether the words of an item begin with the number of an ordered list, which is then its mark.
    static func hasNumber(_ speech: Speech) -> Bool {
        guard speech.speaker == nil, case .text(let text)? = speech.runs.first else { return false }
        return numberEnd(Array(text.unicodeScalars)) != nil
    }

    /// Where the point or bracket of `1. `, `2) ` or `a) ` is.
    private static func numberEnd(_ scalars: [Unicode.Scalar]) -> Int? {
        var index = 0
        while index < scalars.count, index < 9, ("0"..."9").contains(scalars[index]) { index += 1 }
        let isNumber = index > 0
        if !isNumber {
            guard let first = scalars.first, first.properties.isLowercase else { return nil }
            index = 1
        }
        guard index + 1 < scalars.count, scalars[index] == ")" || isNumber && scalars[index] == ".",
            scalars[index + 1].isBlank
        else { return nil }
        return index
    }

    private static func speakerColon(_ scalars: [Unicode.Scalar], _ names: Set<String>) -> Int? {
        guard let colon = scalars.firstIndex(of: ":") else { return nil }
        let name = String(String.UnicodeScalarView(scalars[..<colon])).filter { $0 != "*" && $0 != "_" }
        return names.contains(name.cleaned.lowercased()) ? colon : nil
    }

    private static func isEntity(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.prefix(9).contains(";")
    }
}

/// How paths of clips are written: bare, in `<…>` or in quotes.
enum ClipNotation {
    /// The path of what stands in `(…)` behind a clip, without a title behind it: `nhac.ogg "Nhạc cắt"`.
    static func destination(_ raw: String) -> String {
        let text = Array(raw.cleaned.unicodeScalars)
        if text.first == "<" {
            var close = 1
            while close < text.count, text[close] != ">" { close += text[close] == "\\" ? 2 : 1 }
            return unescaped(text[1..<min(close, text.count)]).cleaned
        }
        if let last = text.last, last == "\"" || last == "'",
            let open = text.indices.first(where: { $0 > 0 && text[$0] == last && text[$0 - 1] == " " }),
            open < text.count - 1
        {
            return unescaped(text[..<open]).cleaned
        }
        return unescaped(text[...]).cleaned
    }

    /// The path of what stands behind `[bed`.
    static func unquoted(_ text: String) -> String {
        let text = text.cleaned
        guard let first = text.first, let last = text.last, text.count >= 2 else { return text }
        if first == "<" && last == ">" || first == "\"" && last == "\"" {
            return String(text.dropFirst().dropLast()).cleaned
        }
        return text
    }

    /// Without the backslashes before marks.
    static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if scalars[index] == "\\", index + 1 < scalars.endIndex, scalars[index + 1].isASCIIPunctuation {
                index += 1
            }
            view.append(scalars[index])
            index += 1
        }
        return String(view)
    }

    /// The path for `![…](…)`.
    static func written(_ path: String) -> String {
        let escaped = escaped(path)
        return path.contains(" ") ? "<\(escaped)>" : escaped
    }

    /// The path for `[bed …]`.
    static func writtenInDirective(_ path: String) -> String {
        let isPlain = path.unicodeScalars.first.map {
            $0.properties.isAlphabetic || "0123456789./".unicodeScalars.contains($0)
        }
        let isWord = Directive.endsBed(path)
        return isPlain == true && !isWord ? escaped(path) : "\"\(escaped(path))\""
    }

    /// What a viewer shows for a clip.
    static func label(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let label = name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "." }
        return label.isEmpty ? "clip" : label
    }

    private static func escaped(_ path: String) -> String {
        path.cleaned.unicodeScalars.map { "\\()[]<>\"'".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
