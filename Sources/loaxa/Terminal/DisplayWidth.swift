extension String {
    /// How many columns of a terminal the text takes: one for each character of Vietnamese or English, however composed,
    /// and two for pictures and for the scripts of China, Japan and Korea.
    var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

    /// The text in at most `columns` columns; where some of it had to go, it ends in `…`.
    func cut(toColumns columns: Int) -> String {
        guard displayWidth > columns else { return self }
        guard columns > 0 else { return "" }
        var kept = String.UnicodeScalarView()
        var width = 0
        for scalar in unicodeScalars {
            guard width + scalar.displayWidth <= columns - 1 else { break }
            width += scalar.displayWidth
            kept.append(scalar)
        }
        while kept.last == " " { kept.removeLast() }
        return String(kept) + "…"
    }

    /// The text followed by as many spaces as it takes to fill `columns`.
    func padded(toColumns columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - displayWidth))
    }

    /// The text's words in lines of at most `columns`. A word that is longer has a line of its own.
    func wrapped(toColumns columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(separator: " ").map(String.init) {
            if line.isEmpty {
                line = word
            } else if line.displayWidth + 1 + word.displayWidth <= columns {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The text without what could move a terminal's cursor or change its colours: a title comes from a file.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars { clean.append(scalar.isControl ? " " : scalar) }
        return String(clean)
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: 0
        default: isWide ? 2 : 1
        }
    }
    /// East Asian Width W and F (UAX #11), by blocks.
    private var isWide: Bool {
        guard value >= 0x1100 else { return false }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD:
            true
        default: properties.isEmojiPresentation
        }
    }
    fileprivate var isControl: Bool { properties.generalCategory == .control }
}
