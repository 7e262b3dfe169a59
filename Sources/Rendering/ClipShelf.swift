import Bulletin
import Glibc
import Linux
import Wording

/// Finds the clips that a script names in a list of folders.
package struct ClipShelf: Sendable {
    let folders: [String]
    package init(folders: [String]) { self.folders = folders }

    package func find(_ script: Script, bed: String?, file: String) -> (clips: [String: ClipFile], findings: [Finding]) {
        var clips: [String: ClipFile] = [:]
        var findings: [Finding] = []
        var wanted = bed.map { [ClipReference($0)] } ?? []
        for cue in script.cues {
            switch cue {
            case .clip(let clip), .bedStart(let clip): wanted.append(clip)
            case .speech, .pause, .bedStop: break
            }
        }
        for clip in wanted where clips[clip.path] == nil {
            let places = folders.map { "\($0)/\(clip.path)" }
            if let path = places.first(where: { access($0, R_OK) == 0 }), let bytes = Self.read(path) {
                clips[clip.path] = ClipFile(path: path, sha256: SHA256.hex(of: bytes))
            } else {
                findings.append(
                    Finding(
                        .error, file: file, place: .position(line: clip.line, column: clip.column),
                        code: "missing-clip",
                        message: Sentence(
                            vi: "không tìm thấy đoạn thu “\(clip.path)”", en: "there is no clip “\(clip.path)”")))
            }
        }
        return (clips, findings)
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }
}
