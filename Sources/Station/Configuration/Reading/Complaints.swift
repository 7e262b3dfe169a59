import Wording

/// Gathers all that is wrong with one file of the configuration.
///
/// A class, because every reader of a part of the file adds to the same list. Used by one thread.
final class Complaints {
    /// A file with more findings than this has one cause, and a list that nobody reads.
    static let most = 100

    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) { self.file = file }

    var hasErrors: Bool { findings.hasErrors }

    func add(_ severity: Finding.Severity, _ place: Finding.Place, _ code: String, _ message: Sentence) {
        guard findings.count <= Self.most else { return }
        if findings.count == Self.most {
            let more = ConfigurationSentences.tooManyFindings(Self.most)
            findings.append(Finding(.error, file: file, place: .file, code: "too-many", message: more))
        } else {
            findings.append(Finding(severity, file: file, place: place, code: code, message: message))
        }
    }

    /// The key path says where; the line, at the end of the sentence, helps to get there in an editor.
    func add(_ severity: Finding.Severity, at path: [KeyPathStep], line: Int, _ code: String, _ message: Sentence) {
        let place: Finding.Place = path.isEmpty ? .file : .keyPath(path.spelled)
        add(severity, place, code, ConfigurationSentences.onLine(line, message))
    }

    /// What another room found in a text of this file.
    func add(contentsOf others: [Finding]) {
        for finding in others { add(finding.severity, finding.place, finding.code, finding.message) }
    }
}
