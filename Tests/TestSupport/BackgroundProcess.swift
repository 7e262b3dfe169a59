import Glibc
import Synchronization

/// A program running beside the test. It is killed, by its own id and never by name, when its owner lets it go.
package final class BackgroundProcess: Sendable {
    package let id: pid_t
    /// The reading end of the program's stdout where `capturesOutput` was asked for; −1 otherwise. Closed with the owner.
    package let output: Int32
    private let isOver = Mutex(false)

    /// Put before a program, has it run before all others where that is allowed, and like any other where it is not.
    package static let first = ["nice", "-n", "-15"]

    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Starts `arguments[0]`, looked up in PATH. `environment` replaces the inherited one. stderr goes to `errors` or nowhere.
    package init(
        _ arguments: [String], environment: [String: String], capturesOutput: Bool = false, errors: String = "/dev/null"
    ) throws(Failure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var ends: [Int32] = [-1, -1]
        if capturesOutput {
            guard pipe(&ends) == 0 else { throw Failure(description: "pipe: errno \(errno)") }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        // Dispatch's threads block signals, and a child inherits that: SIGTERM would not reach it.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var argumentPointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var environmentPointers: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
        var id: pid_t = 0
        let result = posix_spawnp(&id, arguments[0], &actions, &attributes, &argumentPointers, &environmentPointers)
        if capturesOutput { close(ends[1]) }
        guard result == 0 else {
            if capturesOutput { close(ends[0]) }
            throw Failure(description: "\(arguments[0]): \(String(cString: strerror(result)))")
        }
        self.id = id
        output = ends[0]
    }

    deinit {
        end(with: SIGKILL)
        if output >= 0 { close(output) }
    }

    /// False once the program has ended by itself, or was ended.
    package var isRunning: Bool {
        isOver.withLock { isOver in
            guard !isOver else { return false }
            var information = siginfo_t()
            let answer = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
            return answer == 0 && information.si_signo == 0
        }
    }

    /// Sends `signal` and waits until the program is gone. Does nothing the second time.
    package func end(with signal: Int32 = SIGTERM) {
        isOver.withLock { isOver in
            guard !isOver else { return }
            isOver = true
            kill(id, signal)
            var status: Int32 = 0
            while waitpid(id, &status, 0) == -1, errno == EINTR {}
        }
    }
}
