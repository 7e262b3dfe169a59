import Time

/// One authored item: its metadata and the script that is spoken and played.
package struct Bulletin: Sendable, Hashable {
    package var metadata: Metadata
    package var script: Script

    package init(metadata: Metadata, script: Script) {
        self.metadata = metadata
        self.script = script
    }

    /// Leaves out the music under the words. Clips between them stay: they may be what somebody said.
    package mutating func removeBeds() {
        metadata.bed = nil
        script.cues.removeAll { cue in
            switch cue {
            case .bedStart, .bedStop: true
            case .speech, .clip, .pause: false
            }
        }
    }
}

/// The front matter of a bulletin file (DESIGN section 5).
package struct Metadata: Sendable, Hashable {
    package var title: String
    package var category: Category = .general
    /// `series: Bình dân học vụ số / 3`: the series' name and the lesson's number, counted from 1.
    package var series: Series?
    /// `campaign: Chuyển đổi số / Dịch vụ công`: the campaign, and which topic of it.
    package var campaign: CampaignTag?
    /// Groups of listeners, as slugs such as `elderly`.
    package var audience: [String] = []
    /// Zone names; empty means every zone of the station.
    package var zones: [String] = []
    package var owner: String?
    package var author: String?
    /// The answer to "what does this do for me and my family?".
    package var benefit: String?
    package var priority: Priority = .normal
    /// How often it is heard in one programme, 1…3.
    package var repeats = 1
    /// First and last day on which the bulletin may air; nil bounds are open.
    package var valid: Validity = Validity()
    /// The name of a voice in the station's configuration; nil means the station's own.
    package var voice: String?
    /// A clip that runs under the whole bulletin, as written in the file.
    package var bed: String?

    package static let repeatsAllowed = 1...3

    package init(title: String) { self.title = title }
}

package struct Series: Sendable, Hashable, Codable {
    package var name: String
    package var lesson: Int?
    package init(name: String, lesson: Int? = nil) {
        self.name = name
        self.lesson = lesson
    }
}

/// A campaign and a topic as a bulletin names them.
package struct CampaignTag: Sendable, Hashable, Codable {
    package var name: String
    package var topic: String?
    package init(name: String, topic: String? = nil) {
        self.name = name
        self.topic = topic
    }
}

package struct Validity: Sendable, Hashable, Codable {
    package var from: CivilDate?
    package var through: CivilDate?
    package init(from: CivilDate? = nil, through: CivilDate? = nil) {
        self.from = from
        self.through = through
    }
    package func contains(_ date: CivilDate) -> Bool {
        date >= from ?? date && date <= through ?? date
    }
}
