import Bulletin
import Glibc
import Linux
import SoundFile
import Testing
import Wording

@testable import Rendering

/// Two folders and what lies around them; gone with the test.
private final class Shelves {
    let base: String
    let bulletins: String
    let station: String

    init() {
        var template = Array("/tmp/loaxa-shelf-XXXXXX".utf8CString)
        base = String(cString: mkdtemp(&template))
        (bulletins, station) = ("\(base)/Bulletins", "\(base)/Clips")
        for folder in [bulletins, station] { mkdir(folder, 0o755) }
    }

    deinit {
        func remove(_ path: String) {
            guard let folder = opendir(path) else {
                unlink(path)
                return
            }
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                var status = stat()
                let child = "\(path)/\(name)"
                if lstat(child, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                    remove(child)
                } else {
                    unlink(child)
                }
            }
            closedir(folder)
            rmdir(path)
        }
        remove(base)
    }

    func shelf(_ limits: ClipShelf.Limits = .init()) -> ClipShelf {
        ClipShelf(folders: [bulletins, station], limits: limits)
    }

    func put(_ bytes: [UInt8], at path: String) throws {
        let file = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 22)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        return bytes
    }

    /// A tone with a slowly changing pitch, so that no coder makes nothing of it.
    func tone(at path: String, seconds: Double = 2, level: Float = 0.5, format: SoundFileFormat = .wav) throws {
        let frames = Int(seconds * 48_000)
        let samples = (0..<frames).map { level * sinf(Float($0) * Float($0 % 997 + 300) * 0.000_1) }
        var writer = try SoundFileWriter.create(path, format: format, channels: 1, rate: 48_000)
        try samples.withUnsafeBufferPointer { try writer.write($0) }
        try writer.close()
    }
}

private func script(_ names: String...) -> Script {
    Script(cues: names.enumerated().map { .clip(ClipReference($1, line: $0 + 3, column: 5)) })
}

/// `line:column severity code` of each finding.
private func brief(_ findings: [Finding]) -> [String] {
    findings.map { finding in
        let place = if case .position(let line, let column) = finding.place { "\(line):\(column)" } else { "file" }
        return "\(place) \(finding.severity.rawValue) \(finding.code)"
    }
}

@Suite struct `The clips of a bulletin` {
    private let shelves = Shelves()

    @Test(arguments: SoundFileFormat.allCases)
    func `a clip of every format is found, hashed and decoded`(format: SoundFileFormat) throws {
        let path = "\(shelves.bulletins)/a.\(format.rawValue)"
        try shelves.tone(at: path, format: format)
        let (clips, findings) = shelves.shelf().find(
            script("a.\(format.rawValue)"), bed: nil, file: "b.md", verify: true)
        #expect(findings == [])
        let clip = try #require(clips["a.\(format.rawValue)"])
        #expect(clip.path.hasSuffix("/Bulletins/a.\(format.rawValue)"))
        #expect(clip.sha256 == SHA256.hex(of: try shelves.bytes(path)))
    }

    @Test func `beside the bulletin comes before the station's folder`() throws {
        try shelves.tone(at: "\(shelves.bulletins)/a.wav")
        try shelves.tone(at: "\(shelves.station)/a.wav", seconds: 1)
        try shelves.tone(at: "\(shelves.station)/b.wav")
        mkdir("\(shelves.station)/nhac", 0o755)
        try shelves.tone(at: "\(shelves.station)/nhac/c.wav")
        let (clips, findings) = shelves.shelf().find(
            script("a.wav", "b.wav"), bed: "nhac/c.wav", file: "b.md", verify: true)
        #expect(findings == [])
        #expect(clips["a.wav"]?.path.contains("/Bulletins/") == true)
        #expect(clips["b.wav"]?.path.contains("/Clips/") == true)
        #expect(clips["nhac/c.wav"]?.path.hasSuffix("/Clips/nhac/c.wav") == true)
    }

    @Test func `no name leads out of the folders`() throws {
        try shelves.tone(at: "\(shelves.base)/secret.wav")
        symlink("\(shelves.base)/secret.wav", "\(shelves.bulletins)/link.wav")
        symlink(shelves.base, "\(shelves.bulletins)/up")
        let (clips, findings) = shelves.shelf().find(
            script(
                "../secret.wav", "\(shelves.base)/secret.wav", "link.wav", "up/secret.wav", "%2e%2e/secret.wav", "/"),
            bed: "nhac/../../secret.wav", bedPlace: .position(line: 2, column: 6), file: "b.md", verify: true)
        #expect(clips == [:])
        #expect(
            brief(findings) == [
                "2:6 error escaping-clip", "3:5 error escaping-clip", "4:5 error escaping-clip",
                "5:5 error escaping-clip",
                "6:5 error escaping-clip", "7:5 error missing-clip", "8:5 error escaping-clip",
            ])
    }

    @Test func `a link from one folder to the other is fine`() throws {
        try shelves.tone(at: "\(shelves.station)/a.wav")
        symlink("../Clips/a.wav", "\(shelves.bulletins)/b.wav")
        let (clips, findings) = shelves.shelf().find(script("b.wav"), bed: nil, file: "b.md")
        #expect(findings == [])
        #expect(clips["b.wav"]?.path.hasSuffix("/Clips/a.wav") == true)
    }

    @Test func `a missing clip suggests the nearest, once for each name`() throws {
        try shelves.tone(at: "\(shelves.station)/nhac-cat.ogg", format: .ogg)
        let (_, findings) = shelves.shelf().find(
            script("nhac-cat.wav", "nhac-cat.wav", "hoan-toan-khac.flac"), bed: nil, file: "b.md")
        #expect(brief(findings) == ["3:5 error missing-clip", "5:5 error missing-clip"])
        #expect(findings.first?.message.vi.contains("có phải “nhac-cat.ogg” không?") == true)
        #expect(findings.last?.message.en.contains("beside the bulletin") == true)
    }

    @Test func `names are compared as people see them, and %20 is a space`() throws {
        try shelves.tone(at: "\(shelves.bulletins)/nha\u{323}c ca\u{306}\u{301}t.wav")
        let (clips, findings) = shelves.shelf().find(
            script("nhạc cắt.wav", "nhạc%20cắt.wav"), bed: nil, file: "b.md", verify: true)
        #expect(findings == [])
        #expect(clips.count == 2)
    }

    @Test func `what is no sound says why`() throws {
        mkdir("\(shelves.bulletins)/folder.wav", 0o755)
        mkfifo("\(shelves.bulletins)/pipe.wav", 0o644)
        try shelves.put([], at: "\(shelves.bulletins)/nothing.wav")
        try shelves.put(Array("Kính thưa bà con".utf8), at: "\(shelves.bulletins)/text.wav")
        let (clips, findings) = shelves.shelf().find(
            script("folder.wav", "pipe.wav", "nothing.wav", "text.wav"), bed: nil, file: "b.md", verify: true)
        #expect(clips == [:])
        #expect(
            brief(findings) == [
                "3:5 error unreadable-clip", "4:5 error unreadable-clip", "5:5 error empty-clip",
                "6:5 error unreadable-clip",
            ])
        #expect(findings[1].message.en.contains("not a file"))
        #expect(findings[3].message.vi.contains("định dạng lạ"))
    }

    @Test func `a clip without a frame is empty, and one of silence is doubtful`() throws {
        try shelves.tone(at: "\(shelves.bulletins)/none.wav", seconds: 0)
        try shelves.tone(at: "\(shelves.bulletins)/silent.flac", level: 0, format: .flac)
        let (clips, findings) = shelves.shelf().find(
            script("none.wav", "silent.flac"), bed: nil, file: "b.md", verify: true)
        #expect(brief(findings) == ["3:5 error empty-clip", "4:5 warning silent-clip"])
        #expect(Array(clips.keys) == ["silent.flac"])
    }

    @Test func `damage in the middle is found, but only where it is looked for`() throws {
        let path = "\(shelves.bulletins)/a.flac"
        try shelves.tone(at: path, seconds: 10, format: .flac)
        var bytes = try shelves.bytes(path)
        for index in bytes.count / 2..<bytes.count / 2 + 4_000 { bytes[index] = 0 }
        try shelves.put(bytes, at: path)
        let (_, findings) = shelves.shelf().find(script("a.flac"), bed: nil, file: "b.md", verify: true)
        #expect(brief(findings) == ["3:5 error unreadable-clip"])
        #expect(shelves.shelf().find(script("a.flac"), bed: nil, file: "b.md").findings == [])
    }

    @Test func `a file that breaks off is found`() throws {
        let path = "\(shelves.bulletins)/a.flac"
        try shelves.tone(at: path, seconds: 10, format: .flac)
        let bytes = try shelves.bytes(path)
        try shelves.put(Array(bytes[..<(bytes.count / 2)]), at: path)
        let (_, findings) = shelves.shelf().find(script("a.flac"), bed: nil, file: "b.md", verify: true)
        #expect(brief(findings) == ["3:5 error unreadable-clip"])
    }

    @Test func `limits of size and time are said`() throws {
        try shelves.tone(at: "\(shelves.bulletins)/a.wav", seconds: 10)
        let large = shelves.shelf(.init(size: 1_000)).find(script("a.wav"), bed: nil, file: "b.md")
        #expect(brief(large.findings) == ["3:5 error clip-too-large"])
        let late = shelves.shelf(.init(time: .zero)).find(script("a.wav"), bed: nil, file: "b.md", verify: true)
        #expect(brief(late.findings) == ["3:5 warning unchecked-clip"])
        #expect(late.clips.count == 1)
    }

    @Test(arguments: SoundFileFormat.allCases)
    func `a file with any damage is a clip or a finding`(format: SoundFileFormat) throws {
        let path = "\(shelves.bulletins)/a.\(format.rawValue)"
        try shelves.tone(at: path, seconds: 0.5, format: format)
        let whole = try shelves.bytes(path)
        var state: UInt64 = 1
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<40 {
            var bytes = whole
            if round % 2 == 0 { bytes.removeLast(random(bytes.count)) }
            for _ in 0..<random(8) where !bytes.isEmpty {
                bytes[random(min(bytes.count, round < 20 ? 64 : bytes.count))] = UInt8(random(256))
            }
            try shelves.put(bytes, at: path)
            let (clips, findings) = shelves.shelf().find(
                script("a.\(format.rawValue)"), bed: nil, file: "b.md", verify: true)
            #expect(clips.isEmpty == findings.contains { $0.severity == .error }, "round \(round)")
        }
    }
}
