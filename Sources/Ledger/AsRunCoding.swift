import FoundationEssentials
import Schedule
import Time

// How an event is stored: its name, its airing, and the rest as JSON. The names and the JSON are hashed, so they never change.
extension AsRunEvent {
    var name: String {
        switch kind {
        case .planned: "planned"
        case .began: "began"
        case .ended(_, let ending): ending.result.rawValue
        case .station: "station"
        }
    }

    /// One line: JSON writes a line break inside a text as an escape.
    func payload() -> String {
        switch kind {
        case .planned(let plan): JSON.text(plan)
        case .began(_, let circumstances): JSON.text(circumstances)
        case .ended(_, let ending): JSON.text(ending)
        case .station(let note): JSON.text(note)
        }
    }

    /// Throws where a stored row is none that any version of LoaXa wrote.
    init(at: Instant, name: String, airing: String?, payload: String) throws {
        let kind: Kind
        switch (name, airing) {
        case ("planned", _?): kind = .planned(try JSON.value(PlannedAiring.self, payload))
        case ("began", let airing?): kind = .began(airing: airing, try JSON.value(Circumstances.self, payload))
        case ("station", nil): kind = .station(try JSON.value(StationNote.self, payload))
        case (_, let airing?): kind = .ended(airing: airing, try JSON.value(Ending.self, payload))
        default:
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "an event called \(name)"))
        }
        self.init(at: at, kind)
    }
}

/// JSON as the ledger stores it: one line, keys in order.
enum JSON {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // The loudness of silence.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            preconditionFailure("values of the ledger are made of texts, numbers and lists: \(error)")
        }
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return try decoder.decode(type, from: Data(text.utf8))
    }
}
