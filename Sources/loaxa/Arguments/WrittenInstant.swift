import Time
import Wording

/// A moment as people, logs and systemd write it: what `WrittenMoment` reads, and `@1795000000`, `2026-11-23T05:30:00+07:00`,
/// `Mon 2026-11-23 05:30:00 UTC`.
enum WrittenInstant: Sendable, Hashable {
    case instant(Instant)
    /// In its own zone, or in that of whoever asks.
    case wall(WrittenMoment, TimeZoneRules?)

    init?(_ text: String) {
        if text.hasPrefix("@"), let seconds = Int64(text.dropFirst()), (0...9_000_000_000).contains(seconds) {
            self = .instant(Instant(seconds: seconds))
            return
        }
        if let (instant, _) = Instant.parsing(rfc3339: text) {
            self = .instant(instant)
            return
        }
        var words = text.split(separator: " ")
        if words.count > 1, Self.weekdays.contains(words[0].lowercased()) { words.removeFirst() }
        var zone: TimeZoneRules?
        if words.count > 1, let last = words.last, last.first?.isLetter == true {
            zone = last.lowercased() == "utc" ? .utc : TimeZoneRules.named(String(last))
            if zone != nil { words.removeLast() }
        }
        guard let moment = WrittenMoment(words.joined(separator: " ")) else { return nil }
        self = .wall(moment, zone)
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    func resolved(now: Instant, in local: TimeZoneRules) -> Instant {
        switch self {
        case .instant(let instant): return instant
        case .wall(let moment, let zone):
            if moment.isNow { return now }
            let zone = zone ?? local
            return zone.instant(of: moment.resolved(now: zone.civil(at: now), leaning: .ahead))
        }
    }

    static func read(_ text: String) throws(ValueError) -> WrittenInstant {
        guard let instant = WrittenInstant(text) else {
            throw ValueError(
                allowed: Sentence(
                    vi: WrittenMoment.allowed.vi + ", 2026-11-23T05:30:00+07:00, @1795000000",
                    en: WrittenMoment.allowed.en + ", 2026-11-23T05:30:00+07:00, @1795000000"))
        }
        return instant
    }
}
