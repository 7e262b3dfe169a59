import Time

/// A place in the cycle of sixty by which years, months and days are named: `Bính Ngọ`.
package struct CanChi: Sendable, Hashable, CustomStringConvertible {
    /// 0 (Giáp Tý) … 59 (Quý Hợi).
    package let number: Int

    init(number: Int) { self.number = number.flooredRemainder(by: 60) }

    /// Of a lunar year.
    package init(year: Int) { self.init(number: year - 4) }

    /// Of a month of a lunar year; a leap month has the name of the month before it.
    package init(month: Int, ofYear year: Int) {
        // Month 1 is always one of Dần; five years of twelve months make the sixty.
        self.init(number: year * 12 + month + 13)
    }

    /// Of a day.
    package init(day: CivilDate) { self.init(number: day.daysSinceEpoch + 17) }

    /// Heavenly stem: `Bính`.
    package var can: String { CanChi.stems[number % 10] }
    /// Earthly branch: `Ngọ`.
    package var chi: String { CanChi.branches[number % 12] }
    package var description: String { "\(can) \(chi)" }

    private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
    private static let branches = [
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    ]
}
