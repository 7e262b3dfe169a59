import Vietnamese

extension Pronunciation {
    /// The entries of a commune's table. What is wrong in it was found when the station checked its files.
    init(table: String) {
        self = Pronunciation.reading(table, file: "pronunciation.tsv").pronunciation
    }
}
