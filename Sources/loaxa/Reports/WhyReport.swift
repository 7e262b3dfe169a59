import Control
import Wording

/// Answers one below the other: what, the rule behind it, and the settings that decide.
struct WhyReport: Report {
    let explanations: [Wire.Explanation]

    init(_ explanations: [Wire.Explanation]) { self.explanations = explanations }

    func lines(in language: Language, width: Int?) -> [String] {
        var lines: [String] = []
        for explanation in explanations {
            if !lines.isEmpty { lines.append("") }
            lines += explanation.sentence.in(language).printable.wrapped(toColumns: width ?? .max)
            let indent = "  "
            let room = width.map { max(20, $0 - indent.count) } ?? .max
            if let rule = explanation.rule {
                lines += rule.in(language).printable.wrapped(toColumns: room).map { indent + $0 }
            }
            for setting in explanation.settings {
                let value = setting.value.map { "= \($0)" } ?? Sentences.leftOut.in(language)
                lines += "→ \(setting.file): \(setting.key) \(value)".printable.wrapped(toColumns: room).map {
                    indent + $0
                }
            }
        }
        return lines
    }
}
