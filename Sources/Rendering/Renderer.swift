import Audio
import Bulletin
import Dispatch
import Glibc
import SoundFile
import Vietnamese

/// Makes the finished sound of a job in this process: four threads, each a little ahead of the next, in memory that does
/// not grow with the length.
///
/// There is one synthesiser in a process, so one rendering at a time; a second one is refused. A crash or a hang of a
/// library is the caller's: the station renders in the worker instead (`RenderWorker`).
package enum Renderer {
    /// Frames a second in which the places of a finished sound are counted; the rate of its file is this, or half of it
    /// (`RenderJob.rate`).
    package static let rate = 48_000
    /// Lossless, 16 dithered bits, quick to write and to play.
    static let format = SoundFileFormat.flac

    /// Writes the sound to `path` and returns what it is, with an empty `key`. Blocks; call it on a thread that may.
    ///
    /// `progress` is called on the same thread with the part that is done (0…1) and the words being said there.
    package static func render(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
    ) throws(RenderError) -> Rendition {
        do {
            let remarks = Remarks()
            let (finished, words, marks) = try make(job, path: path, remarks: remarks, progress: progress)
            let result = try Trim(path: path, mastering: job.mastering).apply(to: finished)
            let factor = rate / job.rate
            return Rendition(
                key: "", file: path, frames: result.frames * factor, loudness: result.loudness ?? -70,
                truePeak: result.truePeak,
                words: words.map { TimedWords(frame: $0.frame * factor, text: $0.text) },
                marks: marks.map { SoundMark(frame: $0.frame * factor, kind: $0.kind, title: $0.title) },
                warnings: remarks.sentences)
        } catch let error as RenderError {
            throw error
        } catch let error as SoundFileError {
            throw .cannotWrite(error.path, reason: error.message)
        } catch {
            throw .internalFailure("\(error)")
        }
    }

    private static func make(
        _ job: RenderJob, path: String, remarks: Remarks, progress: @escaping @Sendable (Double, String) -> Void
    ) throws -> (Master.Result, [TimedWords], [SoundMark]) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        // A block of speech is a second: the synthesiser runs at most a minute of it ahead.
        let materials = Pipe<Material>(capacity: 64)
        let pieces = Pipe<Piece>(capacity: 4)
        let blocks = Pipe<[Float]>(capacity: 16)
        let reader = Reader(pronunciation: Pronunciation(table: job.pronunciation))
        let performance = Performance(
            job: job, reader: reader, folder: folder, remarks: remarks, pipe: materials)
        let levelling = Levelling(mastering: job.mastering, folder: folder, from: materials, to: pieces)
        let master = MasterThread(path: path, mastering: job.mastering, rate: job.rate, from: blocks)
        let threads = DispatchGroup()
        DispatchQueue(label: "performance").async(group: threads) { performance.run() }
        DispatchQueue(label: "levelling").async(group: threads) { levelling.run() }
        DispatchQueue(label: "master").async(group: threads) { master.run() }
        // The synthesiser must be free again when this returns, also after an error.
        defer {
            pieces.abandon()
            blocks.finish()
            threads.wait()
        }
        var finishing = Finishing(job: job, to: blocks, progress: progress)
        do {
            while let piece = pieces.receive() { try finishing.take(piece) }
            guard finishing.frames > 0 else { throw RenderError.nothingToSay }
            blocks.finish()
        } catch is Finishing.Unheard {
            // The master has gone, and says why.
        }
        return (try master.result(), finishing.words, finishing.marks)
    }
}

extension RenderJob {
    /// The rate at which the sound is made and kept, in Hz: 24,000 where nothing is heard but the synthesiser, whose own rate is
    /// 22,050 or less, and music that lies under it. It takes half the room and half the time; of the speech nothing is lost, and
    /// music that goes no higher than the speech does covers no consonants. What a clip brings stays whole. Twice the rate is made
    /// again where the sound is heard (`HalfBand`).
    var rate: Int { isSpeech ? Renderer.rate / 2 : Renderer.rate }

    /// Nothing is heard but the synthesiser and beds.
    private var isSpeech: Bool {
        voice.command == nil && speakers.values.allSatisfy { $0.command == nil }
            && script.cues.allSatisfy { cue in
                switch cue {
                case .speech, .pause, .bedStart, .bedStop: true
                case .clip: false
                }
            }
    }
}
