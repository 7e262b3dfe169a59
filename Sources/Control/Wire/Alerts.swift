import Wording

extension Wire {
    /// An emergency message that is not over.
    package struct Alert: Sendable, Hashable, Codable {
        package var id: Int64
        package var title: String
        /// In the notation of bulletins.
        package var text: String
        /// Empty for all.
        package var zones: [String]
        /// How often it airs, and how often it has.
        package var repeats: Int
        package var rounds: Int
        package var raisedAt: Moment
        package var raisedBy: String
        package var expires: Moment?
        /// The message it came from; nil where somebody's own words air.
        package var source: String?
        /// Zones that do not hear it, because they are muted for maintenance.
        package var silentZones: [String]

        package init(
            id: Int64, title: String, text: String, zones: [String], repeats: Int, rounds: Int, raisedAt: Moment,
            raisedBy: String, expires: Moment? = nil, source: String? = nil, silentZones: [String] = []
        ) {
            self.silentZones = silentZones
            self.id = id
            self.title = title
            self.text = text
            self.zones = zones
            self.repeats = repeats
            self.rounds = rounds
            self.raisedAt = raisedAt
            self.raisedBy = raisedBy
            self.expires = expires
            self.source = source
        }
    }

    /// What is asked for with `RaiseMessage`.
    package struct NewMessage: Sendable, Hashable, Codable {
        /// The text of the file: CAP 1.2.
        package var message: String
        /// Over those of its areas; empty for these.
        package var zones: [String]
        /// 1…100; nil where the message's own priority decides.
        package var repeats: Int?
        /// Over that of the message.
        package var title: String?

        package init(message: String, zones: [String] = [], repeats: Int? = nil, title: String? = nil) {
            self.message = message
            self.zones = zones
            self.repeats = repeats
            self.title = title
        }
    }

    /// What came of a message, and what whoever raised it should know.
    package struct RaisedMessage: Sendable, Hashable, Codable {
        package var raised: [Alert]
        package var cleared: [Alert]
        package var notes: [Sentence]

        package init(raised: [Alert] = [], cleared: [Alert] = [], notes: [Sentence] = []) {
            self.raised = raised
            self.cleared = cleared
            self.notes = notes
        }
    }

    /// What is asked for with `RaiseAlert`.
    package struct NewAlert: Sendable, Hashable, Codable {
        package var title: String
        package var text: String
        package var zones: [String]
        /// 1…100; three times where it is nil.
        package var repeats: Int?
        package var expires: Moment?
        /// The message it comes from, as later ones refer to it: in CAP `sender,identifier,sent`. At most 1000 bytes.
        package var source: String?
        /// The prepared text that was filled in, for the log. At most 200 bytes.
        package var template: String?

        package init(
            title: String, text: String, zones: [String] = [], repeats: Int? = nil, expires: Moment? = nil,
            source: String? = nil, template: String? = nil
        ) {
            self.title = title
            self.text = text
            self.zones = zones
            self.repeats = repeats
            self.expires = expires
            self.source = source
            self.template = template
        }
    }
}
