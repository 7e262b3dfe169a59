/// Whether a text can be given to the synthesiser: Vietnamese syllables, single spaces, `,` `.` `?` `!` and line feeds.
package enum Speakable {
    /// The first word or sign that cannot, or nil where all can.
    package static func firstFault(in text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = Scanner()
            var start = 0
            while start < bytes.count {
                // Pieces, so that a text of any length takes little memory.
                var end = start
                while end < bytes.count, bytes[end] != 0x0A, end - start < 65_536 || bytes[end] != 0x20 { end += 1 }
                scanner.scan(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                if let token = scanner.tokens.first(where: { !isSpeakable($0, scanner.scalars) }) {
                    let scalars = scanner.scalars[Int(token.start)..<Int(token.end)].compactMap { Unicode.Scalar($0) }
                    return String(String.UnicodeScalarView(scalars))
                }
                start = end + 1
            }
            return nil
        }
    }

    private static func isSpeakable(_ token: Token, _ scalars: [UInt32]) -> Bool {
        switch token.kind {
        case .space: token.count == 1
        case .word: token.shape.contains(.syllable) && token.key != Scanner.veo
        case .mark: [0x2C, 0x2E, 0x3F, 0x21].contains(scalars[Int(token.start)])
        case .number, .script, .picture: false
        }
    }
}
