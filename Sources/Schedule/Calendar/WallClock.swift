import Time

/// A clock on the wall that is asked, again and again, when it shows a reading: `mktime` of the GNU C library.
///
/// The answer to a reading that comes twice, or never, is that of the C library, which begins with the offset that it
/// found last. systemd's answers follow from it: what a timer does in the hour that comes twice depends on which of the
/// two one is in.
struct WallClock {
    private let zone: TimeZoneRules
    private var period: TimeZoneRules.Period
    /// Seconds east of UTC, as found for the last reading.
    private var guess: Int

    /// A clock that shows `seconds` (since the epoch) now.
    init(_ zone: TimeZoneRules, showing seconds: Int64) {
        self.zone = zone
        period = zone.period(atSeconds: seconds)
        guess = period.offset
    }

    struct Answer {
        /// Seconds since the epoch.
        var moment: Int64
        /// What the clock shows at that moment.
        var reading: WallReading
        var isDaylight: Bool
    }

    /// The moment of a reading; `isDaylight` tells two readings apart where they differ in it. Nil where none is found.
    mutating func moment(of reading: WallReading, isDaylight: Bool? = nil) -> Answer? {
        let wanted = reading.seconds
        var moment = wanted - Int64(guess)
        var (last, beforeLast) = (moment, moment)
        var wasDaylight = false
        var probes = 6
        while true {
            look(at: moment)
            let miss = wanted - (moment + Int64(period.offset))
            if miss == 0 { break }
            let prefers = isDaylight.map { $0 != period.isDaylight } ?? (!wasDaylight || period.isDaylight)
            // Back at the moment before last: the reading is skipped, and this is the same step after or before it.
            if moment == beforeLast, moment != last, prefers { return answer(moment, wanted, to: reading) }
            probes -= 1
            guard probes > 0 else { return nil }
            (beforeLast, last) = (last, moment)
            wasDaylight = period.isDaylight
            moment += miss
        }
        if let isDaylight, isDaylight != period.isDaylight {
            guard let offset = nearestOffset(around: moment, isDaylight: isDaylight) else { return nil }
            moment = wanted - Int64(offset)
            look(at: moment)
        }
        return answer(moment, wanted, to: reading)
    }

    private mutating func answer(_ moment: Int64, _ wanted: Int64, to asked: WallReading) -> Answer {
        guess = Int(wanted - moment)
        let shown = moment + Int64(period.offset)
        let reading = shown == wanted && asked.isPlain ? asked : WallReading(seconds: shown)
        return Answer(moment: moment, reading: reading, isDaylight: period.isDaylight)
    }

    private mutating func look(at moment: Int64) {
        if moment < period.start || moment >= period.end { period = zone.period(atSeconds: moment) }
    }

    /// The offset of the nearest time of year that has, or has not, daylight saving time; looked for in steps of a week or so.
    private func nearestOffset(around moment: Int64, isDaylight: Bool) -> Int? {
        let step: Int64 = 601_200
        for distance in stride(from: step, to: 268_227_000 + step, by: Int64.Stride(step)) {
            for place in [moment - distance, moment + distance] {
                let period = zone.period(atSeconds: place)
                if period.isDaylight == isDaylight { return period.offset }
            }
        }
        return nil
    }
}
