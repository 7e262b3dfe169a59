import FoundationEssentials

/// What `--json` prints: one document, keys in alphabetical order, so that two runs can be compared.
///
/// What comes from the station has the fields that `vn.loaxa.Station.varlink` documents.
enum JSONDocument {
    static func text(_ value: some Encodable) -> String {
        encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// The same in one line, for what is printed again and again.
    static func line(_ value: some Encodable) -> String { encoded(value, [.sortedKeys, .withoutEscapingSlashes]) }

    private static func encoded(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = formatting
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a report holds a number that JSON cannot write")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
