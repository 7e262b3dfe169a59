import Glibc

/// The lines of a file or of standard input, as they come: memory does not grow with the length of the input.
final class InputLines {
    /// Bytes. A line that is longer is no text.
    static let longestLine = 16 << 20

    private let name: String
    private let descriptor: CInt
    private var held: [UInt8] = []
    /// Offset in the input of the first byte of `held`.
    private var offset = 0
    private var hasEnded = false
    /// What is wrong after the lines that were handed out.
    private var failure: Failure?

    init(opening file: String?) throws(Failure) {
        name = file ?? "stdin"
        descriptor = file.map { open($0, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
        guard descriptor >= 0 else { throw Failure(Sentences.cannotRead(name, String(cString: strerror(errno)))) }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// The next lines, without their ends (`\n` or `\r\n`), as many as one read gave; nil at the end.
    func next() throws(Failure) -> [String]? {
        if let failure { throw failure }
        while !hasEnded {
            let count = try fill()
            let complete = count == 0 ? held.count : (held.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
            if count == 0 { hasEnded = true }
            guard complete > 0 else {
                guard held.count <= InputLines.longestLine else { throw Failure(Sentences.lineTooLong(name)) }
                continue
            }
            return try take(complete)
        }
        return nil
    }

    private func fill() throws(Failure) -> Int {
        while true {
            let before = held.count
            var count = 0
            held.append(contentsOf: repeatElement(0, count: 65_536))
            held.withUnsafeMutableBytes { bytes in
                count = read(descriptor, bytes.baseAddress! + before, 65_536)
            }
            held.removeLast(65_536 - max(0, count))
            if count >= 0 { return count }
            guard errno == EINTR else { throw Failure(Sentences.cannotRead(name, String(cString: strerror(errno)))) }
        }
    }

    private func take(_ count: Int) throws(Failure) -> [String] {
        defer {
            held.removeFirst(count)
            offset += count
        }
        var lines: [String] = []
        var rest = held[..<count]
        if let bad = InputLines.invalidByte(in: rest) {
            let wrong = Failure(Sentences.notUTF8(name, offset: offset + bad))
            rest = rest[..<(rest[..<bad].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)]
            guard !rest.isEmpty else { throw wrong }
            failure = wrong
        }
        // A byte order mark is not text.
        if offset == 0, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            var line = rest[rest.startIndex..<end]
            if line.last == 0x0D { line = line.dropLast() }
            lines.append(String(decoding: line, as: UTF8.self))
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return lines
    }

    /// The place of the first byte that cannot be UTF-8, or nil.
    static func invalidByte(in bytes: ArraySlice<UInt8>) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var place = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): place += scalar.count
            case .error: return place
            case .emptyInput: return nil
            }
        }
    }
}
