/// Which frame of an output sounds when: a straight line between frame numbers and the monotonic clock.
package struct FrameMap: Sendable, Hashable {
    /// CLOCK_MONOTONIC in nanoseconds at which frame 0 sounds.
    package var base: Int64
    /// Frames a second.
    package var rate: Int

    package init(base: Int64, rate: Int) {
        self.base = base
        self.rate = rate
    }

    @_noAllocation @_noLocks
    package func time(of frame: Int) -> Int64 { base &+ FrameMap.nanoseconds(frame, rate: rate) }

    /// The frame that sounds nearest to `time`, which is within about two years of `base`.
    @_noAllocation @_noLocks
    package func frame(at time: Int64) -> Int {
        let elapsed = time &- base
        let seconds = elapsed / 1_000_000_000
        let rest = elapsed &- seconds &* 1_000_000_000
        let half: Int64 = rest < 0 ? -500_000_000 : 500_000_000
        return Int(seconds) &* rate &+ Int((rest &* Int64(rate) &+ half) / 1_000_000_000)
    }

    /// How long `frames` last.
    @_noAllocation @_noLocks
    package static func nanoseconds(_ frames: Int, rate: Int) -> Int64 {
        let seconds = frames / rate
        let rest = frames &- seconds &* rate
        return Int64(seconds) &* 1_000_000_000 &+ Int64(rest) &* 1_000_000_000 / Int64(rate)
    }

    @_noAllocation @_noLocks
    package static func frames(_ nanoseconds: Int64, rate: Int) -> Int {
        FrameMap(base: 0, rate: rate).frame(at: nanoseconds)
    }
}
