import Dispatch

/// Runs an actor's jobs one after another on a dispatch queue of its own, so that blocking C calls never hold up the
/// cooperative pool. (`DispatchSerialQueue` does this on Darwin and does not exist on Linux.)
///
/// ```swift
/// actor Store {
///     private let executor = QueueExecutor("store")
///     nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
/// }
/// ```
///
/// Event handlers of dispatch sources on `queue` may enter the actor with `assumeIsolated`.
package final class QueueExecutor: SerialExecutor {
    package let queue: DispatchQueue

    /// `label` shows in debuggers.
    package init(_ label: String) { queue = DispatchQueue(label: label) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
