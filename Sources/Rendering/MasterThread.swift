import Dispatch
import Synchronization

/// The last of the renderer's four threads: a `Master` that takes the blocks of a programme as they come.
final class MasterThread: Sendable {
    private let path: String
    private let mastering: Mastering
    private let rate: Int
    private let from: Pipe<[Float]>
    private let outcome = Mutex<Result<Master.Result, any Error>?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(path: String, mastering: Mastering, rate: Int, from: Pipe<[Float]>) {
        self.rate = rate
        self.path = path
        self.mastering = mastering
        self.from = from
    }

    /// Called on a thread of its own; blocks until the programme has ended or cannot be written.
    func run() {
        let result = Result { try take() }
        from.abandon()
        outcome.withLock { $0 = result }
        isDone.signal()
    }

    /// Waits for the programme to be complete; once.
    func result() throws -> Master.Result {
        isDone.wait()
        guard let outcome = outcome.withLock({ $0 }) else { preconditionFailure("whoever is done has an outcome") }
        return try outcome.get()
    }

    private func take() throws -> Master.Result {
        var master = try Master.open(path: path, mastering: mastering, rate: rate)
        while var block = from.receive() { try block.withUnsafeMutableBufferPointer { try master.add($0) } }
        return try master.finish()
    }
}
