import Bulletin
import Rendering
import Station
import Synchronization
import Vietnamese

/// Makes no sound, but says of each script what would be said and how long it would take.
final class CountedSounds: SoundMaker {
    private let count = Mutex(0)
    var made: Int { count.withLock { $0 } }

    func render(
        _ job: RenderJob, progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(RenderError) -> Rendition {
        let (table, _) = Pronunciation.reading(job.pronunciation, file: "")
        let reader = Reader(pronunciation: table)
        var words: [TimedWords] = []
        var frames = 0
        for cue in job.script.cues {
            switch cue {
            case .speech(let speech):
                let said = speech.runs.map { run in
                    switch run {
                    case .text(let text): reader.read(text).text
                    case .fixed(let written, _): written
                    }
                }.joined()
                words.append(TimedWords(frame: frames, text: said))
                // A syllable takes a quarter of a second, and a breath follows.
                frames += said.split(separator: " ").count * 12_007 + 20_011
            case .clip: frames += 7 * 48_000
            case .pause(let milliseconds): frames += milliseconds * 48
            case .bedStart, .bedStop: break
            }
        }
        count.withLock { $0 += 1 }
        return Rendition(
            key: job.key, file: "", frames: max(frames, 48_000), loudness: -16, truePeak: -2, words: words)
    }
}
