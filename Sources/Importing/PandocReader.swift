import FoundationEssentials

/// Reads the syntax tree that `pandoc --to json` prints (pandoc-types 1.22 and later). Pure.
package enum PandocReader {
    /// The bytes are no such tree.
    package struct NotATree: Error {}

    package static func read(_ json: [UInt8]) throws(NotATree) -> ImportedDocument {
        guard let tree = try? JSONDecoder().decode(Tree.self, from: Data(json)) else { throw NotATree() }
        var walk = Walk()
        for block in tree.blocks { walk.take(block) }
        return walk.document
    }

    private struct Tree: Decodable { var blocks: [Node] }

    /// `{"t": …, "c": …}`, or whatever else stands in the tree.
    fileprivate indirect enum Node: Decodable {
        case element(String, Node?)
        case list([Node])
        case text(String)
        case number(Double)
        case other

        private enum Key: String, CodingKey { case t, c }

        init(from decoder: any Decoder) throws {
            if let keyed = try? decoder.container(keyedBy: Key.self),
                let name = try? keyed.decode(String.self, forKey: .t)
            {
                self = .element(name, try keyed.decodeIfPresent(Node.self, forKey: .c))
                return
            }
            let single = try decoder.singleValueContainer()
            if let list = try? single.decode([Node].self) {
                self = .list(list)
            } else if let text = try? single.decode(String.self) {
                self = .text(text)
            } else if let number = try? single.decode(Double.self) {
                self = .number(number)
            } else {
                self = .other
            }
        }

        var elements: [Node] { if case .list(let list) = self { list } else { [] } }
        var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }
    }
}

private struct Walk {
    var document = ImportedDocument()

    mutating func take(_ block: PandocReader.Node) {
        guard case .element(let name, let inner) = block else { return }
        let content = inner ?? .other
        switch name {
        case "Header":
            let parts = content.elements
            guard parts.count == 3 else { return }
            add(.heading(level: parts[0].number ?? 1, words(parts[2])))
        case "Para", "Plain": add(.paragraph(words(content)))
        case "LineBlock": add(.paragraph(content.elements.map { line in words(line) }.joined(separator: "\n")))
        case "BulletList": for item in content.elements { take(item: item, number: nil) }
        case "OrderedList":
            guard content.elements.count == 2 else { return }
            let first = content.elements[0].elements.first?.number ?? 1
            for (index, item) in content.elements[1].elements.enumerated() { take(item: item, number: first + index) }
        case "DefinitionList":
            for entry in content.elements where entry.elements.count == 2 {
                add(.paragraph(words(entry.elements[0]) + ":"))
                for definition in entry.elements[1].elements { take(all: definition) }
            }
        case "BlockQuote": take(all: content)
        case "Div": if let inner = content.elements.last { take(all: inner) }
        case "Figure":
            document.leftOut.append("ảnh")
        case "Table": take(table: content)
        case "CodeBlock": document.leftOut.append("đoạn mã")
        default: return
        }
    }

    private mutating func take(all blocks: PandocReader.Node) { for block in blocks.elements { take(block) } }

    /// The first paragraph of an item is the item; what follows it stands on its own.
    private mutating func take(item: PandocReader.Node, number: Int?) {
        var isFirst = true
        for block in item.elements {
            if isFirst, case .element(let name, let content?) = block, name == "Para" || name == "Plain" {
                add(.item(words(content), number: number))
            } else {
                take(block)
            }
            isFirst = false
        }
    }

    private mutating func take(table content: PandocReader.Node) {
        // [attributes, caption, columns, head, bodies, foot]
        let parts = content.elements
        guard parts.count == 6 else { return }
        let head = rows(parts[3].elements.last ?? .other)
        var rows = head
        for body in parts[4].elements where body.elements.count == 4 {
            rows += self.rows(body.elements[2]) + self.rows(body.elements[3])
        }
        rows += self.rows(parts[5].elements.last ?? .other)
        guard !rows.isEmpty else { return }
        document.blocks.append(.table(rows, hasHeading: !head.isEmpty))
    }

    private mutating func rows(_ node: PandocReader.Node) -> [[String]] {
        node.elements.compactMap { row in
            guard let cells = row.elements.last?.elements, row.elements.count == 2 else { return nil }
            return cells.map { cell in
                guard let blocks = cell.elements.last else { return "" }
                var inner = Walk()
                inner.take(all: blocks)
                document.leftOut += inner.document.leftOut
                return inner.document.blocks.map(\.words).filter { !$0.isEmpty }.joined(separator: ", ")
            }
        }
    }

    private mutating func add(_ block: ImportedDocument.Block) {
        if !block.words.isEmpty { document.blocks.append(block) }
    }

    /// What a row of inlines says.
    private mutating func words(_ inlines: PandocReader.Node) -> String {
        var text = ""
        for inline in inlines.elements {
            guard case .element(let name, let content) = inline else { continue }
            switch name {
            case "Str": if case .text(let word)? = content { text += word }
            case "Space", "SoftBreak": text += " "
            case "LineBreak": text += "\n"
            case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
                // What is struck out is not said.
                if name != "Strikeout", let content { text += words(content) }
            case "Quoted": if let inner = content?.elements.last { text += "“" + words(inner) + "”" }
            case "Cite", "Span", "Link":
                let parts = content?.elements ?? []
                if name == "Cite", let inner = parts.last { text += words(inner) }
                if name != "Cite", parts.count >= 2 { text += words(parts[1]) }
            case "Code": if case .text(let code)? = content?.elements.last { text += code }
            case "Image": document.leftOut.append("ảnh")
            case "Math": document.leftOut.append("công thức")
            case "Note": document.leftOut.append("chú thích cuối trang")
            default: continue
            }
        }
        return text.trimmed
    }
}

extension ImportedDocument.Block {
    /// Everything that it says, for what needs no more.
    var words: String {
        switch self {
        case .heading(_, let text), .paragraph(let text), .item(let text, _): text
        case .table(let rows, _): rows.map { $0.joined(separator: ", ") }.joined(separator: "; ")
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let rest = self[start...]
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(rest[...last])
    }
}
