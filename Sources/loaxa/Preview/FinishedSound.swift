import Glibc
import Rendering
import Station
import Time
import Vietnamese
import Wording

/// Finished sounds for a command: from the worker, with a bar, into a cache of the person's own.
enum FinishedSound {
    /// Bytes of finished sounds that are kept for the next time.
    static let cacheLimit = 256 << 20

    static func rendition(of job: RenderJob, _ context: Context) async throws(Failure) -> Rendition {
        guard let program = RenderProgram.path(environment: context.environment) else {
            throw Failure(Sentences.noRenderer)
        }
        let folder = try cacheFolder(context)
        let cache = RenderCache(folder: folder)
        let worker = RenderWorker(executable: program, cache: cache)
        let bar = ProgressBar(on: context.errors, cleanups: context.cleanups)
        defer { bar.finish() }
        let label = Sentences.rendering.in(context.language)
        do throws(RenderError) {
            let rendition = try await worker.render(job) { part, words in
                bar.show(.init(fraction: part, figure: "\(label) \(Int(part * 100)) %", words: words))
            }
            for warning in rendition.warnings { context.errors.prose(warning.in(context.language)) }
            cache.removeOldest(keeping: cacheLimit, pinned: [rendition.key])
            return rendition
        } catch {
            throw Failure(error.sentence)
        }
    }

    /// `$XDG_CACHE_HOME/loaxa`, or where that is not set `~/.cache/loaxa`; made where it is not there.
    private static func cacheFolder(_ context: Context) throws(Failure) -> String {
        let home = context.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
        let named = context.environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let folder = (named ?? home ?? "/tmp/loaxa-\(geteuid())") + "/loaxa"
        for end in folder.indices.dropFirst() where folder[end] == "/" { mkdir(String(folder[..<end]), 0o700) }
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw Failure(Sentences.noCache(folder, String(cString: strerror(errno))))
        }
        return folder
    }
}

extension RenderJob {
    /// Reads text aloud as the renderer will.
    var reader: Reader {
        Reader(pronunciation: Pronunciation.reading(pronunciation, file: "pronunciation.tsv").pronunciation)
    }
}

extension Rendition {
    var length: Duration { .nanoseconds(Int64(frames) * 1_000_000_000 / Int64(Renderer.rate)) }

    /// The words that are being said at a frame; none before the first.
    func words(at frame: Int) -> String {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].frame <= frame { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? "" : words[low - 1].text
    }
}
