import Glibc
import Linux
import TestSupport
import Time

@testable import Varlink

/// A service made for these tests.
enum TestInterface {
    struct Word: Codable, Sendable, Hashable { var someWord: String }
    struct Number: Codable, Sendable, Hashable { var number: Int }
    struct Peer: Codable, Sendable, Hashable {
        var user: Int
        var process: Int
    }

    struct Missing: VarlinkError, Hashable {
        var thing: String
        var name: String { "test.Words.Missing" }

        private enum CodingKeys: String, CodingKey { case thing }
    }

    struct Odd: Error {}

    static let description = """
        # Made for tests.
        interface test.Words

        method Echo(some_word: string) -> (some_word: string)
        method Who() -> (user: int, process: int)
        method Lose() -> ()
        method Fail() -> ()
        method Count(number: int) -> (number: int)
        method Pour(number: int) -> (some_word: string)
        method Hang() -> ()
        method Later() -> ()
        error Missing (thing: string)

        """

    /// `ended` hears of each `Hang` and `Pour` whose client has gone.
    static func router(ended: @escaping @Sendable (String) -> Void = { _ in }) -> VarlinkRouter {
        VarlinkRouter(
            VarlinkServiceInfo(vendor: "LoaXa", product: "test", version: "1", url: "https://example.invalid"),
            interfaces: [
                VarlinkInterface(
                    description: description, translate: { Missing(thing: String(describing: type(of: $0))) },
                    methods: [
                        .single("Echo") { (word: Word, _) in word },
                        .single("Who") { (_: Empty, peer) in Peer(user: Int(peer.user), process: Int(peer.process)) },
                        .single("Lose") { (_: Empty, _) -> Empty in throw Missing(thing: "gậy") },
                        .single("Fail") { (_: Empty, _) -> Empty in throw Odd() },
                        .stream("Count") { (to: Number, _, replies: VarlinkReplies<Number>) in
                            for number in 1...to.number {
                                try await replies.send(Number(number: number), continues: number < to.number)
                            }
                        },
                        .stream("Pour") { (size: Number, _, replies: VarlinkReplies<Word>) in
                            defer { ended("Pour") }
                            let word = Word(someWord: String(repeating: "x", count: size.number))
                            while true { try await replies.send(word) }
                        },
                        .stream("Hang") { (_: Empty, _, replies: VarlinkReplies<Empty>) in
                            defer { ended("Hang") }
                            try await replies.send(Empty())
                            try await Task.sleep(for: .seconds(1000))
                        },
                    ])
            ])
    }
}

/// A server on a socket in a folder of its own.
final class Rig {
    let folder: String
    let path: String
    let clock = HandClock()
    let server: VarlinkServer

    init(limits: VarlinkLimits = VarlinkLimits(), ended: @escaping @Sendable (String) -> Void = { _ in }) async throws {
        var template = Array("/tmp/loaxa-varlink-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = "\(folder)/socket"
        server = VarlinkServer(TestInterface.router(ended: ended), limits: limits, clock: clock)
        try await server.listen(at: path)
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }

    func end() async { await server.stop() }
}

/// A client that writes and reads bytes as it is told, right or wrong. It waits on a queue of its own.
actor RawClient {
    private nonisolated let executor = QueueExecutor("raw client")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    private let descriptor: Descriptor

    init(_ path: String) throws {
        descriptor = try UnixSocket.connect(path)
        // A test that waits for ever tells nobody why.
        var time = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor.number, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor.number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The next message without its NUL; nil at the end of the stream.
    func receive() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while recv(descriptor.number, &byte, 1, 0) == 1 {
            if byte == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }

    func endSending() { shutdown(descriptor.number, Int32(SHUT_WR)) }
}
