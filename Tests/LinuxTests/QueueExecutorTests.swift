import Dispatch
import Linux
import Testing

private actor Counter {
    nonisolated let executor = QueueExecutor("test")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private(set) var count = 0
    func add() { count += 1 }
}

@Test func `an actor's jobs run one after another on its queue`() async {
    let counter = Counter()
    await withTaskGroup { group in
        for _ in 0..<1000 { group.addTask { await counter.add() } }
    }
    #expect(await counter.count == 1000)
}

@Test func `what runs on the queue is inside the actor`() async {
    let counter = Counter()
    await withCheckedContinuation { continuation in
        counter.executor.queue.async {
            counter.assumeIsolated { $0.add() }
            continuation.resume()
        }
    }
    #expect(await counter.count == 1)
}
