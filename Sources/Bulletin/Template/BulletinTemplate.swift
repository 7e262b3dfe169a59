/// A bulletin with blanks, prepared before the day of need: an alert, or what `loaxa new` begins with. A blank is written
/// `{{muc-nuoc}}`, or with a hint `{{muc-nuoc: ví dụ 10 mét 5}}`.
///
/// Two braces, because one brace is a pronunciation. A name is of small letters without marks, digits and hyphens; two braces
/// around anything else stay as they are. A name may come again; its first hint counts.
package struct BulletinTemplate: Sendable, Hashable {
    package struct Blank: Sendable, Hashable, Encodable {
        package let name: String
        /// What to write there.
        package let hint: String?
    }

    private enum Piece: Hashable {
        case text(String)
        case blank(String)

        var isBlank: Bool { if case .blank = self { true } else { false } }
    }

    private let pieces: [Piece]
    /// In the order in which they come.
    package let blanks: [Blank]

    /// Characters of a value: nobody listens to a longer one.
    package static let longestValue = 300

    package init(_ text: String) {
        var pieces: [Piece] = []
        var blanks: [Blank] = []
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{") {
            pieces.append(.text(String(rest[..<opening.lowerBound])))
            let inner = rest[opening.upperBound...]
            guard let closing = inner.firstRange(of: "}}"),
                let blank = Self.blank(in: inner[..<closing.lowerBound])
            else {
                pieces.append(.text("{{"))
                rest = inner
                continue
            }
            pieces.append(.blank(blank.name))
            if let known = blanks.firstIndex(where: { $0.name == blank.name }) {
                if blanks[known].hint == nil { blanks[known] = blank }
            } else {
                blanks.append(blank)
            }
            rest = inner[closing.upperBound...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
        self.blanks = blanks
    }

    private static func blank(in text: Substring) -> Blank? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0]).cleaned
        guard !name.isEmpty, name.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
            return nil
        }
        let hint = parts.count == 2 ? String(parts[1]).cleaned : ""
        return Blank(name: name, hint: hint.isEmpty ? nil : hint)
    }

    /// Why a text with these values cannot be made; the first kind that applies.
    package enum Fault: Error, Hashable {
        case unknown([String], known: [String])
        case missing([Blank])
        case tooLong(String, limit: Int)
    }

    /// The file's text with every blank filled. A value is said as it stands: no mark in it is a directive.
    package func filled(_ values: [String: String]) throws(Fault) -> String {
        let names = blanks.map(\.name)
        let unknown = values.keys.filter { !names.contains($0) }.sorted()
        guard unknown.isEmpty else { throw .unknown(unknown, known: names) }
        let missing = blanks.filter { (values[$0.name] ?? "").cleaned.isEmpty }
        guard missing.isEmpty else { throw .missing(missing) }
        for name in names where values[name]!.count > Self.longestValue {
            throw .tooLong(name, limit: Self.longestValue)
        }
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .blank(let name): BulletinWriter.escaped(values[name]!.cleaned)
            }
        }.joined()
    }

    /// The file's text with these blanks filled and the others left as they are, with their hints or those of `hints`: what a
    /// person goes on with. Values of the front matter are put in quotes where they need them.
    package func begun(with values: [String: String], hints: [String: String] = [:]) -> String {
        var lines: [String] = []
        var isHeader = false
        for pieces in pieceLines {
            let raw = pieces.map { piece in
                switch piece {
                case .text(let text): text
                case .blank(let name): values[name]?.cleaned ?? written(name, hints)
                }
            }.joined()
            if raw == "---" {
                isHeader = lines.isEmpty
                lines.append(raw)
            } else if isHeader, pieces.contains(where: \.isBlank), let colon = raw.firstIndex(of: ":") {
                let value = String(raw[raw.index(after: colon)...]).cleaned
                lines.append("\(raw[...colon]) \(HeaderNotation.value(value))")
            } else if isHeader {
                lines.append(raw)
            } else {
                lines.append(
                    pieces.map { piece in
                        switch piece {
                        case .text(let text): text
                        case .blank(let name):
                            values[name].map { BulletinWriter.escaped($0.cleaned) } ?? written(name, hints)
                        }
                    }.joined())
            }
        }
        return lines.joined(separator: "\n")
    }

    private func written(_ name: String, _ hints: [String: String]) -> String {
        let hint = hints[name] ?? blanks.first { $0.name == name }?.hint
        return "{{\(name)\(hint.map { ": \($0)" } ?? "")}}"
    }

    /// The pieces of each line.
    private var pieceLines: [[Piece]] {
        var lines: [[Piece]] = [[]]
        for piece in pieces {
            guard case .text(let text) = piece else {
                lines[lines.count - 1].append(piece)
                continue
            }
            for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                lines[lines.count - 1].append(.text(String(part)))
            }
        }
        return lines
    }
}
