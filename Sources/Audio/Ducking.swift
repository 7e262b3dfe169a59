/// The level of a bed over one stretch of a programme, in dB relative to speech, as corners joined by straight lines.
package struct LevelCurve: Sendable, Hashable {
    package struct Corner: Sendable, Hashable {
        /// Frames from the beginning of the stretch.
        package var frame: Int
        package var level: Double
        package init(frame: Int, level: Double) {
            self.frame = frame
            self.level = level
        }
    }

    /// Rising frames; before the first and after the last corner the level stays.
    package let corners: [Corner]

    package init(_ corners: [Corner]) {
        precondition(!corners.isEmpty, "a curve has a corner")
        self.corners = corners
    }

    package func level(at frame: Int) -> Double {
        guard let next = corners.firstIndex(where: { $0.frame > frame }) else {
            return corners[corners.count - 1].level
        }
        guard next > 0 else { return corners[0].level }
        let (a, b) = (corners[next - 1], corners[next])
        return a.level + (b.level - a.level) * Double(frame - a.frame) / Double(b.frame - a.frame)
    }

    /// The linear gains of `gains.count` frames from `start` on, straight between every 32nd.
    package func fill(_ gains: UnsafeMutableBufferPointer<Float>, from start: Int) {
        var index = 0
        var value = linear(decibels: level(at: start))
        while index < gains.count {
            let length = min(32, gains.count - index)
            let next = linear(decibels: level(at: start + index + length))
            let step = Float((next - value) / Double(length))
            for offset in 0..<length { gains[index + offset] = Float(value) + step * Float(offset) }
            value = next
            index += length
        }
    }
}

/// How a bed makes room for speech: it waits low under it, and rises in gaps that are long enough to hear it.
///
/// Each curve begins at the level where the one before ended, so that a bed never jumps.
package struct Ducking: Sendable, Hashable {
    /// Levels in dB relative to speech.
    package var underSpeech: Double
    package var inGaps: Double
    /// Frames to rise, to sink, and the shortest gap worth rising in.
    package var release: Int
    package var attack: Int
    package var shortestGap: Int

    /// Rises in 0.6 s, sinks in 0.4 s before speech begins, stays low in gaps under 1.5 s.
    package init(underSpeech: Double, inGaps: Double, rate: Int) {
        self.underSpeech = underSpeech
        self.inGaps = inGaps
        release = rate * 6 / 10
        attack = rate * 4 / 10
        shortestGap = rate * 3 / 2
    }

    /// Under speech; a bed that was not down yet sinks while the first words are said.
    package func speech(from level: Double) -> LevelCurve {
        guard level != underSpeech else { return LevelCurve([.init(frame: 0, level: underSpeech)]) }
        return LevelCurve([.init(frame: 0, level: level), .init(frame: attack, level: underSpeech)])
    }

    /// A gap of `frames` frames, down at its end for the speech that follows; `closes` where none does.
    package func gap(frames: Int, from level: Double, closes: Bool = false) -> LevelCurve {
        var corners = [LevelCurve.Corner(frame: 0, level: level)]
        if level != inGaps, frames >= shortestGap || closes {
            corners.append(.init(frame: min(release, frames / 2), level: inGaps))
        }
        let high = corners[corners.count - 1]
        if !closes, high.level != underSpeech {
            let sink = frames - min(attack, frames / 2)
            if sink > high.frame { corners.append(.init(frame: sink, level: high.level)) }
            if frames > high.frame { corners.append(.init(frame: frames, level: underSpeech)) }
        }
        return LevelCurve(corners)
    }
}
