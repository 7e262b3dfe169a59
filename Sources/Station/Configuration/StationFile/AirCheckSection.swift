extension Node {
    /// `airCheck`: `{days: 30}`: recordings of what aired, and for how long they are kept.
    func airCheckDays() -> Int? {
        guard let fields = fields(["days"], of: ConfigurationSentences.theAirCheck) else { return nil }
        guard let days = fields["days"] else { return 30 }
        return days.integer(in: 0...3660)
    }
}
