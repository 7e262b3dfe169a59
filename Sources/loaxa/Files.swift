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
