import Bulletin
import Time

extension StationConfiguration {
    /// Reads bulletins that are to be booked: names are checked against what the station has, validity against today.
    package func bulletinReader(at now: Instant) -> BulletinReader {
        var reader = scriptReader
        reader.zones = zones.map(\.name)
        reader.voices = voices.map(\.name)
        reader.campaigns = campaigns.isEmpty ? nil : campaigns
        reader.today = timeZone.civil(at: now).date
        return reader
    }

    /// Reads what is to be said, with the station's speakers and without a check of names.
    package var scriptReader: BulletinReader { BulletinReader(speakers: Array(speakers.keys)) }
}
