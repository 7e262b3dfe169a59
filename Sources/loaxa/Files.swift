import Glibc
import Wording

/// Whole files, for what is small enough to be held: bulletins and settings.
enum Files {
    /// Bytes. Nothing that a person writes by hand is larger.
    static let largest = 16 << 20

    /// Why a file could not be read.
    struct Problem: Error, Hashable {
        /// The system's number; nil where the file is too large.
        let number: CInt?
    }

    static func read(_ path: String) throws(Failure) -> [UInt8] {
        do throws(Problem) {
            return try contents(path)
        } catch {
            guard let number = error.number else { throw Failure(Sentences.fileTooLarge(path)) }
            throw Failure(Sentences.cannotRead(path, String(cString: strerror(number))))
        }
    }

    /// Writes a file that appears, whole, in the place of an old one or not at all.
    static func write(_ text: String, to path: String, _ context: Context) throws(Failure) {
        try write(Array(text.utf8), to: path, context)
    }

    static func write(_ bytes: [UInt8], to path: String, _ context: Context) throws(Failure) {
        let target = FileInTheMaking(path, cleanups: context.cleanups)
        try fill(target, with: bytes)
        try target.commit()
    }

    /// Writes a new file, whole; a file of that name that is there already stays as it is. Makes its folder.
    static func create(_ text: String, at path: String, _ context: Context) throws(Failure) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if access(folder, F_OK) != 0, mkdir(folder, 0o777) != 0 {
            throw Failure(Sentences.cannotWrite(path, String(cString: strerror(errno))))
        }
        let target = FileInTheMaking(path, cleanups: context.cleanups)
        try fill(target, with: Array(text.utf8))
        try target.commitAnew()
    }

    private static func fill(_ target: FileInTheMaking, with bytes: [UInt8]) throws(Failure) {
        let descriptor = open(target.temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        var problem: CInt? = descriptor < 0 ? errno : nil
        if descriptor >= 0 {
            var rest = bytes[...]
            while !rest.isEmpty, problem == nil {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { problem = errno }
            }
            if problem == nil, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
            if close(descriptor) != 0, problem == nil { problem = errno }
        }
        if let problem {
            target.discard()
            throw Failure(Sentences.cannotWrite(target.path, String(cString: strerror(problem))))
        }
    }

    /// The text of a file; what is not UTF-8 is told by the offset of its first byte.
    static func text(_ path: String) throws(Failure) -> String {
        let bytes = try read(path)
        if let bad = InputLines.invalidByte(in: bytes[...]) { throw Failure(Sentences.notUTF8(path, offset: bad)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func contents(_ path: String) throws(Problem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(number: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while true {
            let before = bytes.count
            guard before <= largest else { throw Problem(number: nil) }
            bytes.append(contentsOf: repeatElement(0, count: 65_536))
            let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + before, 65_536) }
            let reason = errno
            bytes.removeLast(65_536 - max(0, count))
            if count == 0 { return bytes }
            if count < 0, reason != EINTR { throw Problem(number: reason) }
        }
    }
}
