import Schedule
import Wording

extension Node {
    /// `when` and `except` of a slot, each one text or a list of them, as one recurrence: their union, less the exceptions.
    func recurrence(_ fields: Fields) -> Recurrence? {
        guard let when = fields.required("when", "\"Mon..Fri 05:30\"")?.texts(), !when.isEmpty else { return nil }
        var isSound = true
        for node in when {
            guard let text = node.text(longest: 1000) else {
                isSound = false
                continue
            }
            do throws(Recurrence.NotUnderstood) {
                _ = try Recurrence(text)
            } catch {
                node.complain("recurrence", error.sentence)
                isSound = false
            }
        }
        var exceptions: [String] = []
        for node in fields["except"]?.texts() ?? [] {
            guard let text = node.text(longest: 1000) else {
                isSound = false
                continue
            }
            // An exception is tried with a rule that is known to be sound, so that its own key path can be named.
            do throws(Recurrence.NotUnderstood) {
                _ = try Recurrence("*-*-* 00:00 except \(text)")
                exceptions.append(text)
            } catch {
                node.complain("recurrence", error.sentence)
                isSound = false
            }
        }
        guard isSound else { return nil }
        let union = when.compactMap(\.string).joined(separator: " | ")
        let whole = exceptions.isEmpty ? union : "\(union) except \(exceptions.joined(separator: ", "))"
        do throws(Recurrence.NotUnderstood) {
            return try Recurrence(whole)
        } catch {
            complain("recurrence", error.sentence)
            return nil
        }
    }

    fileprivate var string: String? {
        if case .string(let text) = value.content { text } else { nil }
    }

    /// The elements of a list, or the one text that stands in its place.
    fileprivate func texts() -> [Node] {
        guard case .array(let elements) = value.content else { return [self] }
        if elements.isEmpty { complain("empty", ConfigurationSentences.emptyList(example: #"["Mon..Fri 05:30"]"#)) }
        return self.elements(of: ConfigurationSentences.recurrences) ?? []
    }
}
