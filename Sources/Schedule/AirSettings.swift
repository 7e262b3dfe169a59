import Time
import Wording

/// What the state machine needs to know of the station's configuration.
package struct AirSettings: Sendable, Hashable {
    package var stationName: String
    package var timeZone: TimeZoneRules
    /// Every zone of the station, by name.
    package var zones: [String]
    package var timetable: Timetable
    package var curfew: Curfew
    package var quotas: Quotas
    /// How long before its start a programme is put together and handed over: amplifiers need time to wake.
    package var lead: Duration
    /// Of the titles that the station itself gives to what it airs.
    package var language: Language
    /// Zones that are silenced; not a setting of the files, but of the hour.
    package var mutes: [ZoneMute] = []

    package init(
        stationName: String, timeZone: TimeZoneRules, zones: [String], timetable: Timetable, curfew: Curfew = Curfew(),
        quotas: Quotas = Quotas(), lead: Duration = .seconds(5), language: Language = .vietnamese
    ) {
        self.stationName = stationName
        self.timeZone = timeZone
        self.zones = zones
        self.timetable = timetable
        self.curfew = curfew
        self.quotas = quotas
        self.lead = lead
        self.language = language
    }
}
