import Glibc
import Linux
import Testing
import TestSupport

@testable import Varlink

@Test func `a client says that nobody is there`() throws {
    do {
        _ = try VarlinkClient.connect("/tmp/loaxa-no-such-folder/socket")
        Issue.record("connected to nothing")
    } catch {
        guard case .unreachable(_, let cause) = error else { throw error }
        #expect(cause.kind == .absent)
    }
}

@Test func `a client gives up when its time is over`() async throws {
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    let stream = try await client.callMore("test.Words.Hang", returning: Empty.self, timeout: .milliseconds(50))
    var count = 0
    await #expect(throws: VarlinkClientError.self) {
        for try await _ in stream { count += 1 }
    }
    #expect(count == 1)
    await rig.end()
}

@Test func `a client that is cancelled stops waiting`() async throws {
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    let (arrived, report) = AsyncStream.makeStream(of: Void.self)
    let waiting = Task {
        for try await _ in try await client.callMore("test.Words.Hang", returning: Empty.self) { report.yield() }
    }
    for await _ in arrived { break }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    await rig.end()
}

@Test func `a client whose service leaves says so`() async throws {
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    let _: TestInterface.Peer = try await client.call("test.Words.Who")
    await rig.end()
    do {
        let _: TestInterface.Peer = try await client.call("test.Words.Who")
        Issue.record("a reply from nobody")
    } catch VarlinkClientError.broken(let reason) {
        #expect(reason == "the connection was closed")
    }
}
