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
/// The signals are blocked in every thread and taken by one that waits for them, so clean-up steps may do anything.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Must be called before any other thread exists.
    static func watch(_ cleanups: Cleanups) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
        let watched = set
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body { waitAndEnd(watched, cleanups) })
        pthread_create(
            &thread, nil,
            { pointer in
                Unmanaged<Body>.fromOpaque(pointer!).takeRetainedValue().run()
                return nil
            }, body.toOpaque())
        pthread_detach(thread)
    }

    /// Dies of `signal`, as a program without a handler would.
    static func die(of number: CInt, after cleanups: Cleanups) -> Never {
        cleanups.run()
        signal(number, SIG_DFL)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
        exit(128 + number)
    }

    private static func waitAndEnd(_ set: sigset_t, _ cleanups: Cleanups) {
        var set = set
        var number: CInt = 0
        while sigwait(&set, &number) != 0 {}
        die(of: number, after: cleanups)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
