import Glibc
import Wording

/// A file that appears under its name only when it is whole; until then it is beside it, and goes however the process ends.
final class FileInTheMaking: Sendable {
    let path: String
    /// Where to write for now: in the same folder, with the same extension.
    let temporaryPath: String
    private let cleanups: Cleanups
    private let token: Cleanups.Token

    init(_ path: String, cleanups: Cleanups) {
        self.path = path
        self.cleanups = cleanups
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = "\(path[..<slash]).\(getpid())-\(path[slash...])"
        temporaryPath = temporary
        token = cleanups.add { unlink(temporary) }
    }

    /// Gives the file its name; a file that had the name before is replaced.
    func commit() throws(Failure) {
        guard rename(temporaryPath, path) == 0 else {
            let reason = String(cString: strerror(errno))
            discard()
            throw Failure(Sentences.cannotWrite(path, reason))
        }
        cleanups.cancel(token)
    }

    /// The same, but a file that has the name already keeps it.
    func commitAnew() throws(Failure) {
        // A link takes no other file's place.
        let reason = link(temporaryPath, path) == 0 ? nil : errno
        discard()
        if reason == EEXIST { throw Failure(Sentences.fileExists(path)) }
        if let reason { throw Failure(Sentences.cannotWrite(path, String(cString: strerror(reason)))) }
    }

    func discard() {
        unlink(temporaryPath)
        cleanups.cancel(token)
    }
}
