import Time
import Wording

/// Under which circumstances an airing went on the air: how loud each zone was, and who had let it pass.
package struct Circumstances: Sendable, Hashable, Codable {
    /// Of each zone, in the order of the airing's; nil in old entries.
    package var gains: [ZoneGain]?
    /// Nil in old entries.
    package var approval: AirApproval?

    package init(gains: [ZoneGain]? = nil, approval: AirApproval? = nil) {
        self.gains = gains
        self.approval = approval
    }
}

/// How loud a zone was: its own gain with what the time of day added, as the loudspeakers had been told.
package struct ZoneGain: Sendable, Hashable, Codable {
    package var zone: String
    /// In dB; also where the zone was muted, in which case it was not heard there at all.
    package var decibels: Double
    /// Only where it was.
    package var isMuted: Bool?
    /// From when on, where it changed while the airing sounded; nil from its begin.
    package var since: Instant?

    package init(zone: String, decibels: Double, isMuted: Bool? = nil, since: Instant? = nil) {
        self.zone = zone
        self.decibels = decibels
        self.isMuted = isMuted
        self.since = since
    }

    /// Decibels as people write them, to a tenth and with a point: `0`, `-3`, `+1.5`.
    package var written: String { ZoneGain.written(decibels) }

    package static func written(_ decibels: Double) -> String {
        let tenths = Int((abs(decibels) * 10).rounded())
        let sign = tenths == 0 ? "" : decibels < 0 ? "-" : "+"
        return "\(sign)\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)")"
    }
}

/// Who had let pass what was heard, or why nobody had to.
package struct AirApproval: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
        /// By the editorial board: these words and this sound.
        case approved
        /// The station asks for no approval.
        case notRequired = "not-required"
        /// What the timetable itself says, and what the station says of itself.
        case timetable
        case stationItem = "station-item"
        /// Whoever raised the alert answers for it.
        case alert
        /// A text prepared for emergencies, as whoever raised it says, who filled in the blanks and answers for it.
        case template
        /// Whoever spoke answers for it.
        case live
    }

    package var kind: Kind
    /// The account; nil where nobody had to.
    package var by: String?
    package var at: Instant?
    /// The name of the prepared text.
    package var template: String?

    package init(_ kind: Kind, by: String? = nil, at: Instant? = nil, template: String? = nil) {
        self.kind = kind
        self.by = by
        self.at = at
        self.template = template
    }
}

extension AirApproval.Kind {
    package var sentence: Sentence {
        switch self {
        case .approved: Sentence(vi: "ban biên tập đã duyệt", en: "approved")
        case .notRequired: Sentence(vi: "đài không yêu cầu duyệt", en: "not required")
        case .timetable: Sentence(vi: "thuộc lịch phát sóng", en: "part of the timetable")
        case .stationItem: Sentence(vi: "đài tự giới thiệu", en: "the station's own")
        case .alert: Sentence(vi: "cảnh báo khẩn cấp", en: "emergency alert")
        case .template: Sentence(vi: "mẫu cảnh báo soạn sẵn", en: "prepared alert")
        case .live: Sentence(vi: "nói trực tiếp", en: "spoken live")
        }
    }
}

extension [ZoneGain] {
    /// Those of `later` that are otherwise than what is known of the zone here.
    package func changes(_ later: [ZoneGain], since instant: Instant) -> [ZoneGain] {
        later.compactMap { gain in
            let known = last { $0.zone == gain.zone }
            guard known?.decibels != gain.decibels || known?.isMuted != gain.isMuted else { return nil }
            var change = gain
            change.since = known == nil ? nil : instant
            return change
        }
    }
}
