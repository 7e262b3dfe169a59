import Wording

extension Context {
    /// Prints findings on stderr, one line each.
    func complain(_ findings: [Finding]) {
        for finding in findings { errors.line(finding.line(in: language).printable) }
    }
}

extension [Finding] {
    var errorCount: Int { count { $0.severity == .error } }
    var warningCount: Int { count - errorCount }
}
