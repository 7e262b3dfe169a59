import Glibc
import Linux
import Testing

/// A datagram socket such as systemd's, at an address of the test.
private struct NotifySocket: ~Copyable {
    let descriptor: Int32
    let path: String

    init(abstract: Bool) {
        path = "\(abstract ? "@" : "/tmp/")loaxa-notify-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        if abstract { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path)! + bytes.count)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        precondition(result == 0, "bind: errno \(errno)")
    }

    deinit {
        close(descriptor)
        if path.hasPrefix("/") { unlink(path) }
    }

    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 1000)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}

@Test(arguments: [false, true])
func `the service manager is told in one message`(abstract: Bool) throws {
    let socket = NotifySocket(abstract: abstract)
    let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": socket.path])
    try notifier.tell(.ready, .status("Đang phát:\nbuổi sáng"))
    #expect(socket.receive() == "READY=1\nSTATUS=Đang phát: buổi sáng")
    try notifier.tell(.reloading(monotonicMicroseconds: 12))
    #expect(socket.receive() == "RELOADING=1\nMONOTONIC_USEC=12")
    try notifier.tell(.watchdog)
    #expect(socket.receive() == "WATCHDOG=1")
}

@Test func `without a service manager nothing is told`() throws {
    let notifier = SystemdNotifier(environment: [:])
    try notifier.tell(.ready)
    #expect(notifier.watchdogInterval == nil)
}

@Test func `the watchdog's interval counts for the process it is meant for`() {
    let ours = SystemdNotifier(environment: ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "7"], process: 7)
    #expect(ours.watchdogInterval == .seconds(20))
    let others = SystemdNotifier(environment: ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "8"], process: 7)
    #expect(others.watchdogInterval == nil)
    let anyones = SystemdNotifier(environment: ["WATCHDOG_USEC": "20000000"], process: 7)
    #expect(anyones.watchdogInterval == .seconds(20))
}

@Test(arguments: [
    ("two sockets with names", ["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "a:b"], ["3 a", "4 b"]),
    ("no names", ["LISTEN_PID": "7", "LISTEN_FDS": "1"], ["3 unknown"]),
    ("another process", ["LISTEN_PID": "8", "LISTEN_FDS": "1"], []),
    ("no process", ["LISTEN_FDS": "1"], []),
    ("none", ["LISTEN_PID": "7", "LISTEN_FDS": "0"], []),
    ("nonsense", ["LISTEN_PID": "7", "LISTEN_FDS": "many"], []),
])
func `systemd's sockets are those meant for this process`(
    name: String, environment: [String: String], expected: [String]
) {
    let passed = SystemdSockets.passed(environment: environment, process: 7)
    #expect(passed.map { "\($0.descriptor) \($0.name)" } == expected)
}
