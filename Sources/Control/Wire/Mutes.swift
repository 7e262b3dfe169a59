import Time
import Wording

extension Wire {
    /// A zone that somebody has silenced.
    package struct Mute: Sendable, Hashable, Codable {
        package var zone: String
        /// Alerts do not sound either.
        package var maintenance: Bool
        package var by: String
        package var since: Moment
        package var until: Moment?
        package var why: String?

        package init(
            zone: String, maintenance: Bool, by: String, since: Moment, until: Moment? = nil, why: String? = nil
        ) {
            self.zone = zone
            self.maintenance = maintenance
            self.by = by
            self.since = since
            self.until = until
            self.why = why
        }
    }

    /// What is asked for with `MuteZones`.
    package struct NewMute: Sendable, Hashable, Codable {
        package var zones: [String]
        package var maintenance: Bool
        /// How long in milliseconds; nil until somebody ends it, and for maintenance four hours.
        package var longestMs: Int?
        /// At most 300 bytes.
        package var why: String?

        package init(zones: [String], maintenance: Bool = false, longestMs: Int? = nil, why: String? = nil) {
            self.zones = zones
            self.maintenance = maintenance
            self.longestMs = longestMs
            self.why = why
        }
    }
}

extension Wire.Mute {
    /// `title` is that of the zone.
    package func sentence(_ title: String) -> Sentence {
        let (from, reason) = (Self.written(since), why.map { ": " + $0 } ?? "")
        let end = until.map(Self.written)
        return Sentence(
            vi: "\(title) đang tắt tiếng từ \(from)" + (end.map { " đến \($0)" } ?? "") + " (“\(by)”\(reason)); "
                + (maintenance
                    ? "tắt để bảo trì nên KHÔNG phát gì, kể cả cảnh báo" : "chương trình không phát, cảnh báo vẫn phát")
                + "; mở lại bằng: loaxa unmute \(zone)",
            en: "\(title) is muted since \(from)" + (end.map { " until \($0)" } ?? "") + " (“\(by)”\(reason)); "
                + (maintenance
                    ? "for maintenance: NOTHING sounds, not even alerts" : "programmes do not sound, alerts do")
                + "; end it with: loaxa unmute \(zone)")
    }

    /// `05:30 24/11`.
    private static func written(_ moment: Moment) -> String {
        let civil = moment.civil
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(civil.time.hour)):\(two(civil.time.minute)) \(two(civil.date.day))/\(two(civil.date.month))"
    }
}
