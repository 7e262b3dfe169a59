import Bulletin

/// How much of a job each cue is, for progress and for time limits: characters as written.
extension Script {
    var weight: Int {
        cues.reduce(0) { sum, cue in
            switch cue {
            case .speech(let speech): sum + speech.weight
            case .clip: sum + ClipReference.weight
            case .pause, .bedStart, .bedStop: sum
            }
        }
    }
}

extension Speech {
    var weight: Int {
        runs.reduce(0) { sum, run in
            switch run {
            case .text(let text): sum + text.unicodeScalars.count
            case .fixed(_, let spoken): sum + spoken.unicodeScalars.count
            }
        }
    }
}

extension ClipReference {
    /// A clip counts as much as a short paragraph.
    static let weight = 200
}
