import FoundationEssentials
import Glibc
import Ledger
import Linux
import Tar
import Wording

/// Writes a backup, file after file. The ledger goes in as a copy that SQLite makes of one moment, whatever the station does.
struct BackupWriter {
    /// A file of the disk and its name in the archive.
    struct Source: Sendable, Hashable {
        var path: String
        var name: String
    }

    let target: FileInTheMaking
    private var writer: TarWriter
    private let descriptor: Int32
    private var files: [BackupManifest.File] = []

    /// Makes the file under its temporary name; nobody but its owner may read it.
    init(_ target: FileInTheMaking) throws(Failure) {
        self.target = target
        descriptor = open(target.temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure(Sentences.cannotWrite(target.path, String(cString: strerror(errno))))
        }
        writer = TarWriter(descriptor: descriptor)
    }

    /// Gives up: nothing is left of it.
    func abandon() {
        close(descriptor)
        target.discard()
    }

    mutating func add(_ source: Source) throws(Failure) {
        let file = open(source.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw Failure(Sentences.cannotRead(source.path, String(cString: strerror(errno)))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(Sentences.cannotRead(source.path, String(cString: strerror(EINVAL))))
        }
        var hash = SHA256()
        do throws(TarFault) {
            try writer.begin(source.name, size: Int(status.st_size), modified: Int64(status.st_mtim.tv_sec))
            var buffer = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = read(file, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw .system(SystemError("read(\(source.path))")) }
                guard count > 0 else { break }
                var fault: TarFault?
                buffer.withUnsafeBytes { bytes in
                    let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
                    hash.update(piece)
                    do throws(TarFault) { try writer.write(piece) } catch { fault = error }
                }
                if let fault { throw fault }
            }
            try writer.end()
        } catch {
            throw failure(error, source)
        }
        files.append(
            BackupManifest.File(
                path: source.name, size: Int(status.st_size), sha256: SHA256.hex(digest: hash.finalize())))
    }

    /// Ends the archive with its manifest and gives it its name, once it is on the disk.
    consuming func finish(_ manifest: BackupManifest) throws(Failure) -> BackupManifest {
        var manifest = manifest
        manifest.files = files
        let bytes = Array(JSONDocument.text(manifest).utf8)
        do throws(TarFault) {
            try writer.begin(BackupManifest.name, size: bytes.count, modified: 0)
            var fault: TarFault?
            bytes.withUnsafeBytes { buffer in
                do throws(TarFault) { try writer.write(buffer) } catch { fault = error }
            }
            if let fault { throw fault }
            try writer.end()
            try writer.finish()
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(SystemError("fsync")) }
        } catch {
            let failure = failure(error, nil)
            abandon()
            throw failure
        }
        close(descriptor)
        try target.commit()
        return manifest
    }

    private func failure(_ fault: TarFault, _ source: Source?) -> Failure {
        switch fault {
        case .system(let error): Failure(Sentences.cannotWrite(target.path, String(cString: strerror(error.code))))
        case .wrongSize: Failure(Sentences.changedMeanwhile(source?.path ?? target.path))
        default: Failure(Sentences.cannotBeSaved(source?.path ?? target.path))
        }
    }

    /// The plain files of a folder and of those in it, in order. Links, hidden files and what is no file are left out.
    static func files(in folder: String, as prefix: String) -> [Source] {
        var sources: [Source] = []
        var folders = [(folder, prefix)]
        while let (path, name) = folders.popLast() {
            guard let stream = opendir(path) else { continue }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let file = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard !file.hasPrefix(".") else { continue }
                var status = stat()
                guard lstat("\(path)/\(file)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { folders.append(("\(path)/\(file)", "\(name)/\(file)")) }
                if status.st_mode & S_IFMT == S_IFREG {
                    sources.append(Source(path: "\(path)/\(file)", name: "\(name)/\(file)"))
                }
            }
        }
        return sources.sorted { $0.name < $1.name }
    }
}
