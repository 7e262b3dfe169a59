import Dispatch
import Glibc
import Linux
import Time

/// The sockets of one client. Belongs to the server's actor; its sources fire on the actor's queue.
final class Connection {
    let peer: PeerCredentials
    let socket: Socket
    var state: ConnectionState
    /// Answers the call under way.
    var task: Task<Void, Never>?
    /// Resumed when the client has read enough, or with false when it has gone.
    var awaitingRoom: CheckedContinuation<Bool, Never>?
    var isOpen = true

    private var outgoing: [UInt8] = []
    private var written = 0
    private let input: any DispatchSourceRead
    private var isReading = true
    private var output: (any DispatchSourceWrite)?
    private let queue: DispatchQueue

    /// A descriptor that closes when the last of its sources has let go of it, as dispatch demands.
    final class Socket: Sendable {
        let descriptor: Descriptor
        init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
    }

    init(_ socket: Socket, peer: PeerCredentials, state: ConnectionState, queue: DispatchQueue) {
        self.socket = socket
        self.peer = peer
        self.state = state
        self.queue = queue
        input = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor.number, queue: queue)
        input.setCancelHandler { withExtendedLifetime(socket) {} }
    }

    /// Bytes that the client has not taken yet.
    var backlog: Int { outgoing.count - written }

    func start(onReadable: @escaping @Sendable () -> Void) {
        input.setEventHandler(handler: onReadable)
        input.activate()
    }

    /// Reads, or stops reading, as the state wants it.
    func followState() {
        guard isOpen, state.wantsInput != isReading else { return }
        isReading.toggle()
        if isReading { input.resume() } else { input.suspend() }
    }

    enum Received {
        case bytes([UInt8])
        case nothing
        case end
    }

    func receive() -> Received {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket.descriptor.number, &buffer, buffer.count, 0)
        guard count >= 0 else { return [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? .nothing : .end }
        return count == 0 ? .end : .bytes(Array(buffer[..<count]))
    }

    /// Queues a message and writes what the socket takes. False where the client has gone.
    func send(_ message: [UInt8], at now: MonotonicInstant, onWritable: @escaping @Sendable () -> Void) -> Bool {
        outgoing += message
        outgoing.append(0)
        guard flush(at: now) else { return false }
        if backlog > 0, output == nil {
            let source = DispatchSource.makeWriteSource(fileDescriptor: socket.descriptor.number, queue: queue)
            source.setEventHandler(handler: onWritable)
            source.setCancelHandler { [socket] in withExtendedLifetime(socket) {} }
            output = source
            source.activate()
        }
        return true
    }

    /// Writes what the socket takes. False where the client has gone.
    func flush(at now: MonotonicInstant) -> Bool {
        var moved = 0
        while backlog > 0 {
            let count = outgoing.withUnsafeBytes {
                Glibc.send(
                    socket.descriptor.number, $0.baseAddress! + written, backlog,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { break }
            guard count >= 0 else { return false }
            written += count
            moved += count
        }
        if backlog == 0 {
            outgoing.removeAll(keepingCapacity: outgoing.capacity <= 65_536)
            written = 0
            output?.cancel()
            output = nil
        }
        state.outgoing(backlog, hasMoved: moved > 0, at: now)
        return true
    }

    /// Lets go of everything. The descriptor closes a moment later, on the queue.
    func close() {
        guard isOpen else { return }
        isOpen = false
        // A suspended source would never run its cancel handler.
        if !isReading { input.resume() }
        input.cancel()
        output?.cancel()
        output = nil
        task?.cancel()
        awaitingRoom?.resume(returning: false)
        awaitingRoom = nil
    }
}
