import FoundationEssentials
import Glibc
import SoundFile

/// Finished sounds in a folder, each under the key of its job: `KEY.flac`, and `KEY.json` with its `Rendition`.
///
/// An entry appears whole or not at all: both files are written under other names, brought to the disk and renamed. Any
/// number of processes and threads may use one folder. Calls block on the disk.
package struct RenderCache: Sendable, Hashable {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// Where the sound of that key lies, if it is there.
    package func file(of key: String) -> String { sound(key) }

    /// The finished sound, or nil where there is none or where what is there is damaged; using it makes it young.
    package func rendition(for key: String) -> Rendition? {
        guard let data = contents(of: sidecar(key)), let entry = try? JSONDecoder().decode(Entry.self, from: data),
            entry.rendition.key == key
        else { return nil }
        var rendition = entry.rendition
        rendition.file = sound(key)
        guard size(of: rendition.file) == entry.bytes, let reader = try? SoundFileReader.open(rendition.file),
            reader.info.channels == 1, let frames = reader.info.frames,
            frames * Renderer.rate == rendition.frames * reader.info.rate
        else { return nil }
        utimensat(AT_FDCWD, sidecar(key), nil, 0)
        return rendition
    }

    /// Lets `render` write the sound of `key` to the path that it is given, and takes it in.
    func store(_ key: String, render: (String) throws(RenderError) -> Rendition) throws(RenderError) -> Rendition {
        try makeFolder()
        let temporary = Self.temporary(in: folder) + key
        defer {
            unlink(temporary + Self.soundEnding)
            unlink(temporary + Self.sidecarEnding)
        }
        var rendition = try render(temporary + Self.soundEnding)
        rendition.key = key
        rendition.file = sound(key)
        guard let bytes = size(of: temporary + Self.soundEnding) else { throw failure(temporary, ENOENT) }
        guard let json = try? JSONEncoder().encode(Entry(bytes: bytes, rendition: rendition)) else {
            throw .internalFailure("a rendition without finite figures")
        }
        try write(json, to: temporary + Self.sidecarEnding)
        try bringToDisk(temporary + Self.soundEnding)
        // The sound first: a sidecar without its sound would be an entry that is not there.
        try move(temporary + Self.soundEnding, to: sound(key))
        try move(temporary + Self.sidecarEnding, to: sidecar(key))
        try bringToDisk(folder)
        return rendition
    }

    /// Removes the sounds that were not used for longest until the rest fits into `limit` bytes, and what dead
    /// processes left behind. Sounds in `pinned` stay, even where they alone are too much. Returns what was removed.
    @discardableResult
    package func removeOldest(keeping limit: Int, pinned: Set<String>) -> [String] {
        var entries: [(key: String, bytes: Int, used: Int)] = []
        for name in names() {
            if name.hasPrefix(Self.temporaryPrefix) {
                removeIfOrphaned(name)
            } else if name.hasSuffix(Self.soundEnding) {
                let key = String(name.dropLast(Self.soundEnding.count))
                // A sound whose sidecar never came counts as the oldest.
                entries.append((key, size(of: sound(key)) ?? 0, lastUse(of: sidecar(key)) ?? 0))
            }
        }
        var total = entries.reduce(0) { $0 + $1.bytes }
        var removed: [String] = []
        for entry in entries.sorted(by: { ($0.used, $0.key) < ($1.used, $1.key) }) where total > limit {
            guard !pinned.contains(entry.key) else { continue }
            unlink(sidecar(entry.key))
            unlink(sound(entry.key))
            total -= entry.bytes
            removed.append(entry.key)
        }
        return removed
    }
}

extension RenderCache {
    private struct Entry: Codable {
        /// Of the sound's file: a file cut short is noticed without reading it.
        var bytes: Int
        var rendition: Rendition
    }

    private static let temporaryPrefix = ".tmp-"

    /// How the names of this process's own files in a cache begin; they are removed when it has died.
    static func temporary(in folder: String) -> String { "\(folder)/\(temporaryPrefix)\(getpid())-" }

    private static let soundEnding = "." + Renderer.format.rawValue
    private static let sidecarEnding = ".json"

    private func sound(_ key: String) -> String { "\(folder)/\(key)\(Self.soundEnding)" }
    private func sidecar(_ key: String) -> String { "\(folder)/\(key)\(Self.sidecarEnding)" }

    private func makeFolder() throws(RenderError) {
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(folder, errno) }
    }

    private func contents(of path: String) -> Data? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return ferror(file) == 0 ? Data(bytes) : nil }
            bytes += block[..<count]
        }
    }

    private func write(_ data: Data, to path: String) throws(RenderError) {
        guard let file = fopen(path, "we") else { throw failure(path, errno) }
        let isWritten = data.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) } == data.count
        let isFlushed = fflush(file) == 0 && fsync(fileno(file)) == 0
        let code = errno
        guard fclose(file) == 0, isWritten, isFlushed else { throw failure(path, code) }
    }

    private func bringToDisk(_ path: String) throws(RenderError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path, errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(path, errno) }
    }

    private func move(_ path: String, to place: String) throws(RenderError) {
        guard rename(path, place) == 0 else { throw failure(place, errno) }
    }

    private func status(of path: String) -> stat? {
        var status = stat()
        return lstat(path, &status) == 0 ? status : nil
    }

    private func size(of path: String) -> Int? { status(of: path).map { Int($0.st_size) } }

    /// Nanoseconds since 1970.
    private func lastUse(of path: String) -> Int? {
        status(of: path).map { Int($0.st_mtim.tv_sec) * 1_000_000_000 + Int($0.st_mtim.tv_nsec) }
    }

    private func names() -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }

    private func removeIfOrphaned(_ name: String) {
        let owner = name.dropFirst(Self.temporaryPrefix.count).prefix { $0 != "-" }
        guard let process = pid_t(owner), kill(process, 0) != 0, errno == ESRCH else { return }
        unlink("\(folder)/\(name)")
    }

    private func failure(_ path: String, _ code: Int32) -> RenderError {
        .cannotWrite(path, reason: String(cString: strerror(code)))
    }
}
