extension Node {
    /// `roles`: `{contributors: […], editors: […], operators: ["van", "@loaxa"], approvers: […], …}`.
    func roles() -> StationConfiguration.Roles? {
        let places: [(String, WritableKeyPath<StationConfiguration.Roles, [String]>)] = [
            ("contributors", \.contributors), ("editors", \.editors), ("operators", \.operators),
            ("approvers", \.approvers), ("orientation", \.orientation), ("technicians", \.technicians),
            ("alerters", \.alerters), ("auditors", \.auditors),
        ]
        guard let fields = fields(places.map(\.0), of: ConfigurationSentences.theRoles) else { return nil }
        var roles = StationConfiguration.Roles()
        for (name, place) in places {
            if let accounts = fields[name]?.accounts() { roles[keyPath: place] = accounts }
        }
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
