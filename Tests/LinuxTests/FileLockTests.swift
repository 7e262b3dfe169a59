import Glibc
import Linux
import Testing

@Test func `a lock has one holder, and is free when that one has gone`() throws {
    let path = "/tmp/loaxa-lock-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    defer { unlink(path) }
    func isFree() throws -> Bool {
        guard let lock = try FileLock.take(path) else { return false }
        _ = consume lock
        return true
    }
    do {
        let held = try FileLock.take(path)
        #expect(try !isFree())
        _ = consume held
    }
    #expect(try isFree())
}

@Test func `a lock that cannot be made is a system's error`() {
    #expect(throws: SystemError("open(/proc/loaxa)", code: ENOENT)) { _ = try FileLock.take("/proc/loaxa") }
}

@Test func `a group has its number, and an unknown one has none`() {
    #expect(groupNumber(named: "root") == 0)
    #expect(groupNumber(named: "no-such-group-here") == nil)
}
