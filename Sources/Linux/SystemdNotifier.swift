import Glibc

/// What a service tells systemd about itself. See sd_notify(3).
package enum ServiceState: Sendable, Hashable {
    case ready
    /// One line for people, shown by `systemctl status`.
    case status(String)
    /// The configuration is being read again; `ready` follows. Needs CLOCK_MONOTONIC in microseconds.
    case reloading(monotonicMicroseconds: Int64)
    case stopping
    /// Feeds the watchdog.
    case watchdog

    var assignment: String {
        switch self {
        case .ready: "READY=1"
        // A newline would begin another assignment.
        case .status(let line): "STATUS=" + String(line.map { $0.isNewline ? " " : $0 })
        case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
        case .stopping: "STOPPING=1"
        case .watchdog: "WATCHDOG=1"
        }
    }
}

/// Speaks sd_notify, where systemd listens. Any thread may call it; it does not block.
package struct SystemdNotifier: Sendable {
    /// Nil where no service manager listens.
    package let socketPath: String?
    /// How often at least the watchdog wants to be fed; nil where there is none. Feed it twice as often.
    package let watchdogInterval: Duration?

    /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
    package init(environment: [String: String], process: pid_t = getpid()) {
        socketPath = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
        let isForUs = environment["WATCHDOG_PID"].map { Int64($0) == Int64(process) } ?? true
        watchdogInterval =
            isForUs
            ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.flatMap { $0 > 0 ? .microseconds($0) : nil } : nil
    }

    /// Tells all of `states` in one message. Does nothing where nobody listens.
    package func tell(_ states: ServiceState...) throws(SystemError) {
        guard let socketPath else { return }
        let message = Array(states.map(\.assignment).joined(separator: "\n").utf8)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(socketPath.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SystemError("sd_notify(\(socketPath))", code: ENAMETOOLONG)
        }
        // The kernel writes an abstract address with a leading zero; people write it with an @.
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError("sd_notify(\(socketPath))") }
        defer { close(descriptor) }
        // An abstract address is as long as it is told to be.
        let size = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path)! + path.count)
        let sent = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, size)
            }
        }
        guard sent == message.count else { throw SystemError("sd_notify(\(socketPath))") }
    }
}
