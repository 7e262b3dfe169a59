import Time

/// Hours of the day in which a zone is quieter, or louder, than its gain says.
package struct Trims: Sendable, Hashable {
    package struct Trim: Sendable, Hashable {
        package var zone: String
        /// The hours, on the clock of the wall; the window's own zones do not count.
        package var window: CurfewWindow
        /// In dB, added to the zone's gain.
        package var gain: Double

        package init(zone: String, window: CurfewWindow, gain: Double) {
            self.zone = zone
            self.window = window
            self.gain = gain
        }
    }

    package var trims: [Trim]

    package init(_ trims: [Trim] = []) { self.trims = trims }

    /// What is added to the zone's gain at `instant`, in dB. Of windows that overlap the quietest counts.
    package func gain(_ zone: String, at instant: Instant, _ rules: TimeZoneRules) -> Double {
        trims.filter { $0.zone == zone && $0.hours.stretch(zone, at: instant, rules) != nil }.map(\.gain).min() ?? 0
    }

    /// When a window of any zone next begins or ends; nil where none does within two days.
    package func change(after instant: Instant, _ rules: TimeZoneRules) -> Instant? {
        trims.compactMap { trim in
            trim.hours.stretch(trim.zone, at: instant, rules)?.upperBound
                ?? trim.hours.begin(trim.zone, after: instant, rules)
        }.min()
    }
}

extension Trims.Trim {
    fileprivate var hours: Curfew {
        var window = window
        window.zones = []
        return Curfew([window])
    }
}
