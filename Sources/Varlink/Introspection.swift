/// The interface that every varlink service has.
enum Introspection {
    private struct Info: Encodable {
        var vendor: String
        var product: String
        var version: String
        var url: String
        var interfaces: [String]
    }

    private struct Query: Decodable { var interface: String }
    private struct Description: Encodable { var description: String }

    static func interface(_ info: VarlinkServiceInfo, _ others: [VarlinkInterface]) -> VarlinkInterface {
        let names = ["org.varlink.service"] + others.map(\.name)
        let descriptions = Dictionary(
            uniqueKeysWithValues: [("org.varlink.service", description)] + others.map { ($0.name, $0.description) })
        return VarlinkInterface(
            description: description, translate: { _ in VarlinkServiceError.invalidParameter("interface") },
            methods: [
                .single("GetInfo") { (_: Empty, _) in
                    Info(
                        vendor: info.vendor, product: info.product, version: info.version, url: info.url,
                        interfaces: names)
                },
                .single("GetInterfaceDescription") { (query: Query, _) in
                    guard let description = descriptions[query.interface] else {
                        throw VarlinkServiceError.interfaceNotFound(query.interface)
                    }
                    return Description(description: description)
                },
            ])
    }

    /// The interface is the varlink project's; the words about it are ours.
    static let description = """
        # What every varlink service tells about itself.
        interface org.varlink.service

        # Who serves, and which interfaces.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # The text that describes an interface.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service does not have the interface.
        error InterfaceNotFound (interface: string)

        # The interface does not have the method.
        error MethodNotFound (method: string)

        # The interface has the method, and the service does not offer it.
        error MethodNotImplemented (method: string)

        # A parameter is missing, or its value is not allowed.
        error InvalidParameter (parameter: string)

        # The client may not do this.
        error PermissionDenied ()

        # The method gives many replies: call it with “more”.
        error ExpectedMore ()

        """
}
