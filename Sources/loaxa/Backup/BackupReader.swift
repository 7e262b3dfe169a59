import FoundationEssentials
import Glibc
import Linux
import Tar
import Wording

/// Reads a backup and checks all of it; puts its files into a folder where it is asked to.
struct BackupReader {
    let path: String

    /// Bytes. A manifest of a hundred thousand files is not longer.
    private static let largestManifest = 32 << 20

    /// Checks every file against the manifest. `staging` says where a file goes; nil leaves it out, which `check` does for all.
    func read(_ staging: (String) -> String? = { _ in nil }) throws(Failure) -> BackupManifest {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(Sentences.cannotRead(path, String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var files: [String: BackupManifest.File] = [:]
        var manifest: BackupManifest?
        do throws(TarFault) {
            var reader = TarReader(descriptor: descriptor)
            while let entry = try reader.next() {
                // The manifest is the last file, and what comes after it is in no table.
                guard manifest == nil else { throw .twice(entry.name) }
                if entry.name == BackupManifest.name {
                    guard entry.size <= BackupReader.largestManifest else { throw .wrongSize(entry.name) }
                    var bytes: [UInt8] = []
                    while let piece = try reader.read(upTo: 1 << 18) { bytes += piece }
                    manifest = try? BackupReader.manifest(bytes)
                    guard manifest != nil else { throw .wrongSize(entry.name) }
                } else {
                    files[entry.name] = try take(entry, &reader, to: staging(entry.name))
                }
            }
        } catch {
            throw Failure(Sentences.damagedBackup(path, error))
        }
        guard let manifest else { throw Failure(Sentences.noBackup(path)) }
        guard manifest.format == BackupManifest.format else {
            throw Failure(Sentences.otherBackup(path, manifest.format, known: BackupManifest.format))
        }
        for file in manifest.files {
            guard files.removeValue(forKey: file.path) == file else {
                throw Failure(Sentences.otherFile(path, file.path))
            }
        }
        if let stranger = files.keys.min() { throw Failure(Sentences.otherFile(path, stranger)) }
        guard manifest.files.contains(where: { $0.path == BackupManifest.ledger }) else {
            throw Failure(Sentences.noBackup(path))
        }
        return manifest
    }

    private static func manifest(_ bytes: [UInt8]) throws -> BackupManifest {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(BackupManifest.self, from: Data(bytes))
    }

    private func take(
        _ entry: TarReader.Entry, _ reader: inout TarReader, to target: String?
    ) throws(TarFault) -> BackupManifest.File {
        var hash = SHA256()
        var output: Int32 = -1
        if let target {
            BackupReader.makeFolder(target)
            output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o640)
            guard output >= 0 else { throw .system(SystemError("open(\(target))")) }
        }
        defer { if output >= 0 { close(output) } }
        while let piece = try reader.read(upTo: 1 << 18) {
            piece.withUnsafeBytes { hash.update($0) }
            var done = 0
            while output >= 0, done < piece.count {
                let count = piece.withUnsafeBytes { Glibc.write(output, $0.baseAddress! + done, piece.count - done) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw .system(SystemError("write(\(target ?? ""))")) }
                done += count
            }
        }
        if output >= 0, fsync(output) != 0, errno != EINVAL { throw .system(SystemError("fsync(\(target ?? ""))")) }
        return BackupManifest.File(path: entry.name, size: entry.size, sha256: SHA256.hex(digest: hash.finalize()))
    }

    /// Those above `path` that are missing.
    static func makeFolder(_ path: String) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        guard access(folder, F_OK) != 0 else { return }
        makeFolder(folder)
        mkdir(folder, 0o750)
    }
}
