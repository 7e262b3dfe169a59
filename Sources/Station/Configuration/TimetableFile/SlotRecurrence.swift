import Schedule
import Wording

extension Node {
    /// `when` and `except` of a slot, each one text or a list of them, as one recurrence: their union, less the exceptions.
    func recurrence(_ fields: Fields, holidays: Holidays) -> Recurrence? {
        let when = fields.required("when", "\"Mon..Fri 05:30\"")
        let rules = when?.texts { (text) throws(Recurrence.NotUnderstood) in
            // What one rule of several leaves out would be left out of all of them.
            if when?.isList == true, text.contains(" except ") {
                throw Recurrence.NotUnderstood(sentence: ConfigurationSentences.exceptInList)
            }
            _ = try Recurrence(text, holidays: holidays)
        }
        let exceptions =
            fields["except"].map { node in
                node.texts { (text) throws(Recurrence.NotUnderstood) in _ = try Exceptions([text], holidays: holidays) }
            } ?? []
        guard let rules, let exceptions else { return nil }
        do throws(Recurrence.NotUnderstood) {
            return try Recurrence(rules.joined(separator: " | "), except: exceptions, holidays: holidays)
        } catch {
            complain("recurrence", error.sentence)
            return nil
        }
    }

    private var isList: Bool { if case .array = value.content { true } else { false } }

    /// The elements of a list, or the one text that stands in its place, each of which `check` has understood; nil where some
    /// is wrong.
    private func texts(_ check: (String) throws(Recurrence.NotUnderstood) -> Void) -> [String]? {
        var nodes = [self]
        if isList {
            nodes = elements(of: ConfigurationSentences.recurrences) ?? []
            if nodes.isEmpty { complain("empty", ConfigurationSentences.emptyList(example: #"["Mon..Fri 05:30"]"#)) }
        }
        let texts = nodes.compactMap { node -> String? in
            guard let text = node.text(longest: 1000) else { return nil }
            do throws(Recurrence.NotUnderstood) {
                try check(text)
                return text
            } catch {
                node.complain("recurrence", error.sentence)
                return nil
            }
        }
        return texts.isEmpty || texts.count < nodes.count ? nil : texts
    }
}
