/// What one server allows its clients to take.
package struct VarlinkLimits: Sendable, Hashable {
    /// The longest call, in bytes.
    package var messageSize: Int
    /// Connections at a time; one more is closed at once.
    package var connections: Int
    /// How long a connection may be open without a call under way.
    package var idleTime: Duration
    /// How long a client may leave a reply unread before its connection is dropped.
    package var stallTime: Duration
    /// While more than this many bytes wait for a slow reader, the call that answers it is held up.
    package var backlog: Int

    package init(
        messageSize: Int = 1 << 20, connections: Int = 64, idleTime: Duration = .seconds(120),
        stallTime: Duration = .seconds(30), backlog: Int = 64 << 10
    ) {
        self.messageSize = messageSize
        self.connections = connections
        self.idleTime = idleTime
        self.stallTime = stallTime
        self.backlog = backlog
    }
}
