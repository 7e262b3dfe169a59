import Linux
import Synchronization
import Time

/// An alarm that goes off when the test says so. One waiter.
final class HandAlarm: Alarm {
    fileprivate struct State {
        var until: Instant?
        var waiter: CheckedContinuation<WallAlarm.Wake, Never>?
        var hasRung = false
        var isShut = false
        var waits = 0
    }

    private let state = Mutex(State())

    func wait(until nanoseconds: Int64) async throws(SystemError) -> WallAlarm.Wake {
        await withCheckedContinuation { continuation in
            let wake: WallAlarm.Wake? = state.withLock { state in
                state.waits += 1
                if state.isShut { return .cancelled }
                if state.hasRung {
                    state.hasRung = false
                    return .rung
                }
                state.until = Instant(nanoseconds: nanoseconds)
                state.waiter = continuation
                return nil
            }
            if let wake { continuation.resume(returning: wake) }
        }
    }

    func ring() async {
        let waiter = state.withLock { state in
            state.hasRung = state.waiter == nil
            return state.take()
        }
        waiter?.resume(returning: .rung)
    }

    /// The moment has come.
    func goOff() { state.withLock { $0.take() }?.resume(returning: .due) }

    /// For good: whoever waits, or will, is told that it is over.
    func shut() {
        let waiter = state.withLock { state in
            state.isShut = true
            return state.take()
        }
        waiter?.resume(returning: .cancelled)
    }

    /// When it is to go off; nil while nobody waits.
    var until: Instant? { state.withLock { $0.until } }
    /// How often somebody has waited.
    var waits: Int { state.withLock { $0.waits } }
}

extension HandAlarm.State {
    fileprivate mutating func take() -> CheckedContinuation<WallAlarm.Wake, Never>? {
        defer { (waiter, until) = (nil, nil) }
        return waiter
    }
}
