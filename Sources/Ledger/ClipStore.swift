import Glibc
import Linux

/// Clips that were handed in, each under the SHA-256 of its bytes, in a folder of their own.
///
/// A clip comes in pieces; until the last one has come and the hash is right it is a `.part` file, and an upload that broke off
/// goes on there, also after a restart. Calls run on a queue of the store's own.
package actor ClipStore {
    /// How much of a clip is there.
    package struct State: Sendable, Hashable {
        /// In bytes.
        package var received: Int
        package var isComplete: Bool
    }

    package enum Failure: Error, Sendable, Hashable {
        /// The piece does not begin where the last one ended.
        case wrongOffset(expected: Int)
        /// The whole is another file than the hash says; it has been thrown away.
        case wrongHash
        /// Longer than the store takes.
        case tooLong(limit: Int)
        case system(SystemError)
    }

    private nonisolated let executor = QueueExecutor("clips")
    nonisolated package var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package nonisolated let folder: String
    private let limit: Int

    /// `limit` is the longest clip in bytes. The folder is made by the first piece.
    package init(folder: String, limit: Int = 1 << 30) {
        self.folder = folder
        self.limit = limit
    }

    /// Where the clip lies once it is complete. `sha256` is 64 lower-case hexadecimal digits.
    package nonisolated func path(of sha256: String) -> String {
        precondition(
            sha256.utf8.count == 64
                && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) },
            "a hash becomes a file's name: “\(sha256)”")
        return "\(folder)/\(sha256)"
    }

    package func state(of sha256: String) -> State {
        if let size = size(path(of: sha256)) { return State(received: size, isComplete: true) }
        return State(received: size(part(sha256)) ?? 0, isComplete: false)
    }

    /// Those of `hashes` that are not complete.
    package func missing(of hashes: some Sequence<String> & Sendable) -> [String] {
        hashes.filter { !state(of: $0).isComplete }
    }

    /// Takes a piece. With the last one the clip is checked and becomes complete.
    package func write(_ sha256: String, at offset: Int, _ bytes: [UInt8], isLast: Bool) throws(Failure) -> State {
        let state = state(of: sha256)
        guard !state.isComplete else { return state }
        guard offset == state.received else { throw .wrongOffset(expected: state.received) }
        guard offset + bytes.count <= limit else {
            unlink(part(sha256))
            throw .tooLong(limit: limit)
        }
        do {
            if mkdir(folder, 0o750) != 0, errno != EEXIST { throw SystemError("mkdir(\(folder))") }
            try append(bytes, to: part(sha256), isLast: isLast)
            guard isLast else { return State(received: offset + bytes.count, isComplete: false) }
            guard try hash(part(sha256)) == sha256 else {
                unlink(part(sha256))
                throw Failure.wrongHash
            }
            try complete(sha256)
            return State(received: offset + bytes.count, isComplete: true)
        } catch let error as Failure {
            throw error
        } catch let error as SystemError {
            throw .system(error)
        } catch {
            preconditionFailure("nothing else throws here: \(error)")
        }
    }

    // MARK: Files

    private func part(_ sha256: String) -> String { "\(path(of: sha256)).part" }

    private func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Int(status.st_size)
    }

    private func append(_ bytes: [UInt8], to path: String, isLast: Bool) throws(SystemError) {
        let file = try open(path, O_WRONLY | O_CREAT | O_APPEND)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file.number, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = SystemError("write(\(path))")
                // A piece is there whole or not at all, so that the client's next offset is right.
                ftruncate(file.number, lseek(file.number, 0, Int32(SEEK_END)) - off_t(written))
                throw error
            }
            written += count
        }
        if isLast, fsync(file.number) != 0 { throw SystemError("fsync(\(path))") }
    }

    private func hash(_ path: String) throws(SystemError) -> String {
        let file = try open(path, O_RDONLY)
        var hash = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(file.number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemError("read(\(path))") }
            guard count > 0 else { return SHA256.hex(digest: hash.finalize()) }
            buffer.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    private func complete(_ sha256: String) throws(SystemError) {
        guard rename(part(sha256), path(of: sha256)) == 0 else { throw SystemError("rename(\(path(of: sha256)))") }
        // The new name, too, must survive a power cut: a booking will count on it.
        let directory = try open(folder, O_RDONLY | O_DIRECTORY)
        guard fsync(directory.number) == 0 else { throw SystemError("fsync(\(folder))") }
    }

    private func open(_ path: String, _ flags: Int32) throws(SystemError) -> Descriptor {
        let number = Glibc.open(path, flags | O_CLOEXEC, 0o640)
        guard number >= 0 else { throw SystemError("open(\(path))") }
        return Descriptor(owning: number)
    }
}
