extension Node {
    /// A program, by its full path, and its arguments. No shell stands between.
    func command(example: String) -> [String]? {
        guard let elements = elements(of: ConfigurationSentences.programAndArguments) else { return nil }
        guard let first = elements.first else {
            complain("empty", ConfigurationSentences.emptyList(example: example))
            return nil
        }
        let words = elements.compactMap { $0.text(longest: 4000) }
        guard words.count == elements.count else { return nil }
        guard words[0].hasPrefix("/") else {
            first.complain("value", ConfigurationSentences.notAFullPath(words[0]))
            return nil
        }
        if !Folder.canRun(words[0]) {
            first.warn("missing-program", ConfigurationSentences.cannotRun(words[0]))
        }
        return words
    }
}
