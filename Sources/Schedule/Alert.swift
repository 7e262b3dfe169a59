import Time

/// An emergency message: it airs at once, whatever else is on the air, and again until it has aired often enough, is cleared
/// or expires. It passes the curfew and needs no approval but that of somebody who may raise it (DESIGN section 7, rule 1).
package struct Alert: Sendable, Hashable, Codable, Identifiable {
    package var id: Int64
    package var title: String
    /// In the notation of bulletins, without front matter.
    package var text: String
    /// Zone names; empty means every zone of the station.
    package var zones: [String]
    /// How often it airs.
    package var repeats: Int
    /// Between two airings, in seconds.
    package var pause: Int
    package var raisedAt: Instant
    package var raisedBy: String
    /// It does not begin after that; nil where it only ends by being cleared or aired.
    package var expires: Instant?
    /// The message it came from, by which a later one ends it; nil for somebody's own words, and in old rows.
    package var source: String?
    /// The prepared text that was filled in; nil for words of one's own, and in old rows.
    package var template: String?

    package init(
        id: Int64, title: String, text: String, zones: [String] = [], repeats: Int = 3, pause: Int = 3,
        raisedAt: Instant, raisedBy: String, expires: Instant? = nil, source: String? = nil,
        template: String? = nil
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.zones = zones
        self.repeats = repeats
        self.pause = pause
        self.raisedAt = raisedAt
        self.raisedBy = raisedBy
        self.expires = expires
        self.source = source
        self.template = template
    }

    /// What has to be rendered of it.
    package var sound: SoundRequest { .speech(text, voice: nil, bed: nil) }
}

/// An alert that is not over, and how far it is.
package struct StandingAlert: Sendable, Hashable, Codable {
    package var alert: Alert
    /// How often its message has been handed to the loudspeakers.
    package var rounds: Int
    /// The attention tone of the round under way has been handed over, and the message has not.
    package var isAnnounced = false
    /// When the next round, or the message after its tone, may begin.
    package var nextAt: Instant

    package init(_ alert: Alert, rounds: Int = 0) {
        self.alert = alert
        self.rounds = rounds
        nextAt = alert.raisedAt
    }
}
