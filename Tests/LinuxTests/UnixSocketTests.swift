import Glibc
import Linux
import Testing

private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/loaxa-socket-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
        unlink("\(folder)/s")
        rmdir(folder)
    }
    try body(folder)
}

@Test func `a socket that nobody listens on any more is replaced`() throws {
    try withFolder { folder in
        _ = try UnixSocket.listen("\(folder)/s")
        #expect(access("\(folder)/s", F_OK) == 0, "the file of a dead daemon lies there")
        let listening = try UnixSocket.listen("\(folder)/s")
        _ = try UnixSocket.connect("\(folder)/s")
        #expect(try UnixSocket.accept(listening.number) != nil)
    }
}

@Test func `a socket that somebody listens on is left alone`() throws {
    try withFolder { folder in
        let listening = try UnixSocket.listen("\(folder)/s")
        #expect(throws: SystemError("bind(\(folder)/s)", code: EADDRINUSE)) { _ = try UnixSocket.listen("\(folder)/s") }
        _ = try UnixSocket.connect("\(folder)/s")
        _ = listening.number
    }
}

@Test func `a file that is no socket is left alone`() throws {
    try withFolder { folder in
        close(open("\(folder)/s", O_CREAT | O_WRONLY, 0o600))
        #expect(throws: SystemError.self) { _ = try UnixSocket.listen("\(folder)/s") }
        var status = stat()
        #expect(stat("\(folder)/s", &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
    }
}

@Test(arguments: [mode_t(0o600), 0o660, 0o666])
func `the socket's file has the mode asked for, whatever the umask`(mode: mode_t) throws {
    try withFolder { folder in
        let listening = try UnixSocket.listen("\(folder)/s", mode: mode)
        var status = stat()
        #expect(stat("\(folder)/s", &status) == 0)
        #expect(status.st_mode & 0o777 == mode)
        _ = listening.number
    }
}

@Test func `a path that is too long is named`() {
    let path = "/tmp/" + String(repeating: "x", count: 200)
    #expect(throws: SystemError("socket path “\(path)”", code: ENAMETOOLONG)) { _ = try UnixSocket.connect(path) }
}
