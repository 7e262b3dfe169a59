import Dispatch
import Glibc
import Linux
import Time

/// Serves varlink on Unix sockets. All its I/O is on a queue of its own; methods answer on whatever actor they belong to.
///
/// A client that does not read, does not write or does not speak varlink costs one connection for a while, and nobody else
/// anything.
package actor VarlinkServer {
    private nonisolated let executor = QueueExecutor("varlink")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let router: VarlinkRouter
    private let limits: VarlinkLimits
    private let clock: any StationClock

    private var listeners: [Listener] = []
    private var connections: [Int: Connection] = [:]
    private var connectionsMade = 0
    private var timer: (any DispatchSourceTimer)?

    package init(_ router: VarlinkRouter, limits: VarlinkLimits = VarlinkLimits(), clock: any StationClock) {
        self.router = router
        self.limits = limits
        self.clock = clock
    }

    /// How many clients are connected.
    package var connectionCount: Int { connections.count }

    /// Whether a call waits for a client that does not read.
    var isAnyoneStalled: Bool { connections.values.contains { $0.awaitingRoom != nil } }

    /// Makes a socket at `path` and serves on it; see `UnixSocket.listen`. `stop` removes it again.
    package func listen(at path: String, mode: UInt32 = 0o660, group: UInt32? = nil) throws(SystemError) {
        try accept(from: try UnixSocket.listen(path, mode: mode, group: group), path: path)
    }

    /// Serves on a listening socket that somebody else made, such as systemd. Takes the descriptor over.
    package func adopt(_ descriptor: Int32) throws(SystemError) {
        try accept(from: Descriptor(owning: descriptor), path: nil)
    }

    /// Stops listening, cancels the calls under way and closes every connection.
    package func stop() {
        for listener in listeners {
            if let path = listener.path { unlink(path) }
            listener.close()
        }
        listeners = []
        for id in Array(connections.keys) { close(id) }
    }

    /// Closes the connections whose time is up. Runs by itself about every quarter of the shortest limit.
    package func closeOverdue() {
        let now = clock.monotonicNow
        for (id, connection) in connections where connection.state.deadline.map({ $0 <= now }) ?? false { close(id) }
    }

    // MARK: Accepting

    private func accept(from descriptor: consuming Descriptor, path: String?) throws(SystemError) {
        try descriptor.setNonBlocking()
        let listener = Listener(Connection.Socket(descriptor), path: path, queue: executor.queue)
        let index = listeners.count
        listeners.append(listener)
        listener.start { [weak self] in self?.assumeIsolated { $0.acceptAll(from: index) } }
    }

    private func acceptAll(from index: Int) {
        guard listeners.indices.contains(index) else { return }
        let listener = listeners[index]
        do {
            while let descriptor = try UnixSocket.accept(listener.socket.descriptor.number) {
                guard connections.count < limits.connections else { continue }
                try add(descriptor)
            }
        } catch {
            // No descriptors left, most likely. Calling at once again would only burn the processor.
            guard listener.pause() else { return }
            executor.queue.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in
                self?.assumeIsolated { server in
                    if server.listeners.indices.contains(index) { server.listeners[index].resume() }
                }
            }
        }
    }

    private func add(_ descriptor: consuming Descriptor) throws(SystemError) {
        try descriptor.setNonBlocking()
        let peer = try PeerCredentials(of: descriptor.number)
        connectionsMade += 1
        let id = connectionsMade
        let connection = Connection(
            Connection.Socket(descriptor), peer: peer, state: ConnectionState(limits: limits, at: clock.monotonicNow),
            queue: executor.queue)
        connections[id] = connection
        connection.start { [weak self] in self?.assumeIsolated { $0.readable(id) } }
        startTimer()
    }

    // MARK: Serving

    private func readable(_ id: Int) {
        guard let connection = connections[id] else { return }
        switch connection.receive() {
        case .nothing: break
        case .bytes(let bytes): perform(connection.state.received(bytes), on: id)
        case .end:
            let hasHungUp = UnixSocket.hasHungUp(connection.socket.descriptor.number)
            perform(connection.state.inputEnded(hasHungUp: hasHungUp), on: id)
        }
    }

    private func writable(_ id: Int) {
        guard let connection = connections[id] else { return }
        guard connection.flush(at: clock.monotonicNow) else { return close(id) }
        makeRoom(on: connection)
    }

    private func perform(_ actions: [ConnectionState.Action], on id: Int) {
        for action in actions {
            switch action {
            case .begin(let call): begin(call, on: id)
            case .close: close(id)
            }
        }
        connections[id]?.followState()
    }

    private func begin(_ call: VarlinkCall, on id: Int) {
        guard let connection = connections[id] else { return }
        connection.task = Task { [router, peer = connection.peer] in
            let isDone = await router.answer(call, from: peer) { message, _ in
                try await self.send(message, on: id)
            }
            self.answered(id, isDone: isDone)
        }
    }

    private func answered(_ id: Int, isDone: Bool) {
        guard let connection = connections[id] else { return }
        guard isDone else { return close(id) }
        perform(connection.state.answered(at: clock.monotonicNow), on: id)
    }

    /// Writes one message, after what waits before it has shrunk to the backlog that is allowed.
    private func send(_ message: [UInt8], on id: Int) async throws {
        if let connection = connections[id], connection.backlog > limits.backlog {
            guard await withCheckedContinuation({ connection.awaitingRoom = $0 }) else { throw CancellationError() }
        }
        guard let connection = connections[id] else { throw CancellationError() }
        let isThere = connection.send(message, at: clock.monotonicNow) { [weak self] in
            self?.assumeIsolated { $0.writable(id) }
        }
        guard isThere else {
            close(id)
            throw CancellationError()
        }
    }

    private func makeRoom(on connection: Connection) {
        guard connection.backlog <= limits.backlog else { return }
        connection.awaitingRoom?.resume(returning: true)
        connection.awaitingRoom = nil
    }

    private func close(_ id: Int) {
        connections.removeValue(forKey: id)?.close()
        if connections.isEmpty {
            timer?.cancel()
            timer = nil
        }
    }

    private func startTimer() {
        guard timer == nil else { return }
        let interval = max(.seconds(1), min(limits.idleTime, limits.stallTime) / 4)
        let timer = DispatchSource.makeTimerSource(queue: executor.queue)
        let milliseconds = Int(interval.nanoseconds / 1_000_000)
        timer.schedule(
            deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds),
            leeway: .milliseconds(500))
        timer.setEventHandler { [weak self] in self?.assumeIsolated { $0.closeOverdue() } }
        timer.activate()
        self.timer = timer
    }
}
