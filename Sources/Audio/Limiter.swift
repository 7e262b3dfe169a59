import Glibc

/// A look-ahead limiter that keeps the true peak of one channel under a ceiling without a click.
///
/// The gain that is needed is found for every 16 samples together, between them as well (`Oversampling`). The least of them within the
/// look-ahead is held and smoothed by a mean of the same length, so that it has arrived when the peak does; afterwards it
/// recovers exponentially. Between the groups it moves in straight lines. Output comes `delay` samples after input. Where
/// nothing is too loud the samples pass untouched, and in whatever blocks they come, the output is the same.
package struct Limiter: ~Copyable {
    /// Samples by which the output is late.
    package let delay: Int

    /// Samples that share a need.
    private static let group = 16

    private let ceiling: Float
    /// In groups.
    private let lookAhead: Int
    private let recovery: Float
    private let oversampling = Oversampling(times: 4)

    /// Input that waits, from a little before the sample that leaves next: `delay` samples and then the block at hand.
    private var waiting: [Float]
    /// Samples of the current group that have left.
    private var left = 0
    /// The gain at the beginning and at the end of the current group.
    private var gain: (start: Float, end: Float) = (1, 1)
    /// What the last groups need, after recovery, and what is held of it: two rings, `lookAhead + 1` and `lookAhead` long.
    private var needs: [Float]
    private var held: [Float]
    private var turn = 0
    private var needed: Float = 1
    /// Groups since a need below 1: when it has left both rings, the gain is 1.
    private var idle: Int
    /// The highest samples of the newest group and of the one after it.
    private var newest: Float = 0
    private var following: Float = 0

    /// `ceiling` is linear, 1 for full scale. Look-ahead 2 ms, recovery to 1/e of the reduction in 80 ms.
    package init(ceiling: Double, rate: Int) {
        // Smoothing bends the wave by a hair between the samples, for which 0.05 dB are kept; and at a lower rate there is more between
        // four looks: a tone of 5 kHz may be higher there by 0.16 dB.
        self.ceiling = Float(ceiling * linear(decibels: rate < 44_100 ? -0.25 : -0.05))
        lookAhead = max(1, rate * 2 / 1_000 / Self.group)
        recovery = Float(1 - exp(-Double(Self.group) / (0.08 * Double(rate))))
        delay = (lookAhead + 2) * Self.group
        waiting = Array(repeating: 0, count: delay)
        needs = Array(repeating: 1, count: lookAhead + 1)
        held = Array(repeating: 1, count: lookAhead)
        idle = 2 * lookAhead + 2
    }

    /// Replaces a block by as many samples of `delay` samples ago.
    package mutating func process(_ block: UnsafeMutableBufferPointer<Float>) {
        waiting.append(contentsOf: block)
        waiting.withUnsafeBufferPointer { waiting in
            guard let input = waiting.baseAddress, let output = block.baseAddress else { return }
            var done = 0
            while done < block.count {
                if left == 0 { beginGroup(input + done) }
                let count = min(Self.group - left, block.count - done)
                pass(input + done, to: output + done, count: count)
                done += count
                left = (left + count) % Self.group
            }
        }
        waiting.removeFirst(block.count)
    }

    @inline(__always)
    private func pass(_ input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>, count: Int) {
        if gain.start == 1, gain.end == 1 {
            output.update(from: input, count: count)
        } else {
            let step = (gain.end - gain.start) / Float(Self.group)
            for index in 0..<count { output[index] = input[index] * (gain.start + step * Float(left + index)) }
        }
    }

    /// `group` is the one that leaves now; the newest whose gaps can all be seen lies `lookAhead` groups later.
    private mutating func beginGroup(_ group: UnsafePointer<Float>) {
        let newestGroup = group + lookAhead * Self.group
        let before = newest
        newest = following
        following = peak(of: newestGroup + Self.group, count: Self.group)
        var wanted: Float = 1
        if max(before, newest, following) * oversampling.bound > ceiling {
            let reach = Oversampling.reach - 1
            let loudest = max(newest, oversampling.peak(newestGroup - reach, gaps: Self.group))
            if loudest > ceiling { wanted = ceiling / loudest }
        }
        let recovered = needed + (1 - needed) * recovery
        needed = min(wanted, recovered > 0.999_9 ? 1 : recovered)
        idle = needed < 1 ? 0 : idle + 1
        gain.start = gain.end
        needs[turn % needs.count] = needed
        if idle > 2 * lookAhead + 1 {
            held[turn % held.count] = 1
            gain.end = 1
        } else {
            held[turn % held.count] = needs.reduce(1, min)
            gain.end = held.reduce(0, +) / Float(held.count)
        }
        turn += 1
    }
}
