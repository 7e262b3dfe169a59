import FoundationEssentials
import Glibc
import Linux
import Wording

/// What the executable `loaxa-render` does: one job from its standard input into the cache.
package enum WorkerProgram {
    /// Returns the exit status: 0 with a rendition as the last line, 1 with an error.
    package static func run() -> Int32 {
        signal(SIGPIPE, SIG_DFL)
        ProcessLimits.forbidCoreDumps()
        guard let line = readLine(strippingNewline: true),
            let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(line.utf8))
        else {
            write(.error(Sentences.badRequest))
            return 1
        }
        if let parent = request.parent, !ProcessLimits.dieWithParent(parent) { return 1 }
        if let bytes = request.memoryLimit { ProcessLimits.setMemory(bytes) }
        if let seconds = request.processorTimeLimit { ProcessLimits.setProcessorTime(seconds: seconds) }
        ProcessLimits.beNice()
        WorkerFault.strike(request.job)
        do throws(RenderError) {
            write(.rendition(try render(request)))
            return 0
        } catch {
            write(.error(error.sentence))
            return 1
        }
    }

    private static func render(_ request: WorkerRequest) throws(RenderError) -> Rendition {
        let cache = RenderCache(folder: request.cache)
        let key = request.job.key
        if let rendition = cache.rendition(for: key), rendition.warnings.isEmpty { return rendition }
        return try cache.store(key) { path throws(RenderError) in
            try Renderer.render(request.job, to: path) { part, words in write(.progress(part, words: words)) }
        }
    }

    /// One line, at once: who listens shows it as it comes.
    private static func write(_ line: WorkerLine) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard var data = try? encoder.encode(line) else { preconditionFailure("every line is made of plain values") }
        data.append(UInt8(ascii: "\n"))
        data.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(1, bytes.baseAddress! + done, bytes.count - done)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return }
                done += count
            }
        }
    }
}
