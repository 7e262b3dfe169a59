import Synchronization
import Time

/// A clock that moves only by hand. Wall and monotonic time move together unless the wall clock is stepped.
package final class HandClock: StationClock {
    private let state: Mutex<(wall: Int64, monotonic: Int64, slept: Int64)>

    package init(_ start: Instant = Instant(seconds: 1_800_000_000)) {
        state = Mutex((start.nanoseconds, 1_000_000_000, 0))
    }

    package var now: Instant { Instant(nanoseconds: state.withLock { $0.wall }) }
    package var monotonicNow: MonotonicInstant { MonotonicInstant(nanoseconds: state.withLock { $0.monotonic }) }
    package var sleeplessNow: MonotonicInstant {
        MonotonicInstant(nanoseconds: state.withLock { $0.monotonic + $0.slept })
    }

    /// Lets the machine sleep: the clock on the wall goes on, the monotonic one stands still.
    package func sleep(_ duration: Duration) {
        state.withLock {
            $0.wall += duration.nanoseconds
            $0.slept += duration.nanoseconds
        }
    }

    /// Lets nanoseconds pass.
    package func pass(_ nanoseconds: Int64) {
        state.withLock {
            $0.wall += nanoseconds
            $0.monotonic += nanoseconds
        }
    }

    /// Steps the wall clock alone, as an administrator or a first synchronisation does.
    package func step(by duration: Duration) { state.withLock { $0.wall += duration.nanoseconds } }
}
