/// Cells of a table of figures.
enum Table {
    static func padded(_ text: String) -> String { text + String(repeating: " ", count: max(1, 22 - text.count)) }
    static func milliseconds(_ value: Double) -> String {
        guard value.isFinite else { return "-" }
        return "\((value * 100).rounded() / 100) ms"
    }
    static func percent(_ share: Double) -> String { "\((share * 10_000).rounded() / 100) %" }
}
