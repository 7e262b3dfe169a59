import Wording

/// The characters of an XML file, and the line and column of each.
struct XMLSource: Sendable {
    let scalars: [Unicode.Scalar]
    /// Offsets of the first scalar of every line.
    private let lineStarts: [Int]

    /// Bytes. National services send up to some 200 kB, most of it polygons.
    static let longestFile = 1 << 20

    /// Takes UTF-8 alone, with or without a byte order mark.
    init(_ bytes: [UInt8]) throws(XMLFault) {
        guard bytes.count <= Self.longestFile else {
            throw XMLFault(
                place: .file, code: "file-too-long", message: Sentences.fileTooLong(bytes.count, Self.longestFile))
        }
        if let name = Self.wideEncoding(bytes) ?? Self.declaredEncoding(bytes) {
            throw XMLFault(
                place: .position(line: 1, column: 1), code: "encoding", message: Sentences.otherEncoding(name))
        }
        var scalars: [Unicode.Scalar] = []
        var lineStarts = [0]
        scalars.reserveCapacity(bytes.count)
        var parser = Unicode.UTF8.ForwardParser()
        var input = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...].makeIterator() : bytes[...].makeIterator()
        var damage: Int?
        reading: while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let encoded):
                scalars.append(Unicode.UTF8.decode(encoded))
                if scalars.last == "\n" { lineStarts.append(scalars.count) }
            case .emptyInput: break reading
            case .error:
                damage = scalars.count
                break reading
            }
        }
        self.scalars = scalars
        self.lineStarts = lineStarts
        if let damage { throw fault(damage, "invalid-utf8", Sentences.invalidUTF8) }
        if let stray = scalars.firstIndex(where: { !Self.isAllowed($0.value) }) {
            throw fault(stray, "invalid-character", Sentences.invalidCharacter(scalars[stray].value))
        }
    }

    /// The characters of XML 1.0, section 2.2.
    static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// UTF-16 and UTF-32 betray themselves by their mark, or by the zeros beside the first `<`.
    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4))
        if head.count == 4, head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] || head[..<3] == [0, 0, 0] {
            return "UTF-32"
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(2).contains(0) {
            return "UTF-16"
        }
        return nil
    }

    /// The encoding that the declaration names, where it is another than UTF-8 and its part ASCII.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = String(decoding: bytes[start...].prefix(256), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
            let name = head[..<end.lowerBound].firstRange(of: "encoding")
        else { return nil }
        let value = head[name.upperBound..<end.lowerBound].drop { " \t\r\n=".contains($0) }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let encoding = value.dropFirst().prefix { $0 != quote }
        return ["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased())
            ? nil : String(encoding.prefix(40))
    }

    func place(_ offset: Int) -> Finding.Place {
        let offset = min(offset, scalars.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = scalars[lineStarts[low]..<offset]
        // Letters are counted as a reader sees them, but not in a line of a megabyte.
        guard before.count < 4096 else { return .position(line: low + 1, column: before.count + 1) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: before)
        return .position(line: low + 1, column: String(text).count + 1)
    }

    func fault(_ offset: Int, _ code: String, _ message: Sentence) -> XMLFault {
        XMLFault(place: place(offset), code: code, message: message)
    }
}
