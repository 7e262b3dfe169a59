import Bulletin
import Glibc

/// A switch for tests: `LOAXA_RENDER_FAULT=hang`, `crash` or `memory` makes the worker misbehave on purpose, so that the
/// station's answer can be tried in the real programs. `crash:WORD` strikes only jobs whose script has WORD in it.
///
/// Only the worker obeys it; nothing sets it but tests.
enum WorkerFault {
    static func strike(_ job: RenderJob) {
        guard let value = getenv("LOAXA_RENDER_FAULT").map({ String(cString: $0) }) else { return }
        let parts = value.split(separator: ":", maxSplits: 1)
        if parts.count == 2, !job.script.cues.contains(where: { $0.mentions(String(parts[1])) }) { return }
        switch parts.first {
        case "hang": while true { pause() }
        case "crash": abort()
        case "memory": eatMemory()
        default: break
        }
    }

    private static func eatMemory() {
        var eaten: [[UInt8]] = []
        while true { eaten.append(Array(repeating: 1, count: 1 << 24)) }
    }
}

extension Cue {
    fileprivate func mentions(_ word: String) -> Bool {
        switch self {
        case .speech(let speech):
            speech.runs.contains { run in
                switch run {
                case .text(let text): text.contains(word)
                case .fixed(let written, let spoken): written.contains(word) || spoken.contains(word)
                }
            }
        case .clip(let clip), .bedStart(let clip): clip.path.contains(word)
        case .pause, .bedStop: false
        }
    }
}
