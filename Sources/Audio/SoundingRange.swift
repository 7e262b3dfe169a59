/// Where a recording sounds, between its silent beginning and its silent end.
package struct SoundingRange: Sendable, Hashable {
    /// What stays below is silence: −60 dBFS, under the noise of a quiet room's recording and over that of a converter.
    package static let threshold: Float = 0.001

    private var first: Int?
    private var last = 0
    private var length = 0

    package init() {}

    package mutating func add(_ samples: UnsafeBufferPointer<Float>) {
        var start = 0
        while start < samples.count {
            let end = min(start + 64, samples.count)
            if peak(of: UnsafeBufferPointer(rebasing: samples[start..<end])) > Self.threshold {
                if first == nil { first = length + start }
                last = length + end
            }
            start = end
        }
        length += samples.count
    }

    /// What to keep, with `lead` samples before the first sound and `tail` after the last; empty where all is silent.
    package func range(lead: Int, tail: Int) -> Range<Int> {
        guard let first else { return 0..<0 }
        return max(0, first - lead)..<min(length, last + tail)
    }
}
