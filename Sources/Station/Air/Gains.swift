import Playback
import Schedule
import Time

/// How loud each zone is: its own gain, what the time of day adds to it, and for an emergency its own gain alone.
struct Gains {
    /// In dB, as the outputs were last told; a zone that is not here has the gain of its configuration.
    private var told: [String: Double] = [:]

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
            return (zone.name, wanted)
        }
    }
}
