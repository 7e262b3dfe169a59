import Bulletin
import Ledger
import Rendering
import Schedule
import Wording

/// Turns what the state machine wants to hear into jobs for the renderer.
struct SoundJobs: Sendable {
    let configuration: StationConfiguration
    let ledger: Ledger
    let clips: ClipStore

    /// Throws a `Refusal` where the sound cannot be made. May block on the disk.
    func job(for request: SoundRequest) async throws -> RenderJob {
        switch request {
        case .bulletin(let id, let isSober):
            guard let snapshot = try await ledger.bulletin(id) else { throw Refusal(Sentences.snapshotGone(id)) }
            let (bulletin, findings) = reader.read(Array(snapshot.text.utf8), file: snapshot.fileName)
            guard var bulletin else { throw Refusal(findings) }
            if isSober { bulletin.removeBeds() }
            var files: [String: ClipFile] = [:]
            for clip in snapshot.clips {
                files[clip.path] = ClipFile(path: clips.path(of: clip.sha256), sha256: clip.sha256)
            }
            return configuration.job(for: bulletin, clips: files)
        case .clip(let file):
            let script = Script(cues: [.clip(ClipReference(file))])
            return configuration.job(for: script, clips: try find(script, bed: nil))
        case .relay(let input, _): preconditionFailure("\(input) is live, and needs no rendering")
        case .speech(let text, let voice, let bed):
            let (script, findings) = reader.script(of: text, file: "timetable.json5")
            if findings.hasErrors { throw Refusal(findings) }
            return configuration.job(for: script, clips: try find(script, bed: bed), bed: bed, voice: voice)
        }
    }

    /// Names are not checked again: a bulletin that was booked under an older configuration must still air.
    private var reader: BulletinReader { configuration.scriptReader }

    private func find(_ script: Script, bed: String?) throws -> [String: ClipFile] {
        let shelf = ClipShelf(folders: [configuration.clipFolder])
        let (files, findings) = shelf.find(script, bed: bed, file: "timetable.json5")
        if findings.hasErrors { throw Refusal(findings) }
        return files
    }
}

/// Why there will be no sound.
struct Refusal: Error {
    let sentence: Sentence

    init(_ sentence: Sentence) { self.sentence = sentence }

    /// The first error decides.
    init(_ findings: [Finding]) {
        sentence = findings.firstError ?? Sentence(verbatim: "")
    }
}
