import Bulletin
import Glibc
import Rendering
import Station
import Time
import Wording

/// A bulletin's file, read as the station will read it, with everything that is wrong with it and its clips.
struct BulletinFile: Sendable {
    let path: String
    let bytes: [UInt8]
    /// Nil where the file cannot be used.
    let bulletin: Bulletin?
    /// The files of its clips, by the path that the bulletin writes.
    let clips: [String: ClipFile]
    let findings: [Finding]
    /// Where its headers stand.
    let places: [HeaderKey: Finding.Place]

    var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

    /// Blocks on the disk. A file that cannot be read is a finding like any other.
    ///
    /// With `verify` the clips are decoded, so that a damaged one is found before it is due.
    init(_ path: String, reader: BulletinReader, clipFolder: String?, verify: Bool = false) {
        self.path = path
        do throws(Files.Problem) {
            bytes = try Files.contents(path)
        } catch {
            (bytes, bulletin, clips, places) = ([], nil, [:], [:])
            let message = error.number.map { Sentences.unreadable(String(cString: strerror($0))) }
            findings = [
                Finding(
                    .error, file: path, place: .file, code: "unreadable-file", message: message ?? Sentences.tooLarge)
            ]
            return
        }
        places = BulletinReader.places(of: bytes)
        let (read, findings) = reader.read(bytes, file: path)
        // Where the file has errors its clips are looked for all the same: whoever mends it wants to know everything at once.
        let script = read?.script ?? reader.draft(of: bytes) ?? Script(cues: [])
        let found = BulletinFile.clips(
            of: script, bed: read?.metadata.bed, bedPlace: places[.bed] ?? .file, file: path, clipFolder: clipFolder,
            verify: verify)
        self.findings = found.findings.isEmpty ? findings : (findings + found.findings).inOrder
        bulletin = self.findings.hasErrors ? nil : read
        clips = read == nil ? [:] : found.clips
    }

    /// A bulletin that no file holds, and that has no clips.
    init(name: String, text: String, reader: BulletinReader) {
        path = name
        bytes = Array(text.utf8)
        clips = [:]
        places = BulletinReader.places(of: bytes)
        (bulletin, findings) = reader.read(bytes, file: name)
    }

    /// Looks clips up beside `file`, then in the station's folder.
    static func clips(
        of script: Script, bed: String? = nil, bedPlace: Finding.Place = .file, file: String, clipFolder: String?,
        verify: Bool = false
    ) -> (clips: [String: ClipFile], findings: [Finding]) {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
        return ClipShelf(folders: [folder] + (clipFolder.map { [$0] } ?? [])).find(
            script, bed: bed, bedPlace: bedPlace, file: file, verify: verify)
    }
}

extension BulletinReader {
    /// Checks names against what the station has, where that is known.
    init(_ configuration: StationConfiguration?, now: Instant) {
        self = configuration?.bulletinReader(at: now) ?? BulletinReader()
    }
}
