/// What a bulletin says and plays, in order.
package struct Script: Sendable, Hashable, Codable {
    package var cues: [Cue]
    package init(cues: [Cue]) { self.cues = cues }

    /// What is said, each passage once: without those that `[repeat]` says again.
    package var passages: [Speech] {
        var last = LastPassage()
        return cues.compactMap { cue in
            defer { last.pass(cue) }
            guard case .speech(let speech) = cue, !Repetition.isOne(speech, of: last.speech) else { return nil }
            return speech
        }
    }

    /// The clips and beds that it names, in order; one as often as it is named.
    package var clips: [ClipReference] {
        cues.compactMap { cue in
            switch cue {
            case .clip(let clip), .bedStart(let clip): clip
            case .speech, .pause, .bedStop: nil
            }
        }
    }
}

/// One step of a script.
package enum Cue: Sendable, Hashable, Codable {
    case speech(Speech)
    /// A recorded clip at full level: `![Nhạc cắt](nhac-cat.ogg)`.
    case clip(ClipReference)
    /// Silence (or the bed alone): `[pause 2s]`.
    case pause(milliseconds: Int)
    /// Music that runs under what follows: `[bed nhac-nen.flac]`.
    case bedStart(ClipReference)
    /// `[bed off]`.
    case bedStop
}

/// A passage that one voice says without changing its manner.
package struct Speech: Sendable, Hashable, Codable {
    package enum Manner: String, Sendable, Hashable, Codable {
        /// Spoken with a longer pause before and after.
        case heading
        case paragraph
        /// One item of a list: a pause between items.
        case listItem
    }

    package var manner: Manner
    /// The name before the colon, such as `Hỏi`; nil for the bulletin's own voice.
    package var speaker: String?
    package var runs: [Run]
    /// Where the passage begins in the file; lines and columns count from 1.
    package var line: Int
    package var column: Int

    package init(_ manner: Manner, speaker: String? = nil, runs: [Run], line: Int = 1, column: Int = 1) {
        self.manner = manner
        self.speaker = speaker
        self.runs = runs
        self.line = line
        self.column = column
    }
}

/// A stretch of a passage: as written, or with a pronunciation fixed in place by `{written|spoken}`.
package enum Run: Sendable, Hashable, Codable {
    case text(String)
    case fixed(written: String, spoken: String)
}

/// A clip as a bulletin names it, before anybody has looked for the file.
package struct ClipReference: Sendable, Hashable, Codable {
    /// The path as written, relative to the bulletin's folder or to the station's clip folder.
    package var path: String
    package var line: Int
    package var column: Int

    package init(_ path: String, line: Int = 1, column: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
    }
}
