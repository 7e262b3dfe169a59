import Dispatch
import Synchronization

/// A short queue between two threads: who sends waits while it is full, who receives while it is empty.
///
/// One sender and one receiver. Either may end it: `finish` after the last value, `abandon` when nobody listens any more.
final class Pipe<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value] = []
        var isAbandoned = false
    }

    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)

    init(capacity: Int) {
        free = DispatchSemaphore(value: 0)
        for _ in 0..<capacity { free.signal() }
    }

    /// Blocks while the queue is full; false once the receiver has gone.
    func send(_ value: Value) -> Bool {
        free.wait()
        let isTaken = state.withLock { state in
            if !state.isAbandoned { state.values.append(value) }
            return !state.isAbandoned
        }
        if isTaken { filled.signal() } else { free.signal() }
        return isTaken
    }

    /// Blocks while the queue is empty; nil after `finish` and the last value.
    func receive() -> Value? {
        filled.wait()
        let value: Value? = state.withLock { $0.values.isEmpty ? nil : $0.values.removeFirst() }
        if value == nil { filled.signal() } else { free.signal() }
        return value
    }

    func finish() { filled.signal() }

    func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }
}
