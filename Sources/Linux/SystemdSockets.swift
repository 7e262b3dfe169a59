import Glibc

/// The listening sockets that systemd opened for this process. See sd_listen_fds(3).
package enum SystemdSockets {
    /// The first descriptor that is passed.
    private static let first: Int32 = 3

    /// A socket of the unit; whoever takes it closes it.
    package struct Passed: Sendable, Hashable {
        package var descriptor: Int32
        /// `FileDescriptorName=` of the socket unit; `unknown` where it says nothing.
        package var name: String
    }

    /// The sockets in the order of the unit; empty where there are none, or they were meant for another process.
    ///
    /// They are kept from child processes. Call it once, at the start: `environment` should lose `LISTEN_…` afterwards.
    package static func passed(environment: [String: String], process: pid_t = getpid()) -> [Passed] {
        guard let listener = environment["LISTEN_PID"].flatMap({ Int64($0) }), listener == Int64(process),
            let count = environment["LISTEN_FDS"].flatMap({ Int32($0) }), (1...64).contains(count)
        else { return [] }
        let names = (environment["LISTEN_FDNAMES"] ?? "").split(separator: ":", omittingEmptySubsequences: false)
        return (0..<count).map { index in
            _ = fcntl(first + index, F_SETFD, FD_CLOEXEC)
            let name = Int(index) < names.count && !names[Int(index)].isEmpty ? String(names[Int(index)]) : "unknown"
            return Passed(descriptor: first + index, name: name)
        }
    }
}
