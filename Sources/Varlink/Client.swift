import Glibc
import Linux
import Time

/// Why a call has no result.
package enum VarlinkClientError: Error, Sendable {
    /// There is no socket, nobody listens on it, or it may not be used.
    case unreachable(path: String, SystemError)
    /// The service gave an error.
    case refused(VarlinkErrorReply)
    /// The service closed the connection, or answered with something that is no varlink.
    case broken(String)
    case timedOut(method: String)
}

/// An error as a client gets it.
package struct VarlinkErrorReply: Sendable, Hashable {
    /// With its interface.
    package let name: String
    private let message: [UInt8]

    init(name: String, message: [UInt8]) {
        self.name = name
        self.message = message
    }

    package func parameters<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try VarlinkJSON.decode(ParametersOf<Value>.self, from: message).parameters
    }

    /// The whole reply as it came, for errors that nobody here knows.
    package var text: String { String(decoding: message, as: UTF8.self) }
}

/// One connection to a varlink service. It waits on a queue of its own, and closes with its owner.
package actor VarlinkClient {
    /// The longest reply that is taken, in bytes: a year's plan has room.
    private static let longestReply = 64 << 20

    private nonisolated let executor = QueueExecutor("varlink client")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package nonisolated let path: String
    private nonisolated let socket: Connection.Socket
    private var parser = MessageParser(limit: VarlinkClient.longestReply)
    /// The stream has ended, or a reply that nobody waits for may still come: nothing further can be asked.
    private var isSpent = false

    private init(path: String, socket: Connection.Socket) {
        self.path = path
        self.socket = socket
    }

    /// Connects to the socket at `path`. Blocks, for at most five seconds, only while the service is overwhelmed.
    package static func connect(_ path: String) throws(VarlinkClientError) -> VarlinkClient {
        do {
            return VarlinkClient(path: path, socket: Connection.Socket(try UnixSocket.connect(path)))
        } catch {
            throw .unreachable(path: path, error)
        }
    }

    /// Calls a method and waits for its one reply.
    package func call<Parameters: Encodable & Sendable, Result: Decodable & Sendable>(
        _ method: String, _ parameters: Parameters = Empty(), returning: Result.Type = Result.self,
        timeout: Duration = .seconds(30)
    ) async throws -> Result {
        try send(OutgoingCall(method: method, parameters: parameters, more: nil))
        return try await receive(Result.self, of: method, timeout: timeout).parameters
    }

    /// Calls a method for many replies, on a connection of its own that closes with the stream.
    ///
    /// Replies are read as they are asked for. `timeout` is the longest silence between two; nil waits for ever.
    package nonisolated func callMore<Parameters: Encodable & Sendable, Result: Decodable & Sendable>(
        _ method: String, _ parameters: Parameters = Empty(), returning: Result.Type = Result.self,
        timeout: Duration? = nil
    ) async throws -> AsyncThrowingStream<Result, any Error> {
        let stream = try VarlinkClient.connect(path)
        try await stream.send(OutgoingCall(method: method, parameters: parameters, more: true))
        return AsyncThrowingStream { try await stream.next(Result.self, of: method, timeout: timeout) }
    }

    /// The next of many replies; nil after the last.
    private func next<Result: Decodable & Sendable>(
        _ type: Result.Type, of method: String, timeout: Duration?
    ) async throws -> Result? {
        guard !isSpent else { return nil }
        let reply = try await receive(type, of: method, timeout: timeout)
        if reply.continues != true { isSpent = true }
        return reply.parameters
    }

    private func send(_ call: some Encodable) throws {
        guard !isSpent else { throw VarlinkClientError.broken("the connection is spent") }
        let message = try VarlinkJSON.encode(call) + [0]
        var written = 0
        while written < message.count {
            let count = message.withUnsafeBytes {
                Glibc.send(
                    socket.descriptor.number, $0.baseAddress! + written, message.count - written, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            // A service that closes the connection may have said why before it did.
            if count < 0, errno == EPIPE { return }
            guard count > 0 else { throw broken(SystemError("send").description) }
            written += count
        }
    }

    private struct Reply<Result: Decodable>: Decodable {
        var parameters: Result
        var continues: Bool?

        private enum Key: String, CodingKey { case continues }

        init(from decoder: any Decoder) throws {
            parameters = try ParametersOf<Result>(from: decoder).parameters
            continues = try decoder.container(keyedBy: Key.self).decodeIfPresent(Bool.self, forKey: .continues)
        }
    }

    private struct ReplyHeader: Decodable { var error: String? }

    private func receive<Result: Decodable & Sendable>(
        _ type: Result.Type, of method: String, timeout: Duration?
    ) async throws -> Reply<Result> {
        let message = try await withTaskCancellationHandler {
            try readMessage(of: method, timeout: timeout)
        } onCancel: {
            // Wakes the read, which finds the end of the stream.
            shutdown(socket.descriptor.number, Int32(SHUT_RDWR))
        }
        do {
            if let error = try VarlinkJSON.decode(ReplyHeader.self, from: message).error {
                throw VarlinkClientError.refused(VarlinkErrorReply(name: error, message: message))
            }
            return try VarlinkJSON.decode(Reply<Result>.self, from: message)
        } catch let error as DecodingError {
            throw broken("\(method): \(VarlinkJSON.field(of: error)): not understood")
        }
    }

    private func readMessage(of method: String, timeout: Duration?) throws -> [UInt8] {
        let clock = SystemClock()
        let deadline = timeout.map { clock.monotonicNow + $0 }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            do {
                if let message = try parser.next() { return message }
            } catch {
                throw broken("a reply of more than \(error.limit) bytes")
            }
            var poll = pollfd(fd: socket.descriptor.number, events: Int16(POLLIN), revents: 0)
            let wait = deadline.map { max(0, ($0 - clock.monotonicNow).nanoseconds / 1_000_000 + 1) } ?? -1
            let ready = Glibc.poll(&poll, 1, Int32(clamping: wait))
            if ready < 0, errno == EINTR { continue }
            guard ready != 0 else {
                isSpent = true
                throw VarlinkClientError.timedOut(method: method)
            }
            let count = recv(socket.descriptor.number, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else {
                // A service that goes away with calls unread resets the connection.
                let reason =
                    count == 0 || errno == ECONNRESET ? "the connection was closed" : SystemError("recv").description
                try Task.checkCancellation()
                throw broken(reason)
            }
            parser.append(buffer[..<count])
        }
    }

    private func broken(_ reason: String) -> VarlinkClientError {
        isSpent = true
        return .broken(reason)
    }
}
