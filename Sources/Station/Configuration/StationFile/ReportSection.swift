extension Node {
    /// `report`: `{issuer: "…", parent: "…", place: "…", symbol: "BC-ĐTT", recipients: ["…"], signerRole: "…", signer: "…"}`: what
    /// written reports say of whoever issues them.
    func reportRules() -> StationConfiguration.ReportRules? {
        let keys = ["issuer", "parent", "place", "symbol", "recipients", "signerRole", "signer"]
        guard let fields = fields(keys, of: ConfigurationSentences.theReport) else { return nil }
        var rules = StationConfiguration.ReportRules()
        rules.issuer = fields["issuer"]?.text()
        rules.parent = fields["parent"]?.text()
        rules.place = fields["place"]?.text(longest: 60)
        rules.symbol = fields["symbol"]?.spelled(ConfigurationSentences.documentSymbol) { text in
            let isSymbol = text.allSatisfy { $0.isLetter || $0.isNumber || "-/.&".contains($0) }
            return isSymbol && (1...30).contains(text.count) && text.first != "/" ? text : nil
        }
        rules.recipients = fields["recipients"]?.recipients()
        rules.role = fields["signerRole"]?.text(longest: 100)
        rules.signer = fields["signer"]?.text(longest: 100)
        return rules
    }

    private func recipients() -> [String]? {
        guard let elements = elements(of: ConfigurationSentences.recipients) else { return nil }
        guard (1...20).contains(elements.count) else {
            complain("value", ConfigurationSentences.found(value.spelled, wanted: ConfigurationSentences.recipientList))
            return nil
        }
        return elements.compactMap { $0.text() }
    }
}
