import FoundationEssentials

/// JSON as varlink writes it. Swift's `fileName` is the wire's `file_name`; absent optionals are left out.
package enum VarlinkJSON {
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(bytes))
    }

    /// `intervalMs` → `interval_ms`: how the wire names a field.
    static func wireName(_ name: String) -> String {
        name.reduce(into: "") { result, letter in
            result += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    /// The field of `parameters` that could not be read, such as `placement.times` or `clips[0].path`.
    static func field(of error: DecodingError) -> String {
        let path: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        let field = path.dropFirst(path.first?.stringValue == "parameters" ? 1 : 0).reduce(into: "") { result, key in
            if let index = key.intValue {
                result += "[\(index)]"
            } else {
                result += (result.isEmpty ? "" : ".") + wireName(key.stringValue)
            }
        }
        return field.isEmpty ? "parameters" : field
    }
}

/// Parameters or results that have no fields.
package struct Empty: Codable, Sendable, Hashable {
    package init() {}
}

/// `{"parameters": …}`, read as a whole; nothing there is the same as no fields.
struct ParametersOf<Value: Decodable>: Decodable {
    var parameters: Value

    private enum Key: String, CodingKey { case parameters }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if container.contains(.parameters) {
            parameters = try container.decode(Value.self, forKey: .parameters)
        } else {
            parameters = try VarlinkJSON.decode(Value.self, from: "{}".utf8)
        }
    }
}
