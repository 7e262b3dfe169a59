import Wording

/// Makes text of the bytes of a file, or says what else they look like.
enum TextReader {
    /// Nil where the bytes are no text at all, or no UTF-8 but something that can be named; the finding says what.
    static func read(_ bytes: [UInt8], _ findings: inout FindingList) -> SourceText? {
        guard bytes.count <= BulletinReader.longestFile else {
            findings.error(
                "file-too-long", .file, Sentences.fileTooLong(bytes.count, limit: BulletinReader.longestFile))
            return nil
        }
        let text = UTF8Text(bytes)
        if let guess = EncodingGuess.of(bytes, isUTF8: text.bad.isEmpty) {
            let code = if case .document = guess { "not-a-text" } else { "wrong-encoding" }
            findings.error(code, .position(line: 1, column: 1), Sentences.looksLike(guess))
            return nil
        }
        // Composing changes no line and no column, because it changes no character.
        let source = SourceText(Composition.compose(text.scalars))
        if !text.bad.isEmpty {
            let raw = SourceText(text.scalars)
            for bad in text.bad {
                findings.error(
                    "invalid-utf8", raw.place(bad.offset), Sentences.invalidUTF8(byte: bad.byte, offset: bad.byteOffset)
                )
            }
        }
        findStrangeCharacters(source, hasBadBytes: !text.bad.isEmpty, &findings)
        return source
    }

    /// One finding for each kind and line: what is left out, or what a conversion has lost.
    private static func findStrangeCharacters(
        _ source: SourceText, hasBadBytes: Bool, _ findings: inout FindingList
    ) {
        var hasControl = false
        var hasNUL = false
        var hasLost = hasBadBytes
        for (index, scalar) in source.scalars.enumerated() {
            if scalar == "\n" {
                (hasControl, hasNUL, hasLost) = (false, false, hasBadBytes)
            } else if scalar == "\0" {
                if !hasNUL { findings.error("nul-byte", source.place(index), Sentences.nulByte) }
                hasNUL = true
            } else if scalar.isControl {
                if !hasControl {
                    findings.warning(
                        "control-character", source.place(index), Sentences.controlCharacter(scalar.codePoint))
                }
                hasControl = true
            } else if scalar == "\u{FFFD}" {
                if !hasLost { findings.warning("lost-character", source.place(index), Sentences.lostCharacter) }
                hasLost = true
            }
        }
    }
}

extension Unicode.Scalar {
    /// `U+0007`.
    fileprivate var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
