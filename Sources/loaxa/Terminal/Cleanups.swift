import Glibc
import Synchronization

/// What must be put right however the process ends: a hidden cursor, a half-written file.
final class Cleanups: Sendable {
    private struct State {
        var next = 0
        var steps: [(id: Int, step: @Sendable () -> Void)] = []
    }
    private let state = Mutex(State())

    struct Token: Sendable { fileprivate let id: Int }

    /// Registers a step that runs at the end unless it is cancelled first.
    func add(_ step: @escaping @Sendable () -> Void) -> Token {
        state.withLock { state in
            state.next += 1
            state.steps.append((state.next, step))
            return Token(id: state.next)
        }
    }

    func cancel(_ token: Token) { state.withLock { $0.steps.removeAll { $0.id == token.id } } }

    /// Runs every step once, the newest first.
    func run() {
        let steps = state.withLock { state in
            defer { state.steps = [] }
            return state.steps
        }
        for step in steps.reversed() { step.step() }
    }
}

/// Ends the process on Ctrl-C and its kin, after the clean-up, in the way that the shell expects.
///
/// The signals' handler only tells a thread that waits for it, so clean-up steps may do anything. Blocking the signals
/// and waiting for them would not do: libdispatch parks the main thread with every signal let through.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    /// Where the handler writes the number of the signal.
    private static let bell = Atomic<CInt>(-1)
    private static let isUnderWay = Atomic<Bool>(false)

    /// Must be called once, before anything is worth cleaning up.
    static func watch(_ cleanups: Cleanups) {
        signal(SIGPIPE, SIG_IGN)
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        bell.store(ends[1], ordering: .releasing)
        let reading = ends[0]
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body { waitAndEnd(reading, cleanups) })
        pthread_create(
            &thread, nil,
            { pointer in
                Unmanaged<Body>.fromOpaque(pointer!).takeRetainedValue().run()
                return nil
            }, body.toOpaque())
        pthread_detach(thread)
        for number in signals where !isIgnored(number) { signal(number) { Interruption.ring($0) } }
        unblock()
    }

    /// `nohup` and the shell's background jobs start programs with signals that are to stay ignored.
    private static func isIgnored(_ number: CInt) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// The handler: nothing but what a handler may do.
    private static func ring(_ number: CInt) {
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(bell.load(ordering: .acquiring), &byte, 1)
        errno = kept
    }

    /// Dies of `signal`, as a program without a handler would.
    static func die(of number: CInt, after cleanups: Cleanups) -> Never {
        isUnderWay.store(true, ordering: .sequentiallyConsistent)
        cleanups.run()
        signal(number, SIG_DFL)
        unblock(number)
        raise(number)
        exit(128 + number)
    }

    /// Never returns where a signal ends the process already: what it cut short must not look like a success.
    static func giveWay() {
        while isUnderWay.load(ordering: .sequentiallyConsistent) { pause() }
    }

    private static func waitAndEnd(_ descriptor: CInt, _ cleanups: Cleanups) {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) != 1 {}
        die(of: CInt(byte), after: cleanups)
    }

    /// A parent may have left them blocked.
    private static func unblock(_ more: CInt...) {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals + more { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
