import Bulletin
import Wording

/// Everything that shapes the sound of one rendering, and nothing else: two equal jobs give the same bytes.
///
/// A job travels as JSON to the worker `loaxa-render`; its `key` names the finished sound in the cache.
package struct RenderJob: Sendable, Hashable, Codable {
    package var script: Script
    /// Clip as written in the script → absolute path of the file, and the SHA-256 of its bytes (lower-case hex).
    package var clips: [String: ClipFile]
    /// A bed under the whole bulletin, as written; it is a key of `clips`.
    package var bed: String?
    /// The voice of passages without a speaker.
    package var voice: Voice
    /// Speaker name (as before the colon) → voice.
    package var speakers: [String: Voice]
    /// The text of the commune's pronunciation table (TSV).
    package var pronunciation: String
    package var mastering: Mastering
    package var pauses: Pauses

    package init(
        script: Script, clips: [String: ClipFile] = [:], bed: String? = nil, voice: Voice = Voice(),
        speakers: [String: Voice] = [:], pronunciation: String = "", mastering: Mastering = Mastering(),
        pauses: Pauses = Pauses()
    ) {
        self.pauses = pauses
        self.script = script
        self.clips = clips
        self.bed = bed
        self.voice = voice
        self.speakers = speakers
        self.pronunciation = pronunciation
        self.mastering = mastering
    }
}

package struct ClipFile: Sendable, Hashable, Codable {
    package var path: String
    package var sha256: String
    package init(path: String, sha256: String) {
        self.path = path
        self.sha256 = sha256
    }
}

/// How a voice speaks. Defaults are chosen for outdoor horn loudspeakers: slower than espeak-ng's own 175.
package struct Voice: Sendable, Hashable, Codable {
    /// An espeak-ng voice with an optional variant, such as `vi`, `vi+f2`, `vi-vn-x-south`.
    package var espeak: String
    /// Words a minute as espeak-ng counts them, 80–260.
    package var rate: Int
    /// 0–99; espeak-ng's own default is 50.
    package var pitch: Int
    /// Gain before mastering in dB, −20…+20, to level voices against one another.
    package var gain: Double
    /// A program that speaks instead: it reads a passage on its standard input and writes a recording of any format that
    /// libsndfile knows to its standard output, or to the file whose name stands for `{file}` among its arguments. Where it
    /// fails, the espeak-ng voice speaks and the rendition carries a warning. It runs within the worker's limits.
    package var command: [String]?

    package init(
        espeak: String = "vi", rate: Int = 140, pitch: Int = 50, gain: Double = 0, command: [String]? = nil
    ) {
        self.command = command
        self.espeak = espeak
        self.rate = rate
        self.pitch = pitch
        self.gain = gain
    }
}

/// The loudness that every finished sound is brought to. Source: EBU R 128 / ITU-R BS.1770.
package struct Mastering: Sendable, Hashable, Codable {
    /// Integrated loudness in LUFS, −31…−9.
    package var loudness: Double
    /// Ceiling of the true peak in dBTP, −9…−0.5.
    package var truePeak: Double
    /// Level of a bed under speech, in dB below the speech, and in the gaps.
    package var bedUnderSpeech: Double
    package var bedInGaps: Double

    package init(loudness: Double = -16, truePeak: Double = -1.5, bedUnderSpeech: Double = -20, bedInGaps: Double = -8)
    {
        self.loudness = loudness
        self.truePeak = truePeak
        self.bedUnderSpeech = bedUnderSpeech
        self.bedInGaps = bedInGaps
    }
}

/// A finished sound: mono, lossless, in the cache; its places are counted at 48 kHz, whatever rate its file has.
package struct Rendition: Sendable, Hashable, Codable {
    /// SHA-256 of the job and of the renderer's own version; the name of the file in the cache.
    package var key: String
    package var file: String
    /// Length in frames of 48 kHz.
    package var frames: Int
    /// Integrated loudness in LUFS and true peak in dBTP, as measured on the finished file.
    package var loudness: Double
    package var truePeak: Double
    /// The words as they are said, each with the frame at which it begins: for progress bars, subtitles, transcripts.
    package var words: [TimedWords]
    /// Its headings and clips in their order; none for sounds that were finished before they were noted.
    package var marks: [SoundMark]
    /// What went otherwise than asked, such as a voice's program that failed. For the log; a worker tries anew.
    package var warnings: [Sentence]

    package init(
        key: String, file: String, frames: Int, loudness: Double, truePeak: Double, words: [TimedWords],
        marks: [SoundMark] = [], warnings: [Sentence] = []
    ) {
        self.marks = marks
        self.warnings = warnings
        self.key = key
        self.file = file
        self.frames = frames
        self.loudness = loudness
        self.truePeak = truePeak
        self.words = words
    }
}

/// A sentence or a clause, and the frame (48 kHz, from the start of the sound) at which it begins.
package struct TimedWords: Sendable, Hashable, Codable {
    package var frame: Int
    package var text: String
    package init(frame: Int, text: String) {
        self.frame = frame
        self.text = text
    }
}

/// Where in a finished sound something begins that has a name.
package struct SoundMark: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Codable { case heading, clip }

    /// At 48 kHz, from the start of the sound.
    package var frame: Int
    package var kind: Kind
    /// A heading as it is written, or a clip's name as it is written.
    package var title: String

    package init(frame: Int, kind: Kind, title: String) {
        self.frame = frame
        self.kind = kind
        self.title = title
    }
}

extension Rendition {
    private enum CodingKeys: String, CodingKey {
        case key, file, frames, loudness, truePeak, words, marks, warnings
    }

    package init(from decoder: any Decoder) throws {
        let held = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            key: try held.decode(String.self, forKey: .key), file: try held.decode(String.self, forKey: .file),
            frames: try held.decode(Int.self, forKey: .frames),
            loudness: try held.decode(Double.self, forKey: .loudness),
            truePeak: try held.decode(Double.self, forKey: .truePeak),
            words: try held.decode([TimedWords].self, forKey: .words),
            marks: try held.decodeIfPresent([SoundMark].self, forKey: .marks) ?? [],
            warnings: try held.decode([Sentence].self, forKey: .warnings))
    }
}
