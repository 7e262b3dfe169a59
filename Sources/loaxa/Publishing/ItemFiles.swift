import Control
import Dispatch
import Glibc
import Rendering
import SoundFile
import Wording

/// The files of one item: made beside the folder, then moved into it one by one, so that a reader of the web always finds all.
struct ItemFiles: Sendable {
    static let subRip = "subtitles.srt"
    static let webVTT = "subtitles.vtt"
    static let short = "zalo.txt"
    static let page = "index.html"

    let site: Site
    let item: PublishedItem
    /// The publication's folder.
    let root: String
    /// What was published of it before.
    let before: SiteManifest.Entry?
    let textDigest: String
    let context: Context

    /// Formats, in the order in which browsers should try them, with how much they compress: speech over a telephone's network.
    private static let formats: [(SoundFileFormat, name: String, type: String, compression: Double)] = [
        (.opus, "audio.opus", "audio/ogg; codecs=opus", 0.9), (.mp3, "audio.mp3", "audio/mpeg", 0.6),
    ]

    private var target: String { "\(root)/\(item.folder)" }
    private var making: String { "\(root)/.new-\(item.key)" }

    func write() async throws(Failure) -> SiteManifest.Entry {
        Folder.remove(making)
        let token = context.cleanups.add { [making] in Folder.remove(making) }
        defer {
            Folder.remove(making)
            context.cleanups.cancel(token)
        }
        try Folder.make(making)
        var entry = SiteManifest.Entry(
            key: item.key, folder: item.folder, published: item.published, textDigest: textDigest)
        if let sound = item.sound {
            (entry.soundDigest, entry.frames) = (item.soundDigest, sound.frames)
            entry.audio = try await encode(sound)
            let subtitles = Subtitles(sound)
            if !subtitles.cues.isEmpty {
                try Files.write(subtitles.subRip, to: "\(making)/\(Self.subRip)", context)
                try Files.write(subtitles.webVTT, to: "\(making)/\(Self.webVTT)", context)
                entry.hasSubtitles = true
            }
        } else if let before {
            // The station has the sound no more, but the web has.
            (entry.soundDigest, entry.frames) = (before.soundDigest, before.frames)
            (entry.audio, entry.hasSubtitles) = (before.audio, before.hasSubtitles)
        }
        let page = ItemPage(
            site: site, item: item, audio: entry.audio, frames: entry.frames, hasSubtitles: entry.hasSubtitles)
        try Files.write(ShortText(site: site, item: item).text, to: "\(making)/\(Self.short)", context)
        // Last: the page names the others.
        try Files.write(page.html, to: "\(making)/\(Self.page)", context)
        try move(kept: Set(entry.audio.map(\.name) + (entry.hasSubtitles ? [Self.subRip, Self.webVTT] : [])))
        return entry
    }

    private func move(kept: Set<String>) throws(Failure) {
        try Folder.make(target)
        let made = Folder.names(in: making)
        for name in made.sorted(by: { a, _ in a != Self.page }) {
            guard rename("\(making)/\(name)", "\(target)/\(name)") == 0 else {
                throw Failure(Sentences.cannotWrite("\(target)/\(name)", String(cString: strerror(errno))))
            }
        }
        for name in Folder.names(in: target) where !made.contains(name) && !kept.contains(name) {
            unlink("\(target)/\(name)")
        }
    }

    private func encode(_ sound: Rendition) async throws(Failure) -> [SiteManifest.Audio] {
        var audio: [SiteManifest.Audio] = []
        for (format, name, type, compression) in Self.formats {
            let path = "\(making)/\(name)"
            let saved = SavedSound(rendition: sound, file: PreviewOptions.OutputFile(path: path, format: format))
            let error = await withCheckedContinuation { (done: CheckedContinuation<SoundFileError?, Never>) in
                DispatchQueue(label: "publish").async {
                    do throws(SoundFileError) {
                        try saved.copy(to: path, compression: compression) { _ in }
                        done.resume(returning: nil)
                    } catch {
                        done.resume(returning: error)
                    }
                }
            }
            if let error {
                // A library without MP3 is no reason to publish nothing.
                if error.reason == .unsupported, error.path == path { continue }
                throw Failure(
                    error.path == sound.file
                        ? Sentences.cannotRead(error.path, error.message) : Sentences.cannotWrite(path, error.message))
            }
            chmod(path, 0o644)
            audio.append(.init(name: name, type: type, bytes: Folder.size(of: path)))
        }
        return audio
    }
}

/// Folders of a publication.
enum Folder {
    static func make(_ path: String) throws(Failure) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw Failure(Sentences.cannotWrite(path, String(cString: strerror(errno))))
        }
    }

    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// A folder of files; folders within it, which nobody put there for us, stay.
    static func remove(_ path: String) {
        for name in names(in: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
