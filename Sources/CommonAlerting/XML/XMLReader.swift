import Wording

/// Reads XML 1.0 with namespaces, as far as messages need it and no further. Pure; time is linear in the file's length.
///
/// There is no DOCTYPE and there are no entities but the five predefined ones and numbers of characters, so nothing can grow,
/// and nothing is fetched. Depth, attributes, names and the number of elements have limits, so nothing overflows.
struct XMLReader {
    static let deepest = 24
    static let mostElements = 20_000
    static let mostAttributes = 32
    static let longestName = 256
    /// Characters.
    static let longestValue = 65_536

    private let source: XMLSource
    private var index = 0
    private var open: [Open] = []
    /// Prefixes in force, inner ones last; the default namespace has an empty prefix.
    private var bindings: [(prefix: String, uri: String)] = [("xml", "http://www.w3.org/XML/1998/namespace")]
    private var root: XMLElement?
    private var elementCount = 0

    private struct Open {
        var element: XMLElement
        let writtenName: String
        let bindingCount: Int
    }

    private init(_ source: XMLSource) { self.source = source }

    static func read(_ source: XMLSource) throws(XMLFault) -> XMLElement {
        var reader = XMLReader(source)
        return try reader.read()
    }

    private mutating func read() throws(XMLFault) -> XMLElement {
        if has("<?xml"), at(5).map(isBlank) ?? false { try skip(past: "?>", "unclosed-instruction") }
        while index < source.scalars.count {
            if source.scalars[index] == "<" { try takeMarkup() } else { try takeText() }
        }
        if let last = open.last {
            throw source.fault(last.element.offset, "unclosed-element", Sentences.unclosed("<\(last.writtenName)>"))
        }
        guard let root else { throw fault("no-element", Sentences.noElement) }
        return root
    }

    // MARK: Characters

    private func at(_ ahead: Int) -> Unicode.Scalar? {
        index + ahead < source.scalars.count ? source.scalars[index + ahead] : nil
    }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes in
            guard index + bytes.count <= source.scalars.count else { return false }
            return bytes.indices.allSatisfy { source.scalars[index + $0].value == UInt32(bytes[$0]) }
        }
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { " \t\r\n".unicodeScalars.contains(scalar) }

    private mutating func skipBlanks() -> Bool {
        let start = index
        while let scalar = at(0), isBlank(scalar) { index += 1 }
        return index > start
    }

    private func fault(_ code: String, _ message: Sentence) -> XMLFault { source.fault(index, code, message) }

    // MARK: Markup

    private mutating func takeMarkup() throws(XMLFault) {
        if has("</") { return try takeEnd() }
        if has("<!--") { return try takeComment() }
        if has("<![CDATA[") { return try takeCharacters() }
        if has("<!") { throw fault("doctype", Sentences.doctype) }
        if has("<?") {
            if has("<?xml"), at(5).map(isBlank) ?? true {
                throw fault("misplaced-declaration", Sentences.misplacedDeclaration)
            }
            return try skip(past: "?>", "unclosed-instruction")
        }
        try takeStart()
    }

    private mutating func skip(past mark: StaticString, _ code: String) throws(XMLFault) {
        let start = index
        while index < source.scalars.count {
            if has(mark) {
                index += mark.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw source.fault(start, code, Sentences.unclosed("\(mark)"))
    }

    private mutating func takeComment() throws(XMLFault) {
        let start = index
        index += 4
        while index < source.scalars.count, !has("--") { index += 1 }
        guard has("-->") else { throw source.fault(start, "unclosed-comment", Sentences.unclosed("<!-- -->")) }
        index += 3
    }

    private mutating func takeCharacters() throws(XMLFault) {
        let start = index
        guard !open.isEmpty else { throw fault("text-outside", Sentences.textOutside) }
        index += 9
        let first = index
        try skip(past: "]]>", "unclosed-cdata")
        guard start < first else { return }
        append(source.scalars[first..<(index - 3)])
    }

    private mutating func takeText() throws(XMLFault) {
        let start = index
        while let scalar = at(0), scalar != "<", scalar != "&" {
            if open.isEmpty, !isBlank(scalar) { throw fault("text-outside", Sentences.textOutside) }
            if scalar == "]", has("]]>") { throw fault("stray-cdata-end", Sentences.strayMark("]]>")) }
            index += 1
        }
        append(source.scalars[start..<index])
        guard at(0) == "&" else { return }
        guard !open.isEmpty else { throw fault("text-outside", Sentences.textOutside) }
        let scalar = try takeReference()
        append([scalar])
    }

    private mutating func append(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard !open.isEmpty else { return }
        open[open.count - 1].element.text.unicodeScalars.append(contentsOf: scalars)
    }

    /// `&lt;`, `&#8211;`, `&#x1EBF;`.
    private mutating func takeReference() throws(XMLFault) -> Unicode.Scalar {
        var name = ""
        var cursor = index + 1
        while cursor < source.scalars.count, source.scalars[cursor] != ";", cursor - index <= 12 {
            name.unicodeScalars.append(source.scalars[cursor])
            cursor += 1
        }
        guard cursor < source.scalars.count, source.scalars[cursor] == ";" else {
            throw fault("bad-reference", Sentences.badReference("&"))
        }
        let scalar: Unicode.Scalar?
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHex = digits.hasPrefix("x")
            let value =
                (isHex ? digits.dropFirst() : digits).utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D }
                ? UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) : nil
            scalar = value.flatMap { XMLSource.isAllowed($0) ? Unicode.Scalar($0) : nil }
        } else {
            let known: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
            scalar = known[name]
        }
        guard let scalar else { throw fault("bad-reference", Sentences.badReference("&\(name);")) }
        index = cursor + 1
        return scalar
    }

    // MARK: Elements

    private mutating func takeStart() throws(XMLFault) {
        let start = index
        guard root == nil || !open.isEmpty else { throw fault("second-root", Sentences.secondRoot) }
        guard open.count < Self.deepest else { throw fault("too-deep", Sentences.tooDeep(Self.deepest)) }
        elementCount += 1
        guard elementCount <= Self.mostElements else {
            throw fault("too-many-elements", Sentences.tooManyElements(Self.mostElements))
        }
        index += 1
        let written = try takeName()
        let bindingCount = bindings.count
        var names: Set<String> = []
        var prefixes: [(prefix: String, offset: Int)] = []
        var attributes: [String: String] = [:]
        var isClosed = false
        while true {
            let hasBlank = skipBlanks()
            guard let scalar = at(0) else {
                throw source.fault(start, "unclosed-tag", Sentences.unclosed("<\(written)>"))
            }
            if scalar == ">" {
                index += 1
                break
            }
            if has("/>") {
                index += 2
                isClosed = true
                break
            }
            guard hasBlank else { throw fault("bad-tag", Sentences.strayMark(String(scalar))) }
            let offset = index
            let name = try takeName()
            guard names.insert(name).inserted else {
                throw source.fault(offset, "duplicate-attribute", Sentences.duplicateAttribute(name))
            }
            guard names.count <= Self.mostAttributes else {
                throw source.fault(offset, "too-many-attributes", Sentences.tooManyAttributes(Self.mostAttributes))
            }
            let value = try takeValue(of: name)
            let (prefix, local) = try split(name, at: offset)
            if name == "xmlns" {
                bindings.append(("", value))
            } else if prefix == "xmlns" {
                guard !value.isEmpty, local != "xml", local != "xmlns" else {
                    throw source.fault(offset, "bad-namespace", Sentences.badNamespace(local))
                }
                bindings.append((local, value))
            } else {
                if !prefix.isEmpty { prefixes.append((prefix, offset)) }
                attributes[name] = value
            }
        }
        for (prefix, offset) in prefixes { _ = try uri(of: prefix, at: offset) }
        let (prefix, local) = try split(written, at: start + 1)
        let element = XMLElement(
            name: local, namespace: prefix.isEmpty ? uri(of: "") ?? "" : try uri(of: prefix, at: start + 1),
            offset: start, attributes: attributes)
        open.append(Open(element: element, writtenName: written, bindingCount: bindingCount))
        if isClosed { close() }
    }

    private mutating func takeEnd() throws(XMLFault) {
        let start = index
        index += 2
        let name = try takeName()
        _ = skipBlanks()
        guard at(0) == ">" else { throw source.fault(start, "unclosed-tag", Sentences.unclosed("</\(name)>")) }
        guard let last = open.last, last.writtenName == name else {
            throw source.fault(start, "wrong-end", Sentences.wrongEnd(name, expected: open.last?.writtenName))
        }
        index += 1
        close()
    }

    private mutating func close() {
        let last = open.removeLast()
        bindings.removeLast(bindings.count - last.bindingCount)
        if open.isEmpty { root = last.element } else { open[open.count - 1].element.children.append(last.element) }
    }

    private mutating func takeName() throws(XMLFault) -> String {
        var name = ""
        var length = 0
        while let scalar = at(0), Self.isName(scalar, first: length == 0) {
            name.unicodeScalars.append(scalar)
            index += 1
            length += 1
            guard length <= Self.longestName else { throw fault("long-name", Sentences.longName(Self.longestName)) }
        }
        guard length > 0 else {
            throw fault("bad-name", at(0).map { Sentences.strayMark(String($0)) } ?? Sentences.unclosed("<"))
        }
        return name
    }

    private static func isName(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", ":": true
        case "0"..."9", "-", ".", "\u{B7}": !first
        // The tables of XML 1.0 leave out a few hundred of these; no message of ours has a name of such letters.
        default: scalar.value >= 0xC0
        }
    }

    private mutating func takeValue(of name: String) throws(XMLFault) -> String {
        _ = skipBlanks()
        guard at(0) == "=" else { throw fault("bad-attribute", Sentences.badAttribute(name)) }
        index += 1
        _ = skipBlanks()
        guard let quote = at(0), quote == "\"" || quote == "'" else {
            throw fault("bad-attribute", Sentences.badAttribute(name))
        }
        let start = index
        index += 1
        var value = String.UnicodeScalarView()
        while let scalar = at(0), scalar != quote {
            guard index - start <= Self.longestValue else {
                throw source.fault(start, "long-value", Sentences.longValue(name, Self.longestValue))
            }
            if scalar == "<" { throw fault("bad-attribute", Sentences.badAttribute(name)) }
            if scalar == "&" {
                value.append(try takeReference())
            } else {
                value.append(isBlank(scalar) ? " " : scalar)
                index += 1
            }
        }
        guard at(0) == quote else { throw source.fault(start, "unclosed-value", Sentences.unclosed(name + "=")) }
        index += 1
        return String(value)
    }

    // MARK: Namespaces

    private func split(_ name: String, at offset: Int) throws(XMLFault) -> (prefix: String, local: String) {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1 { return ("", name) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw source.fault(offset, "bad-name", Sentences.strayMark(":"))
        }
        return (String(parts[0]), String(parts[1]))
    }

    private func uri(of prefix: String) -> String? { bindings.last { $0.prefix == prefix }?.uri }

    private func uri(of prefix: String, at offset: Int) throws(XMLFault) -> String {
        guard let uri = uri(of: prefix) else {
            throw source.fault(offset, "unknown-prefix", Sentences.unknownPrefix(prefix))
        }
        return uri
    }
}
