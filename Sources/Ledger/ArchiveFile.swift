import Glibc
import Linux

/// A file of lines beside the ledger: there whole, or not at all.
struct ArchiveFile: ~Copyable {
    private let folder: String
    private let name: String
    private let descriptor: Int32
    private var hash = SHA256()
    private var buffer: [UInt8] = []
    private var isFinished = false

    private var path: String { "\(folder)/\(name)" }
    private var temporary: String { "\(path).part" }

    /// `archive/log-<first>-<last>.jsonl` in the folder of the ledger. One that a power cut left half-written is written anew.
    init(besides ledger: String, _ first: Int64, _ last: Int64) throws(SystemError) {
        let state = ledger.lastIndex(of: "/").map { String(ledger[..<$0]) } ?? "."
        let folder = "\(state)/archive"
        let name = "log-\(first)-\(last).jsonl"
        guard mkdir(folder, 0o750) == 0 || errno == EEXIST else { throw SystemError("mkdir(\(folder))") }
        let descriptor = open("\(folder)/\(name).part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw SystemError("open(\(folder)/\(name).part)") }
        (self.folder, self.name, self.descriptor) = (folder, name, descriptor)
    }

    deinit {
        close(descriptor)
        if !isFinished { unlink("\(folder)/\(name).part") }
    }

    mutating func line(_ text: String) throws(SystemError) {
        buffer += text.utf8
        buffer.append(10)
        if buffer.count > 1 << 18 { try flush() }
    }

    /// On the disk, under its own name.
    mutating func finish() throws(SystemError) -> (name: String, sha256: String) {
        try flush()
        guard fsync(descriptor) == 0 else { throw SystemError("fsync(\(temporary))") }
        guard rename(temporary, path) == 0 else { throw SystemError("rename(\(path))") }
        isFinished = true
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw SystemError("open(\(folder))") }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw SystemError("fsync(\(folder))") }
        var whole = SHA256()
        swap(&whole, &hash)
        return (name, SHA256.hex(digest: whole.finalize()))
    }

    private mutating func flush() throws(SystemError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemError("write(\(temporary))") }
            written += count
        }
        buffer.withUnsafeBytes { hash.update($0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
