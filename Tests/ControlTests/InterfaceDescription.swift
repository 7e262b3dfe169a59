/// A varlink description, read as far as these tests need it.
struct InterfaceDescription {
    indirect enum Kind: Hashable {
        case bool, int, float, string
        case named(String)
        case list(Kind)
        case optional(Kind)
        case fields([Field])
        case words([String])
    }

    struct Field: Hashable {
        var name: String
        var kind: Kind
    }

    struct Method {
        var parameters: Kind
        var result: Kind
    }

    private(set) var types: [String: Kind] = [:]
    private(set) var methods: [String: Method] = [:]
    private(set) var errors: [String: Kind] = [:]

    struct Malformed: Error { var near: String }

    init(_ text: String) throws {
        var tokens = Tokens(text)
        guard tokens.next() == "interface" else { throw Malformed(near: "interface") }
        _ = tokens.next()
        while let keyword = tokens.next() {
            let name = tokens.next() ?? ""
            switch keyword {
            case "type": types[name] = try tokens.kind()
            case "error": errors[name] = try tokens.kind()
            case "method":
                let parameters = try tokens.kind()
                guard tokens.next() == "->" else { throw Malformed(near: name) }
                methods[name] = Method(parameters: parameters, result: try tokens.kind())
            default: throw Malformed(near: keyword)
            }
        }
    }

    /// What is wrong with a value of that kind; empty where it is right.
    func problems(_ value: JSONValue, _ kind: Kind, at path: String = "") -> [String] {
        switch (kind, value) {
        case (.bool, .bool), (.int, .int), (.float, .float), (.float, .int), (.string, .string): []
        case (.words(let words), .string(let word)):
            words.contains(word) ? [] : ["\(path): \(word) is none of \(words)"]
        case (.optional(let inner), _): problems(value, inner, at: path)
        case (.list(let element), .list(let values)):
            values.enumerated().flatMap { problems($1, element, at: "\(path)[\($0)]") }
        case (.named(let name), _):
            types[name].map { problems(value, $0, at: path) } ?? ["\(path): there is no type \(name)"]
        case (.fields(let fields), .object(let object)):
            Set(object.keys).subtracting(fields.map(\.name)).map { "\(path).\($0) is not described" }
                + fields.flatMap { field in
                    if let value = object[field.name] {
                        return problems(value, field.kind, at: "\(path).\(field.name)")
                    }
                    if case .optional = field.kind { return [] }
                    return ["\(path).\(field.name) is missing"]
                }
        default: ["\(path): \(value) is no \(kind)"]
        }
    }
}

private struct Tokens {
    private var tokens: ArraySlice<String> = []

    init(_ text: String) {
        var word = ""
        var all: [String] = []
        func end() {
            if !word.isEmpty { all.append(word) }
            word = ""
        }
        for line in text.split(separator: "\n") {
            for character in line.prefix(while: { $0 != "#" }) {
                switch character {
                case " ": end()
                case "(", ")", ",", ":", "?", "[", "]":
                    end()
                    all.append(String(character))
                default: word.append(character)
                }
            }
            end()
        }
        tokens = all[...]
    }

    mutating func next() -> String? { tokens.popFirst() }

    mutating func kind() throws -> InterfaceDescription.Kind {
        switch next() {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "?": return .optional(try kind())
        case "[":
            guard next() == "]" else { throw InterfaceDescription.Malformed(near: "[") }
            return .list(try kind())
        case "(": return try group()
        case let name?: return .named(name)
        case nil: throw InterfaceDescription.Malformed(near: "the end")
        }
    }

    private mutating func group() throws -> InterfaceDescription.Kind {
        var fields: [InterfaceDescription.Field] = []
        var words: [String] = []
        while let name = next(), name != ")" {
            if tokens.first == ":" {
                _ = next()
                fields.append(.init(name: name, kind: try kind()))
            } else {
                words.append(name)
            }
            if tokens.first == "," { _ = next() }
        }
        return words.isEmpty ? .fields(fields) : .words(words)
    }
}

/// Any JSON.
enum JSONValue: Codable, Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case float(Double)
    case string(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .int(value)
        } else if let value = try? container.decode(Double.self) {
            self = .float(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .int(let value): try container.encode(value)
        case .float(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }
}
