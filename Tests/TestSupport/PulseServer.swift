import Glibc
import Linux

/// A private PulseAudio with null sinks, for tests that need a device with a clock where there is no sound card.
///
/// Everything it writes lies in a folder of its own; it ends, by its process id, with its owner. ALSA reaches a sink as
/// `pulse:NAME`, in any process that has `environment`.
package final class PulseServer {
    package let folder: String
    package let sinks: [String]
    private var process: BackgroundProcess

    /// True where the programs it needs are installed.
    package static var isAvailable: Bool {
        ["pulseaudio", "parec"].allSatisfy { access("/usr/bin/\($0)", X_OK) == 0 }
    }

    /// Starts the server and returns once it answers.
    ///
    /// A null sink as PulseAudio makes it renders two seconds ahead while it is idle, and a new stream waits until they are
    /// over. With `isPrompt` it renders at most 50 ms ahead, and starts about as soon as a sound card does.
    /// No other work of the machine keeps it waiting, as none keeps a card waiting, where the system permits that (`isRealTime`).
    package init(sinks: [String], rate: Int = 48_000, isPrompt: Bool = true) throws {
        folder = try TemporaryFolder.make("pulse")
        self.sinks = sinks
        modules = sinks.map {
            "module-null-sink sink_name=\($0) rate=\(rate) channels=2 format=float32le"
                + (isPrompt ? " norewinds=1" : "")
        }
        process = try PulseServer.launch(folder, modules)
    }

    private let modules: [String]

    deinit {
        process.end(with: SIGKILL)
        PulseServer.remove(folder)
    }

    /// What a process needs in its environment to reach this server and no other.
    package var environment: [String: String] { PulseServer.environment(folder) }

    private static func environment(_ folder: String) -> [String: String] {
        [
            "PULSE_SERVER": "unix:\(folder)/socket", "PULSE_COOKIE": "\(folder)/cookie", "HOME": folder,
            "XDG_RUNTIME_DIR": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        ]
    }

    /// Makes this server the one that ALSA and PulseAudio find in the calling process. Suites that use it are serialised.
    package func useInThisProcess() {
        for name in ["PULSE_SERVER", "PULSE_COOKIE"] { setenv(name, environment[name]!, 1) }
    }

    /// Whether the threads that stand for its sinks, and the one that serves them, are real-time.
    package var isRealTime: Bool {
        guard let tasks = opendir("/proc/\(process.id)/task") else { return false }
        defer { closedir(tasks) }
        var policies: [Int32] = []
        while let entry = readdir(tasks) {
            let id = withUnsafeBytes(of: entry.pointee.d_name) {
                Int32(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self))
            }
            // Without SCHED_RESET_ON_FORK.
            if let id { policies.append(sched_getscheduler(id) & ~0x4000_0000) }
        }
        return policies.filter { $0 == SCHED_RR || $0 == SCHED_FIFO }.count > sinks.count
    }

    /// Kills the server at once, as a crash would.
    package func kill() { process.end(with: SIGKILL) }

    /// Starts it again after `kill`, with the same sinks.
    package func restart() throws {
        unlink("\(folder)/socket")
        process = try PulseServer.launch(folder, modules)
    }

    private static func launch(_ folder: String, _ modules: [String]) throws -> BackgroundProcess {
        // The threads of its sinks make themselves real-time; that which moves the sound to them does not, and takes back whatever
        // priority it was started with, so it is given another afterwards.
        var arguments =
            [
                "pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no", "--disable-shm=yes",
                "--high-priority=yes", "--realtime=yes",
                "-L", "module-native-protocol-unix auth-anonymous=1 socket=\(folder)/socket",
            ]
        for module in modules { arguments += ["-L", module] }
        let process = try BackgroundProcess(arguments, environment: environment(folder), errors: "\(folder)/log")
        for _ in 0..<500 {
            if SocketProbe.answers("\(folder)/socket") {
                var priority = sched_param()
                priority.sched_priority = 10
                _ = sched_setscheduler(process.id, SCHED_FIFO, &priority)
                return process
            }
            usleep(10_000)
        }
        throw BackgroundProcess.Failure(description: "pulseaudio did not start; see \(folder)/log")
    }

    /// Removes a folder with all that is in it. Links are removed, not followed.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { remove("\(path)/\(name)") }
        }
        closedir(folder)
        rmdir(path)
    }
}
