import Foundation
import Glibc
import TestSupport
import Testing
import Time

/// How the daemon begins, listens to signals and ends.
@Suite struct `The daemon` {
    @Test func `fades, logs and closes when it is told to stop`() async throws {
        let station = try StationUnderTest(device: "file:'FOLDER/heard.wav',wav")
        let file = try station.bulletin(
            "dai.md", "Bản tin dài",
            Array(repeating: "Kính thưa bà con, xin mời bà con chú ý lắng nghe.", count: 12).joined(separator: " "))
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0)
        try await station.untilRendered()
        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        while try await !station.airings().contains(where: { $0.result == "on_air" }) {
            try await Task.sleep(for: .milliseconds(50))
        }
        let begin = SystemClock().monotonicNow
        station.end(with: SIGTERM)
        #expect((SystemClock().monotonicNow - begin).inSeconds < 5)
        #expect(station.journal.contains("stopped"))
        try await station.start()
        let airing = try #require(try await station.airings().first)
        #expect(airing.result == "cut" && airing.reason?.code == "shut-down")
    }

    @Test func `keeps the running configuration where a new one has errors`() async throws {
        let station = try StationUnderTest(device: "null")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        try station.write(
            "config/timetable.json5", "{slots: [{name: \"sang\", title: \"Buổi sáng\", when: \"25:99\"}]}")
        let refused = try await station.loaxa("reload")
        #expect(refused.code == 1)
        #expect((refused.output + refused.errors).contains("slots[0].when"), "\(refused)")
        kill(station.process, SIGHUP)
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp.")
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0)
    }

    @Test func `says what is wrong with its configuration and does not start`() async throws {
        let station = try StationUnderTest(device: "null")
        try station.write("config/timetable.json5", "{slots: [{name: \"sang\"")
        await #expect(throws: StationUnderTest.Failure.self) { try await station.start() }
        #expect(station.journal.contains("timetable.json5"), "\(station.journal)")
    }

    @Test func `tells the service manager that it is ready, fed and stopping`() async throws {
        let listener = try DatagramListener()
        let station = try StationUnderTest(
            device: "null", environment: ["NOTIFY_SOCKET": listener.path, "WATCHDOG_USEC": "600000"])
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(listener.next(holding: "READY=1"))
        #expect(listener.next(holding: "WATCHDOG=1"))
        kill(station.process, SIGHUP)
        #expect(listener.next(holding: "RELOADING=1"))
        #expect(listener.next(holding: "READY=1"))
        station.end(with: SIGTERM)
        #expect(listener.next(holding: "STOPPING=1"))
    }
}

/// A socket where a service manager would listen.
final class DatagramListener {
    let path: String
    private let descriptor: Int32

    init() throws {
        path = "/tmp/loaxa-notify-\(getpid())-\(UUID().uuidString.prefix(8))"
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw StationUnderTest.Failure(description: "bind: errno \(errno)") }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// Reads messages until one holds `text`; false where none has for ten seconds.
    func next(holding text: String) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<1_000 {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard Glibc.poll(&poll, 1, 10_000) > 0 else { return false }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0, String(decoding: buffer[..<count], as: UTF8.self).contains(text) { return true }
        }
        return false
    }
}
