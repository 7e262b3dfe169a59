import Rendering
import Time

/// The words of a sound with the times that the synthesiser gave them, in the formats of subtitles.
///
/// Clauses that belong to one sentence are put together as long as they fit on two lines; nothing stays longer than it takes to
/// read it, so that a clip after it is not subtitled with words that are over.
struct Subtitles: Sendable {
    struct Cue: Sendable, Hashable {
        /// Milliseconds from the beginning.
        var from: Int
        var to: Int
        var text: String
    }

    let cues: [Cue]

    /// Characters: two lines of a telephone.
    static let longest = 84

    init(_ sound: Rendition) {
        let perMillisecond = Renderer.rate / 1000
        let clauses = sound.words.map { (from: $0.frame / perMillisecond, text: $0.text) }.filter { !$0.text.isEmpty }
        var cues: [Cue] = []
        var parts: [(from: Int, text: String)] = []
        func close(at end: Int) {
            guard let first = parts.first else { return }
            let text = parts.map(\.text).joined(separator: " ")
            // Slow readers manage ten characters a second.
            let longest = 1500 + text.count * 100
            cues.append(Cue(from: first.from, to: min(end, first.from + longest), text: text))
            parts = []
        }
        for clause in clauses {
            if let last = parts.last {
                let length = parts.reduce(0) { $0 + $1.text.count + 1 } + clause.text.count
                // What ends without a mark is a heading, or an item of a list.
                let isWhole = last.text.last.map { ".!?…:".contains($0) || $0.isLetter || $0.isNumber } ?? false
                if length > Self.longest || isWhole {
                    close(at: clause.from)
                }
            }
            parts.append(clause)
        }
        close(at: sound.frames / perMillisecond)
        self.cues = cues.filter { $0.to > $0.from }
    }

    /// SubRip knows no escapes: what would be a mark there is another character that looks the same.
    var subRip: String {
        cues.enumerated().map { index, cue in
            let text = cue.text.replacing("<", with: "‹").replacing(">", with: "›").replacing("{", with: "(")
                .replacing("}", with: ")")
            return "\(index + 1)\n\(Self.time(cue.from, ",")) --> \(Self.time(cue.to, ","))\n\(Self.lines(text))\n\n"
        }.joined()
    }

    var webVTT: String {
        "WEBVTT\n\n"
            + cues.map { cue in
                let text = Self.lines(cue.text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing(">", with: "&gt;")
                return "\(Self.time(cue.from, ".")) --> \(Self.time(cue.to, "."))\n\(text)\n\n"
            }.joined()
    }

    /// `00:01:02,345`.
    private static func time(_ milliseconds: Int, _ mark: String) -> String {
        let seconds = milliseconds / 1000
        return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
            + "\(mark)\(padded(milliseconds % 1000, 3))"
    }

    /// On two lines where one would be long; never an empty line, which would end the cue.
    private static func lines(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard text.count > longest / 2 else { return words.joined(separator: " ") }
        var first = ""
        var rest = words[...]
        while let word = rest.first, first.isEmpty || first.count + word.count + 1 <= text.count / 2 + 3 {
            first += (first.isEmpty ? "" : " ") + word
            rest = rest.dropFirst()
        }
        return rest.isEmpty ? first : first + "\n" + rest.joined(separator: " ")
    }
}
