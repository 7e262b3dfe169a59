import Wording

/// One thing that `loaxa doctor` looked at.
struct Checkup: Sendable, Hashable {
    enum Level: String, Sendable, Hashable, Codable, Comparable {
        case ok
        /// The station works, but not as well as it could, or not for long.
        case warn
        /// The station cannot do its work.
        case fail

        private var rank: Int {
            switch self {
            case .ok: 0
            case .warn: 1
            case .fail: 2
            }
        }
        static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
    }

    /// A short, stable name, for `--json`.
    let id: String
    /// What was looked at, in two or three words.
    let subject: Sentence
    let level: Level
    /// What was found.
    let found: Sentence
    /// What to do about it; nil where all is well.
    let next: Sentence?

    static func ok(_ id: String, _ subject: Sentence, _ found: Sentence) -> Checkup {
        Checkup(id: id, subject: subject, level: .ok, found: found, next: nil)
    }
    static func warn(_ id: String, _ subject: Sentence, _ found: Sentence, next: Sentence) -> Checkup {
        Checkup(id: id, subject: subject, level: .warn, found: found, next: next)
    }
    static func fail(_ id: String, _ subject: Sentence, _ found: Sentence, next: Sentence) -> Checkup {
        Checkup(id: id, subject: subject, level: .fail, found: found, next: next)
    }
}

/// The printed and the JSON form of a visit to the doctor.
struct CheckupReport: Sendable {
    var checkups: [Checkup]

    var worst: Checkup.Level { checkups.map(\.level).max() ?? .ok }

    /// Lines of at most `width` columns: a verdict, the subject, what was found, and below it what to do.
    func lines(in language: Language, width: Int, coloured: Bool) -> [String] {
        let labels = [Checkup.Level.ok, .warn, .fail].map { CheckupReport.label($0).in(language).displayWidth }
        let labelWidth = labels.max()!
        let subjectWidth = checkups.map { $0.subject.in(language).displayWidth }.max() ?? 0
        let indent = labelWidth + 2 + subjectWidth + 2
        let blank = String(repeating: " ", count: indent)
        var lines: [String] = []
        for checkup in checkups {
            let label = CheckupReport.label(checkup.level).in(language).padded(toColumns: labelWidth)
            let painted = coloured ? CheckupReport.paint(checkup.level) + label + "\u{1B}[0m" : label
            let found = checkup.found.in(language).printable.wrapped(toColumns: max(20, width - indent))
            let subject = checkup.subject.in(language).padded(toColumns: subjectWidth)
            lines.append("\(painted)  \(subject)  \(found.first ?? "")")
            lines += found.dropFirst().map { blank + $0 }
            if let next = checkup.next {
                let advice = next.in(language).printable.wrapped(toColumns: max(20, width - indent - 2))
                for (number, text) in advice.enumerated() { lines.append(blank + (number == 0 ? "→ " : "  ") + text) }
            }
        }
        return lines
    }

    private static func label(_ level: Checkup.Level) -> Sentence {
        switch level {
        case .ok: Sentence(vi: "tốt", en: "ok")
        case .warn: Sentence(vi: "lưu ý", en: "warn")
        case .fail: Sentence(vi: "HỎNG", en: "FAIL")
        }
    }

    private static func paint(_ level: Checkup.Level) -> String {
        switch level {
        case .ok: "\u{1B}[32m"
        case .warn: "\u{1B}[33m"
        case .fail: "\u{1B}[31m"
        }
    }

    /// What `--json` prints.
    struct Document: Sendable, Codable, Hashable {
        var ok: Bool
        var checks: [Line]
        struct Line: Sendable, Codable, Hashable {
            var id: String
            var level: Checkup.Level
            var found: String
            var next: String?
        }
    }

    func document(in language: Language) -> Document {
        Document(
            ok: worst < .fail,
            checks: checkups.map {
                .init(id: $0.id, level: $0.level, found: $0.found.in(language), next: $0.next?.in(language))
            })
    }
}
