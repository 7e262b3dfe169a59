import Time

/// Something that is heard: all but a relay is rendered before it can air.
package enum SoundRequest: Sendable, Hashable {
    /// The snapshot of a bulletin, by its number in the ledger; sober, without its beds.
    case bulletin(Int64, isSober: Bool = false)
    /// A file of the station's clip folder.
    case clip(String)
    /// An announcement of the timetable with its blanks filled in.
    case speech(String, voice: String?, bed: String?)
    /// What an input gives, for so many frames.
    case relay(String, frames: Int)

    /// Nothing has to be made of it first.
    package var isLive: Bool { if case .relay = self { true } else { false } }
}

/// A rendered sound.
package struct FinishedSound: Sendable, Hashable {
    /// Its name in the renderer's cache.
    package var key: String
    /// Length in frames of 48 kHz.
    package var frames: Int

    package init(key: String, frames: Int) {
        self.key = key
        self.frames = frames
    }

    /// Frames a second of every sound.
    package static let rate = 48_000

    package var length: Duration { Self.length(of: frames) }

    package static func length(of frames: Int) -> Duration {
        .nanoseconds(Int64(frames) * 1_000_000_000 / Int64(rate))
    }

    /// Frames that fit into a length, rounded down; 0 where it is negative.
    package static func frames(in length: Duration) -> Int {
        let nanoseconds = max(0, length.nanoseconds)
        return Int(nanoseconds / 1_000_000_000) * rate + Int(nanoseconds % 1_000_000_000 * Int64(rate) / 1_000_000_000)
    }
}

extension SoundRequest {
    /// How long a text will take, in frames: Vietnamese at a slow announcer's pace, about fourteen letters a second.
    package static func guess(ofText text: String) -> Int {
        // Every letter but its continuing bytes; counting them so is many times as fast as asking for the letters.
        let letters = text.utf8.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        return max(1, letters) * FinishedSound.rate / 14
    }

    /// A guess at the length of what has not been rendered yet, in frames.
    package var guess: Int {
        switch self {
        case .speech(let text, _, _): Self.guess(ofText: text)
        case .clip: 5 * FinishedSound.rate
        case .bulletin: 60 * FinishedSound.rate
        case .relay(_, let frames): frames
        }
    }
}

/// What is known of all sounds.
struct KnownSounds: Sendable {
    var states: [SoundRequest: SoundState]
    /// In a simulation what is not rendered yet counts as rendered, with a guessed length.
    var assumesAll: Bool

    subscript(request: SoundRequest) -> SoundState {
        if case .relay(let input, let frames) = request { return .ready(.relay(input, frames: frames)) }
        var state = states[request] ?? .waiting(guess: request.guess)
        if case .bulletin(let id, true) = request {
            // Without its bed it is as long as with it; and it is the sound with it that was approved.
            let usual = states[.bulletin(id)] ?? .waiting(guess: request.guess)
            if case .ready = usual {
                if assumesAll, case .waiting = state { state = usual }
            } else {
                state = usual
            }
        }
        if assumesAll, case .waiting(let guess) = state { return .ready(FinishedSound(key: "", frames: guess)) }
        return state
    }
}

/// How far a sound is.
package enum SoundState: Sendable, Hashable {
    /// Not rendered yet; the length in frames is a guess.
    case waiting(guess: Int)
    case ready(FinishedSound)
    case failed(Reason)
}
