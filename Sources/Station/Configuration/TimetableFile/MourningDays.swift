import Schedule
import Time
import Wording

extension Node {
    /// `mourning`: days without music.
    func mourning(names: TimetableNames) -> [Mourning] {
        guard let elements = elements(of: ConfigurationSentences.mourning) else { return [] }
        return elements.compactMap { $0.mourningDays(names: names) }
    }

    private func mourningDays(names: TimetableNames) -> Mourning? {
        guard let fields = fields(["from", "to", "rundown"], of: ConfigurationSentences.mourning) else { return nil }
        let rundown = fields["rundown"]?.rundown(names: names)
        if let node = fields["rundown"], rundown?.contains(.fill) ?? false {
            node.complain("fill", ConfigurationSentences.nothingToFill)
        }
        guard let from = fields.required("from", "\"2026-12-01\"")?.day(),
            let toNode = fields.required("to", "\"2026-12-02\""), let to = toNode.day()
        else { return nil }
        guard from <= to else {
            toNode.complain("days", ConfigurationSentences.daysReversed)
            return nil
        }
        return Mourning(from: from, to: to, rundown: rundown)
    }

    /// `2026-12-01`.
    private func day() -> CivilDate? {
        spelled(ConfigurationSentences.aDay) { CivilDate($0) }
    }
}
