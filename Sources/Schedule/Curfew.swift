import Time

/// The hours in which nothing but an alert may sound, over all windows of the configuration.
package struct Curfew: Sendable, Hashable {
    package var windows: [CurfewWindow]

    package init(_ windows: [CurfewWindow] = []) { self.windows = windows }

    /// The closed stretches of a zone that touch `range`, in order, none overlapping another.
    ///
    /// A window is what clocks on the wall show: where the zone's clock is set forward or back, it is shorter or longer.
    package func closed(_ zone: String, in range: Range<Instant>, _ rules: TimeZoneRules) -> [Range<Instant>] {
        guard !range.isEmpty, windows.contains(where: { $0.holds(in: zone) }) else { return [] }
        var found: [Range<Instant>] = []
        // A window of yesterday may reach into the range.
        for day in (rules.day(at: range.lowerBound) - 1)...rules.day(at: range.upperBound) {
            for window in windows where window.holds(in: zone) && window.holds(onDay: day) {
                let from = rules.instant(ofDay: day, at: window.from)
                let to = rules.instant(ofDay: window.to > window.from ? day : day + 1, at: window.to)
                if from < to, to > range.lowerBound, from < range.upperBound { found.append(from..<to) }
            }
        }
        return found.count > 1 ? Self.merged(found) : found
    }

    /// The closed stretch that holds `instant`, or nil where the zone may sound.
    package func stretch(_ zone: String, at instant: Instant, _ rules: TimeZoneRules) -> Range<Instant>? {
        closed(zone, in: instant..<Instant(nanoseconds: instant.nanoseconds + 1), rules).first {
            $0.contains(instant)
        }
    }

    /// When the zone falls silent next after `instant`, within two days; nil where it does not.
    package func begin(_ zone: String, after instant: Instant, _ rules: TimeZoneRules) -> Instant? {
        closed(zone, in: instant..<(instant + .seconds(2 * 86_400)), rules).first { $0.lowerBound >= instant }?
            .lowerBound
    }

    /// Until when the zone may sound from `instant` on: `instant` itself where it is silent then, and the far future where
    /// nothing forbids it within two days.
    package func openUntil(_ zone: String, from instant: Instant, _ rules: TimeZoneRules) -> Instant {
        guard windows.contains(where: { $0.holds(in: zone) }) else { return .distantFuture }
        let today = rules.day(at: instant)
        var soonest = Instant.distantFuture
        // A window of yesterday may still hold; what begins on a later day than another begins after it.
        for day in (today - 1)...(today + 2) {
            for window in windows where window.holds(in: zone) && window.holds(onDay: day) {
                let from = rules.instant(ofDay: day, at: window.from)
                let to = rules.instant(ofDay: window.to > window.from ? day : day + 1, at: window.to)
                if from < to, to > instant { soonest = min(soonest, max(from, instant)) }
            }
            if soonest < .distantFuture { break }
        }
        return soonest
    }

    /// The same for all zones at once; nil where they differ.
    func commonOpenUntil(from instant: Instant, _ rules: TimeZoneRules) -> Instant? {
        windows.allSatisfy { $0.zones.isEmpty } ? openUntil("", from: instant, rules) : nil
    }

    private static func merged(_ ranges: [Range<Instant>]) -> [Range<Instant>] {
        var merged: [Range<Instant>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
