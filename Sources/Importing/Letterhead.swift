/// What a letter of the administration carries besides what it says, and no announcer reads.
///
/// Source: Decree 30/2020/NĐ-CP, annex I: the national motto, the issuing body, number and symbol, place and date at the top;
/// the signature and the recipients at the end.
enum Letterhead {
    /// The document without them, and the lines that were left out.
    static func removed(from blocks: [ImportedDocument.Block]) -> (blocks: [ImportedDocument.Block], lines: [String]) {
        var leftOut: [String] = []
        // Whatever stands in capitals above the number, the date or the motto is the issuing body.
        let top = blocks.prefix(topLength).lastIndex { $0.lines.contains { isForm($0) || isPlaceAndDate($0) } }
        var kept: [ImportedDocument.Block] = []
        var isOver = false
        for (index, block) in blocks.enumerated() {
            guard case .table = block else {
                let isAtTop = top.map { index <= $0 } ?? false
                let said = block.lines.filter { line in
                    isOver = isOver || begins(theEnd: line) && index * 2 >= blocks.count
                    let isLeftOut =
                        isOver && line.count <= longestEnding || isForm(line) || isPlaceAndDate(line)
                        || isAtTop && line.isCapital
                    if isLeftOut { leftOut.append(line) }
                    return !isLeftOut
                }
                if !said.isEmpty { kept.append(block.saying(said.joined(separator: "\n"))) }
                continue
            }
            kept.append(block)
        }
        return (kept, leftOut)
    }

    /// Blocks: the form is over by then.
    private static let topLength = 14
    /// Characters: what is longer after a signature is an annex.
    private static let longestEnding = 160

    private static func isForm(_ line: String) -> Bool {
        let text = line.lowercased()
        if text.allSatisfy({ "*-–—_=.… ".contains($0) }) { return true }
        if mottos.contains(where: text.hasPrefix) { return true }
        return (text.hasPrefix("số:") || text.hasPrefix("số :")) && text.count < 40
    }

    private static let mottos = [
        "cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc",
        "độc lập – tự do – hạnh phúc", "đảng cộng sản việt nam",
    ]

    private static func begins(theEnd line: String) -> Bool {
        let text = line.lowercased()
        return ["nơi nhận", "(đã ký", "(ký tên", "(ký,"].contains { text.hasPrefix($0) }
            || line.isCapital && ["tm. ", "t/m ", "kt. ", "tl. ", "tuq. "].contains { text.hasPrefix($0) }
    }

    /// `Minh Châu, ngày 04 tháng 9 năm 2025`, and with the day left open.
    private static func isPlaceAndDate(_ line: String) -> Bool {
        let words = line.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," })
        guard let day = words.firstIndex(of: "ngày"), day > 0, words.count <= 12, !line.hasSuffix(".") else {
            return false
        }
        return line[..<(line.firstIndex(of: ",") ?? line.startIndex)].count > 1 && words[day...].contains("tháng")
            && words[day...].contains("năm")
    }
}

extension ImportedDocument.Block {
    /// Line by line, without white space around them.
    var lines: [String] {
        words.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// The same block with another text; a table stays as it is.
    func saying(_ text: String) -> ImportedDocument.Block {
        switch self {
        case .heading(let level, _): .heading(level: level, text)
        case .paragraph: .paragraph(text)
        case .item(_, let number): .item(text, number: number)
        case .table: self
        }
    }
}

extension String {
    /// Letters in it, all of them capitals.
    var isCapital: Bool {
        let letters = filter(\.isLetter)
        return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
    }
}
