/// An error that a client is told by its name, with its fields as the reply's parameters.
package protocol VarlinkError: Error, Encodable {
    /// With its interface: `vn.loaxa.Station.BookingNotFound`.
    var name: String { get }
}

/// The errors that every varlink service may give: those of `org.varlink.service`.
package enum VarlinkServiceError: VarlinkError, Sendable, Hashable {
    case interfaceNotFound(String)
    case methodNotFound(String)
    case methodNotImplemented(String)
    /// The name of the field, such as `placement.times`.
    case invalidParameter(String)
    case permissionDenied
    /// The method gives many replies and was called for one.
    case expectedMore

    package var name: String {
        let error =
            switch self {
            case .interfaceNotFound: "InterfaceNotFound"
            case .methodNotFound: "MethodNotFound"
            case .methodNotImplemented: "MethodNotImplemented"
            case .invalidParameter: "InvalidParameter"
            case .permissionDenied: "PermissionDenied"
            case .expectedMore: "ExpectedMore"
            }
        return "org.varlink.service.\(error)"
    }

    private enum Key: String, CodingKey { case interface, method, parameter }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .interfaceNotFound(let name): try container.encode(name, forKey: .interface)
        case .methodNotFound(let name), .methodNotImplemented(let name): try container.encode(name, forKey: .method)
        case .invalidParameter(let name): try container.encode(name, forKey: .parameter)
        case .permissionDenied, .expectedMore: break
        }
    }
}
