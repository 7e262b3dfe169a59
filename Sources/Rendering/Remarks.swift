import Synchronization
import Wording

/// What a rendering has to say beside its sound, each sentence once. Any thread.
final class Remarks: Sendable {
    private let said = Mutex<[Sentence]>([])

    func add(_ sentence: Sentence) {
        said.withLock { if !$0.contains(sentence) { $0.append(sentence) } }
    }

    var sentences: [Sentence] { said.withLock { $0 } }
}
