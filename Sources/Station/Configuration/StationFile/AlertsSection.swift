import Linux

extension Node {
    /// `alerts`: `{folder: "/var/lib/loaxa/cap", certificates: ["kttv.pem"], elsewhere: "refuse"}`. The nodes that name paths are given
    /// back: they are looked for once it is known what they are relative to.
    func alertRules() -> (rules: StationConfiguration.AlertRules, paths: [Node])? {
        guard let fields = fields(["folder", "certificates", "elsewhere"], of: ConfigurationSentences.theAlertRules)
        else { return nil }
        var rules = StationConfiguration.AlertRules()
        var paths: [Node] = []
        if let node = fields["folder"], let folder = node.text(longest: 4000) {
            rules.folder = folder
            paths.append(node)
        }
        for node in fields["certificates"]?.elements(of: ConfigurationSentences.certificates) ?? [] {
            guard let file = node.text(longest: 4000) else { continue }
            rules.certificates.append(file)
            paths.append(node)
        }
        if let node = fields["certificates"], !rules.certificates.isEmpty,
            SignatureCheck.path(Environment.current) == nil
        {
            node.warn("missing-program", Sentences.noVerifier)
        }
        rules.airsElsewhere = fields["elsewhere"]?.choice([("refuse", false), ("air", true)]) ?? false
        return (rules, paths)
    }

    /// Finds that there is nothing at the path that is written here, below `folder` where it is relative.
    func warnIfAbsent(in folder: String) {
        guard case .string(let written) = value.content else { return }
        let path = StationConfiguration.absolute(written, in: folder)
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard !Folder(path: String(path.dropLast(name.count))).has(name) else { return }
        warn("missing-file", ConfigurationSentences.nothingThere(path))
    }
}
