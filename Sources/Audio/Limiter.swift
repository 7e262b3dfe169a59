import Glibc

/// A look-ahead limiter that keeps the true peak of one channel under a ceiling without a click.
///
/// The gain that each sample needs is found at four times the rate. It is held back over the look-ahead by a sliding
/// minimum and smoothed by a mean of the same length, so that it has arrived when the peak does; afterwards it recovers
/// exponentially. Output comes `delay` samples after input. Where nothing is too loud the samples pass untouched.
package struct Limiter: ~Copyable {
    /// Samples by which the output is late.
    package let delay: Int

    private let ceiling: Float
    private let lookAhead: Int
    private let recovery: Double
    private let oversampling = Oversampling()

    /// Input that waits: the last `delay + reach` samples, then the block at hand.
    private var waiting: [Float]
    /// Gain needed by each sample of `waiting` from `reach` on, after recovery.
    private var needed = 1.0
    private var minimum: SlidingMinimum
    private var mean: MovingMean
    /// Samples since any gain below 1 entered; at `2 × lookAhead + 2` everything inside is 1 again.
    private var idle: Int
    /// The gain that the gap before the next sample needs.
    private var gapBefore: Float = 1

    /// `ceiling` is linear, 1 for full scale. Look-ahead 2 ms, recovery to 1/e of the reduction in 80 ms.
    package init(ceiling: Double, rate: Int) {
        // Smoothing bends the wave by a hair between the samples: 0.05 dB are kept for it.
        self.ceiling = Float(ceiling * linear(decibels: -0.05))
        lookAhead = max(1, rate * 2 / 1_000)
        recovery = 1 - exp(-1 / (0.08 * Double(rate)))
        delay = lookAhead + Oversampling.reach
        waiting = Array(repeating: 0, count: delay + Oversampling.reach - 1)
        minimum = SlidingMinimum(length: lookAhead + 1)
        mean = MovingMean(length: lookAhead + 1)
        idle = 2 * lookAhead + 2
    }

    /// Replaces a block by as many samples of `delay` samples ago.
    package mutating func process(_ block: UnsafeMutableBufferPointer<Float>) {
        let kept = waiting.count
        waiting.append(contentsOf: block)
        waiting.withUnsafeBufferPointer { waiting in
            var start = 0
            while start < block.count {
                let end = min(start + 64, block.count)
                limit(from: start, to: end, waiting: waiting, output: block)
                start = end
            }
        }
        waiting.removeFirst(waiting.count - kept)
    }

    /// `waiting[i + 7]` is the sample that leaves as `output[i]`; the gap after `waiting[i + lookAhead + 7]` is the newest
    /// that can be seen when it leaves.
    private mutating func limit(
        from start: Int, to end: Int, waiting: UnsafeBufferPointer<Float>, output: UnsafeMutableBufferPointer<Float>
    ) {
        let newest = lookAhead
        let seen = UnsafeBufferPointer(rebasing: waiting[(start + newest)..<(end + newest + 15)])
        let isQuiet = peak(of: seen) * max(1, oversampling.bound) <= ceiling
        if isQuiet, needed == 1, gapBefore == 1, idle >= 2 * lookAhead + 2 {
            for index in start..<end { output[index] = waiting[index + Oversampling.reach - 1] }
            return
        }
        for index in start..<end {
            var wanted: Float = gapBefore
            if isQuiet {
                gapBefore = 1
            } else {
                let gap = oversampling.peak(waiting.baseAddress! + index + newest)
                gapBefore = gap > ceiling ? ceiling / gap : 1
                let sample = abs(waiting[index + newest + 7])
                if sample > ceiling { wanted = min(wanted, ceiling / sample) }
                wanted = min(wanted, gapBefore)
            }
            let recovered = needed + (1 - needed) * recovery
            needed = min(Double(wanted), recovered > 0.999_9 ? 1 : recovered)
            idle = needed < 1 ? 0 : idle + 1
            let gain = mean.add(minimum.add(Float(needed)))
            output[index] = waiting[index + Oversampling.reach - 1] * gain
        }
        if idle >= 2 * lookAhead + 2 { mean.settle() }
    }
}

/// The least of the last `length` values, in constant time a value on average.
private struct SlidingMinimum {
    /// Values that can still become the least, rising, each with its place in the stream; a ring.
    private var values: [Float]
    private var places: [Int]
    private var first = 0
    private var count = 0
    private var place = 0
    private let length: Int

    init(length: Int) {
        self.length = length
        values = Array(repeating: 1, count: length + 1)
        places = Array(repeating: 0, count: length + 1)
    }

    mutating func add(_ value: Float) -> Float {
        while count > 0, values[(first + count - 1) % values.count] >= value { count -= 1 }
        let slot = (first + count) % values.count
        values[slot] = value
        places[slot] = place
        count += 1
        if places[first] <= place - length {
            first = (first + 1) % values.count
            count -= 1
        }
        place += 1
        return values[first]
    }
}

/// The mean of the last `length` values, which start as ones.
private struct MovingMean {
    private var values: [Float]
    private var next = 0
    private var sum: Double

    init(length: Int) {
        values = Array(repeating: 1, count: length)
        sum = Double(length)
    }

    mutating func add(_ value: Float) -> Float {
        sum += Double(value) - Double(values[next])
        values[next] = value
        next = next + 1 == values.count ? 0 : next + 1
        return Float(sum / Double(values.count))
    }

    /// All values are 1 again: what rounding has left goes away.
    mutating func settle() { sum = Double(values.count) }
}
