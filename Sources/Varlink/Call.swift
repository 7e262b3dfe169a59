/// A call as it came over the wire.
package struct VarlinkCall: Sendable, Hashable {
    /// With its interface: `vn.loaxa.Station.GetInfo`.
    package let method: String
    /// The client takes any number of replies.
    package let more: Bool
    /// The client wants no reply at all.
    package let oneway: Bool
    /// The client wants to speak another protocol afterwards.
    package let upgrade: Bool
    private let message: [UInt8]

    private struct Header: Decodable {
        var method: String
        var more: Bool?
        var oneway: Bool?
        var upgrade: Bool?
    }

    /// Reads the JSON of one message. Throws where it is no call; the sender does not speak varlink then.
    init(message: [UInt8]) throws {
        let header = try VarlinkJSON.decode(Header.self, from: message)
        method = header.method
        more = header.more ?? false
        oneway = header.oneway ?? false
        upgrade = header.upgrade ?? false
        self.message = message
    }

    /// Everything before the last dot of `method`.
    var interface: Substring { method[..<(method.lastIndex(of: ".") ?? method.startIndex)] }
    /// Everything after it.
    var member: Substring { method.lastIndex(of: ".").map { method[method.index(after: $0)...] } ?? method[...] }

    /// The call's parameters. Fields that `Value` does not know are passed over.
    package func parameters<Value: Decodable>(_ type: Value.Type) throws(VarlinkServiceError) -> Value {
        do {
            return try VarlinkJSON.decode(ParametersOf<Value>.self, from: message).parameters
        } catch let error as DecodingError {
            throw .invalidParameter(VarlinkJSON.field(of: error))
        } catch {
            throw .invalidParameter("parameters")
        }
    }
}

/// A call as a client writes it.
struct OutgoingCall<Parameters: Encodable>: Encodable {
    var method: String
    var parameters: Parameters
    var more: Bool?
}

/// A reply as a server writes it.
struct OutgoingReply<Parameters: Encodable>: Encodable {
    var parameters: Parameters
    var continues: Bool?
    var error: String?
}
