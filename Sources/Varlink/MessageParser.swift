/// Cuts a stream of bytes into messages: each ends with a NUL. Does no I/O.
struct MessageParser: Sendable {
    struct TooLong: Error, Hashable {
        /// In bytes, without the NUL.
        var limit: Int
    }

    /// The longest message taken, in bytes without its NUL.
    let limit: Int
    private var buffer: [UInt8] = []
    /// Where the first message that has not been taken begins.
    private var start = 0
    /// Up to here there is no NUL after `start`, so that no byte is looked at twice.
    private var scanned = 0

    init(limit: Int) { self.limit = limit }

    /// Bytes that have come and have not been taken, as messages or as a part of one.
    var pending: Int { buffer.count - start }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            scanned = 0
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole message without its NUL; nil until more bytes come.
    ///
    /// Throws as soon as a message is longer than the limit, before it has come to its end.
    mutating func next() throws(TooLong) -> [UInt8]? {
        let end = buffer[scanned...].firstIndex(of: 0)
        guard (end ?? buffer.count) - start <= limit else { throw TooLong(limit: limit) }
        guard let end else {
            scanned = buffer.count
            return nil
        }
        let message = Array(buffer[start..<end])
        start = end + 1
        scanned = start
        // What has been taken must not pile up under a client that never pauses.
        if start > 65_536 {
            buffer.removeFirst(start)
            start = 0
            scanned = 0
        }
        return message
    }
}
