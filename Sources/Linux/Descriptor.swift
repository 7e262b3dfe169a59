import Glibc

/// A file descriptor with one owner; it closes with its owner.
package struct Descriptor: ~Copyable, Sendable {
    package let number: Int32

    /// Takes over `number`, an open descriptor that nobody else will close.
    package init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    /// Gives the descriptor away: the caller closes it.
    package consuming func release() -> Int32 {
        let number = number
        discard self
        return number
    }

    /// Makes reads and writes return EAGAIN where they would wait, for this and every other holder of the open file.
    package borrowing func setNonBlocking() throws(SystemError) {
        let flags = fcntl(number, F_GETFL)
        guard flags >= 0, fcntl(number, F_SETFL, flags | O_NONBLOCK) == 0 else { throw SystemError("fcntl") }
    }
}
