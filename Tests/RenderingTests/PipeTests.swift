import Dispatch
import Synchronization
import Testing

@testable import Rendering

@Test func `values come out of a pipe in order, and then its end`() {
    let pipe = Pipe<Int>(capacity: 3)
    DispatchQueue(label: "sender").async {
        for value in 0..<1_000 { _ = pipe.send(value) }
        pipe.finish()
    }
    var received: [Int] = []
    while let value = pipe.receive() { received.append(value) }
    #expect(received == Array(0..<1_000))
    #expect(pipe.receive() == nil)
}

@Test func `a sender is never more than the capacity ahead`() {
    let pipe = Pipe<Int>(capacity: 4)
    let sent = Atomic(0)
    let group = DispatchGroup()
    DispatchQueue(label: "sender").async(group: group) {
        for value in 0..<100 where pipe.send(value) { sent.add(1, ordering: .sequentiallyConsistent) }
        pipe.finish()
    }
    var received = 0
    while pipe.receive() != nil {
        received += 1
        // One more may have been let in since.
        #expect(sent.load(ordering: .sequentiallyConsistent) <= received + 5)
    }
    group.wait()
    #expect(received == 100)
}

@Test func `a sender that waits is let go when nobody listens any more`() {
    let pipe = Pipe<Int>(capacity: 1)
    let group = DispatchGroup()
    DispatchQueue(label: "sender").async(group: group) {
        var value = 0
        while pipe.send(value) { value += 1 }
        #expect(!pipe.send(value))
        pipe.finish()
    }
    #expect(pipe.receive() == 0)
    pipe.abandon()
    #expect(group.wait(timeout: .now() + .seconds(10)) == .success)
}
