/// The blanks of a greeting: `{date}`, `{lunarDate}`, `{time}`, `{station}`, `{slot}`.
enum GreetingBlanks {
    static let known = ["date", "lunarDate", "time", "station", "slot"]

    /// What stands between braces, is no blank, and has no `|` that would make it a pronunciation.
    static func unknown(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let name = rest[..<end]
            return name.contains("|") || known.contains(String(name)) ? nil : String(name)
        }
    }

    /// The text as it might be said, so that the rest of it can be checked.
    static func filledWithSamples(_ text: String) -> String {
        known.reduce(text) { $0.split(separator: "{\($1)}", omittingEmptySubsequences: false).joined(separator: "mẫu") }
    }
}
