import Bulletin
import Time
import Wording

extension Node {
    /// `campaigns.json5`: `{campaigns: [{name, title, topics: […], phases: […]}]}`.
    func campaigns() -> [CampaignPlan] {
        guard let fields = fields(["campaigns"], of: ConfigurationSentences.theCampaigns),
            let elements = fields.required("campaigns", "[]")?.elements(of: ConfigurationSentences.aCampaign)
        else { return [] }
        var names: Set<String> = []
        return elements.compactMap { element in
            guard let plan = element.campaign() else { return nil }
            if !names.insert(plan.name).inserted {
                element.member("name")?.complain("repeated-name", ConfigurationSentences.repeatedName)
            }
            return plan
        }
    }

    private func campaign() -> CampaignPlan? {
        guard let fields = fields(["name", "title", "topics", "phases"], of: ConfigurationSentences.aCampaign),
            let name = fields.required("name", "\"chuyen-doi-so\"")?.slug()
        else { return nil }
        let topics = fields["topics"]?.elements(of: ConfigurationSentences.aTopic)?.compactMap { $0.topic() } ?? []
        let nodes = fields["phases"]?.elements(of: ConfigurationSentences.aPhase) ?? []
        var phases: [CampaignPlan.Phase] = []
        for node in nodes {
            guard let phase = node.phase(topics: topics.map(\.name)) else { continue }
            if let last = phases.last, last.through.map({ $0 >= phase.from }) ?? true {
                node.member("from")?.complain("overlap", ConfigurationSentences.phasesOverlap)
            }
            phases.append(phase)
        }
        return CampaignPlan(name: name, title: fields["title"]?.text() ?? name, topics: topics, phases: phases)
    }

    private func topic() -> CampaignPlan.Topic? {
        guard let fields = fields(["name", "title"], of: ConfigurationSentences.aTopic),
            let name = fields.required("name", "\"vneid\"")?.slug()
        else { return nil }
        return CampaignPlan.Topic(name: name, title: fields["title"]?.text() ?? name)
    }

    private func phase(topics: [String]) -> CampaignPlan.Phase? {
        guard let fields = fields(["title", "from", "to", "targets"], of: ConfigurationSentences.aPhase),
            let title = fields.required("title", "\"2025\"")?.text(longest: 60),
            let from = fields.required("from", "\"2025-09-01\"")?.civilDate()
        else { return nil }
        let through = fields["to"].flatMap { $0.civilDate() }
        if let through, through < from {
            fields["to"]?.complain("days", ConfigurationSentences.daysReversed)
            return nil
        }
        let targets = fields["targets"]?.elements(of: ConfigurationSentences.aTarget)?
            .compactMap { $0.target(topics: topics) }
        return CampaignPlan.Phase(title: title, from: from, through: through, targets: targets ?? [])
    }

    private func target(topics: [String]) -> CampaignPlan.Target? {
        guard let fields = fields(["topic", "audience", "minutesPerMonth"], of: ConfigurationSentences.aTarget),
            let minutes = fields.required("minutesPerMonth", "20")?.number(in: 0...100_000, unit: "min")
        else { return nil }
        switch (fields["topic"], fields["audience"]) {
        case (let node?, nil):
            guard let name = node.slug() else { return nil }
            guard topics.contains(name) else {
                node.complain(
                    "unknown-topic",
                    ConfigurationSentences.unknownTopic(name, nearest: nearest(to: name, in: topics), known: topics))
                return nil
            }
            return .init(.topic(name), minutesPerMonth: minutes)
        case (nil, let node?):
            return node.slug().map { .init(.audience($0), minutesPerMonth: minutes) }
        default:
            complain("one-subject", ConfigurationSentences.oneSubject)
            return nil
        }
    }

    /// `2026-12-01`.
    private func civilDate() -> CivilDate? { spelled(ConfigurationSentences.aDay) { CivilDate($0) } }
}
