import Bulletin

/// The beginning of what a bulletin says, for a field that wants the content in short.
enum Summary {
    static let longest = 300

    /// At most `longest` characters, ending with a whole word.
    static func of(_ text: String) -> String {
        guard let bulletin = BulletinReader().read(Array(text.utf8), file: "").bulletin else { return "" }
        var summary = ""
        for cue in bulletin.script.cues {
            guard case .speech(let speech) = cue, speech.manner != .heading else { continue }
            let words = speech.runs.map { run in
                switch run {
                case .text(let text): text
                case .fixed(let written, _): written
                }
            }
            summary +=
                (summary.isEmpty ? "" : " ")
                + words.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if summary.count > longest { break }
        }
        guard summary.count > longest else { return summary }
        let cut = summary.prefix(longest)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
    }
}
