import Schedule
import Time

extension StationConfiguration {
    /// What the state machine needs to know. A programme is handed over early enough for the slowest amplifier to wake.
    package var airSettings: AirSettings {
        let slowest = amplifiers.values.map(\.warmUp).max() ?? .zero
        return AirSettings(
            stationName: name, timeZone: timeZone, zones: zones.map(\.name), timetable: timetable,
            curfew: Curfew(curfew),
            quotas: quotas, lead: max(.seconds(5), slowest + .seconds(2)), language: language)
    }
}
