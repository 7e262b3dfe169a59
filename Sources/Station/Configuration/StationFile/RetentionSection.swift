extension Node {
    /// `retention`: how much of what can be made again is kept.
    func retention() -> StationConfiguration.Retention? {
        guard let fields = fields(["cache"], of: ConfigurationSentences.theRetention) else { return nil }
        var retention = StationConfiguration.Retention()
        retention.cacheLimit =
            fields["cache"]?.spelled(ConfigurationSentences.cacheSize) { text in
                ByteCount(text).flatMap { (100_000_000...1_000_000_000_000).contains($0.bytes) ? $0.bytes : nil }
            } ?? retention.cacheLimit
        return retention
    }
}
