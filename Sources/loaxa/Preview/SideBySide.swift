import Bulletin
import Vietnamese
import Wording

/// A script in two columns: as it is written, and as it will be said.
///
/// What the reader had to guess stands in `[…?]`, so that an operator's eye finds it.
struct SideBySide: Sendable {
    let script: Script
    let reader: Reader
    let language: Language
    /// Columns of the whole; each of the two takes half, with ` │ ` between them.
    let width: Int

    private var half: Int { max(10, (width - 3) / 2) }

    /// Whether anything in the script was guessed.
    private(set) var hasGuesses = false

    init(_ script: Script, reader: Reader, language: Language, width: Int) {
        self.script = script
        self.reader = reader
        self.language = language
        self.width = width
    }

    mutating func lines() -> [String] {
        var lines = [
            beside(Sentences.writtenHeading.in(language), Sentences.spokenHeading.in(language)),
            String(repeating: "─", count: half) + "─┼─" + String(repeating: "─", count: half),
        ]
        for (index, cue) in script.cues.enumerated() {
            if index > 0 { lines.append(beside("", "")) }
            switch cue {
            case .speech(let speech): lines += passage(speech)
            case .clip(let clip): lines += note(Sentences.clipCue(clip.path))
            case .pause(let milliseconds): lines += note(Sentences.pauseCue(milliseconds))
            case .bedStart(let clip): lines += note(Sentences.bedCue(clip.path))
            case .bedStop: lines += note(Sentences.bedStopCue)
            }
        }
        if hasGuesses {
            lines.append("")
            lines += Sentences.guessesExplained.in(language).wrapped(toColumns: width)
        }
        return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    private mutating func passage(_ speech: Speech) -> [String] {
        var written = ""
        var spoken = ""
        for run in speech.runs {
            switch run {
            case .text(let text), .fixed(let text, _): written += text
            }
        }
        for span in speech.spans(reader) {
            guard span.confidence == .guessed else {
                spoken += span.spoken
                continue
            }
            hasGuesses = true
            spoken += "[\(span.spoken)?]"
        }
        let mark =
            switch speech.manner {
            case .heading: "# "
            case .listItem: "- "
            case .paragraph: ""
            }
        let speaker = speech.speaker.map { $0 + ": " } ?? ""
        let left = (mark + speaker + written).printable.wrapped(toColumns: half)
        let right = spoken.printable.wrapped(toColumns: half)
        return (0..<max(left.count, right.count)).map { row in
            beside(row < left.count ? left[row] : "", row < right.count ? right[row] : "")
        }
    }

    private func beside(_ left: String, _ right: String) -> String {
        left.cut(toColumns: half).padded(toColumns: half) + " │ " + right.cut(toColumns: half)
    }

    private func note(_ sentence: Sentence) -> [String] {
        [beside(sentence.in(language).printable, "")]
    }
}
