import Testing

@testable import Varlink

private let stream = Array("{\"method\":\"a.B\"}\0{}\0đài truyền thanh\0".utf8)
private let messages = ["{\"method\":\"a.B\"}", "{}", "đài truyền thanh"]

private func texts(_ parser: inout MessageParser) throws -> [String] {
    var texts: [String] = []
    while let message = try parser.next() { texts.append(String(decoding: message, as: UTF8.self)) }
    return texts
}

@Test func `messages come out whole wherever the stream is cut in two`() throws {
    for cut in 0...stream.count {
        var parser = MessageParser(limit: 100)
        parser.append(stream[..<cut])
        var found = try texts(&parser)
        parser.append(stream[cut...])
        found += try texts(&parser)
        #expect(found == messages, "cut at \(cut)")
        #expect(parser.pending == 0)
    }
}

@Test func `messages come out whole byte by byte`() throws {
    var parser = MessageParser(limit: 100)
    var found: [String] = []
    for byte in stream {
        parser.append([byte])
        found += try texts(&parser)
    }
    #expect(found == messages)
}

@Test func `a message as long as the limit passes, and one byte more does not`() throws {
    var parser = MessageParser(limit: 4)
    parser.append(Array("abcd\0".utf8))
    #expect(try parser.next() == Array("abcd".utf8))
    parser.append(Array("abcde\0".utf8))
    #expect(throws: MessageParser.TooLong(limit: 4)) { try parser.next() }
}

@Test func `a message that is too long is refused before its end has come`() throws {
    var parser = MessageParser(limit: 4)
    parser.append(Array("abcd".utf8))
    #expect(try parser.next() == nil)
    parser.append(Array("e".utf8))
    #expect(throws: MessageParser.TooLong(limit: 4)) { try parser.next() }
}

@Test func `what has been taken does not stay in memory under a client that never pauses`() throws {
    var parser = MessageParser(limit: 1000)
    var taken = 0
    for _ in 0..<1000 {
        // A message and a half at a time: the buffer is never empty.
        parser.append([UInt8](repeating: 0x61, count: 500) + [0] + [UInt8](repeating: 0x62, count: 250))
        while let message = try parser.next() { taken += message.count }
        #expect(parser.pending == 250 || parser.pending == 0)
        parser.append([0])
        taken += try parser.next()?.count ?? 0
    }
    #expect(taken == 750_000)
}
