import FoundationEssentials
import Glibc
import Linux
import TestSupport
import Testing

@testable import Station

@Suite struct `The folder of messages` {
    private let scratch = ConfigurationFolder(station: nil, timetable: nil)
    private var folder: MessageFolder { MessageFolder(path: scratch.path) }

    private func date(_ name: String, _ seconds: Int) {
        var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, "\(scratch.path)/\(name)", &times, 0) == 0)
    }

    @Test func `gives its messages, the oldest first, and nothing else`() throws {
        for name in ["b.xml", "a.cap", "C.XML", ".d.xml", "e.xml.part", "f.txt"] { scratch.write("<a/>", to: name) }
        for (name, second) in [("b.xml", 10), ("a.cap", 30), ("C.XML", 20)] { date(name, second) }
        #expect(symlink("/etc/passwd", "\(scratch.path)/g.xml") == 0)
        #expect(mkfifo("\(scratch.path)/h.xml", 0o600) == 0)
        #expect(try folder.entries().map(\.name) == ["b.xml", "C.XML", "a.cap"])
        // What took the place of a file after it was listed is not followed and does not block.
        #expect(try folder.read("g.xml") == nil)
        #expect(try folder.read("h.xml") == nil)
        #expect(try folder.read("none.xml") == nil)
        let file = try #require(try folder.read("b.xml"))
        #expect(String(decoding: file.bytes, as: UTF8.self) == "<a/>" && file.owner == geteuid())
        #expect(file.stamp == (try folder.entries().first?.stamp))
    }

    @Test func `reads no more of a file than a message can have`() throws {
        scratch.write([UInt8](repeating: 0x20, count: 3 << 20), to: "long.xml")
        #expect(try folder.read("long.xml")?.bytes.count == MessageFolder.longestFile)
    }

    @Test func `is not read where everybody could write into it, or where it is none`() {
        chmod(scratch.path, 0o777)
        #expect(throws: MessageFolder.Problem.writableByAll) { try folder.entries() }
        chmod(scratch.path, 0o755)
        #expect(throws: MessageFolder.Problem.unreadable(ENOENT)) {
            try MessageFolder(path: scratch.path + "/none").entries()
        }
        scratch.write("", to: "file")
        #expect(throws: MessageFolder.Problem.unreadable(ENOTDIR)) {
            try MessageFolder(path: scratch.path + "/file").entries()
        }
    }
}
