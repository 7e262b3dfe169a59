internal import CLinux
import Dispatch
import Glibc

/// Wakes one waiter at a moment: the `WallAlarm`, or in a test one that goes with a clock moved by hand.
package protocol Alarm: Sendable {
    /// Suspends until `nanoseconds` after 1970-01-01T00:00:00Z, or until something else wakes it.
    func wait(until nanoseconds: Int64) async throws(SystemError) -> WallAlarm.Wake
    /// Wakes the waiter; where there is none, the next one.
    func ring() async
}

/// Wakes one waiter at a moment of the wall clock, and also whenever somebody sets that clock.
///
/// A sleep of so many seconds would come at the wrong time after the clock was corrected; this one counts on the clock itself,
/// also across a suspend of the machine.
package actor WallAlarm: Alarm {
    package enum Wake: Sendable, Hashable {
        /// The moment has come.
        case due
        /// The clock was set: what was planned by it must be planned anew.
        case clockWasSet
        /// `ring` was called.
        case rung
        /// The waiting task was cancelled.
        case cancelled
    }

    private nonisolated let executor = QueueExecutor("alarm")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private var waiter: Waiter?
    private var waits = 0
    private var hasRung = false

    private struct Waiter {
        var id: Int
        var continuation: CheckedContinuation<Wake, Never>
        var source: any DispatchSourceRead
    }

    /// A timerfd that closes when its source has let go of it, as dispatch demands.
    private final class Timer: Sendable {
        let descriptor: Descriptor
        init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
    }

    package init() {}

    /// Suspends until `nanoseconds` after 1970-01-01T00:00:00Z, or until something else wakes it. One waiter at a time.
    ///
    /// A moment that is over, and a ring since the last wait, end it at once. Throws where the system has no timer left.
    package func wait(until nanoseconds: Int64) async throws(SystemError) -> Wake {
        precondition(waiter == nil, "an alarm has one waiter")
        guard !Task.isCancelled else { return .cancelled }
        guard !hasRung else {
            hasRung = false
            return .rung
        }
        waits += 1
        let id = waits
        // Zero would stop the timer; everything before 1970 is over.
        let timer = try timer(at: max(1, nanoseconds))
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let source = DispatchSource.makeReadSource(
                    fileDescriptor: timer.descriptor.number, queue: executor.queue)
                source.setEventHandler { self.assumeIsolated { $0.expired(timer, id) } }
                source.setCancelHandler { withExtendedLifetime(timer) {} }
                waiter = Waiter(id: id, continuation: continuation, source: source)
                source.activate()
            }
        } onCancel: {
            Task { await self.wake(id, .cancelled) }
        }
    }

    /// Wakes the waiter; where there is none, the next one.
    package func ring() {
        if let waiter { wake(waiter.id, .rung) } else { hasRung = true }
    }

    private func expired(_ timer: Timer, _ id: Int) {
        var count: UInt64 = 0
        let size = read(timer.descriptor.number, &count, MemoryLayout<UInt64>.size)
        if size > 0 {
            wake(id, .due)
        } else if errno == ECANCELED {
            wake(id, .clockWasSet)
        }
    }

    /// Ends that wait; one that is over already stays so.
    private func wake(_ id: Int, _ reason: Wake) {
        guard let ended = waiter, ended.id == id else { return }
        waiter = nil
        ended.source.cancel()
        ended.continuation.resume(returning: reason)
    }

    private func timer(at nanoseconds: Int64) throws(SystemError) -> Timer {
        let number = timerfd_create(CLOCK_REALTIME, Int32(O_NONBLOCK | O_CLOEXEC))
        guard number >= 0 else { throw SystemError("timerfd_create") }
        let timer = Timer(Descriptor(owning: number))
        var time = itimerspec()
        time.it_value.tv_sec = Int(nanoseconds / 1_000_000_000)
        time.it_value.tv_nsec = Int(nanoseconds % 1_000_000_000)
        // TFD_TIMER_ABSTIME and TFD_TIMER_CANCEL_ON_SET, which Swift imports as values of an enumeration.
        guard timerfd_settime(number, 1 | 2, &time, nil) == 0 else { throw SystemError("timerfd_settime") }
        return timer
    }
}
