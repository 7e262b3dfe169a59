import Linux

/// One varlink interface: its description and what answers its methods.
package struct VarlinkInterface: Sendable {
    /// Such as `vn.loaxa.Station`.
    package let name: String
    /// The text of the `.varlink` file, served by introspection.
    package let description: String
    private let methods: [String: VarlinkMethod]
    /// What a client is told where a method throws something that is no `VarlinkError`.
    let translate: @Sendable (any Error) -> any VarlinkError

    /// Traps where the description does not name the interface or one of the methods: they are one text, written here.
    package init(
        description: String, translate: @escaping @Sendable (any Error) -> any VarlinkError, methods: [VarlinkMethod]
    ) {
        guard let name = Self.words(after: "interface", in: description).first else {
            preconditionFailure("a varlink description without an interface")
        }
        self.name = name
        self.description = description
        self.translate = translate
        self.methods = Dictionary(uniqueKeysWithValues: methods.map { ($0.name, $0) })
        let described = Set(Self.words(after: "method", in: description))
        precondition(
            described.isSuperset(of: self.methods.keys), "methods that \(name) does not describe: \(self.methods.keys)")
    }

    func method(_ call: VarlinkCall) throws(VarlinkServiceError) -> VarlinkMethod {
        if let method = methods[String(call.member)] { return method }
        let isDescribed = Self.words(after: "method", in: description).contains(String(call.member))
        throw isDescribed ? .methodNotImplemented(call.method) : .methodNotFound(call.method)
    }

    /// The word that follows `keyword` at the beginning of a line, on every such line.
    static func words(after keyword: String, in description: String) -> [String] {
        description.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard fields.count == 2, fields[0] == keyword else { return nil }
            return String(fields[1].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
        }
    }
}

/// What answers one method.
package struct VarlinkMethod: Sendable {
    /// Without its interface: `GetInfo`.
    package let name: String
    /// Gives many replies, to a call with `more`.
    let streams: Bool
    let answer:
        @Sendable (VarlinkCall, PeerCredentials, _ send: @escaping VarlinkReplies<Never>.Send) async throws -> Void

    /// A method that gives one reply.
    package static func single<
        Parameters: Decodable & SendableMetatype, Result: Encodable & SendableMetatype
    >(
        _ name: String, _ body: @escaping @Sendable (Parameters, PeerCredentials) async throws -> Result
    ) -> VarlinkMethod {
        VarlinkMethod(name: name, streams: false) { call, peer, send in
            let result = try await body(try call.parameters(Parameters.self), peer)
            try await send(try VarlinkJSON.encode(OutgoingReply(parameters: result)), true)
        }
    }

    /// A method that gives replies until the last one, or until the client goes away, which cancels its task.
    package static func stream<
        Parameters: Decodable & SendableMetatype, Result: Encodable & SendableMetatype
    >(
        _ name: String,
        _ body: @escaping @Sendable (Parameters, PeerCredentials, VarlinkReplies<Result>) async throws -> Void
    ) -> VarlinkMethod {
        VarlinkMethod(name: name, streams: true) { call, peer, send in
            try await body(try call.parameters(Parameters.self), peer, VarlinkReplies(write: send))
        }
    }
}

/// Where a method that gives many replies puts them.
package struct VarlinkReplies<Result>: Sendable {
    /// Takes the bytes of one message, and whether it is the last of its call.
    package typealias Send = @Sendable (_ message: [UInt8], _ isLast: Bool) async throws -> Void
    let write: Send

    /// Sends one reply. Suspends while the client does not read; throws `CancellationError` when it has gone.
    package func send(_ result: Result, continues: Bool = true) async throws where Result: Encodable {
        let reply = OutgoingReply(parameters: result, continues: continues ? true : nil)
        try await write(try VarlinkJSON.encode(reply), !continues)
    }
}
