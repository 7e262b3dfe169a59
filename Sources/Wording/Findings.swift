extension Sequence<Finding> {
    package var hasErrors: Bool { contains { $0.severity == .error } }

    package var errorCount: Int { reduce(0) { $1.severity == .error ? $0 + 1 : $0 } }
    package var warningCount: Int { reduce(0) { $1.severity == .error ? $0 : $0 + 1 } }

    /// The first error as one line that an editor can jump to, where one line is all there is room for; nil without errors.
    package var firstError: Sentence? {
        first { $0.severity == .error }.map {
            Sentence(vi: $0.line(in: .vietnamese), en: $0.line(in: .english))
        }
    }
}
