#if canImport(Glibc)
    import Glibc
#endif

/// The machine's clocks. The only place in LoaXa that reads them.
package struct SystemClock: StationClock {
    package init() {}

    package var now: Instant { Instant(nanoseconds: SystemClock.read(CLOCK_REALTIME)) }
    package var monotonicNow: MonotonicInstant { MonotonicInstant(nanoseconds: SystemClock.read(CLOCK_MONOTONIC)) }
    package var sleeplessNow: MonotonicInstant { MonotonicInstant(nanoseconds: SystemClock.read(CLOCK_BOOTTIME)) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        precondition(clock_gettime(clock, &time) == 0, "clock_gettime(\(clock)) failed")
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
