import Bulletin

/// Turns what a document says into what an announcer says: paragraphs, and a sentence for each row of a table. Pure.
struct Adaptation {
    private(set) var cues: [Cue] = []

    init(_ blocks: some Sequence<ImportedDocument.Block>) {
        for block in blocks {
            switch block {
            case .heading: add(block, as: .heading)
            case .paragraph: add(block, as: .paragraph)
            case .item(let text, let number):
                add(number.map { .item("\($0). \(text)", number: nil) } ?? block, as: .listItem)
            case .table(let rows, let hasHeading): add(rows, hasHeading: hasHeading)
            }
        }
    }

    private mutating func add(_ block: ImportedDocument.Block, as manner: Speech.Manner) {
        for line in block.lines { cues.append(.speech(Speech(manner, runs: [.text(line)]))) }
    }

    /// `Chu Châu; thời gian: 7h30 ngày 25/11/2026; địa điểm: Nhà văn hóa thôn.` Columns that only count rows are left out.
    private mutating func add(_ rows: [[String]], hasHeading: Bool) {
        let heading = hasHeading ? rows[0].map { $0.replacing("\n", with: " ").trimmed } : []
        let subject = heading.firstIndex { !Self.counters.contains($0.lowercased()) } ?? 0
        for row in rows.dropFirst(hasHeading ? 1 : 0) {
            let cells = row.enumerated().compactMap { column, cell -> String? in
                let cell = cell.replacing("\n", with: ", ").trimmed
                let name = column < heading.count ? heading[column] : ""
                guard !cell.isEmpty, !Self.counters.contains(name.lowercased()) else { return nil }
                return name.isEmpty || column == subject ? cell : "\(name.lowercasedFirst): \(cell)"
            }
            guard !cells.isEmpty else { continue }
            let sentence = cells.joined(separator: "; ")
            cues.append(.speech(Speech(.listItem, runs: [.text(sentence.hasSuffix(".") ? sentence : sentence + ".")])))
        }
    }

    private static let counters: Set<String> = ["stt", "tt", "số tt", "số thứ tự", "#"]
}

extension String {
    fileprivate var lowercasedFirst: String {
        // An abbreviation stays one.
        dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}
