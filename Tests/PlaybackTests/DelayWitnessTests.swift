import Testing

@testable import Playback

/// What a device says of its delay, period after period of 20 ms, and whether it is believed.
@Suite struct `A witness of delays` {
    private static let period = 960
    private static let queued = 3840
    private var witness = DelayWitness()
    private var seed: UInt64 = 11

    /// Reports `count` delays beyond what is queued, in milliseconds; gives how many were believed.
    private mutating func believed(_ count: Int, _ more: (inout Self, Int) -> Int) -> Int {
        var believed = 0
        for index in 0..<count {
            let delay = Self.queued + more(&self, index) * 48
            if witness.believes(delay: delay, queued: Self.queued, period: Self.period, rate: 48_000) { believed += 1 }
        }
        return believed
    }

    private mutating func anything() -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 40) % 1900
    }

    @Test mutating func `believes a delay that is more than the buffer by about the same`() {
        #expect(believed(1000) { _, index in 30 + index % 20 } == 1000)
        #expect(!witness.doubts)
    }

    @Test mutating func `believes one that becomes longer, once and for all`() {
        #expect(believed(1000) { _, index in index < 500 ? 30 : 700 } == 1000)
        #expect(!witness.doubts)
    }

    @Test mutating func `overlooks a burst of nonsense without a doubt`() {
        _ = believed(100) { _, _ in 30 }
        _ = believed(10) { witness, _ in witness.anything() }
        #expect(!witness.doubts)
    }

    @Test mutating func `doubts what is nonsense again and again, and believes it after a while of good reports`() {
        _ = believed(100) { _, _ in 30 }
        #expect(believed(500) { witness, _ in witness.anything() } < 60)
        #expect(witness.doubts)
        _ = believed(100) { _, _ in 30 }
        #expect(witness.doubts)
        _ = believed(500) { _, _ in 30 }
        #expect(!witness.doubts)
        #expect(believed(100) { _, _ in 30 } == 100)
    }

    @Test(arguments: [-100, 2500, 1_000_000, -1_000_000])
    func `never believes what no buffer could cause`(milliseconds: Int) {
        var copy = self
        #expect(copy.believed(100) { _, _ in milliseconds } == 0)
        #expect(copy.witness.doubts)
    }
}

@Suite struct `The line of a device's frames` {
    private let period: Int64 = 20_000_000

    /// A clock that has seen 200 good reports, a period apart.
    private func settled() -> FrameClock {
        var clock = FrameClock(rate: 48_000, settlingTime: 0)
        for index in 0..<200 { _ = clock.observe(frame: index * 960, at: Int64(index) * period) }
        return clock
    }

    @Test func `moves when the reports agree that it has`() {
        var clock = settled()
        var jumps = 0
        for index in 200..<300 where clock.observe(frame: index * 960, at: Int64(index) * period + 300_000_000) {
            jumps += 1
        }
        #expect(jumps == 1)
        #expect(clock.map.base == 300_000_000)
    }

    @Test func `stays where it is while they are all over the place`() {
        var clock = settled()
        for index in 200..<1000 {
            let nonsense = Int64(index * 7919 % 1901) * 1_000_000 + 20_000_000
            let jumps = clock.observe(frame: index * 960, at: Int64(index) * period + nonsense)
            #expect(!jumps)
        }
        #expect(clock.map.base == 0)
    }
}
