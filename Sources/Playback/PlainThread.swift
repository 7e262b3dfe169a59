import Glibc

/// A POSIX thread of its own, for loops that must not share the cooperative pool.
enum PlainThread {
    /// Starts a detached thread that runs `body` once. `name` shows in `ps -L`; its first 15 bytes count.
    ///
    /// Traps where the system has no thread left to give.
    static func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let start = Unmanaged.passRetained(Start(name: name, body: body)).toOpaque()
        let result = pthread_create(&thread, nil, run, start)
        precondition(result == 0, "pthread_create: error \(result)")
        pthread_detach(thread)
    }

    /// Puts the calling thread under SCHED_FIFO, for good: only for a thread of one's own. Zero, or the errno value with which the system refused.
    static func makeRealTime(priority: Int32) -> Int32 {
        var parameters = sched_param()
        parameters.sched_priority = priority
        return pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameters)
    }
}

private final class Start: Sendable {
    let name: String
    let body: @Sendable () -> Void
    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }
}

private func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
    setName(start.name)
    start.body()
    return nil
}

/// Through /proc, because pthread_setname_np hides behind _GNU_SOURCE. Only for people, so a failure does not matter.
private func setName(_ name: String) {
    let file = open("/proc/thread-self/comm", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    _ = Array(name.utf8.prefix(15)).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
}
