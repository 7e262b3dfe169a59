import Glibc

/// A connection to a program that takes commands line by line on a Unix socket.
final class LineSocket {
    private let descriptor: Int32

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Tries for a minute: a program on a busy machine takes its time to begin.
    init(_ path: String) throws {
        for _ in 0..<600 {
            if let descriptor = LineSocket.connected(path) {
                self.descriptor = descriptor
                return
            }
            usleep(100_000)
        }
        throw Failure(description: "nothing listens on \(path)")
    }

    deinit { close(descriptor) }

    func send(_ lines: String...) throws {
        let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else {
            throw Failure(description: "write: \(errno)")
        }
        // Answers are not read one by one; what has come so far is thrown away.
        var answer = [UInt8](repeating: 0, count: 4096)
        while recv(descriptor, &answer, answer.count, Int32(MSG_DONTWAIT)) > 0 {}
    }

    private static func connected(_ path: String) -> Int32? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: Array(path.utf8.prefix($0.count - 1)) + [0])
        }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
