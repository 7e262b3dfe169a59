import Rendering

extension Node {
    /// `pauses`: the silence around what is said, in seconds.
    func pauses() -> Pauses? {
        let places: [(String, WritableKeyPath<Pauses, Double>)] = [
            ("sentence", \.sentence), ("breath", \.breath), ("paragraph", \.paragraph), ("listItem", \.listItem),
            ("beforeHeading", \.beforeHeading), ("afterHeading", \.afterHeading), ("speaker", \.speaker),
            ("clip", \.clip), ("bedBefore", \.bedBefore), ("bedAfter", \.bedAfter),
        ]
        guard let fields = fields(places.map(\.0), of: ConfigurationSentences.thePauses) else { return nil }
        var pauses = Pauses()
        for (name, place) in places {
            if let seconds = fields[name]?.number(in: 0...10, unit: "s") { pauses[keyPath: place] = seconds }
        }
        return pauses
    }
}
