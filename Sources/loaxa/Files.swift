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

    /// Writes a new file, whole; a file of that name that is there already stays as it is.
    static func create(_ text: String, at path: String) throws(Failure) {
        let temporary = "\(path).\(getpid())~"
        func fail() -> Failure {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            return Failure(Sentences.cannotWrite(path, reason))
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        if access(folder, F_OK) != 0, mkdir(folder, 0o777) != 0 { throw fail() }
        guard let file = fopen(temporary, "wxe") else { throw fail() }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten else { throw fail() }
        // A link cannot take the place of another file.
        guard link(temporary, path) == 0 else {
            if errno == EEXIST {
                unlink(temporary)
                throw Failure(Sentences.fileExists(path))
            }
            throw fail()
        }
        unlink(temporary)
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
