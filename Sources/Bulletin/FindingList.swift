import Wording

/// The findings of a file while it is read, in the order in which they come up; `sorted` has them in that of the file.
///
/// A hostile file could hold a million faults: beyond `limit` they are only counted.
struct FindingList {
    static let limit = 1_000

    let file: String
    private var findings: [Finding] = []
    private var omitted = 0
    private var omittedErrors = 0

    init(file: String) { self.file = file }

    private(set) var errorCount = 0

    var hasErrors: Bool { errorCount > 0 }

    /// Those of another reading of the same file, besides what is known already.
    mutating func add(_ others: [Finding]) {
        for other in others where !findings.contains(other) {
            add(other.severity, other.code, { other.place }, { other.message })
        }
    }

    mutating func error(
        _ code: String, _ place: @autoclosure () -> Finding.Place, _ message: @autoclosure () -> Sentence
    ) {
        add(.error, code, place, message)
    }

    mutating func warning(
        _ code: String, _ place: @autoclosure () -> Finding.Place, _ message: @autoclosure () -> Sentence
    ) {
        add(.warning, code, place, message)
    }

    private mutating func add(
        _ severity: Finding.Severity, _ code: String, _ place: () -> Finding.Place, _ message: () -> Sentence
    ) {
        if severity == .error { errorCount += 1 }
        guard findings.count < Self.limit else {
            omitted += 1
            if severity == .error { omittedErrors += 1 }
            return
        }
        findings.append(Finding(severity, file: file, place: place(), code: code, message: message()))
    }

    var sorted: [Finding] {
        var sorted = findings.inOrder
        if omitted > 0 {
            sorted.append(
                Finding(
                    omittedErrors > 0 ? .error : .warning, file: file, place: .file, code: "too-many-findings",
                    message: Sentences.tooManyFindings(omitted)))
        }
        return sorted
    }
}
