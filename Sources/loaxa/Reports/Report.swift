import Wording

/// Something printed for people in lines.
protocol Report: Sendable {
    /// Lines of at most `width` columns; nil where lines may have any length.
    func lines(in language: Language, width: Int?) -> [String]
}

extension Context {
    func show(_ report: some Report) {
        for line in report.lines(in: language, width: output.columns) { output.line(line) }
    }
}
