import Glibc
import Testing

/// Tables that lie beside these tests.
enum Corpus {
    struct Pair: Sendable, CustomTestStringConvertible {
        var kind: String
        var written: String
        var spoken: String
        var testDescription: String { "\(kind): \(written)" }
    }

    static let pairs: [Pair] = lines(of: "spoken-corpus.tsv").filter { !$0.hasPrefix("#") }.compactMap { line in
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return columns.count >= 3 ? Pair(kind: columns[0], written: columns[1], spoken: columns[2]) : nil
    }

    /// Sample bulletins, written for these tests.
    static let bulletins = lines(of: "bulletins.txt")

    /// Small letters without marks, one space between words: what a listener would write down.
    static func heard(_ text: String) -> String {
        var words = ""
        for character in text.lowercased() where !",.?!".contains(character) {
            if character == "-" || character.isWhitespace {
                if words.last != " ", !words.isEmpty { words.append(" ") }
            } else {
                words.append(character)
            }
        }
        return words.hasSuffix(" ") ? String(words.dropLast()) : words
    }

    private static func lines(of name: String, folder: String = #filePath) -> [String] {
        let path =
            folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/"
            + name
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
