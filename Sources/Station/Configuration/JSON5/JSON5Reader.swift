/// Reads a whole JSON5 text (json5.org, version 1.0.0). Pure; may be used on any thread.
struct JSON5Reader {
    /// Objects and arrays inside one another; the settings of a station need six.
    static let deepest = 32

    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// Of `index`, counting from 1.
    private var line = 1
    private var lineStart = 0
    private var path: [KeyPathStep] = []
    private var duplicates: [JSON5Value.Duplicate] = []

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    static func read(_ bytes: [UInt8]) throws(JSON5Fault) -> (value: JSON5Value, duplicates: [JSON5Value.Duplicate]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw encodingFault(bytes) }
        var reader = JSON5Reader(Array(text.unicodeScalars))
        if reader.peek == "\u{FEFF}" { reader.index += 1 }
        try reader.skipBlanks()
        guard reader.peek != nil else { throw reader.fault(.empty) }
        let value = try reader.value()
        try reader.skipBlanks()
        if reader.peek != nil { throw reader.fault(.afterTheEnd(reader.word)) }
        return (value, reader.duplicates)
    }

    // MARK: Values

    private mutating func value() throws(JSON5Fault) -> JSON5Value {
        let line = line
        let content: JSON5Value.Content
        switch peek {
        case "{": content = .object(try members())
        case "[": content = .array(try elements())
        case "\"", "'": content = .string(try string())
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}": throw fault(.curlyQuote)
        case let next? where ("0"..."9").contains(next) || next == "." || next == "+" || next == "-":
            content = .number(try number())
        default:
            switch word {
            case "true": content = .boolean(true)
            case "false": content = .boolean(false)
            case "null": content = .null
            case "Infinity": content = .number(.infinity)
            case "NaN": content = .number(.nan)
            default: throw fault(.noValue(word))
            }
            index += word.unicodeScalars.count
        }
        return JSON5Value(content: content, line: line)
    }

    private mutating func members() throws(JSON5Fault) -> [JSON5Value.Member] {
        var members: [JSON5Value.Member] = []
        var lines: [String: Int] = [:]
        try items(of: .object, until: "}") { (reader) throws(JSON5Fault) in
            let line = reader.line
            let key = try reader.key()
            try reader.skipBlanks()
            guard reader.peek == ":" else { throw reader.fault(.noColon(reader.word)) }
            reader.index += 1
            try reader.skipBlanks()
            reader.path.append(.key(key))
            let value = try reader.value()
            if let first = lines[key] {
                reader.duplicates.append(.init(path: reader.path, line: line, firstLine: first))
            } else {
                lines[key] = line
                members.append(JSON5Value.Member(key: key, value: value))
            }
            reader.path.removeLast()
        }
        return members
    }

    private mutating func elements() throws(JSON5Fault) -> [JSON5Value] {
        var elements: [JSON5Value] = []
        try items(of: .array, until: "]") { (reader) throws(JSON5Fault) in
            reader.path.append(.index(elements.count))
            elements.append(try reader.value())
            reader.path.removeLast()
        }
        return elements
    }

    /// What an object and an array have in common: an opening mark, items with commas between them, a closing mark.
    private mutating func items(
        of opening: JSON5Fault.Opening, until end: Unicode.Scalar, each: (inout Self) throws(JSON5Fault) -> Void
    ) throws(JSON5Fault) {
        guard path.count < Self.deepest else { throw fault(.tooDeep) }
        let firstLine = line
        func unclosed() -> JSON5Fault { fault(.unclosed(opening, line: firstLine)) }
        index += 1
        try skipBlanks()
        while peek != end {
            guard peek != nil else { throw unclosed() }
            try each(&self)
            try skipBlanks()
            switch peek {
            case ",":
                index += 1
                try skipBlanks()
            case end: break
            case nil: throw unclosed()
            default: throw fault(.noComma(word))
            }
        }
        index += 1
    }

    private mutating func key() throws(JSON5Fault) -> String {
        switch peek {
        case "\"", "'": return try string()
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}": throw fault(.curlyQuote)
        default: break
        }
        var name = String.UnicodeScalarView()
        while let next = peek {
            if next == "\\" {
                index += 1
                guard peek == "u" else { throw fault(.badEscape) }
                index += 1
                name.append(contentsOf: try hexadecimal(digits: 4).unicodeScalars)
            } else if next.isOfIdentifiers(first: name.isEmpty) {
                name.append(next)
                index += 1
            } else {
                break
            }
        }
        guard !name.isEmpty else { throw fault(.noKey(word)) }
        return String(name)
    }

    // MARK: Numbers and strings

    private mutating func number() throws(JSON5Fault) -> Double {
        let written = word
        var digits = Substring(written)
        let sign: Double = digits.first == "-" ? -1 : 1
        if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
        let magnitude: Double?
        if digits == "Infinity" {
            magnitude = .infinity
        } else if digits == "NaN" {
            magnitude = .nan
        } else if digits.lowercased().hasPrefix("0x") {
            let hexadecimal = digits.dropFirst(2)
            magnitude =
                hexadecimal.first?.isHexDigit == true ? UInt64(hexadecimal, radix: 16).map { Double($0) } : nil
        } else {
            magnitude = Self.decimal(digits)
        }
        guard let magnitude else { throw fault(.badNumber(written)) }
        index += written.unicodeScalars.count
        return sign * magnitude
    }

    /// `12`, `.5`, `5.`, `1e-3`; no leading zeros.
    private static func decimal(_ text: Substring) -> Double? {
        func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
        let whole = text.prefix(while: isDigit)
        var rest = text[whole.endIndex...]
        guard whole.count < 2 || whole.first != "0" else { return nil }
        var fraction: Substring = ""
        if rest.first == "." {
            fraction = rest.dropFirst().prefix(while: isDigit)
            rest = rest[fraction.endIndex...]
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        if let mark = rest.first {
            let digits = rest.dropFirst().first.map { "+-".contains($0) } == true ? rest.dropFirst(2) : rest.dropFirst()
            guard mark == "e" || mark == "E", !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
        }
        // Swift's own reader wants digits on both sides of the point.
        return Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)\(rest)")
    }

    private mutating func string() throws(JSON5Fault) -> String {
        let quote = peek
        let first = line
        var text = String.UnicodeScalarView()
        index += 1
        while let next = peek {
            switch next {
            case quote:
                index += 1
                return String(text)
            case "\n", "\r": throw fault(.lineBreakInString)
            case "\\":
                index += 1
                text.append(contentsOf: try escape().unicodeScalars)
            default:
                text.append(next)
                index += 1
            }
        }
        throw fault(.unclosed(.string, line: first))
    }

    /// What stands after a backslash.
    private mutating func escape() throws(JSON5Fault) -> String {
        guard let next = peek else { return "" }
        if isLineBreak(next) {
            skipLineBreak()
            return ""
        }
        index += 1
        switch next {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "x": return try hexadecimal(digits: 2)
        case "u": return try hexadecimal(digits: 4)
        case "0" where !(peek.map { ("0"..."9").contains($0) } ?? false): return "\0"
        case "\"", "'", "\\", "/": return String(next)
        default:
            // JSON5 would take any other letter for itself; Foundation's decoder refuses it, and so do we: it is a slip.
            index -= 1
            throw fault(.badEscape)
        }
    }

    /// The character of that many digits; of two where UTF-16 splits it.
    private mutating func hexadecimal(digits: Int) throws(JSON5Fault) -> String {
        func unit(_ reader: inout Self) throws(JSON5Fault) -> UInt16 {
            var value: UInt16 = 0
            for _ in 0..<digits {
                guard let digit = reader.peek.flatMap({ Character($0).hexDigitValue }), reader.peek?.isASCII == true
                else {
                    throw reader.fault(.badEscape)
                }
                value = value << 4 | UInt16(digit)
                reader.index += 1
            }
            return value
        }
        var units = [try unit(&self)]
        if UTF16.isLeadSurrogate(units[0]), peek == "\\", index + 1 < scalars.count, scalars[index + 1] == "u" {
            index += 2
            units.append(try unit(&self))
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw fault(.badEscape) }
        return text
    }

    // MARK: Blanks

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func skipBlanks() throws(JSON5Fault) {
        while let next = peek {
            if isLineBreak(next) {
                skipLineBreak()
            } else if next.isBlank {
                index += 1
            } else if next == "/", index + 1 < scalars.count, scalars[index + 1] == "/" {
                while let next = peek, !isLineBreak(next) { index += 1 }
            } else if next == "/", index + 1 < scalars.count, scalars[index + 1] == "*" {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(JSON5Fault) {
        let first = line
        index += 2
        while let next = peek {
            if next == "*", index + 1 < scalars.count, scalars[index + 1] == "/" {
                index += 2
                return
            }
            if isLineBreak(next) { skipLineBreak() } else { index += 1 }
        }
        throw fault(.unclosed(.comment, line: first))
    }

    private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private mutating func skipLineBreak() {
        let isPair = peek == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        index += isPair ? 2 : 1
        line += 1
        lineStart = index
    }

    // MARK: Faults

    /// What stands here, up to a blank or a mark: for numbers, literals, and for telling what was found.
    private var word: String {
        var end = index
        while end < scalars.count, !scalars[end].isBlank, !isLineBreak(scalars[end]),
            !",:{}[]\"'".unicodeScalars.contains(scalars[end]),
            !(scalars[end] == "/" && end + 1 < scalars.count && "/*".unicodeScalars.contains(scalars[end + 1]))
        {
            end += 1
        }
        return String(String.UnicodeScalarView(scalars[index..<max(end, min(index + 1, scalars.count))]))
    }

    private func fault(_ reason: JSON5Fault.Reason) -> JSON5Fault {
        let before = String(String.UnicodeScalarView(scalars[lineStart..<index]))
        return JSON5Fault(reason: reason, line: line, column: before.count + 1)
    }

    /// Finds the first byte that belongs to no UTF-8 sequence.
    private static func encodingFault(_ bytes: [UInt8]) -> JSON5Fault {
        var line = 1
        var column = 1
        var offset = 0
        var decoder = UTF8()
        var source = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&source) {
            offset += UTF8.width(scalar)
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return JSON5Fault(reason: .notUTF8(offset: offset), line: line, column: column)
    }
}

extension Unicode.Scalar {
    /// What JSON5 skips between words, line breaks apart.
    fileprivate var isBlank: Bool {
        switch self {
        case "\t", "\u{B}", "\u{C}", " ", "\u{A0}", "\u{FEFF}": true
        default: properties.generalCategory == .spaceSeparator
        }
    }

    /// Whether a key may hold it without quotation marks (ECMAScript 5.1, IdentifierName).
    fileprivate func isOfIdentifiers(first: Bool) -> Bool {
        switch self {
        case "$", "_", "a"..."z", "A"..."Z": return true
        case "0"..."9", "\u{200C}", "\u{200D}": return !first
        default: break
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            return true
        case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: return !first
        default: return false
        }
    }
}
