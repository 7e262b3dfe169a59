import Time

/// A moment in days after 1970-01-01 00:00 of Terrestrial Time, the even time of astronomy.
struct TerrestrialTime {
    var days: Double

    /// From a Julian ephemeris day.
    init(julianDay: Double) { days = julianDay - TerrestrialTime.epoch }
    init(days: Double) { self.days = days }

    /// The Julian day of 1970-01-01 00:00.
    private static let epoch = 2_440_587.5

    /// Julian centuries after 2000-01-01 12:00.
    var centuries: Double { (days + TerrestrialTime.epoch - 2_451_545) / 36_525 }

    /// Days after 1970-01-01 00:00 by the clocks of Vietnam, seven hours ahead of universal time.
    var vietnameseDays: Double {
        days - TerrestrialTime.deltaT(year: 1970 + days / 365.2425) / 86_400 + 7.0 / 24
    }

    /// What Terrestrial Time is ahead of universal time, in seconds: ΔT.
    ///
    /// Up to 2025 as the International Earth Rotation and Reference Systems Service measured it, to a third of a second; from
    /// then on its trend, led into the long-term curve of Stephenson, Morrison and Hohenkerk, "Measurement of the Earth's
    /// rotation: 720 BC to AD 2015" (Proc. R. Soc. A 472, 2016). Nobody knows it better than to half a minute in 2100.
    static func deltaT(year: Double) -> Double {
        let place = deltas.firstIndex { $0.year > year } ?? deltas.count - 1
        let (before, after) = (deltas[max(0, place - 1)], deltas[max(1, place)])
        return before.seconds
            + (after.seconds - before.seconds) * (year - before.year) / (after.year - before.year)
    }

    private static let deltas: [(year: Double, seconds: Double)] = [
        (1965, 35.1), (1970, 39.9), (1975, 45.5), (1980, 50.5), (1985, 54.3), (1990, 56.9), (1995, 60.8), (2000, 63.8),
        (2005, 64.7), (2010, 66.1), (2015, 67.6), (2020, 69.4), (2025, 69.1), (2030, 69.1), (2040, 69.7), (2050, 71.4),
        (2060, 74.2), (2075, 80.4), (2100, 95.9), (2110, 103),
    ]
}
