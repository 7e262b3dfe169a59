import Wording

/// Where the front matter of a file is, and where its body begins.
struct FrontMatter {
    /// Lines between the two `---`, counted from 0; nil where the file has none.
    var lines: Range<Int>?
    /// The first line of the body.
    var bodyLine: Int

    init(_ source: SourceText, _ findings: inout FindingList) {
        var first = 0
        while first < source.lineCount, source.line(first).allSatisfy({ source.scalars[$0].isBlank }) { first += 1 }
        guard first < source.lineCount, Self.isFence(source, first) else {
            lines = nil
            bodyLine = 0
            return
        }
        if let close = ((first + 1)..<source.lineCount).first(where: { Self.isFence(source, $0) }) {
            lines = (first + 1)..<close
            bodyLine = close + 1
            return
        }
        // Nobody closed it: it goes as far as lines look like headers.
        findings.error("unclosed-front-matter", source.place(source.lineStarts[first]), Sentences.unclosedFrontMatter)
        var end = first + 1
        while end < source.lineCount, Self.looksLikeHeader(source, end) { end += 1 }
        lines = (first + 1)..<end
        bodyLine = end
    }

    private static func isFence(_ source: SourceText, _ line: Int) -> Bool {
        let range = source.line(line)
        guard range.count >= 3, source.scalars[range.lowerBound..<(range.lowerBound + 3)].allSatisfy({ $0 == "-" })
        else {
            return false
        }
        return source.scalars[(range.lowerBound + 3)..<range.upperBound].allSatisfy { $0.isBlank }
    }

    private static func looksLikeHeader(_ source: SourceText, _ line: Int) -> Bool {
        let range = source.line(line)
        guard let first = range.first else { return false }
        if source.scalars[first] == "#" { return true }
        guard let colon = range.first(where: { source.scalars[$0] == ":" }) else { return false }
        return HeaderKey(spelling: source.string(first..<colon)) != nil
    }
}

/// One header: its key, its value, and where they stand.
struct Header {
    var key: HeaderKey
    var keyOffset: Int
    var value: HeaderValue
}

/// Reads the lines of a front matter into headers. Every fault is found; a header with a fault in it is left out.
struct HeaderReader {
    let source: SourceText

    func read(_ lines: Range<Int>, _ findings: inout FindingList) -> [Header] {
        var headers: [Header] = []
        var seen: [HeaderKey: Int] = [:]
        for number in lines {
            let range = source.line(number)
            guard let start = range.first(where: { !source.scalars[$0].isBlank }), source.scalars[start] != "#" else {
                continue
            }
            guard let (name, colon) = key(start..<range.upperBound) else {
                findFaultyLine(start..<range.upperBound, indented: start > range.lowerBound, &findings)
                continue
            }
            let key = HeaderKey(spelling: name)
            if start > range.lowerBound { findings.error("indented-key", source.place(start), Sentences.indentedKey) }
            guard let key else {
                findings.error(
                    "unknown-key", source.place(start),
                    Sentences.unknownKey(name, nearest: nearest(to: name, in: HeaderKey.names)))
                continue
            }
            if colon + 1 < range.upperBound, !source.scalars[colon + 1].isBlank {
                findings.error("missing-space", source.place(colon), Sentences.missingSpace(name))
            }
            if let line = seen[key] {
                findings.error("duplicate-key", source.place(start), Sentences.duplicateKey(name, line: line + 1))
                continue
            }
            seen[key] = number
            var reader = HeaderValueReader(source, (colon + 1)..<range.upperBound)
            guard let value = reader.read(&findings) else { continue }
            headers.append(Header(key: key, keyOffset: start, value: value))
        }
        return headers
    }

    /// The name before the first colon that ends a key, and where the colon is.
    private func key(_ range: Range<Int>) -> (name: String, colon: Int)? {
        guard source.scalars[range.lowerBound] != "-", let colon = range.first(where: { source.scalars[$0] == ":" })
        else {
            return nil
        }
        var end = colon
        while end > range.lowerBound, source.scalars[end - 1].isBlank { end -= 1 }
        let name = source.string(range.lowerBound..<end)
        guard !name.isEmpty, name.unicodeScalars.count <= 40 else { return nil }
        // A colon inside a sentence or an address ends no key.
        let isClosed = colon + 1 == range.upperBound || source.scalars[colon + 1].isBlank
        return isClosed || HeaderKey(spelling: name) != nil ? (name, colon) : nil
    }

    private func findFaultyLine(_ range: Range<Int>, indented: Bool, _ findings: inout FindingList) {
        let first = source.scalars[range.lowerBound]
        let second = range.count > 1 ? source.scalars[range.lowerBound + 1] : " "
        if first == "-", second.isBlank {
            findings.error("block-list", source.place(range.lowerBound), Sentences.blockList)
        } else if indented {
            findings.error("continued-value", source.place(range.lowerBound), Sentences.continuedValue)
        } else {
            findings.error(
                "not-a-header", source.place(range.lowerBound), Sentences.notAHeader(source.string(range)))
        }
    }
}
