import Bulletin
import Wording

/// What a script becomes first: raw sounds at their own rates, and the gaps between them, in order.
enum Material: Sendable {
    /// A sound begins: samples a second, its level against the station's in dB, and who speaks (nil: a recording).
    case begin(rate: Int, level: Double, voice: Voice?)
    case samples([Float])
    /// What is said from this sample of the sound on.
    case words(sample: Int, text: String)
    /// The sound ends. `keep` are the samples that matter; `weight` is its part of the job, for progress.
    case end(keep: Range<Int>?, weight: Int)
    case gap(Gap)
    /// The next sound has a name.
    case mark(SoundMark.Kind, title: String)
    case bedStart(clip: String)
    case bedStop
    case failed(RenderError)
}

/// Nothing but the bed for a while.
struct Gap: Sendable, Hashable {
    /// At the programme's rate.
    var frames: Int
    /// No sound follows.
    var closes = false
}

/// Sounds whose gain is known, and the gaps between them.
enum Piece: Sendable {
    case sound(Sound)
    case gap(Gap)
    case mark(SoundMark.Kind, title: String)
    case bedStart(clip: String)
    case bedStop
    case failed(RenderError)
}

struct Sound: Sendable {
    var spool: Spool
    var keep: Range<Int>
    /// Linear.
    var gain: Double
    /// Sample of the spool → words.
    var words: [(sample: Int, text: String)]
    var weight: Int
}
