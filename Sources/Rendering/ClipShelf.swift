import Bulletin
import Glibc
import Linux
import SoundFile
import Wording

/// The folders in which a script's clips may lie, in the order in which they are searched: beside the bulletin first, then
/// the station's own.
///
/// No name leads out of them: neither `..`, nor an absolute path, nor a link. Calls block on the disk.
package struct ClipShelf: Sendable {
    package struct Limits: Sendable, Hashable {
        /// Of one file, in bytes; the station's store takes no more.
        package var size: Int
        /// For decoding all clips of a script.
        package var time: Duration

        package init(size: Int = 1 << 30, time: Duration = .seconds(60)) {
            self.size = size
            self.time = time
        }
    }

    let folders: [String]
    let limits: Limits

    package init(folders: [String], limits: Limits = Limits()) {
        self.folders = folders
        self.limits = limits
    }

    /// The file of each clip and bed that a script names, and what is wrong with those that have none.
    ///
    /// `verify` decodes every clip to its end, so that damage is found before the rendering does; only programs that may die of
    /// a strange file ask for it, never the daemon. Without it no file is parsed. `bedPlace` is where the bulletin names `bed`.
    package func find(
        _ script: Script, bed: String?, bedPlace: Finding.Place = .file, file: String, verify: Bool = false
    ) -> (clips: [String: ClipFile], findings: [Finding]) {
        var wanted: [(name: String, place: Finding.Place)] = bed.map { [($0, bedPlace)] } ?? []
        wanted += script.clips.map { ($0.path, .position(line: $0.line, column: $0.column)) }
        var clips: [String: ClipFile] = [:]
        var findings: [Finding] = []
        var seen: Set<String> = []
        let deadline = ContinuousClock.now + limits.time
        for (name, place) in wanted where seen.insert(name).inserted {
            do throws(ClipFault) {
                let clip = try take(name)
                if verify { try ClipCheck(path: clip.path, deadline: deadline).run() }
                clips[name] = clip
            } catch {
                findings.append(
                    Finding(error.severity, file: file, place: place, code: error.code, message: error.sentence(name)))
                // A doubtful clip is there all the same.
                if error.severity == .warning { clips[name] = try? take(name) }
            }
        }
        return (clips, findings)
    }

    private func take(_ name: String) throws(ClipFault) -> ClipFile {
        let path = try locate(name)
        return ClipFile(path: path, sha256: try hash(path))
    }

    // MARK: Finding the file

    /// The real path of a clip.
    private func locate(_ name: String) throws(ClipFault) -> String {
        guard !name.hasPrefix("/"), !name.utf8.contains(0) else { throw .escapes }
        let parts = name.split(separator: "/")
        guard !parts.isEmpty, !parts.contains("..") else { throw .escapes }
        let roots = folders.compactMap { realPath($0) }
        // Editors of Markdown write %20 for a space.
        for spelling in [name, name.percentDecoded].compactMap({ $0 })
        where !spelling.split(separator: "/").contains("..") {
            for root in roots {
                guard let entry = existing(spelling, in: root) else { continue }
                guard let path = realPath(entry) else { throw .unreadable(.system(errno)) }
                guard roots.contains(where: { path.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else { throw .escapes }
                return path
            }
        }
        throw .missing(nearest: nearest(to: name, in: roots.flatMap { siblings(of: name, in: $0) }))
    }

    private func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path of a name within a folder, if there is something of that name.
    ///
    /// Names are compared as people see them: a disk of a Mac keeps letters and their marks apart.
    private func existing(_ name: String, in root: String) -> String? {
        let path = "\(root)/\(name)"
        var status = stat()
        if lstat(path, &status) == 0 { return path }
        guard name.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return siblings(of: name, in: root).first { $0 == name }.map { "\(root)/\($0)" }
    }

    /// The files that lie where a name points to, as names of the same kind.
    private func siblings(of name: String, in root: String) -> [String] {
        let slash = name.lastIndex(of: "/")
        let prefix = slash.map { String(name[...$0]) } ?? ""
        guard let folder = opendir("\(root)/\(prefix)") else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while names.count < 10_000, let entry = readdir(folder) {
            let entryName = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !entryName.hasPrefix(".") { names.append(prefix + entryName) }
        }
        return names.sorted()
    }

    // MARK: Reading the file

    private func hash(_ path: String) throws(ClipFault) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .unreadable(.system(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(.notAFile) }
        guard status.st_size > 0 else { throw .empty }
        guard status.st_size <= limits.size else { throw .tooLarge(bytes: Int(status.st_size), limit: limits.size) }
        // Whatever was put there since, nothing waits in this call.
        let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard number >= 0 else { throw .unreadable(.system(errno)) }
        let file = Descriptor(owning: number)
        var hash = SHA256()
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(file.number, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(.system(errno)) }
            guard count > 0 else { return SHA256.hex(digest: hash.finalize()) }
            block.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}

/// What is wrong with a clip.
enum ClipFault: Error, Sendable, Hashable {
    case escapes
    case missing(nearest: String?)
    case unreadable(SoundFileError.Reason)
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// The file ends before its own header says; in seconds.
    case cutShort(read: Double, promised: Double)
    case silent
    /// The time was over before the end of the file; in seconds of sound.
    case unchecked(after: Double)

    var severity: Finding.Severity {
        switch self {
        case .silent, .unchecked: .warning
        case .escapes, .missing, .unreadable, .empty, .tooLarge, .cutShort: .error
        }
    }

    var code: String {
        switch self {
        case .escapes: "escaping-clip"
        case .missing: "missing-clip"
        case .unreadable, .cutShort: "unreadable-clip"
        case .empty: "empty-clip"
        case .tooLarge: "clip-too-large"
        case .silent: "silent-clip"
        case .unchecked: "unchecked-clip"
        }
    }

    func sentence(_ name: String) -> Sentence {
        switch self {
        case .escapes: Sentences.clipEscapes(name)
        case .missing(let nearest): Sentences.clipMissing(name, nearest: nearest)
        case .unreadable(let reason): Sentences.clipUnreadable(name, reason: reason.sentence)
        case .empty: Sentences.clipUnreadable(name, reason: Sentences.emptyClip)
        case .tooLarge(let bytes, let limit):
            Sentences.clipUnreadable(name, reason: Sentences.clipTooLarge(bytes: bytes, limit: limit))
        case .cutShort(let read, let promised):
            Sentences.clipUnreadable(name, reason: Sentences.cutShort(read: read, promised: promised))
        case .silent: Sentences.silentClip(name)
        case .unchecked(let seconds): Sentences.uncheckedClip(name, after: seconds)
        }
    }
}

extension SoundFileError.Reason {
    fileprivate var sentence: Sentence {
        switch self {
        case .system(let number):
            number == EACCES ? Sentences.noPermission : Sentence(verbatim: String(cString: strerror(number)))
        case .notAFile: Sentences.notAFile
        case .unrecognised: Sentences.unknownFormat
        case .malformed, .other: Sentences.damaged
        case .unsupported: Sentences.unsupported
        }
    }
}

extension String {
    /// With `%20` and the like as the bytes that they stand for; nil where there are none, or where they are no UTF-8.
    fileprivate var percentDecoded: String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value > 0
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self), decoded != self, !decoded.hasPrefix("/") else {
            return nil
        }
        return decoded
    }
}
