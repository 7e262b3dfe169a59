/// The two clocks of the machine, apart: the wall clock may step, the monotonic one never does.
///
/// Logic takes `now` as a parameter; only shells hold a clock. Methods may be called on any thread and do not block.
package protocol StationClock: Sendable {
    var now: Instant { get }
    var monotonicNow: MonotonicInstant { get }
    /// A clock that never steps either, and goes on while the machine sleeps; it counts from another moment than `monotonicNow`.
    var sleeplessNow: MonotonicInstant { get }
}
