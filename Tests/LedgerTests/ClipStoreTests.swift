@testable import Ledger
import Linux
import Testing

private let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
private let hash = SHA256.hex(of: bytes)

@Test func `a clip comes in pieces and is complete with the last`() async throws {
    let folder = Folder()
    let store = ClipStore(folder: folder.path)
    #expect(await store.state(of: hash) == ClipStore.State(received: 0, isComplete: false))
    #expect(
        try await store.write(hash, at: 0, Array(bytes[..<1000]), isLast: false)
            == ClipStore.State(received: 1000, isComplete: false))
    // A restart in between.
    let again = ClipStore(folder: folder.path)
    #expect(await again.missing(of: [hash]) == [hash])
    await #expect(throws: ClipStore.Failure.wrongOffset(expected: 1000)) {
        try await again.write(hash, at: 0, bytes, isLast: true)
    }
    #expect(
        try await again.write(hash, at: 1000, Array(bytes[1000...]), isLast: true)
            == ClipStore.State(received: 3000, isComplete: true))
    #expect(folder.bytes(hash) == bytes)
    #expect(await again.missing(of: [hash]).isEmpty)
    #expect(
        try await again.write(hash, at: 0, bytes, isLast: true) == ClipStore.State(received: 3000, isComplete: true),
        "handing it in again changes nothing")
}

@Test func `another file than the hash says is thrown away`() async throws {
    let folder = Folder()
    let store = ClipStore(folder: folder.path)
    await #expect(throws: ClipStore.Failure.wrongHash) { try await store.write(hash, at: 0, [1, 2, 3], isLast: true) }
    #expect(await store.state(of: hash) == ClipStore.State(received: 0, isComplete: false))
    #expect(try await store.write(hash, at: 0, bytes, isLast: true).isComplete)
}

@Test func `a clip that is too long is refused and thrown away`() async throws {
    let folder = Folder()
    let store = ClipStore(folder: folder.path, limit: 2000)
    _ = try await store.write(hash, at: 0, Array(bytes[..<1500]), isLast: false)
    await #expect(throws: ClipStore.Failure.tooLong(limit: 2000)) {
        try await store.write(hash, at: 1500, Array(bytes[1500...]), isLast: true)
    }
    #expect(await store.state(of: hash).received == 0)
}

@Test func `a folder that cannot be made is a system's error`() async throws {
    let store = ClipStore(folder: "/proc/loaxa")
    do {
        _ = try await store.write(hash, at: 0, bytes, isLast: true)
        Issue.record("wrote into /proc")
    } catch {
        guard case .system(let cause) = error else { throw error }
        #expect(cause.call == "mkdir(/proc/loaxa)")
    }
}
