internal import CLinux
import Glibc
import Synchronization

/// A program that is run to its end: fed, listened to, watched by a clock, and reaped.
package struct ChildProcess: Sendable {
    package var executable: String
    package var arguments: [String]
    /// Variables that are added to this process's own, or replace them.
    package var environment: [String: String]

    package init(executable: String, arguments: [String] = [], environment: [String: String] = [:]) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
    }

    /// How a child ended.
    package struct Ending: Sendable, Hashable {
        package enum Cause: Sendable, Hashable {
            case exited(code: Int32)
            case signalled(Int32)
        }

        package var cause: Cause
        /// It was killed because its time was over.
        package var isTimedOut: Bool
        /// The last kilobytes that it wrote to its standard error.
        package var errorOutput: [UInt8]
        /// The most memory that it held at once, in kilobytes.
        package var peakMemory: Int
    }

    /// Runs the program with `bytes` on its standard input and blocks until it has ended; call it on a thread that may.
    ///
    /// The child gets no descriptors but its three, an empty signal mask and default signal handlers. `receive` is called
    /// on this thread with what it writes. After `timeLimit` it is killed, as by `leash.kill()` from any thread.
    package func run(
        feeding bytes: [UInt8], timeLimit: Duration, leash: Leash = Leash(), receive: ([UInt8]) -> Void
    ) throws(SystemError) -> Ending {
        let input = try Channel.open()
        let output = try Channel.open()
        let error = try Channel.open()
        try input.here.setNonBlocking()
        let child = try spawn(input: input.there.number, output: output.there.number, error: error.there.number)
        // The child's ends close here too, so that its own closing is seen.
        let inputHere = input.keepHere()
        let outputHere = output.keepHere()
        let errorHere = error.keepHere()
        leash.attach(child)
        var conversation = Conversation(input: bytes)
        let deadline = ContinuousClock.now.advanced(by: timeLimit)
        conversation.hold(input: inputHere, output: outputHere, error: errorHere, until: deadline, receive: receive)
        // A child that has closed its ends is about to end; one that does not is killed when its time is over.
        while !Self.hasEnded(child), ContinuousClock.now < deadline { poll(nil, 0, 5) }
        let isTimedOut = !Self.hasEnded(child)
        if isTimedOut { kill(child, SIGKILL) }
        leash.detach()
        return Self.reap(child, isTimedOut: isTimedOut, errorOutput: conversation.errorOutput)
    }

    private func spawn(input: Int32, output: Int32, error: Int32) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, error, 2)
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let words = CStrings([executable] + arguments)
        let variables = CStrings(Self.variables(adding: environment))
        var child: pid_t = 0
        let code = posix_spawn(&child, executable, &actions, &attributes, words.pointers, variables.pointers)
        guard code == 0 else { throw SystemError(executable, code: code) }
        return child
    }

    private static func variables(adding extra: [String: String]) -> [String] {
        var lines: [String] = []
        var next = environ
        while let line = next.pointee {
            let text = String(cString: line)
            if extra[String(text.prefix { $0 != "=" })] == nil { lines.append(text) }
            next += 1
        }
        return lines + extra.map { "\($0.key)=\($0.value)" }.sorted()
    }

    /// Whether the child can be reaped without waiting; it stays to be reaped.
    private static func hasEnded(_ child: pid_t) -> Bool {
        var information = siginfo_t()
        let answer = waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
        return answer != 0 || information.si_signo != 0
    }

    private static func reap(_ child: pid_t, isTimedOut: Bool, errorOutput: [UInt8]) -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return Ending(
            cause: signal == 0 ? .exited(code: (status >> 8) & 0xff) : .signalled(signal), isTimedOut: isTimedOut,
            errorOutput: errorOutput, peakMemory: Int(usage.ru_maxrss))
    }
}

extension ChildProcess {
    /// Holds one child for other threads, which may kill it while it lives and never afterwards.
    package final class Leash: Sendable {
        private enum State {
            case waiting
            case holding(pid_t)
            case killed
            case gone
        }

        private let state = Mutex(State.waiting)

        package init() {}

        /// Kills the child now, or as soon as it is born. Any thread; does not block.
        package func kill() {
            state.withLock { state in
                if case .holding(let child) = state { Glibc.kill(child, SIGKILL) }
                if case .gone = state { return }
                state = .killed
            }
        }

        package var isKilled: Bool {
            state.withLock { if case .killed = $0 { true } else { false } }
        }

        fileprivate func attach(_ child: pid_t) {
            state.withLock { state in
                if case .killed = state {
                    Glibc.kill(child, SIGKILL)
                } else {
                    state = .holding(child)
                }
            }
        }

        /// Called before the child is reaped: its number may be another's afterwards.
        fileprivate func detach() {
            state.withLock { if case .holding = $0 { $0 = .gone } }
        }
    }
}

/// A pair of connected sockets, closed on exec from their birth: a pipe would leak into a child spawned meanwhile.
private struct Channel: ~Copyable {
    let here: Descriptor
    let there: Descriptor

    static func open() throws(SystemError) -> Channel {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SystemError("socketpair") }
        return Channel(here: Descriptor(owning: ends[0]), there: Descriptor(owning: ends[1]))
    }

    /// Closes the other end.
    consuming func keepHere() -> Descriptor { here }
}

/// What is said to a child and what it says, until it has closed its ends or its time is over.
private struct Conversation {
    var errorOutput: [UInt8] = []
    private let input: [UInt8]
    private var sent = 0
    private var buffer = [UInt8](repeating: 0, count: 1 << 14)

    private static let longestErrorOutput = 4_096

    init(input: [UInt8]) { self.input = input }

    mutating func hold(
        input inputEnd: consuming Descriptor, output: borrowing Descriptor, error: borrowing Descriptor,
        until deadline: ContinuousClock.Instant, receive: ([UInt8]) -> Void
    ) {
        var inputEnd: Descriptor? = inputEnd
        var isOutputOpen = true
        var isErrorOpen = true
        while isOutputOpen || isErrorOpen {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return }
            var polled = [
                pollfd(fd: inputEnd?.number ?? -1, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: isOutputOpen ? output.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isErrorOpen ? error.number : -1, events: Int16(POLLIN), revents: 0),
            ]
            let milliseconds =
                min(left.components.seconds, 60) * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
            guard poll(&polled, 3, Int32(milliseconds) + 1) >= 0 || errno == EINTR else { return }
            if polled[0].revents != 0, !feed(inputEnd?.number ?? -1) { inputEnd = nil }
            if polled[1].revents != 0 {
                if let bytes = take(output.number) { receive(bytes) } else { isOutputOpen = false }
            }
            if polled[2].revents != 0 {
                if let bytes = take(error.number) {
                    errorOutput = Array((errorOutput + bytes).suffix(Self.longestErrorOutput))
                } else {
                    isErrorOpen = false
                }
            }
        }
    }

    /// False when everything is sent, or the child does not listen.
    private mutating func feed(_ end: Int32) -> Bool {
        let count = input[sent...].withUnsafeBytes { send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        sent += count
        return sent < input.count
    }

    /// Nil at the end.
    private mutating func take(_ end: Int32) -> [UInt8]? {
        let count = read(end, &buffer, buffer.count)
        if count < 0, errno == EINTR { return [] }
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}

/// A null-terminated array of C strings, freed with it.
private final class CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

    deinit { for pointer in pointers { free(pointer) } }
}
