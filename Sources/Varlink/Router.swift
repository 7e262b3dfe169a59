import Linux
import Synchronization

/// Who serves, as `org.varlink.service.GetInfo` tells it.
package struct VarlinkServiceInfo: Sendable, Hashable, Codable {
    package var vendor: String
    package var product: String
    package var version: String
    package var url: String

    package init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}

/// Brings calls to the methods that answer them. `org.varlink.service` is always among the interfaces.
package struct VarlinkRouter: Sendable {
    private let interfaces: [String: VarlinkInterface]

    package init(_ info: VarlinkServiceInfo, interfaces: [VarlinkInterface]) {
        let all = [Introspection.interface(info, interfaces)] + interfaces
        self.interfaces = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    }

    /// Answers one call through `send`, with an error where need be. Returns false where the connection must close: the
    /// client is owed a last reply that nobody will give, or it has gone.
    func answer(
        _ call: VarlinkCall, from peer: PeerCredentials, send: @escaping VarlinkReplies<Never>.Send
    ) async -> Bool {
        let last = LastReply()
        let write: VarlinkReplies<Never>.Send = { message, isLast in
            if isLast { last.isGiven.store(true, ordering: .relaxed) }
            if !call.oneway { try await send(message, isLast) }
        }
        do {
            try await perform(call, peer, write)
            return call.oneway || last.isGiven.load(ordering: .relaxed)
        } catch let error as any VarlinkError {
            guard let reply = try? encodeReply(error) else { return false }
            return (try? await write(reply, true)) != nil
        } catch {
            return false
        }
    }

    /// Throws what the client is told, or `CancellationError` where it has gone.
    private func perform(
        _ call: VarlinkCall, _ peer: PeerCredentials, _ write: @escaping VarlinkReplies<Never>.Send
    ) async throws {
        guard let interface = interfaces[String(call.interface)] else {
            throw VarlinkServiceError.interfaceNotFound(String(call.interface))
        }
        let method = try interface.method(call)
        guard !call.upgrade else { throw VarlinkServiceError.invalidParameter("upgrade") }
        guard !method.streams || call.more else { throw VarlinkServiceError.expectedMore }
        do {
            try await method.answer(call, peer, write)
        } catch {
            throw error is any VarlinkError || error is CancellationError ? error : interface.translate(error)
        }
    }

    private func encodeReply(_ error: some VarlinkError) throws -> [UInt8] {
        try VarlinkJSON.encode(OutgoingReply(parameters: error, error: error.name))
    }
}

/// Whether a call has had its last reply.
private final class LastReply: Sendable {
    let isGiven = Atomic<Bool>(false)
}
