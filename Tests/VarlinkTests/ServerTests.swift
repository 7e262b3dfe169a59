import Glibc
import Linux
import Testing
import TestSupport

@testable import Varlink

@Test func `a call comes back with its result`() async throws {
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    let word = TestInterface.Word(someWord: "loa / phường “Đình”\n")
    #expect(try await client.call("test.Words.Echo", word, returning: TestInterface.Word.self) == word)
    #expect(try await client.call("test.Words.Echo", word, returning: TestInterface.Word.self) == word)
    await rig.end()
}

@Test func `the kernel says who calls`() async throws {
    let rig = try await Rig()
    let peer: TestInterface.Peer = try await VarlinkClient.connect(rig.path).call("test.Words.Who")
    #expect(peer == TestInterface.Peer(user: Int(getuid()), process: Int(getpid())))
    await rig.end()
}

@Test(arguments: [
    (
        "an unknown interface", "no.Such.Method", "{}", "org.varlink.service.InterfaceNotFound",
        #"{"interface":"no.Such"}"#
    ),
    ("no interface", "Method", "{}", "org.varlink.service.InterfaceNotFound", #"{"interface":""}"#),
    ("an unknown method", "test.Words.No", "{}", "org.varlink.service.MethodNotFound", #"{"method":"test.Words.No"}"#),
    (
        "a method without an answer", "test.Words.Later", "{}", "org.varlink.service.MethodNotImplemented",
        #"{"method":"test.Words.Later"}"#
    ),
    (
        "a missing parameter", "test.Words.Echo", "{}", "org.varlink.service.InvalidParameter",
        #"{"parameter":"some_word"}"#
    ),
    (
        "a parameter of another type", "test.Words.Echo", #"{"some_word":1}"#, "org.varlink.service.InvalidParameter",
        #"{"parameter":"some_word"}"#
    ),
    (
        "parameters that are no object", "test.Words.Echo", "3", "org.varlink.service.InvalidParameter",
        #"{"parameter":"parameters"}"#
    ),
    ("many replies asked for as one", "test.Words.Count", "{}", "org.varlink.service.ExpectedMore", "{}"),
    ("an error of the interface", "test.Words.Lose", "{}", "test.Words.Missing", #"{"thing":"gậy"}"#),
    ("an error of the program", "test.Words.Fail", "{}", "test.Words.Missing", #"{"thing":"Odd"}"#),
    (
        "another interface's description", "org.varlink.service.GetInterfaceDescription", #"{"interface":"a.b"}"#,
        "org.varlink.service.InterfaceNotFound", #"{"interface":"a.b"}"#
    ),
])
func `errors have their names and fields`(
    name: String, method: String, parameters: String, error: String, fields: String
) async throws {
    let rig = try await Rig()
    let client = try RawClient(rig.path)
    await client.send(#"{"method":"\#(method)","parameters":\#(parameters)}"# + "\0")
    #expect(await client.receive() == #"{"error":"\#(error)","parameters":\#(fields)}"#)
    // The connection is as good as before.
    await client.send(#"{"method":"test.Words.Echo","parameters":{"some_word":"a"}}"# + "\0")
    #expect(await client.receive() == #"{"parameters":{"some_word":"a"}}"#)
    await rig.end()
}

@Test func `the service tells what it is and what its interfaces are`() async throws {
    struct Info: Decodable, Sendable {
        var vendor: String
        var interfaces: [String]
    }
    struct Name: Encodable, Sendable { var interface: String }
    struct Description: Decodable, Sendable { var description: String }
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    let info: Info = try await client.call("org.varlink.service.GetInfo")
    #expect(info.vendor == "LoaXa")
    #expect(info.interfaces == ["org.varlink.service", "test.Words"])
    for (interface, text) in [
        ("test.Words", TestInterface.description), (info.interfaces[0], Introspection.description),
    ] {
        let told: Description = try await client.call(
            "org.varlink.service.GetInterfaceDescription", Name(interface: interface))
        #expect(told.description == text)
    }
    await rig.end()
}

@Test func `an upgrade is refused`() async throws {
    let rig = try await Rig()
    let client = try RawClient(rig.path)
    await client.send(#"{"method":"test.Words.Who","upgrade":true}"# + "\0")
    #expect(
        await client.receive()
            == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"upgrade"}}"#)
    await rig.end()
}

@Test func `a oneway call has no reply, not even an error`() async throws {
    let rig = try await Rig()
    let client = try RawClient(rig.path)
    await client.send(#"{"method":"test.Words.Echo","parameters":{"some_word":"a"},"oneway":true}"# + "\0")
    await client.send(#"{"method":"test.Words.Lose","oneway":true}"# + "\0")
    await client.send(#"{"method":"test.Words.Echo","parameters":{"some_word":"b"}}"# + "\0")
    #expect(await client.receive() == #"{"parameters":{"some_word":"b"}}"#)
    await rig.end()
}

@Test func `calls sent together are answered in their order, after the client has ended its sending`() async throws {
    let rig = try await Rig()
    let client = try RawClient(rig.path)
    let words = (1...50).map { "\($0)" }
    await client.send(
        words.map { #"{"method":"test.Words.Echo","parameters":{"some_word":"\#($0)"}}"# + "\0" }.joined())
    await client.endSending()
    for word in words { #expect(await client.receive() == #"{"parameters":{"some_word":"\#(word)"}}"#) }
    #expect(await client.receive() == nil)
    await rig.end()
}

@Test func `a stream gives its replies and ends`() async throws {
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    var numbers: [Int] = []
    for try await reply in try await client.callMore(
        "test.Words.Count", TestInterface.Number(number: 1000), returning: TestInterface.Number.self)
    {
        numbers.append(reply.number)
    }
    #expect(numbers == Array(1...1000))
    await rig.end()
}

@Test func `a client that leaves ends its stream`() async throws {
    let (ended, report) = AsyncStream.makeStream(of: String.self)
    let rig = try await Rig { report.yield($0) }
    do {
        let client = try RawClient(rig.path)
        await client.send(#"{"method":"test.Words.Hang","more":true}"# + "\0")
        #expect(await client.receive() == #"{"continues":true,"parameters":{}}"#)
    }
    for await method in ended {
        #expect(method == "Hang")
        break
    }
    await rig.end()
}

@Test func `a reader that does not read holds up nobody else, and is dropped in the end`() async throws {
    let (ended, report) = AsyncStream.makeStream(of: String.self)
    let rig = try await Rig(limits: VarlinkLimits(stallTime: .seconds(30))) { report.yield($0) }
    let lazy = try RawClient(rig.path)
    await lazy.send(#"{"method":"test.Words.Pour","parameters":{"number":100000},"more":true}"# + "\0")
    let client = try VarlinkClient.connect(rig.path)
    for _ in 0..<100 {
        let word = TestInterface.Word(someWord: "a")
        #expect(try await client.call("test.Words.Echo", word, returning: TestInterface.Word.self) == word)
    }
    #expect(await rig.server.connectionCount == 2)
    while await !rig.server.isAnyoneStalled { await Task.yield() }
    rig.clock.pass(31_000_000_000)
    await rig.server.closeOverdue()
    for await method in ended {
        #expect(method == "Pour")
        break
    }
    await rig.end()
}

@Test func `an idle connection is closed, and a busy one is not`() async throws {
    let rig = try await Rig(limits: VarlinkLimits(idleTime: .seconds(60)))
    let idle = try RawClient(rig.path)
    let busy = try RawClient(rig.path)
    await busy.send(#"{"method":"test.Words.Hang","more":true}"# + "\0")
    #expect(await busy.receive() != nil)
    while await rig.server.connectionCount < 2 { await Task.yield() }
    rig.clock.pass(61_000_000_000)
    await rig.server.closeOverdue()
    #expect(await idle.receive() == nil)
    #expect(await rig.server.connectionCount == 1)
    await rig.end()
}

@Test func `a call that is too long closes the connection, and the server goes on`() async throws {
    let rig = try await Rig(limits: VarlinkLimits(messageSize: 1000))
    let client = try RawClient(rig.path)
    await client.send(String(repeating: "x", count: 1001))
    #expect(await client.receive() == nil)
    let next = try RawClient(rig.path)
    await next.send(#"{"method":"test.Words.Echo","parameters":{"some_word":"a"}}"# + "\0")
    #expect(await next.receive() != nil)
    await rig.end()
}

@Test func `one connection too many is closed, until another leaves`() async throws {
    let rig = try await Rig(limits: VarlinkLimits(connections: 2))
    let call = #"{"method":"test.Words.Echo","parameters":{"some_word":"a"}}"# + "\0"
    let first = try RawClient(rig.path)
    await first.send(call)
    #expect(await first.receive() != nil)
    do {
        let second = try RawClient(rig.path)
        await second.send(call)
        #expect(await second.receive() != nil)
        let third = try RawClient(rig.path)
        #expect(await third.receive() == nil)
    }
    while await rig.server.connectionCount > 1 { await Task.yield() }
    let fourth = try RawClient(rig.path)
    await fourth.send(call)
    #expect(await fourth.receive() != nil)
    await rig.end()
}

@Test func `stopping closes connections and takes the socket away`() async throws {
    let rig = try await Rig()
    let client = try RawClient(rig.path)
    await client.send(#"{"method":"test.Words.Hang","more":true}"# + "\0")
    #expect(await client.receive() != nil)
    await rig.end()
    #expect(await client.receive() == nil)
    #expect(access(rig.path, F_OK) != 0)
    #expect(await rig.server.connectionCount == 0)
}

@Test func `a listening socket that somebody else made is served and left in place`() async throws {
    let rig = try await Rig()
    let path = "\(rig.folder)/passed"
    let server = VarlinkServer(TestInterface.router(), clock: HandClock())
    try await server.adopt(try UnixSocket.listen(path).release())
    let client = try RawClient(path)
    await client.send(#"{"method":"test.Words.Echo","parameters":{"some_word":"a"}}"# + "\0")
    #expect(await client.receive() != nil)
    await server.stop()
    #expect(access(path, F_OK) == 0)
    unlink(path)
    await rig.end()
}
