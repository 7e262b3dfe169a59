import Wording

extension Context {
    /// Prints findings on stderr, one line each.
    func complain(_ findings: [Finding]) {
        for finding in findings { errors.prose(finding.line(in: language).printable) }
    }
}
