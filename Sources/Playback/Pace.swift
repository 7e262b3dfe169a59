import Glibc

/// When the next frame of a device without a clock is due.
struct Pace {
    private(set) var due: Int64?
    private var start: Int64 = 0
    private var frames = 0

    /// Sleeps until the next frame is due. After a pause longer than `patience` nanoseconds the pace starts anew.
    mutating func wait(now: Int64, patience: Int64, sleep: (Int64) -> Void) -> SinkReadiness {
        guard let due else {
            start = now
            frames = 0
            self.due = now
            return .ready
        }
        if now - due > patience {
            self.due = nil
            return .restarted(.standstill)
        }
        if due > now { sleep(due) }
        return .ready
    }

    mutating func advance(_ count: Int, rate: Int) {
        frames += count
        due = start + FrameMap.nanoseconds(frames, rate: rate)
    }

    /// Sleeps until `time` on CLOCK_MONOTONIC.
    static func sleep(until time: Int64) {
        var time = timespec(tv_sec: Int(time / 1_000_000_000), tv_nsec: Int(time % 1_000_000_000))
        while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nil) == EINTR {}
    }
}
