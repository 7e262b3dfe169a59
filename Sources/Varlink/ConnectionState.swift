import Time

/// One client's connection, as a value: bytes and moments go in, calls and deadlines come out. Does no I/O.
///
/// Calls are answered one after another, in the order in which they came, as varlink asks for.
struct ConnectionState: Sendable {
    enum Action: Sendable, Hashable {
        /// Answer this call, then say `answered`.
        case begin(VarlinkCall)
        case close
    }

    private let limits: VarlinkLimits
    private var parser: MessageParser
    private var isAnswering = false
    private var hasInputEnded = false
    /// When the last call was over, or the connection was made. A byte now and then does not make a client busy.
    private var idleSince: MonotonicInstant
    /// When the client last took something of the replies that wait for it; nil where none waits.
    private var unreadSince: MonotonicInstant?

    init(limits: VarlinkLimits, at now: MonotonicInstant) {
        self.limits = limits
        parser = MessageParser(limit: limits.messageSize)
        idleSince = now
    }

    /// While a call is being answered at most what has been read already waits behind it.
    var wantsInput: Bool { !hasInputEnded && !(isAnswering && parser.pending > 0) }

    /// When the connection is to be closed if nothing happens before.
    var deadline: MonotonicInstant? {
        if let unreadSince { return unreadSince + limits.stallTime }
        return isAnswering ? nil : idleSince + limits.idleTime
    }

    mutating func received(_ bytes: some Sequence<UInt8>) -> [Action] {
        parser.append(bytes)
        return next()
    }

    /// The client has ended its sending. What it has asked for is still answered, unless it has gone for good.
    mutating func inputEnded(hasHungUp: Bool) -> [Action] {
        hasInputEnded = true
        return hasHungUp || !isAnswering ? [.close] : []
    }

    /// The call under way has had its last reply.
    mutating func answered(at now: MonotonicInstant) -> [Action] {
        isAnswering = false
        idleSince = now
        return next()
    }

    /// Replies wait for the client, or it has taken some of them, or (`bytes` is 0) all of them.
    mutating func outgoing(_ bytes: Int, hasMoved: Bool, at now: MonotonicInstant) {
        if bytes == 0 {
            unreadSince = nil
        } else if hasMoved || unreadSince == nil {
            unreadSince = now
        }
    }

    private mutating func next() -> [Action] {
        guard !isAnswering else { return [] }
        do {
            guard let message = try parser.next() else { return hasInputEnded ? [.close] : [] }
            isAnswering = true
            return [.begin(try VarlinkCall(message: message))]
        } catch {
            // Too long, or no varlink at all. There is no reply that such a client would understand.
            return [.close]
        }
    }
}
