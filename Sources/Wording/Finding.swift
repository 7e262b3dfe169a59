/// One thing that is wrong, or doubtful, in a file that a person wrote.
///
/// A finding names the file, the place in it, what was found and what is allowed. Readers collect all findings of a file
/// before they give up; they never stop at the first.
package struct Finding: Sendable, Hashable, Codable, Error {
    package enum Severity: String, Sendable, Hashable, Codable {
        /// The file cannot be used as it is.
        case error
        /// The file can be used, but a listener or an operator may regret it.
        case warning
    }

    package enum Place: Sendable, Hashable, Codable {
        case file
        /// Line and column count from 1; columns count Unicode characters as a reader sees them.
        case position(line: Int, column: Int)
        /// A place in a JSON5 file, such as `outputs[0].rate`.
        case keyPath(String)
    }

    package let severity: Severity
    package let file: String
    package let place: Place
    /// A short, stable name of the rule, such as `unknown-key`: for `--json` and for tests.
    package let code: String
    /// What is wrong, what was found, what is allowed and, where it can be told, the nearest right spelling.
    package let message: Sentence

    package init(_ severity: Severity, file: String, place: Place, code: String, message: Sentence) {
        self.severity = severity
        self.file = file
        self.place = place
        self.code = code
        self.message = message
    }

    /// `ban-tin.md:3:11: lỗi: …`: the one-line form that editors can jump to.
    package func line(in language: Language) -> String {
        let label =
            switch severity {
            case .error: Sentence(vi: "lỗi", en: "error")
            case .warning: Sentence(vi: "cảnh báo", en: "warning")
            }
        let where_ =
            switch place {
            case .file: file
            case .position(let line, let column): "\(file):\(line):\(column)"
            case .keyPath(let path): "\(file): \(path)"
            }
        return "\(where_): \(label.in(language)): \(message.in(language))"
    }
}

extension [Finding] {
    /// In the order of a file's lines; what is about the whole of it comes first, and what shares a place stays as it is.
    package var inOrder: [Finding] {
        enumerated().sorted { a, b in
            let (first, second) = (a.element.place.order, b.element.place.order)
            return first == second ? a.offset < b.offset : first < second
        }.map(\.element)
    }
}

extension Finding.Place {
    fileprivate var order: (Int, Int) {
        switch self {
        case .file, .keyPath: (0, 0)
        case .position(let line, let column): (line, column)
        }
    }
}
