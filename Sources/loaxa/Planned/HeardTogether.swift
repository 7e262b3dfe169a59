import Control
import Time

extension Wire.PlanEntry {
    /// The entry once for each group of zones that hear it together.
    var parts: [Wire.PlanEntry] {
        guard !hearings.isEmpty else { return [self] }
        return hearings.together.map { group in
            var part = self
            part.hearings = []
            part.zones = group.zones
            part.loudness = loudness.filter { group.zones.contains($0.zone) }
            part.start = group.start
            part.end = group.end
            return part
        }
    }

    /// An alert is no part of the timetable, and nobody's booking.
    var isAlert: Bool { id.hasPrefix("alert/") }

    var length: Duration { end.instant - start.instant }
}

extension Wire.Airing {
    /// The airing once for each group of zones that heard it together.
    var parts: [Wire.Airing] {
        guard !hearings.isEmpty else { return [self] }
        return hearings.together.map { group in
            var part = self
            part.hearings = []
            part.zones = group.zones
            part.start = group.start
            part.end = group.end
            return part
        }
    }
}

extension [Wire.Hearing] {
    /// Zones that hear the same thing at the same time; jitter between devices is none.
    fileprivate var together: [(zones: [String], start: Moment, end: Moment)] {
        var groups: [(zones: [String], start: Moment, end: Moment)] = []
        for hearing in self {
            let place = groups.firstIndex {
                $0.start.isTogether(with: hearing.start) && $0.end.isTogether(with: hearing.end)
            }
            if let place {
                groups[place].zones.append(hearing.zone)
            } else {
                groups.append(([hearing.zone], hearing.start, hearing.end))
            }
        }
        return groups
    }
}

extension Moment {
    fileprivate func isTogether(with other: Moment) -> Bool {
        abs((instant - other.instant).nanoseconds) < 500_000_000
    }
}
