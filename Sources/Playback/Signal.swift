import Glibc

/// A wake-up that any thread may raise and one thread waits for: a pipe that is never full for long. It closes with its owner.
struct Signal: ~Copyable, Sendable {
    private let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [0, 0]
        precondition(pipe(&ends) == 0, "pipe failed: no file descriptors left")
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// Wakes the waiting thread, now or as soon as it waits. One system call; neither blocks nor allocates.
    func raise() {
        var byte: UInt8 = 1
        // A full pipe means that the other side is awake anyway.
        _ = write(writing, &byte, 1)
    }

    /// Blocks until raised or until `milliseconds` have passed.
    func wait(milliseconds: Int) {
        var poll = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&poll, 1, Int32(clamping: milliseconds)) > 0 else { return }
        withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { bytes in
            while read(reading, bytes.baseAddress, bytes.count) == bytes.count {}
        }
    }
}
