import Glibc

/// A folder of the disk and the files in it. Blocks on the disk.
struct Folder: Sendable, Hashable {
    let path: String

    /// Why a file could not be read.
    enum Obstacle: Error, Sendable, Hashable {
        case missing
        case forbidden
        case isFolder
        case tooLarge(limit: Int)
        /// The value of errno.
        case other(Int32)
    }

    var exists: Bool { Self.kind(of: path) == S_IFDIR }

    /// Absolute and without symbolic links; as given where the folder is not there.
    var realPath: String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether there is anything of that name.
    func has(_ name: String) -> Bool { Self.kind(of: "\(path)/\(name)") != nil }

    /// Whether there is a file of that name.
    func holds(_ name: String) -> Bool { Self.kind(of: "\(path)/\(name)") == S_IFREG }

    /// The visible files of the folder, in no order; none where it cannot be read.
    var names: [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    /// The bytes of a file; never more than `limit` of them are held.
    func read(_ name: String, limit: Int) throws(Obstacle) -> [UInt8] {
        let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.obstacle(errno) }
        defer { close(descriptor) }
        var record = stat()
        guard fstat(descriptor, &record) == 0 else { throw Self.obstacle(errno) }
        guard record.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let piece = try Self.read(from: descriptor, atMost: 65_536)
            if piece.isEmpty { return bytes }
            bytes += piece
        }
        throw .tooLarge(limit: limit)
    }

    private static func read(from descriptor: Int32, atMost count: Int) throws(Obstacle) -> [UInt8] {
        var reason: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            repeat {
                let result = Glibc.read(descriptor, buffer.baseAddress, count)
                reason = result < 0 ? errno : 0
                filled = max(0, result)
            } while reason == EINTR
        }
        guard reason == 0 else { throw obstacle(reason) }
        return piece
    }

    static func canRun(_ program: String) -> Bool { kind(of: program) == S_IFREG && access(program, X_OK) == 0 }

    /// The `S_IFMT` part of the mode, behind symbolic links; nil where there is nothing.
    private static func kind(of path: String) -> mode_t? {
        var record = stat()
        return stat(path, &record) == 0 ? record.st_mode & S_IFMT : nil
    }

    private static func obstacle(_ code: Int32) -> Obstacle {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .forbidden
        default: .other(code)
        }
    }
}
