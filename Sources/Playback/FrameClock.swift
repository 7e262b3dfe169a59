/// Learns from a device's delay reports which of its frames sounds when.
///
/// Each report says "at time t the frame n sounded". One report jitters by up to a period, so the line is the mean of the last
/// 128; over that window a card that runs 100 ppm fast shifts it by less than 0.2 ms. A report far off the line is nonsense until
/// 24 in a row agree with each other that the line has moved. Belongs to the audio thread; `observe` allocates nothing.
package struct FrameClock: ~Copyable {
    private static let window = 128
    /// Reports before the line can be trusted, and the time they must span: a sound server's first reports are guesses.
    private static let settlingReports = 6
    private static let outlier: Int64 = 15_000_000
    private static let patience = 24

    package private(set) var map: FrameMap
    /// Nanoseconds by which each remembered report lies off `reference`.
    private let offsets: UnsafeMutablePointer<Int64>
    private var count = 0
    private var next = 0
    private var sum: Int64 = 0
    /// The base that the first report of this run gave.
    private var reference: Int64 = 0
    private var strikes = 0
    /// The base that the last reports off the line agree on.
    private var candidate: Int64 = 0
    private let settlingTime: Int64
    private var firstTime: Int64 = 0
    private var lastTime: Int64 = 0
    private var driftStart: (time: Int64, base: Int64) = (0, 0)

    /// `settlingTime`: nanoseconds that the first reports must span.
    package init(rate: Int, settlingTime: Int64) {
        map = FrameMap(base: 0, rate: rate)
        self.settlingTime = settlingTime
        offsets = .allocate(capacity: FrameClock.window)
        offsets.initialize(repeating: 0, count: FrameClock.window)
    }

    deinit { offsets.deallocate() }

    package var isSettled: Bool { count >= FrameClock.settlingReports && lastTime &- firstTime >= settlingTime }

    /// How fast the device runs against the monotonic clock, in parts per million; 0 until a minute has been seen.
    package var drift: Double {
        guard driftStart.time != 0, lastTime - driftStart.time > 60_000_000_000 else { return 0 }
        return -Double(map.base - driftStart.base) / Double(lastTime - driftStart.time) * 1e6
    }

    /// Forgets everything: the device starts anew.
    package mutating func reset() {
        count = 0
        next = 0
        sum = 0
        strikes = 0
        driftStart = (0, 0)
    }

    /// Takes a report. True where the line jumped, so that whatever is placed on it must be placed again.
    package mutating func observe(frame: Int, at time: Int64) -> Bool {
        let base = time &- FrameMap.nanoseconds(frame, rate: map.rate)
        if count == 0 {
            reference = base
            firstTime = time
        }
        if isSettled, abs(base &- map.base) > FrameClock.outlier {
            if strikes == 0 || abs(base &- candidate) > FrameClock.outlier {
                candidate = base
                strikes = 0
            }
            strikes &+= 1
            guard strikes >= FrameClock.patience else { return false }
            reset()
            _ = observe(frame: frame, at: time)
            return true
        }
        strikes = 0
        lastTime = time
        let offset = base &- reference
        if count == FrameClock.window {
            sum &-= offsets[next]
        } else {
            count &+= 1
        }
        offsets[next] = offset
        sum &+= offset
        next = (next &+ 1) % FrameClock.window
        map.base = reference &+ sum / Int64(count)
        if driftStart.time == 0, count == FrameClock.window { driftStart = (time, map.base) }
        return false
    }
}
