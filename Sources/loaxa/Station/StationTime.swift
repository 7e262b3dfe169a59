import Control
import Time

/// The station's clock on the wall, for what people write and read.
struct StationTime: Sendable {
    let zone: TimeZoneRules
    let now: Instant

    init(zone: TimeZoneRules, now: Instant) {
        self.zone = zone
        self.now = now
    }

    init(_ info: Wire.Info, now: Instant) throws(Failure) {
        guard let zone = TimeZoneRules.named(info.timeZone) else {
            throw Failure(Sentences.unknownTimeZone(info.timeZone))
        }
        self.zone = zone
        self.now = now
    }

    var today: CivilDate { zone.civil(at: now).date }

    func moment(_ written: WrittenMoment, leaning: WrittenDay.Leaning) -> Moment {
        let instant =
            written.isNow ? now : zone.instant(of: written.resolved(now: zone.civil(at: now), leaning: leaning))
        return Moment(instant, offset: zone.offset(at: instant))
    }
}
