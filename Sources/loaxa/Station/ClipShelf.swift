import Bulletin
import Glibc
import Linux
import Rendering
import Wording

/// Finds the clips that a script names in a list of folders.
struct ClipShelf: Sendable {
    let folders: [String]

    func find(_ script: Script, bed: String?, file: String) -> (clips: [String: ClipFile], findings: [Finding]) {
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
            if let path = places.first(where: { access($0, R_OK) == 0 }), let bytes = try? Files.read(path) {
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
}
