import Time
import Wording

/// What a command is run with: where it prints, in which language, and what it may look at.
struct Context: Sendable {
    var language: Language
    var common: CommonOptions
    /// Standard output: what was asked for, and nothing else.
    var output: any TextSink
    /// Standard error: complaints and progress.
    var errors: any TextSink
    var environment: [String: String]
    var clock: any StationClock
    var cleanups: Cleanups

    /// Prints a sentence for people.
    func say(_ sentence: Sentence) { output.prose(sentence.in(language)) }
}
