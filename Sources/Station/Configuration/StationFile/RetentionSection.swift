import Ledger

extension Node {
    /// `retention`: how much of what can be made again is kept, and for how long the log.
    func retention() -> StationConfiguration.Retention? {
        guard let fields = fields(["cache", "log"], of: ConfigurationSentences.theRetention) else { return nil }
        var retention = StationConfiguration.Retention()
        retention.cacheLimit =
            fields["cache"]?.spelled(ConfigurationSentences.cacheSize) { text in
                ByteCount(text).flatMap { (100_000_000...1_000_000_000_000).contains($0.bytes) ? $0.bytes : nil }
            } ?? retention.cacheLimit
        retention.log =
            fields["log"]?.spelled(ConfigurationSentences.logAge) { LogAge(written: $0) } ?? retention.log
        return retention
    }
}

extension LogAge {
    /// `10 years`, `10 năm`. A report compares a year with the one before: less than two would leave it nothing.
    fileprivate init?(written text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, ["years", "năm"].contains(words[1].lowercased()), words[0].utf8.count <= 3,
            words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let years = Int(words[0]),
            (2...100).contains(years)
        else { return nil }
        self.init(years: years, setting: text)
    }
}
