import Glibc

/// Who is at the other end of a Unix socket, as the kernel vouches for it since the moment it connected.
package struct PeerCredentials: Sendable, Hashable {
    package var process: pid_t
    package var user: uid_t
    package var group: gid_t

    package init(process: pid_t, user: uid_t, group: gid_t) {
        self.process = process
        self.user = user
        self.group = group
    }

    /// Asks the kernel (SO_PEERCRED) about a connected Unix socket.
    package init(of descriptor: Int32) throws(SystemError) {
        // The kernel's struct ucred, spelled out: glibc's needs _GNU_SOURCE, which the Glibc module is built without.
        var credentials: (process: pid_t, user: uid_t, group: gid_t) = (0, 0, 0)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 else {
            throw SystemError("getsockopt(SO_PEERCRED)")
        }
        self.init(process: credentials.process, user: credentials.user, group: credentials.group)
    }

    /// The name of the account, or `uid N` where it has none.
    package var userName: String { Account.name(of: user) }
}
