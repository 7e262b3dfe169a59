import Dispatch
import Linux

/// A listening socket and its source. Belongs to the server's actor; the source fires on the actor's queue.
final class Listener {
    let socket: Connection.Socket
    /// The file to remove in the end; nil where the socket is somebody else's.
    let path: String?
    private let source: any DispatchSourceRead
    private var isPaused = false

    init(_ socket: Connection.Socket, path: String?, queue: DispatchQueue) {
        self.socket = socket
        self.path = path
        source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor.number, queue: queue)
        source.setCancelHandler { withExtendedLifetime(socket) {} }
    }

    func start(onCaller: @escaping @Sendable () -> Void) {
        source.setEventHandler(handler: onCaller)
        source.activate()
    }

    /// Leaves callers waiting until `resume`. False where they wait already.
    func pause() -> Bool {
        guard !isPaused else { return false }
        isPaused = true
        source.suspend()
        return true
    }

    func close() {
        // A suspended source would never run its cancel handler.
        resume()
        source.cancel()
    }

    func resume() {
        guard isPaused else { return }
        isPaused = false
        source.resume()
    }
}
