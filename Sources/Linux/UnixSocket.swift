import Glibc

/// Stream sockets in the file system.
package enum UnixSocket {
    /// The longest path that a socket's address holds, in bytes.
    package static let longestPath = 107

    /// Connects to the socket at `path`. While the listener's queue is full it blocks, up to `patience`; then EAGAIN.
    package static func connect(_ path: String, patience: Duration = .seconds(5)) throws(SystemError) -> Descriptor {
        let descriptor = try make("connect(\(path))")
        let (seconds, attoseconds) = patience.components
        var time = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
        setsockopt(descriptor.number, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var result: Int32
        repeat {
            result = try withAddress(path) { Glibc.connect(descriptor.number, $0, $1) }
        } while result != 0 && errno == EINTR
        guard result == 0 else { throw SystemError("connect(\(path))") }
        return descriptor
    }

    /// Makes a socket at `path` and listens on it.
    ///
    /// A socket file that nobody listens on any more (its daemon was killed) is replaced; one that answers is left alone, with
    /// EADDRINUSE. `mode` is the file's mode whatever the umask, and never a wider one. `group` is its group where given.
    package static func listen(_ path: String, mode: mode_t = 0o660, group: gid_t? = nil) throws(SystemError)
        -> Descriptor
    {
        if try isStale(path), unlink(path) != 0, errno != ENOENT { throw SystemError("unlink(\(path))") }
        let descriptor = try make("bind(\(path))")
        // On Linux the file gets the mode that the socket has before it is bound: there is no moment with a wider one.
        guard fchmod(descriptor.number, mode) == 0 else { throw SystemError("fchmod(\(path))") }
        guard try withAddress(path, { bind(descriptor.number, $0, $1) }) == 0 else {
            throw SystemError("bind(\(path))")
        }
        do throws(SystemError) {
            if let group, lchown(path, uid_t.max, group) != 0 { throw SystemError("chown(\(path))") }
            // The umask has taken from the mode, and a service's umask must not lock its clients out.
            guard chmod(path, mode) == 0 else { throw SystemError("chmod(\(path))") }
            guard Glibc.listen(descriptor.number, 64) == 0 else { throw SystemError("listen(\(path))") }
            return descriptor
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Takes the next caller from a listening socket. Nil where nobody waits, or the caller has gone again.
    package static func accept(_ listening: Int32) throws(SystemError) -> Descriptor? {
        let number = Glibc.accept(listening, nil, nil)
        guard number >= 0 else {
            if [EAGAIN, EWOULDBLOCK, EINTR, ECONNABORTED].contains(errno) { return nil }
            throw SystemError("accept")
        }
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return Descriptor(owning: number)
    }

    /// Whether the peer has gone for good, rather than only ended its sending. Does not block.
    package static func hasHungUp(_ descriptor: Int32) -> Bool {
        var poll = pollfd(fd: descriptor, events: 0, revents: 0)
        return Glibc.poll(&poll, 1, 0) > 0 && Int32(poll.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
    }

    private static func make(_ purpose: String) throws(SystemError) -> Descriptor {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw SystemError(purpose) }
        return Descriptor(owning: number)
    }

    /// True where a socket file lies at `path` and nobody listens on it.
    private static func isStale(_ path: String) throws(SystemError) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        // Anything but a socket is not ours to remove: bind will say EADDRINUSE.
        guard status.st_mode & S_IFMT == S_IFSOCK else { return false }
        do {
            _ = try connect(path)
            return false
        } catch {
            return error.code == ECONNREFUSED
        }
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemError) -> Int32 {
        guard !path.isEmpty, path.utf8.count <= longestPath else {
            throw SystemError("socket path “\(path)”", code: path.isEmpty ? ENOENT : ENAMETOOLONG)
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
