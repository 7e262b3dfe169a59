import Glibc
import Linux
import Wording

/// The folder into which messages are put, as files that end in `.xml` or `.cap`. Blocks on the disk.
struct MessageFolder: Sendable {
    let path: String

    /// Files that are looked at; nobody has more alerts than that.
    static let mostFiles = 1_000
    /// Bytes of a message, and one more by which a longer one is known.
    static let longestFile = (1 << 20) + 1

    /// What tells one state of a file from another.
    struct Stamp: Sendable, Hashable {
        var file: UInt64
        var size: Int
        /// Nanoseconds since 1970.
        var changed: Int64
    }

    struct Entry: Sendable, Hashable {
        var name: String
        var stamp: Stamp
    }

    struct File: Sendable {
        var bytes: [UInt8]
        var owner: UInt32
        var group: UInt32
        var stamp: Stamp
    }

    /// Why no file is read.
    enum Problem: Error, Hashable {
        /// The value of errno.
        case unreadable(Int32)
        /// Anybody on the machine could put an alert into it.
        case writableByAll
    }

    /// The messages in it, the oldest first. Nothing that is no plain file, and nothing hidden: what is being written usually is.
    func entries() throws(Problem) -> [Entry] {
        var record = stat()
        guard stat(path, &record) == 0 else { throw .unreadable(errno) }
        guard record.st_mode & S_IFMT == S_IFDIR else { throw .unreadable(ENOTDIR) }
        guard record.st_mode & S_IWOTH == 0 else { throw .writableByAll }
        guard access(path, R_OK | X_OK) == 0 else { throw .unreadable(errno) }
        var entries: [Entry] = []
        for name in Folder(path: path).names where Self.isMessage(name) {
            var record = stat()
            guard lstat("\(path)/\(name)", &record) == 0, record.st_mode & S_IFMT == S_IFREG else { continue }
            entries.append(Entry(name: name, stamp: Stamp(record)))
        }
        entries.sort { ($0.stamp.changed, $0.name) < ($1.stamp.changed, $1.name) }
        // The newest count: an old alert is over.
        return Array(entries.suffix(Self.mostFiles))
    }

    static func isMessage(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".xml") || name.hasSuffix(".cap")
    }

    /// Nil where the file has gone, or is none.
    func read(_ name: String) throws(SystemError) -> File? {
        let call = "open(\(path)/\(name))"
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            guard errno != ENOENT, errno != ELOOP else { return nil }
            throw SystemError(call)
        }
        defer { close(descriptor) }
        var record = stat()
        guard fstat(descriptor, &record) == 0 else { throw SystemError(call) }
        guard record.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < Self.longestFile {
            let count = Glibc.read(descriptor, &block, min(block.count, Self.longestFile - bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemError(call) }
            if count == 0 { break }
            bytes += block[..<count]
        }
        return File(bytes: bytes, owner: record.st_uid, group: record.st_gid, stamp: Stamp(record))
    }
}

extension MessageFolder.Stamp {
    fileprivate init(_ record: stat) {
        file = UInt64(record.st_ino)
        size = Int(record.st_size)
        changed = Int64(record.st_mtim.tv_sec) * 1_000_000_000 + Int64(record.st_mtim.tv_nsec)
    }
}
