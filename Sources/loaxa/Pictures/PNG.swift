/// Writes PNG, 8 bits of red, green and blue a pixel. Source: W3C PNG (third edition), RFC 1950, RFC 1951.
///
/// A chart is mostly what stands above it again, so rows are written as their difference from the one above, and runs of
/// equal pixels as such, with the code lengths that RFC 1951 fixes: a tenth of the size, without a library.
enum PNG {
    /// `pixels` in rows from the top, `0xRRGGBB`; as many as `width` × `height`.
    static func file(width: Int, height: Int, pixels: [UInt32]) -> [UInt8] {
        precondition(width > 0 && height > 0 && pixels.count == width * height)
        var header = bigEndian(UInt32(width)) + bigEndian(UInt32(height))
        // 8 bits a sample, three samples a pixel, and the one way of each further thing that there is.
        header += [8, 2, 0, 0, 0]
        let rows = filtered(width: width, height: height, pixels)
        var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        file += chunk("IHDR", header)
        // 2 × 96 dots an inch: what is drawn twice as fine is shown as large as it was meant.
        file += chunk("pHYs", bigEndian(7_559) + bigEndian(7_559) + [1])
        file += chunk("IDAT", [0x78, 0x01] + Deflate.compressed(rows) + bigEndian(adler(rows)))
        return file + chunk("IEND", [])
    }

    /// Each row behind the number of its filter: 2, "up".
    private static func filtered(width: Int, height: Int, _ pixels: [UInt32]) -> [UInt8] {
        var rows = [UInt8](repeating: 0, count: height * (width * 3 + 1))
        rows.withUnsafeMutableBufferPointer { rows in
            pixels.withUnsafeBufferPointer { pixels in
                var place = 0
                for row in 0..<height {
                    rows[place] = 2
                    place += 1
                    for column in 0..<width {
                        let here = pixels[row * width + column]
                        let above = row > 0 ? pixels[(row - 1) * width + column] : 0
                        for shift: UInt32 in [16, 8, 0] {
                            rows[place] =
                                UInt8(truncatingIfNeeded: here >> shift) &- UInt8(truncatingIfNeeded: above >> shift)
                            place += 1
                        }
                    }
                }
            }
        }
        return rows
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(crc(body))
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        let table: [UInt32] = (0..<256).map { value in
            (0..<8).reduce(UInt32(value)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
        }
        return bytes.reduce(0xffff_ffff) { crc, byte in crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 255)] }
            ^ 0xffff_ffff
    }

    static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }
}

/// The part of RFC 1951 that a chart needs: one block with the fixed codes; repetitions only of the last three bytes.
private struct Deflate {
    private var bytes: [UInt8] = []
    private var bits: UInt64 = 0
    private var count: UInt64 = 0

    static func compressed(_ data: [UInt8]) -> [UInt8] {
        var deflate = Deflate()
        // The last block, with the fixed codes.
        deflate.put(0b011, 3)
        data.withUnsafeBufferPointer { data in
            var place = 0
            while place < data.count {
                var length = 0
                while place >= 3, length < 258, place + length < data.count,
                    data[place + length] == data[place + length - 3]
                {
                    length += 1
                }
                if length >= 3 {
                    deflate.repeatThree(length)
                    place += length
                } else {
                    deflate.literal(Int(data[place]))
                    place += 1
                }
            }
        }
        deflate.literal(256)
        deflate.put(0, 7)
        return deflate.bytes
    }

    /// The code of a byte, of a length's class, or of the end.
    private mutating func literal(_ symbol: Int) {
        switch symbol {
        case ..<144: code(0x30 + symbol, 8)
        case ..<256: code(0x190 + symbol - 144, 9)
        case ..<280: code(symbol - 256, 7)
        default: code(0xc0 + symbol - 280, 8)
        }
    }

    /// `length` bytes (3…258) that repeat those three bytes before.
    private mutating func repeatThree(_ length: Int) {
        if length == 258 {
            literal(285)
        } else if length < 11 {
            literal(254 + length)
        } else {
            // From 11 on four classes share a number of further bits: 1, 2, … 5.
            var (extra, base) = (1, 11)
            while length >= base + (4 << extra) {
                base += 4 << extra
                extra += 1
            }
            let offset = length - base
            literal(261 + 4 * extra + offset >> extra)
            put(UInt64(offset & (1 << extra - 1)), UInt64(extra))
        }
        // The third distance, with the five bits that every distance has.
        code(2, 5)
    }

    /// Codes are written from their highest bit on, everything else from the lowest.
    private mutating func code(_ code: Int, _ length: Int) {
        for bit in (0..<length).reversed() { put(UInt64(code >> bit & 1), 1) }
    }

    private mutating func put(_ value: UInt64, _ length: UInt64) {
        bits |= value << count
        count += length
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }
}
