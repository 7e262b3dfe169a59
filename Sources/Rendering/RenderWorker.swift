import Dispatch
import FoundationEssentials
import Glibc
import Linux
import Synchronization
import Wording

/// Renders in a process of its own, which may hang, crash or eat memory without harm to this one.
package struct RenderWorker: Sendable {
    package let executable: String
    package let cache: RenderCache
    /// The least time that a job gets; long scripts get more: 10 ms for each character.
    package let timeLimit: Duration
    /// Bytes.
    package let memoryLimit: Int
    private let environment: [String: String]

    /// `environment` is added to this process's own for the worker.
    package init(
        executable: String, cache: RenderCache, timeLimit: Duration = .seconds(30), memoryLimit: Int = 256 << 20,
        environment: [String: String] = [:]
    ) {
        self.executable = executable
        self.cache = cache
        self.timeLimit = timeLimit
        self.memoryLimit = memoryLimit
        self.environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { given, _ in given }
    }

    /// The finished sound of the job: from the cache, or from a worker.
    ///
    /// Blocking work runs on a thread of its own. `progress` is called there with the part that is done (0…1) and the
    /// words being said. Cancelling the task kills the worker. Equal jobs at the same time are rendered twice, harmlessly.
    package func render(
        _ job: RenderJob, progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
    ) async throws(RenderError) -> Rendition {
        let leash = ChildProcess.Leash()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation {
                (continuation: CheckedContinuation<Result<Rendition, RenderError>, Never>) in
                DispatchQueue(label: "render worker").async {
                    continuation.resume(returning: outcome(of: job, leash: leash, progress: progress))
                }
            }
        } onCancel: {
            leash.kill()
        }
        return try result.get()
    }

    /// Blocks. The thread outlives the worker, as the worker's bond to its parent demands.
    private func outcome(
        of job: RenderJob, leash: ChildProcess.Leash, progress: (Double, String) -> Void
    ) -> Result<Rendition, RenderError> {
        if let rendition = cache.rendition(for: job.key), rendition.warnings.isEmpty { return .success(rendition) }
        let time = timeLimit + .milliseconds(10 * job.script.weight)
        let request = WorkerRequest(
            job: job, cache: cache.folder, memoryLimit: memoryLimit,
            processorTimeLimit: Int(time.components.seconds) + 5, parent: getpid())
        guard var input = try? JSONEncoder().encode(request) else {
            preconditionFailure("a job is made of strings and finite numbers")
        }
        input.append(UInt8(ascii: "\n"))

        var lines = LineBuffer()
        var answer: WorkerLine?
        let ending: ChildProcess.Ending
        do throws(SystemError) {
            let child = ChildProcess(executable: executable, environment: environment)
            ending = try child.run(feeding: Array(input), timeLimit: time, leash: leash) { bytes in
                for line in lines.add(bytes) {
                    switch try? JSONDecoder().decode(WorkerLine.self, from: Data(line)) {
                    case .progress(let part, let words): progress(part, words)
                    case let line?: answer = line
                    case nil: break
                    }
                }
            }
        } catch {
            return .failure(.cannotStart(executable, reason: String(cString: strerror(error.code))))
        }
        if leash.isKilled { return .failure(.cancelled) }
        return outcome(of: ending, answer: answer, timeLimit: time)
    }

    /// In kilobytes.
    private static var ownPeakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }

    private func outcome(
        of ending: ChildProcess.Ending, answer: WorkerLine?, timeLimit: Duration
    ) -> Result<Rendition, RenderError> {
        let lastWords =
            String(decoding: ending.errorOutput, as: UTF8.self)
            .split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        if ending.isTimedOut { return .failure(.timedOut(seconds: Int(timeLimit.components.seconds))) }
        switch (ending.cause, answer) {
        case (.exited(code: 0), .rendition(let rendition)): return .success(rendition)
        case (.exited(code: 1), .error(let sentence)): return .failure(.refused(sentence))
        case (.exited(let code), _): return .failure(.noAnswer(exitCode: code, lastWords: lastWords))
        case (.signalled(SIGXCPU), _): return .failure(.timedOut(seconds: Int(timeLimit.components.seconds)))
        case (.signalled(let signal), _):
            // A failed allocation ends a Swift program by a trap; what it held by then tells it from other traps. The kernel
            // counts what this process held among it: only what is more is the worker's own.
            return ending.peakMemory > max(memoryLimit / 1_024 * 3 / 4, Self.ownPeakMemory)
                ? .failure(.outOfMemory(megabytes: memoryLimit >> 20))
                : .failure(.crashed(signal: signal, lastWords: lastWords))
        }
    }
}

/// Cuts what a worker writes into lines, wherever it was cut on its way.
struct LineBuffer {
    private var partial: [UInt8] = []

    /// A line that is longer is not the worker's.
    private static let longest = 16 << 20

    /// The lines that these bytes complete, without their ends.
    mutating func add(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(partial)
                partial = []
            } else if partial.count < Self.longest {
                partial.append(byte)
            }
        }
        return lines
    }
}
