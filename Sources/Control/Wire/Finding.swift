import Wording

extension Wire {
    /// A `Wording.Finding` as it travels.
    package struct Finding: Sendable, Hashable, Codable {
        package var severity: Wording.Finding.Severity
        package var file: String
        package var line: Int?
        package var column: Int?
        package var keyPath: String?
        package var code: String
        package var message: Sentence

        package init(_ finding: Wording.Finding) {
            severity = finding.severity
            file = finding.file
            code = finding.code
            message = finding.message
            switch finding.place {
            case .file: break
            case .position(let line, let column): (self.line, self.column) = (line, column)
            case .keyPath(let path): keyPath = path
            }
        }

        package var finding: Wording.Finding {
            let place: Wording.Finding.Place =
                if let line { .position(line: line, column: column ?? 1) } else if let keyPath {
                    .keyPath(keyPath)
                } else { .file }
            return Wording.Finding(severity, file: file, place: place, code: code, message: message)
        }
    }
}
