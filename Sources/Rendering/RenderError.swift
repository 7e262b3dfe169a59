import Wording

/// Why a job gave no sound.
package enum RenderError: Error, Sendable, Hashable {
    /// Nothing in the script can be heard.
    case nothingToSay
    /// The espeak-ng voice does not exist.
    case unknownVoice(String)
    /// A clip that the job names has no file, or its file cannot be read.
    case unreadableClip(String, reason: String)
    /// The disk is full, the cache may not be written, …
    case cannotWrite(String, reason: String)
    /// A library refused something that should always work.
    case internalFailure(String)
    /// The worker did not begin.
    case cannotStart(String, reason: String)
    /// The worker took longer than its limit and was killed.
    case timedOut(seconds: Int)
    /// The worker was ended by a signal.
    case crashed(signal: Int32, lastWords: String)
    /// The worker needed more memory than its limit.
    case outOfMemory(megabytes: Int)
    /// The worker ended in order but without an answer.
    case noAnswer(exitCode: Int32, lastWords: String)
    /// The task that asked was cancelled.
    case cancelled
    /// The worker's own error, in its own words.
    case refused(Sentence)

    /// What a person reads: what failed, and what to do.
    package var sentence: Sentence {
        switch self {
        case .nothingToSay: Sentences.nothingToSay
        case .unknownVoice(let name): Sentences.unknownVoice(name)
        case .unreadableClip(let clip, let reason): Sentences.unreadableClip(clip, reason: reason)
        case .cannotWrite(let path, let reason): Sentences.cannotWrite(path, reason: reason)
        case .internalFailure(let reason): Sentences.internalFailure(reason)
        case .cannotStart(let path, let reason): Sentences.cannotStart(path, reason: reason)
        case .timedOut(let seconds): Sentences.timedOut(seconds: seconds)
        case .crashed(let signal, let words): Sentences.crashed(signal: signal, lastWords: words)
        case .outOfMemory(let megabytes): Sentences.outOfMemory(megabytes: megabytes)
        case .noAnswer(let code, let words): Sentences.noAnswer(exitCode: code, lastWords: words)
        case .cancelled: Sentences.cancelled
        case .refused(let sentence): sentence
        }
    }
}
