import Time

extension Node {
    /// `live`: `{chime: "nhac-hieu.flac", longest: "10min"}`. The chime's place is given back: it is looked for once the clip folder is
    /// known.
    func liveRules() -> (rules: StationConfiguration.LiveRules, chime: Node?)? {
        guard let fields = fields(["chime", "longest"], of: ConfigurationSentences.theLiveRules) else { return nil }
        var rules = StationConfiguration.LiveRules()
        rules.chime = fields["chime"]?.text(longest: 1000)
        rules.longest =
            fields["longest"]?.duration(in: Duration.seconds(10)...Duration.seconds(3 * 3600)) ?? rules.longest
        return (rules, fields["chime"])
    }
}
