import Playback
import Schedule
import Time

/// How loud each zone is: its own gain, what the time of day adds to it, and for an emergency its own gain alone.
struct Gains {
    /// In dB, as the outputs were last told; a zone that is not here has the gain of its configuration.
    private var told: [String: Double] = [:]
    /// What was told while something sounded, in order.
    private var changes: [(zone: String, decibels: Double, at: Instant)] = []

    /// Outputs that were opened anew have forgotten what they were told.
    mutating func forget() { told = [:] }

    /// What has changed since the last call. `emergencies` are the zones in which one sounds or is about to.
    mutating func changes(_ configuration: StationConfiguration, emergencies: Set<String>, at now: Instant)
        -> [(zone: String, decibels: Double)]
    {
        guard !configuration.trims.trims.isEmpty || !told.isEmpty else { return [] }
        return configuration.outputs.flatMap(\.zones).compactMap { zone in
            let trim =
                emergencies.contains(zone.name)
                ? 0 : configuration.trims.gain(zone.name, at: now, configuration.timeZone)
            let wanted = min(12, max(-60, zone.gain + trim))
            guard told[zone.name] ?? zone.gain != wanted else { return nil }
            told[zone.name] = wanted
            changes.append((zone.name, wanted, now))
            return (zone.name, wanted)
        }
    }

    var hasChanged: Bool { !changes.isEmpty }

    /// In dB, as the zone is now; nil for one that the station has not.
    func gain(_ zone: String, _ configuration: StationConfiguration) -> Double? {
        told[zone] ?? configuration.outputs.flatMap(\.zones).first { $0.name == zone }?.gain
    }

    /// What zones have been told after `start` and through `end`.
    func changes(in zones: [String], after start: Instant, through end: Instant) -> [ZoneGain] {
        changes.filter { zones.contains($0.zone) && $0.at > start && $0.at <= end }.map {
            ZoneGain(zone: $0.zone, decibels: $0.decibels, since: $0.at)
        }
    }

    /// Nothing sounds that began before `instant`.
    mutating func forgetChanges(before instant: Instant) { changes.removeAll { $0.at < instant } }
}
