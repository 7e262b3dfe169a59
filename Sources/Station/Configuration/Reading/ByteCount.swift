/// A number of bytes as people write it: `500MB`, `2GB`, `2GiB`, `1.5 TB`.
struct ByteCount: Sendable, Hashable {
    let bytes: Int

    /// Decimal prefixes count in thousands, `KiB` and its like in 1,024 (IEC 80000-13).
    private static let units: [String: Double] = [
        "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12,
        "kib": 1024, "mib": 1_048_576, "gib": 1_073_741_824, "tib": 1_099_511_627_776,
    ]

    /// Nil for anything else, for a number without a unit, and for a petabyte or more.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let unit = text[digits.endIndex...].drop { $0 == " " }.lowercased()
        guard digits.first != ".", digits.last != ".", let number = Double(digits), let factor = Self.units[unit],
            number * factor < 1e15
        else { return nil }
        bytes = Int((number * factor).rounded())
    }
}
