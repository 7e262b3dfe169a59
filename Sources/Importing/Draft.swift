import Bulletin

/// A bulletin made of somebody's document, with a front matter that says where it was guessed.
package struct Draft: Sendable, Hashable {
    package var bulletin: Bulletin
    /// Key → the words that spoke for it.
    package var guesses: [HeaderKey: String]

    /// Nil where nothing remains to be said. `title` nil takes the document's own.
    private init?(_ blocks: [ImportedDocument.Block], title: String?) {
        let script = Script(cues: Adaptation(blocks).cues)
        guard !script.cues.isEmpty else { return nil }
        let proposal = Proposal(script, title: title)
        bulletin = Bulletin(metadata: proposal.metadata, script: script)
        guesses = proposal.guesses
    }

    /// Ends the comment above each guess in the file.
    package static let mark = "xin xem lại:"

    private static let goesOn = " (tiếp theo)"

    /// The document as one bulletin, and what of it was left out, in words.
    package static func whole(_ document: ImportedDocument) -> (draft: Draft?, leftOut: [String]) {
        let (blocks, lines) = Letterhead.removed(from: document.blocks)
        return (Draft(blocks, title: nil), lines + document.leftOut)
    }

    /// The document as a series of bulletins of about `wanted` seconds each.
    package static func series(
        _ document: ImportedDocument, wanted: Double, seconds: @escaping @Sendable (Script) -> Double
    ) -> (drafts: [Draft], leftOut: [String]) {
        let (blocks, lines) = Letterhead.removed(from: document.blocks)
        let name = Draft(blocks, title: nil)?.bulletin.metadata.title ?? ""
        var drafts: [Draft] = []
        for part in Splitter(wanted: wanted, seconds: seconds).parts(of: blocks) {
            // The first part bears the document's own title; what goes on under a heading says so.
            let heading = drafts.isEmpty && part.headings.count <= 1 ? nil : part.headings.last
            guard var draft = Draft(part.blocks, title: heading) else { continue }
            let title = draft.bulletin.metadata.title
            if let before = drafts.last?.bulletin.metadata.title, before == title || before == title + goesOn {
                draft.bulletin.metadata.title = title + goesOn
            }
            draft.bulletin.metadata.series = Series(name: name, lesson: drafts.count + 1)
            drafts.append(draft)
        }
        if drafts.count == 1 { drafts[0].bulletin.metadata.series = nil }
        return (drafts, lines + document.leftOut)
    }

    /// The file: each guess has a comment above it.
    package var markdown: String {
        var lines: [Substring] = []
        var isHeader = false
        for (index, line) in BulletinWriter().markdown(bulletin).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .enumerated() {
            if line == "---" { isHeader = index == 0 }
            if isHeader, let colon = line.firstIndex(of: ":"), let key = HeaderKey(rawValue: String(line[..<colon])),
                let words = guesses[key]
            {
                let reason = key == .title ? "lấy từ đầu văn bản" : "đoán theo chữ “\(words)”"
                lines.append("# \(reason), \(Self.mark)")
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
