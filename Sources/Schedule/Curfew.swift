import Time

/// The hours in which nothing but an alert may sound, over all windows of the configuration.
package struct Curfew: Sendable, Hashable {
    package var windows: [CurfewWindow]

    package init(_ windows: [CurfewWindow] = []) { self.windows = windows }

    /// The closed stretches of a zone that touch `range`, in order, none overlapping another.
    ///
    /// A window is what clocks on the wall show: where the zone's clock is set forward or back, it is shorter or longer.
    package func closed(_ zone: String, in range: Range<Instant>, _ rules: TimeZoneRules) -> [Range<Instant>] {
        let mine = windows.filter { $0.zones.isEmpty || $0.zones.contains(zone) }
        guard !mine.isEmpty, !range.isEmpty else { return [] }
        // A window of yesterday may reach into the range.
        var date = rules.civil(at: range.lowerBound).date.adding(days: -1)
        let last = rules.civil(at: range.upperBound).date
        var found: [Range<Instant>] = []
        while date <= last {
            for window in mine where window.weekdays.isEmpty || window.weekdays.contains(date.weekday) {
                let end = window.to > window.from ? date : date.adding(days: 1)
                let from = rules.instant(of: CivilDateTime(date, window.from))
                let to = rules.instant(of: CivilDateTime(end, window.to))
                if from < to, to > range.lowerBound, from < range.upperBound { found.append(from..<to) }
            }
            date = date.adding(days: 1)
        }
        return Self.merged(found)
    }

    /// The closed stretch that holds `instant`, or nil where the zone may sound.
    package func stretch(_ zone: String, at instant: Instant, _ rules: TimeZoneRules) -> Range<Instant>? {
        closed(zone, in: instant..<(instant + .nanoseconds(1)), rules).first { $0.contains(instant) }
    }

    /// When the zone falls silent next after `instant`, within two days; nil where it does not.
    package func begin(_ zone: String, after instant: Instant, _ rules: TimeZoneRules) -> Instant? {
        closed(zone, in: instant..<(instant + .seconds(2 * 86_400)), rules).map(\.lowerBound).first { $0 >= instant }
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
