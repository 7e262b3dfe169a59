/// Reads a plain text line by line: headings by their numbering or their capitals, lists by their marks. Pure.
package enum PlainReader {
    package static func read(_ text: String) -> ImportedDocument {
        var document = ImportedDocument()
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            // Marks of emphasis from another program.
            let line = unemphasised(String(line).trimmed)
            guard !line.isEmpty else { continue }
            document.blocks.append(block(line))
        }
        return document
    }

    /// Without the asterisks that stand before or behind a word.
    private static func unemphasised(_ line: String) -> String {
        guard line.contains("*") else { return line }
        let characters = Array(line)
        return String(
            characters.indices.filter { place in
                guard characters[place] == "*" else { return true }
                let before = place > 0 ? characters[place - 1] : " "
                let after = place + 1 < characters.count ? characters[place + 1] : " "
                return before.isWhitespace && after.isWhitespace
            }.map { characters[$0] })
    }

    private static func block(_ line: String) -> ImportedDocument.Block {
        let hashes = line.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), line.dropFirst(hashes).first == " " {
            return .heading(level: hashes, String(line.dropFirst(hashes)).trimmed)
        }
        if let mark = line.first, "-–—•*+●○▪".contains(mark), line.dropFirst().first?.isWhitespace ?? false {
            return .item(String(line.dropFirst()).trimmed, number: nil)
        }
        if let level = headingLevel(line) { return .heading(level: level, line) }
        return .paragraph(line)
    }

    /// Words: what is longer is a sentence, whatever it begins with.
    private static let longestHeading = 24

    /// `I. MỤC ĐÍCH`, `1. Mục đích`, `1.1. Chủ trương…`, `Phần thứ nhất`, or a line in capitals.
    private static func headingLevel(_ line: String) -> Int? {
        let words = line.split(separator: " ")
        guard let first = words.first, words.count <= longestHeading, !line.hasSuffix(".") else { return nil }
        if line.isCapital, line.filter(\.isLetter).count >= 4 { return numbering(first) == nil ? 1 : 2 }
        if ["Phần", "Chương", "Mục"].contains(first), words.count <= 16 { return 1 }
        guard let depth = numbering(first), words.count > 1 else { return nil }
        return depth
    }

    /// `I.` 2, `1.` 3, `1.1.` 4; nil for what numbers nothing.
    private static func numbering(_ word: Substring) -> Int? {
        guard word.hasSuffix(".") || word.hasSuffix(")") else { return nil }
        let parts = word.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 1, let only = parts.first, !only.isEmpty, only.allSatisfy({ "IVX".contains($0) }) { return 2 }
        guard word.hasSuffix("."), parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        return 2 + parts.count
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
