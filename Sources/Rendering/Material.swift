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
    case bedStart(clip: String)
    case bedStop
    case failed(RenderError)
}

/// Nothing but the bed for a while.
struct Gap: Sendable, Hashable {
    /// At 48 kHz.
    var frames: Int
    /// No sound follows.
    var closes = false
}

/// Sounds whose gain is known, and the gaps between them.
enum Piece: Sendable {
    case sound(Sound)
    case gap(Gap)
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

/// Seconds of silence around what is said. A breath between sentences is left to the synthesiser, a paragraph takes a
/// little more than half a second, and a heading stands alone.
enum Pauses {
    static let paragraph = 0.6
    static let listItem = 0.4
    static let beforeHeading = 0.9
    static let afterHeading = 0.8
    static let otherSpeaker = 0.7
    static let aroundClip = 0.3
    /// The bed alone before the first word, and after the last.
    static let bedLeadIn = 1.5
    static let bedLeadOut = 2.0

    /// Between two neighbours that no `[pause]` divides.
    static func between(_ a: Speech, _ b: Speech) -> Double {
        if b.manner == .heading { return beforeHeading }
        if a.manner == .heading { return afterHeading }
        if a.speaker != b.speaker { return otherSpeaker }
        return a.manner == .listItem && b.manner == .listItem ? listItem : paragraph
    }
}
