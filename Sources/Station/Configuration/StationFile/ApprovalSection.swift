extension Node {
    /// `approval`: `{required: true, fourEyes: true}`.
    func approvalRules() -> StationConfiguration.ApprovalRules? {
        guard let fields = fields(["required", "fourEyes"], of: ConfigurationSentences.theApprovalRules) else {
            return nil
        }
        var rules = StationConfiguration.ApprovalRules()
        rules.isRequired = fields["required"]?.flag() ?? rules.isRequired
        rules.needsFourEyes = fields["fourEyes"]?.flag() ?? rules.needsFourEyes
        return rules
    }
}
