import Vietnamese

extension Pronunciation {
    /// The entries of a table whose lines are: written form, tab, spoken form. Other lines say nothing.
    init(table: String) {
        var entries: [String: String] = [:]
        for line in table.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns.count >= 2, !columns[0].isEmpty { entries[String(columns[0])] = String(columns[1]) }
        }
        self.init(entries: entries)
    }
}
