/// A way of writing Vietnamese in bytes from before Unicode.
///
/// The tables were written from TCVN 5712:1993, from the VNI for Windows keyboard chart and from code page 1258; the tests
/// compare them with iconv where it knows the encoding.
package enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
    /// TCVN 5712 VN3, the "ABC" fonts `.VnTime`, `.VnArial` …: capitals with a tone are those of the fonts `.VnTimeH`.
    case tcvn3
    /// VNI for Windows, the fonts `VNI-Times` …: the marks follow their letter as bytes of their own.
    case vni
    /// Code page 1258: tones are combining marks behind the letter.
    case windows1258

    /// The text that these bytes are, composed. Bytes without a meaning become U+FFFD.
    package func decode(_ bytes: some Sequence<UInt8>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars(bytes))
        return String(view)
    }

    func scalars(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
        switch self {
        case .tcvn3: bytes.map { Self.tcvn3Table[Int($0)] }
        case .windows1258: Composition.compose(bytes.map { Self.windows1258Table[Int($0)] })
        case .vni: Self.vniScalars(bytes)
        }
    }
}

extension LegacyEncoding {
    /// The upper half of Windows-1252, which the other tables change in places; 0x80–0x9F are typographic marks.
    static let windows1252Table: [Unicode.Scalar] = {
        var table = (0...255).map { Unicode.Scalar(UInt8($0)) }
        let marks = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
        for (index, mark) in marks.enumerated() { table[0x80 + index] = mark }
        return table
    }()

    fileprivate static let windows1258Table: [Unicode.Scalar] = {
        var table = windows1252Table
        let changes: [(Int, Unicode.Scalar)] = [
            (0x8A, "\u{FFFD}"), (0x8E, "\u{FFFD}"), (0x9A, "\u{FFFD}"), (0x9E, "\u{FFFD}"), (0xC3, "Ă"), (0xE3, "ă"),
            (0xCC, "\u{0300}"), (0xD2, "\u{0309}"), (0xDE, "\u{0303}"), (0xEC, "\u{0301}"), (0xF2, "\u{0323}"),
            (0xD0, "Đ"), (0xF0, "đ"), (0xD5, "Ơ"), (0xF5, "ơ"), (0xDD, "Ư"), (0xFD, "ư"), (0xFE, "₫"),
        ]
        for (byte, scalar) in changes { table[byte] = scalar }
        return table
    }()

    fileprivate static let tcvn3Table: [Unicode.Scalar] = {
        var table = windows1252Table
        /// From this byte on, one letter a byte; a space leaves the byte as it is.
        let rows: [(Int, String)] = [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        for (first, letters) in rows {
            for (index, letter) in letters.unicodeScalars.enumerated() { table[first + index] = letter }
        }
        return table
    }()

    // MARK: VNI

    /// Letters that are one byte in VNI.
    private static let vniSingle: [UInt8: Unicode.Scalar] = [
        0xF1: "đ", 0xD1: "Đ", 0xF4: "ơ", 0xD4: "Ơ", 0xF6: "ư", 0xD6: "Ư", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ",
        0xF2: "ị", 0xCD: "Í", 0xCC: "Ì", 0xC6: "Ỉ", 0xD3: "Ĩ", 0xD2: "Ị", 0xEE: "ỵ", 0xCE: "Ỵ",
    ]

    /// The bytes that follow a letter, small and capital, and the combining marks that they stand for.
    private static let vniMarks: [UInt8: [Unicode.Scalar]] = {
        let small: [(UInt8, [Unicode.Scalar])] = [
            (0xF9, ["\u{0301}"]), (0xF8, ["\u{0300}"]), (0xFB, ["\u{0309}"]), (0xF5, ["\u{0303}"]),
            (0xEF, ["\u{0323}"]),
            (0xE2, ["\u{0302}"]), (0xE1, ["\u{0302}", "\u{0301}"]), (0xE0, ["\u{0302}", "\u{0300}"]),
            (0xE5, ["\u{0302}", "\u{0309}"]), (0xE3, ["\u{0302}", "\u{0303}"]), (0xE4, ["\u{0302}", "\u{0323}"]),
            (0xEA, ["\u{0306}"]), (0xE9, ["\u{0306}", "\u{0301}"]), (0xE8, ["\u{0306}", "\u{0300}"]),
            (0xFA, ["\u{0306}", "\u{0309}"]), (0xFC, ["\u{0306}", "\u{0303}"]), (0xEB, ["\u{0306}", "\u{0323}"]),
        ]
        var marks: [UInt8: [Unicode.Scalar]] = [:]
        for (byte, scalars) in small {
            marks[byte] = scalars
            marks[byte - 0x20] = scalars
        }
        return marks
    }()

    private static func vniScalars(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
        var pieces: [Unicode.Scalar] = []
        var follows = false
        for byte in bytes {
            if follows, let marks = vniMarks[byte] {
                pieces += marks
                follows = false
            } else if let letter = vniSingle[byte] {
                pieces.append(letter)
                // ơ and ư take a tone as well.
                follows = letter == "ơ" || letter == "Ơ" || letter == "ư" || letter == "Ư"
            } else {
                pieces.append(windows1252Table[Int(byte)])
                follows = "aeouyAEOUY".utf8.contains(byte)
            }
        }
        return Composition.compose(pieces)
    }
}
