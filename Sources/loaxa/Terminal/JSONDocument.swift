import FoundationEssentials

/// What `--json` prints: one document, keys in alphabetical order, so that two runs can be compared.
///
/// What comes from the station has the fields that `vn.loaxa.Station.varlink` documents.
enum JSONDocument {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a report holds a number that JSON cannot write")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
