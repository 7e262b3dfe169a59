import Bulletin
import CSndfile
import FoundationEssentials
import Glibc
import Linux
import Loudness
import SoundFile
import TestSupport

@testable import Rendering

/// A folder with a cache and with clips for one test; it goes when its owner does.
final class Workbench: Sendable {
    let folder: String

    init() throws {
        var template = Array("/tmp/loaxa-rendering-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp") }
        folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var cache: RenderCache { RenderCache(folder: "\(folder)/cache") }

    /// The real worker, misbehaving on purpose where `fault` says so.
    func worker(
        fault: String? = nil, timeLimit: Duration = .seconds(60), memoryLimit: Int = 256 << 20, cache: String = "cache"
    ) -> RenderWorker {
        RenderWorker(
            executable: BuiltProgram.path("loaxa-render"), cache: RenderCache(folder: "\(folder)/\(cache)"),
            timeLimit: timeLimit, memoryLimit: memoryLimit, environment: fault.map { ["LOAXA_RENDER_FAULT": $0] } ?? [:]
        )
    }

    /// A clip of these interleaved samples, in 32-bit floats unless `format` says otherwise.
    @discardableResult
    func clip(
        _ name: String, _ samples: [Float], channels: Int = 1, rate: Int = 48_000,
        format: Int = Int(SF_FORMAT_WAV) | Int(SF_FORMAT_FLOAT)
    ) throws -> ClipFile {
        let path = "\(folder)/\(name)"
        var info = SF_INFO()
        (info.channels, info.samplerate, info.format) = (Int32(channels), Int32(rate), Int32(format))
        guard let file = sf_open(path, Int32(SFM_WRITE), &info) else {
            throw SystemError("sf_open \(name)", code: EINVAL)
        }
        sf_writef_float(file, samples, sf_count_t(samples.count / channels))
        sf_close(file)
        return ClipFile(path: path, sha256: String(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }, radix: 16))
    }

    /// A file of these bytes under the name of a clip.
    func file(_ name: String, _ bytes: [UInt8]) throws -> ClipFile {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return ClipFile(path: path, sha256: name)
    }

    /// The names of what lies in the cache, sorted.
    func cached(_ cache: String = "cache") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(cache)")) ?? []).sorted()
    }

    /// Runs the worker's program by hand: the same request that a `RenderWorker` would send.
    func run(_ job: RenderJob, timeLimit: Duration = .seconds(60)) throws -> (
        ending: ChildProcess.Ending, output: String
    ) {
        let request = WorkerRequest(job: job, cache: cache.folder, parent: getpid())
        return try run(feeding: Array(JSONEncoder().encode(request)) + [UInt8(ascii: "\n")], timeLimit: timeLimit)
    }

    func run(feeding bytes: [UInt8], timeLimit: Duration = .seconds(60)) throws -> (
        ending: ChildProcess.Ending, output: String
    ) {
        var output: [UInt8] = []
        let child = ChildProcess(
            executable: BuiltProgram.path("loaxa-render"), environment: ["SWIFT_BACKTRACE": "enable=no"])
        let ending = try child.run(feeding: bytes, timeLimit: timeLimit) { output += $0 }
        return (ending, String(decoding: output, as: UTF8.self))
    }
}

extension Script {
    /// One paragraph for each text.
    static func paragraphs(_ texts: String...) -> Script {
        Script(cues: texts.map { .speech(Speech(.paragraph, runs: [.text($0)])) })
    }
}

extension Cue {
    static func says(_ text: String, _ manner: Speech.Manner = .paragraph, speaker: String? = nil) -> Cue {
        .speech(Speech(manner, speaker: speaker, runs: [.text(text)]))
    }
    static func plays(_ clip: String) -> Cue { .clip(ClipReference(clip)) }
}
