/// UTF-8 bytes as scalars, with the places of what is not UTF-8. Source: The Unicode Standard, table 3-7.
struct UTF8Text {
    /// Line ends are `\n`; each bad byte is U+FFFD.
    var scalars: [Unicode.Scalar] = []
    /// What cannot be decoded: where it stands in `scalars`, and where and which byte in the file.
    var bad: [(offset: Int, byteOffset: Int, byte: UInt8)] = []

    init(_ bytes: [UInt8]) {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        scalars.reserveCapacity(bytes.count)
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0x0D {
                    scalars.append("\n")
                    if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                } else {
                    scalars.append(Unicode.Scalar(byte))
                }
                index += 1
            } else if let (scalar, length) = Self.scalar(bytes, at: index) {
                scalars.append(scalar)
                index += length
            } else {
                bad.append((scalars.count, index, byte))
                scalars.append("\u{FFFD}")
                index += 1
            }
        }
    }

    private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, length: Int)? {
        let first = bytes[index]
        let length: Int
        var value: UInt32
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for byte in bytes[(index + 1)..<(index + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        // Overlong forms and surrogates are no scalars.
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return (scalar, length)
    }
}
