extension Node {
    /// `roles`: `{operators: ["van", "@loaxa"], contributors: […], approvers: […], technicians: […], alerters: […]}`.
    func roles() -> StationConfiguration.Roles? {
        let keys = ["contributors", "operators", "approvers", "technicians", "alerters"]
        guard let fields = fields(keys, of: ConfigurationSentences.theRoles) else { return nil }
        var roles = StationConfiguration.Roles()
        roles.contributors = fields["contributors"]?.accounts() ?? roles.contributors
        roles.approvers = fields["approvers"]?.accounts() ?? roles.approvers
        roles.operators = fields["operators"]?.accounts() ?? roles.operators
        roles.technicians = fields["technicians"]?.accounts() ?? roles.technicians
        roles.alerters = fields["alerters"]?.accounts() ?? roles.alerters
        return roles
    }

    private func accounts() -> [String]? {
        elements(of: ConfigurationSentences.accounts)?.compactMap { element in
            element.spelled(ConfigurationSentences.anAccount) { text in
                let name = text.hasPrefix("@") ? text.dropFirst() : text[...]
                let isName =
                    !name.isEmpty && name.utf8.count <= 32 && name.first != "-"
                    && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
                return text == "*" || isName ? text : nil
            }
        }
    }
}
