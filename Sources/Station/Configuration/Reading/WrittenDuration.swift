import Time

/// A duration as people write it: `20ms`, `3s`, `10min`, `1h30min`, `1.5s`, `10 phút`.
///
/// Printed with the largest units that leave no fraction, from hours down to nanoseconds; what is printed reads back as
/// the same duration.
package struct WrittenDuration: Sendable, Hashable, CustomStringConvertible {
    package let duration: Duration

    /// Nanoseconds; the first name of each is the one that is printed.
    private static let units: [(names: [String], nanoseconds: Int64)] = [
        (["h", "hour", "hours", "giờ"], 3_600_000_000_000),
        (["min", "m", "minute", "minutes", "phút"], 60_000_000_000),
        (["s", "sec", "second", "seconds", "giây"], 1_000_000_000),
        (["ms"], 1_000_000),
        (["us"], 1_000),
        (["ns"], 1),
    ]

    init(_ duration: Duration) { self.duration = duration }

    /// Nil for anything else, for a number without a unit, and beyond a year.
    package init?(_ text: String) {
        var rest = text.drop(while: \.isWhitespace)
        var total: Duration = .zero
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest[digits.endIndex...].drop(while: \.isWhitespace)
            let name = rest.prefix(while: \.isLetter)
            rest = rest[name.endIndex...].drop(while: \.isWhitespace)
            guard let first = digits.first, first != ".", digits.last != ".", digits.utf8.count <= 12,
                let number = Double(digits),
                let unit = Self.units.first(where: { $0.names.contains(name.lowercased()) })
            else { return nil }
            let nanoseconds = (number * Double(unit.nanoseconds)).rounded()
            guard nanoseconds <= 366 * 86_400e9 else { return nil }
            total += .nanoseconds(Int64(nanoseconds))
            guard total <= .seconds(366 * 86_400) else { return nil }
        }
        duration = total
    }

    package var description: String {
        var rest = duration.nanoseconds
        var text = rest < 0 ? "-" : ""
        rest = abs(rest)
        for unit in Self.units where rest >= unit.nanoseconds {
            text += "\(rest / unit.nanoseconds)\(unit.names[0])"
            rest %= unit.nanoseconds
        }
        return text.isEmpty ? "0s" : text
    }
}
