import Wording

extension Wire {
    /// Why something is not as it was planned: a code that never changes, and the sentence that says it.
    package struct Reason: Sendable, Hashable, Codable {
        package var code: String
        package var sentence: Sentence

        package init(code: String, sentence: Sentence) {
            self.code = code
            self.sentence = sentence
        }
    }
}
