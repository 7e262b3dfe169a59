import Glibc
import Linux
import Testing

@testable import Tar

/// An archive in a file that goes away with its owner.
private final class ArchiveFile {
    let path: String
    init() {
        var template = Array("/tmp/loaxa-tar-XXXXXX".utf8CString)
        close(mkstemp(&template))
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    deinit { unlink(path) }

    var bytes: [UInt8] {
        get {
            let file = fopen(path, "r")!
            defer { fclose(file) }
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            return Array(buffer[..<fread(&buffer, 1, buffer.count, file)])
        }
        set {
            let file = fopen(path, "w")!
            fwrite(newValue, 1, newValue.count, file)
            fclose(file)
        }
    }

    func write(_ files: [(String, [UInt8])]) throws {
        let descriptor = open(path, O_WRONLY | O_TRUNC)
        defer { close(descriptor) }
        var writer = TarWriter(descriptor: descriptor)
        for (name, bytes) in files {
            try writer.begin(name, size: bytes.count, modified: 1_795_000_000)
            try bytes.withUnsafeBytes { try writer.write($0) }
            try writer.end()
        }
        try writer.finish()
    }

    func read() throws -> [(String, [UInt8])] {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var reader = TarReader(descriptor: descriptor)
        var files: [(String, [UInt8])] = []
        while let entry = try reader.next() {
            var bytes: [UInt8] = []
            while let piece = try reader.read(upTo: 700) { bytes += piece }
            #expect(bytes.count == entry.size)
            files.append((entry.name, bytes))
        }
        return files
    }

    func run(_ words: String...) throws -> String {
        var output: [UInt8] = []
        _ = try ChildProcess(executable: "/usr/bin/tar", arguments: words, environment: ["LC_ALL": "C.UTF-8"])
            .run(feeding: [], timeLimit: .seconds(20)) { output += $0 }
        return String(decoding: output, as: UTF8.self)
    }
}

@Suite struct `An archive` {
    private static let files: [(String, [UInt8])] = [
        ("a.txt", Array("xin chào".utf8)), ("empty", []), ("state/khối", [UInt8](repeating: 7, count: 512)),
        ("config/nhạc hiệu/" + String(repeating: "dài", count: 50) + ".flac", [UInt8](repeating: 9, count: 1500)),
        ("last", [1]),
    ]

    @Test func `gives back what was put in, and GNU tar agrees`() throws {
        let archive = ArchiveFile()
        try archive.write(Self.files)
        let found = try archive.read()
        #expect(found.map(\.0) == Self.files.map(\.0))
        #expect(found.map(\.1) == Self.files.map(\.1))
        let listed = try archive.run("--list", "--quoting-style=literal", "--file", archive.path)
        #expect(listed.split(separator: "\n").map(String.init) == Self.files.map(\.0))
        #expect(try archive.run("--extract", "--to-stdout", "--file", archive.path, "a.txt") == "xin chào")
    }

    @Test func `of GNU tar is read`() throws {
        let archive = ArchiveFile()
        let text = ArchiveFile()
        text.bytes = Array("bản tin".utf8)
        _ = try archive.run(
            "--create", "--format=pax", "--file", archive.path, "--directory", "/tmp",
            String(text.path.dropFirst("/tmp/".count)))
        #expect(try archive.read().map(\.1) == [Array("bản tin".utf8)])
    }

    @Test func `that ends too early is refused wherever it ends`() throws {
        let archive = ArchiveFile()
        try archive.write(Self.files)
        let whole = archive.bytes
        // The last block of zeros is not needed.
        for length in stride(from: 0, to: whole.count - 1024, by: 171) {
            archive.bytes = Array(whole[..<length])
            let fault = #expect(throws: TarFault.self) { try archive.read() }
            guard case .truncated = fault else {
                Issue.record("\(length): \(String(describing: fault))")
                continue
            }
        }
    }

    @Test func `with a changed header is refused, whichever byte it is`() throws {
        let archive = ArchiveFile()
        try archive.write([("a.txt", [1, 2, 3])])
        let whole = archive.bytes
        for place in 0..<512 {
            archive.bytes = whole
            archive.bytes[place] ^= 1
            #expect(throws: TarFault.self, "byte \(place)") { try archive.read() }
        }
    }

    @Test(arguments: [
        "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "a/.", "a\u{1}b", "",
        String(repeating: "x/", count: 17) + "x",
        String(repeating: "x", count: 256), "a\nb",
    ])
    func `holds no name that leaves the folder`(_ name: String) {
        #expect(!TarName.isHarmless(name))
        #expect(throws: TarFault.hostileName(name)) { try ArchiveFile().write([(name, [1])]) }
    }

    @Test func `with links, with folders, and with names that climb is refused by the reader`() throws {
        let archive = ArchiveFile()
        for (command, name) in [("ln -s /etc/passwd l", "l"), ("mkdir d", "d"), ("mkfifo f", "f")] {
            #expect(
                system(
                    "cd $(mktemp -d) && \(command) && tar --create --file \(archive.path) \(name) && rm -r \"$PWD\"")
                    == 0)
            let fault = #expect(throws: TarFault.self) { try archive.read() }
            guard case .notAFile = fault else {
                Issue.record("\(command): \(String(describing: fault))")
                continue
            }
        }
        #expect(
            system(
                "cd $(mktemp -d) && mkdir d && touch x && cd d && tar -P --create --file \(archive.path) ../x && rm -r \"$PWD\""
            )
                == 0)
        #expect(throws: TarFault.hostileName("../x")) { try archive.read() }
    }

    @Test func `with one name twice is refused`() throws {
        let archive = ArchiveFile()
        try archive.write([("a", [1]), ("a", [2])])
        #expect(throws: TarFault.twice("a")) { try archive.read() }
    }
}
