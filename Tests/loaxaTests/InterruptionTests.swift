import Foundation
import Glibc
import TestSupport
import Testing

/// The real program on a terminal of its own.
@Suite struct `Ctrl-C` {
    private static func terminal() throws -> (master: CInt, slave: FileHandle) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see: let the other end be opened, and say its number.
        var lock: CInt = 0
        var number: CInt = 0
        try #require(master >= 0 && ioctl(master, 0x4004_5431, &lock) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(slave >= 0)
        return (master, FileHandle(fileDescriptor: slave, closeOnDealloc: true))
    }

    /// What the terminal shows until it has shown `text`; nil where it is closed before.
    private static func read(_ master: CInt, until text: String) -> String? {
        var seen: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: seen, as: UTF8.self).contains(text) {
            let count = Glibc.read(master, &block, block.count)
            guard count > 0 else { return nil }
            seen += block[..<count]
        }
        return String(decoding: seen, as: UTF8.self)
    }

    @Test func `fades a preview out, gives the cursor back and dies of the signal`() throws {
        let folder = ScratchFolder()
        let (master, slave) = try Self.terminal()
        defer { close(master) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path("loaxa"))
        process.arguments = [
            "say", "Kính mời bà con ra nhà văn hoá dự buổi họp tối nay, xin cảm ơn.", "--device", "null",
        ]
        process.environment = ["LANG": "en", "XDG_CACHE_HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = slave
        try process.run()
        #expect(Self.read(master, until: "0:01 / ") != nil, "it plays")
        process.interrupt()
        #expect(Self.read(master, until: "\r\u{1B}[K\u{1B}[?25h") != nil, "the bar is gone and the cursor is back")
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGINT)
    }
}
