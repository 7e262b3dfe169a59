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

    var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

    /// Blocks on the disk. A file that cannot be read is a finding like any other.
    ///
    /// With `verify` the clips are decoded, so that a damaged one is found before it is due.
    init(_ path: String, reader: BulletinReader, clipFolder: String?, verify: Bool = false) {
        self.path = path
        do throws(Files.Problem) {
            bytes = try Files.contents(path)
        } catch {
            (bytes, bulletin, clips) = ([], nil, [:])
            let message = error.number.map { Sentences.unreadable(String(cString: strerror($0))) }
            findings = [
                Finding(
                    .error, file: path, place: .file, code: "unreadable-file", message: message ?? Sentences.tooLarge)
            ]
            return
        }
        let (read, findings) = reader.read(bytes, file: path)
        guard let read else {
            // Its clips are looked for all the same: whoever mends the file wants to know everything at once.
            let draft = reader.draft(of: bytes) ?? Script(cues: [])
            let found = BulletinFile.shelf(beside: path, clipFolder: clipFolder).find(
                draft, bed: nil, file: path, verify: verify)
            (bulletin, clips, self.findings) = (nil, [:], findings + found.findings)
            return
        }
        let found = BulletinFile.shelf(beside: path, clipFolder: clipFolder).find(
            read.script, bed: read.metadata.bed, bedPlace: BulletinReader.places(of: bytes)[.bed] ?? .file, file: path,
            verify: verify)
        clips = found.clips
        self.findings = findings + found.findings
        bulletin = self.findings.errorCount == 0 ? read : nil
    }

    /// Looks clips up beside `file`, then in the station's folder.
    static func clips(
        of script: Script, bed: String?, file: String, clipFolder: String?
    ) -> (clips: [String: ClipFile], findings: [Finding]) {
        shelf(beside: file, clipFolder: clipFolder).find(script, bed: bed, file: file)
    }

    private static func shelf(beside file: String, clipFolder: String?) -> ClipShelf {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
        return ClipShelf(folders: [folder] + (clipFolder.map { [$0] } ?? []))
    }
}

extension BulletinReader {
    /// Checks names against what the station has, where that is known.
    init(_ configuration: StationConfiguration?, now: Instant) {
        self.init(
            zones: configuration?.zones.map(\.name), voices: configuration?.voices.map(\.name),
            speakers: configuration.map { Array($0.speakers.keys) },
            today: configuration.map { $0.timeZone.civil(at: now).date })
    }
}
