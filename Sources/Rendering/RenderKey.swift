import Bulletin
import ESpeakNG
import FoundationEssentials
import Linux
import Vietnamese

extension RenderJob {
    /// Raised with every change of the renderer that can be heard: older sounds in a cache are then not found any more.
    package static let rendererVersion = 3

    /// The name of the finished sound: SHA-256 over everything that shapes it, 64 hexadecimal digits.
    ///
    /// Where a clip lies and where in the file a passage begins do not shape it; a clip's bytes do. Nor do clips that are
    /// not played and speakers who do not speak. Of the commune's pronunciation table counts what it changes in these words: a
    /// reading that is added for others voids no approval.
    package var key: String {
        var heard = self
        let named = Set(script.cues.compactMap(\.clip) + [bed].compactMap { $0 })
        heard.clips = clips.filter { named.contains($0.key) }.mapValues { ClipFile(path: "", sha256: $0.sha256) }
        let heardSpeakers = Set(script.cues.compactMap(\.speaker))
        heard.speakers = speakers.filter { heardSpeakers.contains($0.key) }
        heard.script.cues = script.cues.map(\.withoutPlace)
        heard.pronunciation = readings
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(heard) else {
            preconditionFailure("a job is made of strings and finite numbers")
        }
        var hash = SHA256()
        hash.update("LoaXa \(Self.rendererVersion), espeak-ng \(SpeechEngine.version)\n")
        json.withUnsafeBytes { hash.update($0) }
        return SHA256.hex(digest: hash.finalize())
    }

    /// How the script is said where the table has a say in it; empty where it has none.
    private var readings: String {
        guard !pronunciation.isEmpty else { return "" }
        let said = spans(Reader(pronunciation: Pronunciation(table: pronunciation)))
        return said == spans(Reader()) ? "" : said.map { "\($0.written)\t\($0.spoken)" }.joined(separator: "\n")
    }

    private func spans(_ reader: Reader) -> [Span] {
        script.cues.flatMap { cue -> [Span] in
            if case .speech(let speech) = cue { speech.spans(reader) } else { [] }
        }
    }
}

extension Cue {
    fileprivate var clip: String? {
        switch self {
        case .clip(let reference), .bedStart(let reference): reference.path
        case .speech, .pause, .bedStop: nil
        }
    }

    fileprivate var speaker: String? { if case .speech(let speech) = self { speech.speaker } else { nil } }

    fileprivate var withoutPlace: Cue {
        switch self {
        case .speech(var speech):
            speech.line = 1
            speech.column = 1
            return .speech(speech)
        case .clip(let clip): return .clip(ClipReference(clip.path))
        case .bedStart(let clip): return .bedStart(ClipReference(clip.path))
        case .pause, .bedStop: return self
        }
    }
}
