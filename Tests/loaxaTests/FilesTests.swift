import Glibc
import Testing

@testable import loaxa

/// A folder of its own that goes with the test.
final class ScratchFolder: Sendable {
    let path: String
    init() {
        var template = Array("/tmp/loaxa-cli-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    func write(_ name: String, _ bytes: [UInt8]) -> String {
        let file = "\(path)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        return file
    }
    func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

    var names: [String] { (try? Folders.names(in: path)) ?? [] }

    deinit { Folders.remove(path) }
}

/// Folders, as tests need them.
enum Folders {
    struct Missing: Error { var path: String }

    /// In alphabetical order.
    static func names(in path: String) throws(Missing) -> [String] {
        guard let folder = opendir(path) else { throw Missing(path: path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// With all that is in it. Links are removed, not followed.
    static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
        rmdir(path)
    }
}

@Suite struct `A file in the making` {
    @Test func `has its name only when it is whole`() throws {
        let folder = ScratchFolder()
        let cleanups = Cleanups()
        let file = FileInTheMaking("\(folder.path)/a.wav", cleanups: cleanups)
        let temporary = String(file.temporaryPath.split(separator: "/").last!)
        #expect(temporary.hasSuffix("a.wav"))
        _ = folder.write(temporary, "sound")
        #expect(folder.names == [temporary])
        try file.commit()
        #expect(folder.names == ["a.wav"])
        cleanups.run()
        #expect(folder.names == ["a.wav"])
    }

    @Test func `goes when the process is interrupted`() {
        let folder = ScratchFolder()
        let cleanups = Cleanups()
        let file = FileInTheMaking("\(folder.path)/a.wav", cleanups: cleanups)
        _ = folder.write(String(file.temporaryPath.split(separator: "/").last!), "half")
        cleanups.run()
        #expect(folder.names == [])
    }

    @Test func `that cannot be named says where`() {
        let file = FileInTheMaking("/proc/nowhere/a.wav", cleanups: Cleanups())
        #expect(throws: Failure(Sentences.cannotWrite("/proc/nowhere/a.wav", "No such file or directory"))) {
            try file.commit()
        }
    }
}

@Suite struct `Lines as they come` {
    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let folder = ScratchFolder()
        let input = try InputLines(opening: folder.write("x", bytes))
        var all: [String] = []
        while let some = try input.next() { all += some }
        return all
    }

    @Test func `have no ends, Unix or DOS, and the last needs none`() throws {
        #expect(try lines(Array("a\r\n\nb\r\nc".utf8)) == ["a", "", "b", "c"])
        #expect(try lines(Array("a\n".utf8)) == ["a"])
        #expect(try lines([]) == [])
    }

    @Test func `do not begin with a byte order mark`() throws {
        #expect(try lines([0xEF, 0xBB, 0xBF] + Array("xã\n".utf8)) == ["xã"])
    }

    @Test func `may be longer than one read`() throws {
        let long = String(repeating: "ngày ", count: 40_000)
        #expect(try lines(Array((long + "\n" + long).utf8)) == [long, long])
    }

    @Test func `that are not UTF-8 name the byte, after the good lines before it`() throws {
        let folder = ScratchFolder()
        let input = try InputLines(opening: folder.write("x", Array("xã\n".utf8) + [0x61, 0xC3, 0x28]))
        #expect(try input.next() == ["xã"])
        #expect(throws: Failure(Sentences.notUTF8("\(folder.path)/x", offset: 5))) { try input.next() }
    }

    @Test func `a file that is not there says what to check`() {
        #expect(throws: Failure(Sentences.cannotRead("/nowhere/x", "No such file or directory"))) {
            try InputLines(opening: "/nowhere/x")
        }
    }
}
