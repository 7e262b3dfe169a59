import Audio
import Bulletin
import Dispatch
import Glibc
import SoundFile
import Vietnamese

/// Makes the finished sound of a job in this process: three threads, each a little ahead of the next, in memory that does
/// not grow with the length.
///
/// There is one synthesiser in a process, so one rendering at a time; a second one is refused. A crash or a hang of a
/// library is the caller's: the station renders in the worker instead (`RenderWorker`).
package enum Renderer {
    /// Frames a second of every finished sound.
    package static let rate = 48_000
    /// Lossless, 24 bits, quick to write and to play.
    static let format = SoundFileFormat.flac

    /// How far the programme's loudness may be from the station's, in LU.
    private static let tolerance = 0.4

    /// Writes the sound to `path` and returns what it is, with an empty `key`. Blocks; call it on a thread that may.
    ///
    /// `progress` is called on the same thread with the part that is done (0…1) and the words being said there.
    package static func render(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
    ) throws(RenderError) -> Rendition {
        do {
            var result = try finish(job, to: path, progress: progress)
            var attempts = 0
            while let loudness = result.loudness, abs(loudness - job.mastering.loudness) > tolerance, attempts < 2 {
                result = try Trim(path: path, gain: job.mastering.loudness - loudness, mastering: job.mastering).apply(
                    words: result.words)
                attempts += 1
            }
            return Rendition(
                key: "", file: path, frames: result.frames, loudness: result.loudness ?? -70, truePeak: result.truePeak,
                words: result.words)
        } catch let error as RenderError {
            throw error
        } catch let error as SoundFileError {
            throw .cannotWrite(error.path, reason: error.message)
        } catch {
            throw .internalFailure("\(error)")
        }
    }

    private static func finish(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (Double, String) -> Void
    ) throws -> Finishing.Result {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        // A sample block is a quarter of a second: the synthesiser runs at most a minute of speech ahead.
        let materials = Pipe<Material>(capacity: 256)
        let pieces = Pipe<Piece>(capacity: 4)
        let reader = Reader(pronunciation: Pronunciation(table: job.pronunciation))
        let performance = Performance(job: job, reader: reader, pipe: materials)
        let levelling = Levelling(mastering: job.mastering, folder: folder, from: materials, to: pieces)
        let threads = DispatchGroup()
        DispatchQueue(label: "performance").async(group: threads) { performance.run() }
        DispatchQueue(label: "levelling").async(group: threads) { levelling.run() }
        // The synthesiser must be free again when this returns, also after an error.
        defer {
            pieces.abandon()
            threads.wait()
        }
        var finishing = try Finishing.open(job: job, path: path, progress: progress)
        while let piece = pieces.receive() { try finishing.take(piece) }
        return try finishing.finish()
    }
}
