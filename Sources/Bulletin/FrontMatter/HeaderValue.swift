import Wording

/// The value of a header as it is written: one text, or a list in brackets.
///
/// A strict subset of YAML: plain, 'single' and "double" quoted scalars, and flow lists of them, on one line.
enum HeaderValue {
    /// A text and where it begins in the file.
    struct Item {
        var text: String
        var offset: Int
        /// Quoted texts are what they are; plain ones may be taken for something else.
        var isQuoted = false
    }

    /// Nothing stands behind the colon.
    case empty
    case single(Item)
    case list([Item])
}

/// Reads the value behind a colon. What is wrong is found; the value is then what could be made of it, or nil.
struct HeaderValueReader {
    let source: SourceText
    private var index: Int
    private let end: Int

    /// `range` is the rest of the line behind the colon.
    init(_ source: SourceText, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func read(_ findings: inout FindingList) -> HeaderValue? {
        skipSpaces()
        guard index < end, source.scalars[index] != "#" else { return .empty }
        let value: HeaderValue?
        switch source.scalars[index] {
        case "[": value = list(&findings)
        case "'", "\"": value = quoted(&findings).map { .single($0) }
        case "{", "&", "*", "!", "|", ">", "%", "@", "`":
            let mark = String(source.scalars[index])
            findings.error("needs-quotes", source.place(index), Sentences.needsQuotes(mark))
            return nil
        default: return .single(plain(&findings))
        }
        skipSpaces()
        if index < end, source.scalars[index] != "#" {
            findings.error(
                "text-after-value", source.place(index), Sentences.textAfterValue(source.string(index..<end)))
        }
        return value
    }

    private mutating func skipSpaces() {
        while index < end, source.scalars[index].isBlank { index += 1 }
    }

    /// Up to a comment or the end of the line.
    private mutating func plain(_ findings: inout FindingList) -> HeaderValue.Item {
        let start = index
        var last = index
        while index < end {
            let scalar = source.scalars[index]
            if scalar == "#", source.scalars[index - 1].isBlank { break }
            if !scalar.isBlank { last = index + 1 }
            if scalar == ":", index + 1 == end || source.scalars[index + 1].isBlank {
                findings.warning("colon-in-value", source.place(index), Sentences.colonInValue)
            }
            index += 1
        }
        index = end
        return HeaderValue.Item(text: source.string(start..<last), offset: start)
    }

    private mutating func quoted(_ findings: inout FindingList) -> HeaderValue.Item? {
        let quote = source.scalars[index]
        let start = index
        var text = String.UnicodeScalarView()
        index += 1
        while index < end {
            let scalar = source.scalars[index]
            if scalar == quote {
                guard quote == "'", index + 1 < end, source.scalars[index + 1] == "'" else {
                    index += 1
                    return HeaderValue.Item(text: String(text), offset: start, isQuoted: true)
                }
                index += 1
            } else if scalar == "\\", quote == "\"" {
                guard index + 1 < end else { break }
                index += 1
                let escaped = source.scalars[index]
                if escaped != "\"", escaped != "\\", escaped != "/" {
                    findings.error(
                        "bad-escape", source.place(index - 1), Sentences.badEscape("\\\(escaped)"))
                }
                text.append(escaped)
                index += 1
                continue
            }
            text.append(scalar)
            index += 1
        }
        findings.error("unclosed-quote", source.place(start), Sentences.unclosedQuote(String(quote)))
        index = end
        return nil
    }

    private mutating func list(_ findings: inout FindingList) -> HeaderValue? {
        let start = index
        var items: [HeaderValue.Item] = []
        index += 1
        while true {
            skipSpaces()
            guard index < end, source.scalars[index] != "#" else { break }
            switch source.scalars[index] {
            case "]":
                index += 1
                return .list(items)
            case ",":
                findings.error("empty-item", source.place(index), Sentences.emptyItem)
                index += 1
                continue
            case "'", "\"":
                guard let item = quoted(&findings) else { return nil }
                items.append(item)
            case "[", "{":
                findings.error("nested-list", source.place(index), Sentences.nestedList)
                index = end
                return nil
            default: items.append(plainItem())
            }
            skipSpaces()
            if index < end, source.scalars[index] == "," {
                index += 1
            } else if index < end, !"][{#".unicodeScalars.contains(source.scalars[index]) {
                findings.error("missing-comma", source.place(index), Sentences.missingComma)
            }
        }
        findings.error("unclosed-list", source.place(start), Sentences.unclosedList)
        index = end
        return nil
    }

    private mutating func plainItem() -> HeaderValue.Item {
        let start = index
        var last = index
        while index < end, !",[]{}".unicodeScalars.contains(source.scalars[index]) {
            if source.scalars[index] == "#", source.scalars[index - 1].isBlank { break }
            if !source.scalars[index].isBlank { last = index + 1 }
            index += 1
        }
        // A brace would stop here for ever.
        if index < end, last == start { index += 1 }
        return HeaderValue.Item(text: source.string(start..<max(last, start)), offset: start)
    }
}

extension Unicode.Scalar {
    /// A space within a line. Spaces that do not break a line are spaces for the ear.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: true
        default: false
        }
    }

    /// Marks that nobody sees: soft hyphens, zero-width spaces and joiners, direction marks, byte order marks.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Control characters that have no business in a text.
    var isControl: Bool {
        switch value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
        default: false
        }
    }
}
