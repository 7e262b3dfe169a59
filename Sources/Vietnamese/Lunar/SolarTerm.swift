import Glibc
import Time
import Wording

/// One of the twenty-four terms of the solar year (tiết khí), in the order in which a Gregorian year has them.
package enum SolarTerm: Int, Sendable, Hashable, CaseIterable, Comparable {
    case minorCold, majorCold, springBegins, rainWater, insectsAwaken, springEquinox
    case pureBrightness, grainRain, summerBegins, grainFull, grainInEar, summerSolstice
    case minorHeat, majorHeat, autumnBegins, heatEnds, whiteDew, autumnEquinox
    case coldDew, frostDescends, winterBegins, minorSnow, majorSnow, winterSolstice

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The Sun's longitude when it begins, in degrees: 0 for the spring equinox.
    package var longitude: Int { (285 + 15 * rawValue) % 360 }
    /// A principal term (trung khí): every lunar month but a leap month holds one.
    package var isPrincipal: Bool { longitude % 30 == 0 }

    /// `Đông chí`, `Winter Solstice`.
    package var name: Sentence {
        let names = SolarTerm.names[rawValue]
        return Sentence(vi: names.vi, en: names.en)
    }

    /// `dong-chi`: the Vietnamese name as one types it anywhere.
    package var slug: String { SolarTerm.names[rawValue].vi.foldedVietnamese.replacing(" ", with: "-") }

    /// Reads `dong-chi`, `Đông chí`, `đông-chí`, `winter-solstice`.
    package init?(_ text: String) {
        let asked = text.foldedVietnamese.replacing(" ", with: "-")
        let found = SolarTerm.allCases.first {
            $0.slug == asked || $0.name.en.lowercased().replacing(" ", with: "-") == asked
        }
        guard let found else { return nil }
        self = found
    }

    /// The Vietnamese day on which it begins; nil outside 1967…2101.
    package func day(in year: Int) -> CivilDate? {
        guard SolarTerm.years.contains(year) else { return nil }
        return CivilDate(daysSinceEpoch: SolarTerm.days[(year - SolarTerm.years.lowerBound) * 24 + rawValue])
    }

    /// The term that holds on a day: the last that began no later. Nil outside 1968…2101.
    package static func holding(on date: CivilDate) -> SolarTerm? {
        guard years.dropFirst().contains(date.year) else { return nil }
        return allCases.last { $0.day(in: date.year)! <= date } ?? .winterSolstice
    }

    static let years = 1967...2101

    /// Days after 1970-01-01, in order.
    private static let days: [Int] = years.flatMap { year in allCases.map { Int(floor($0.vietnameseDays(in: year))) } }

    /// When it begins, in days after 1970-01-01 00:00 by the clocks of Vietnam.
    ///
    /// The rough longitude is within a quarter of an hour; it is refined where the day hangs on that, or where `exact` is wanted.
    func vietnameseDays(in year: Int, exact: Bool = false) -> Double {
        let newYear = CivilDate(year: year, month: 1, day: 1)!.daysSinceEpoch
        var time = TerrestrialTime(days: Double(newYear) + 4.7 + 15.218 * Double(rawValue))
        for _ in 0..<4 { time.days += step(from: SunLongitude.rough(at: time)) }
        let near = time.vietnameseDays - floor(time.vietnameseDays)
        if exact || near < 0.03 || near > 0.97 {
            for _ in 0..<3 { time.days += step(from: SunLongitude.precise(at: time)) }
        }
        return time.vietnameseDays
    }

    /// How many days the Sun still has to go from `angle`, the nearer way round.
    private func step(from angle: Double) -> Double {
        let rest = remainder(Double(longitude) * .pi / 180 - angle, 2 * .pi)
        return rest / (2 * .pi) * 365.2422
    }

    private static let names: [(vi: String, en: String)] = [
        ("Tiểu hàn", "Minor Cold"), ("Đại hàn", "Major Cold"), ("Lập xuân", "Start of Spring"),
        ("Vũ thủy", "Rain Water"), ("Kinh trập", "Awakening of Insects"), ("Xuân phân", "Spring Equinox"),
        ("Thanh minh", "Pure Brightness"), ("Cốc vũ", "Grain Rain"), ("Lập hạ", "Start of Summer"),
        ("Tiểu mãn", "Grain Full"), ("Mang chủng", "Grain in Ear"), ("Hạ chí", "Summer Solstice"),
        ("Tiểu thử", "Minor Heat"), ("Đại thử", "Major Heat"), ("Lập thu", "Start of Autumn"),
        ("Xử thử", "End of Heat"), ("Bạch lộ", "White Dew"), ("Thu phân", "Autumn Equinox"),
        ("Hàn lộ", "Cold Dew"), ("Sương giáng", "Frost Descent"), ("Lập đông", "Start of Winter"),
        ("Tiểu tuyết", "Minor Snow"), ("Đại tuyết", "Major Snow"), ("Đông chí", "Winter Solstice"),
    ]
}
