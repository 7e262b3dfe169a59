import Schedule

extension Node {
    /// `quotas`: the name of a preset, or an object with limits of its own that may start from a preset.
    func quotas() -> Quotas? {
        if case .string = value.content { return preset() }
        guard
            let fields = fields(
                ["preset", "sessionsPerDay", "minutesPerSession", "daysPerWeek"], of: ConfigurationSentences.theQuotas)
        else { return nil }
        var quotas = fields["preset"]?.preset() ?? Quotas()
        // A limit that is written as null is lifted.
        if let node = fields["sessionsPerDay"] { quotas.sessionsPerDay = node.limit(in: 1...48) }
        if let node = fields["minutesPerSession"] { quotas.minutesPerSession = node.limit(in: 1...1440) }
        if let node = fields["daysPerWeek"] { quotas.daysPerWeek = node.limit(in: 1...7) }
        return quotas
    }

    private func limit(in range: ClosedRange<Int>) -> Int? {
        if case .null = value.content { return nil }
        return integer(in: range)
    }

    private func preset() -> Quotas? { choice(QuotaPreset.all.map { ($0.name, $0.quotas) }) }
}
