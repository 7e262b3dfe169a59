import FoundationEssentials
import Wording

/// What the worker `loaxa-render` reads on its standard input: one line of JSON.
struct WorkerRequest: Codable, Sendable {
    var job: RenderJob
    /// The folder of the cache.
    var cache: String
    /// Bytes of memory and seconds of processor time that the worker allows itself; none where absent.
    var memoryLimit: Int?
    var processorTimeLimit: Int?
    /// The process without which the worker has no reason to live.
    var parent: Int32?
}

/// One line of what it writes to its standard output.
enum WorkerLine: Sendable, Hashable {
    case progress(Double, words: String)
    case rendition(Rendition)
    case error(Sentence)
}

extension WorkerLine: Codable {
    private enum Key: String, CodingKey { case progress, words, rendition, error }

    init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        if let rendition = try line.decodeIfPresent(Rendition.self, forKey: .rendition) {
            self = .rendition(rendition)
        } else if let error = try line.decodeIfPresent(Sentence.self, forKey: .error) {
            self = .error(error)
        } else {
            self = .progress(
                try line.decode(Double.self, forKey: .progress), words: try line.decode(String.self, forKey: .words))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        switch self {
        case .progress(let part, let words):
            try line.encode(part, forKey: .progress)
            try line.encode(words, forKey: .words)
        case .rendition(let rendition): try line.encode(rendition, forKey: .rendition)
        case .error(let sentence): try line.encode(sentence, forKey: .error)
        }
    }
}
