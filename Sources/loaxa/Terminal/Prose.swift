extension TextSink {
    /// A sentence for people: on a terminal in lines of whole words, elsewhere in one line.
    func prose(_ text: String) {
        guard let columns, text.displayWidth > columns else { return line(text) }
        for part in text.prose(toColumns: columns) { line(part) }
    }
}

extension String {
    /// The text in lines of at most `columns`, hanging by two columns more than it is indented. A command that the
    /// reader is to copy, `: loaxa check tin.md`, stays in one line where it fits.
    func prose(toColumns columns: Int) -> [String] {
        if displayWidth <= columns { return [self] }
        let indent = prefix { $0 == " " }.count
        let (first, next) = (String(repeating: " ", count: indent), String(repeating: " ", count: indent + 2))
        let room = max(20, columns - indent - 2)
        var lines: [String] = []
        var line = ""
        for piece in pieces(fitting: room) {
            if line.isEmpty {
                line = piece
            } else if line.displayWidth + 1 + piece.displayWidth <= (lines.isEmpty ? columns - indent : room) {
                line += " " + piece
            } else {
                lines.append((lines.isEmpty ? first : next) + line)
                line = piece
            }
        }
        return lines + [(lines.isEmpty ? first : next) + line]
    }

    /// Words, and commands that are not to be torn.
    private func pieces(fitting room: Int) -> [String] {
        var pieces: [String] = []
        var command: [Substring]?
        func end() {
            guard let words = command else { return }
            let whole = words.joined(separator: " ")
            if whole.displayWidth <= room { pieces.append(whole) } else { pieces += words.map(String.init) }
            command = nil
        }
        for word in split(separator: " ") {
            if command != nil {
                command!.append(word)
                if let last = word.last, ",;.)”".contains(last) { end() }
            } else if ["loaxa", "sudo"].contains(word), pieces.last?.last == ":" {
                command = [word]
            } else {
                pieces.append(String(word))
            }
        }
        end()
        return pieces
    }
}
