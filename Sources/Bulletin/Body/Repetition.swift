/// A key notice that is said twice: `[repeat]` on a line of its own, right after a passage, says the passage once more.
///
/// The repetition is a passage like any other, so that whoever reads scripts knows it already: snapshots, the renderer,
/// `preview --text`.
enum Repetition {
    /// What an announcer says before it, as in the broadcasts of the Voice of Vietnam.
    static let lead = "Xin nhắc lại: "

    /// The passage as it is said the second time; nil for a heading, which nobody repeats.
    static func of(_ speech: Speech, line: Int, column: Int) -> Speech? {
        guard speech.manner != .heading else { return nil }
        var again = speech
        if case .text(let text)? = speech.runs.first {
            again.runs[0] = .text(lead + text)
        } else {
            again.runs.insert(.text(lead), at: 0)
        }
        (again.line, again.column) = (line, column)
        return again
    }

    /// Whether a passage is what `[repeat]` makes of the one before it.
    static func isOne(_ speech: Speech, of before: Speech?) -> Bool {
        guard let before else { return false }
        return of(before, line: speech.line, column: speech.column) == speech
    }
}

/// The passage that `[repeat]` would say again, as one goes through a script: the last one that is no repetition itself, with
/// nothing but pauses after it.
struct LastPassage {
    private(set) var speech: Speech?

    mutating func pass(_ cue: Cue) {
        switch cue {
        case .speech(let next): speech = Repetition.isOne(next, of: speech) ? nil : next
        case .pause: break
        case .clip, .bedStart, .bedStop: speech = nil
        }
    }
}
