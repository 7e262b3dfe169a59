import Time

/// Live sounds: what an input gives while it is heard. They need no rendering, and what was not heard of one is gone.
extension FinishedSound {
    private static let live = "relay:"

    /// A relay that curfew or quota would leave less than this is not begun.
    static let shortestRelay: Duration = .seconds(10)
    /// At its end a relay fades out: whoever speaks on the other side does not know of it.
    static let relayFade = rate

    /// So much of an input, under a key that no rendered sound has.
    package static func relay(_ input: String, frames: Int) -> FinishedSound {
        FinishedSound(key: live + input, frames: frames)
    }

    /// The input behind a sound's key; nil for what was rendered.
    package static func input(ofKey key: String) -> String? {
        key.hasPrefix(live) ? String(key.dropFirst(live.count)) : nil
    }
}

extension Playout.Part {
    package var isLive: Bool { FinishedSound.input(ofKey: sound) != nil }

    /// What is left of it `delay` after it was cut: a live sound has gone on without anybody hearing it.
    func left(after delay: Duration) -> Playout.Part {
        guard isLive else { return self }
        var part = self
        let lost = min(frames, FinishedSound.frames(in: delay))
        part.offset += lost
        part.frames -= lost
        return part
    }
}
