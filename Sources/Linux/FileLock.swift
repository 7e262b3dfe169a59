import Glibc

/// A lock that one process at a time holds, on a file made for it. The kernel lets go of it with its owner, however that ends.
package struct FileLock: ~Copyable, Sendable {
    private let descriptor: Descriptor

    private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

    /// Nil where somebody else holds it. Does not wait. The file stays: to remove it would let two processes hold two files.
    package static func take(_ path: String) throws(SystemError) -> FileLock? {
        let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard number >= 0 else { throw SystemError("open(\(path))") }
        let descriptor = Descriptor(owning: number)
        while flock(number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            if errno == EWOULDBLOCK { return nil }
            throw SystemError("flock(\(path))")
        }
        return FileLock(descriptor)
    }
}
