import Glibc
import Linux
import SoundFile

/// A voice that is a program: it reads a text on its standard input and writes a recording, to its standard output or to the
/// file whose name stands for `{file}` among its arguments.
///
/// It runs within the worker's own limits of memory and time. Blocks until the program has ended.
struct CommandVoice {
    /// The program, looked up in PATH, and its arguments.
    let command: [String]
    /// Where its recordings are kept until they are heard.
    let folder: String

    /// Why nothing was said, in the program's or the system's own words.
    struct Failure: Error {
        var reason: String
    }

    private static let placeholder = "{file}"
    private static let timeLimit = Duration.seconds(120)
    /// Bytes of standard output: an hour of speech.
    private static let longest = 1 << 28

    /// The name of a file that the caller removes: it holds a recording that can be decoded to its end and is not silent.
    func say(_ text: String) throws(Failure) -> String {
        let path = try emptyFile()
        do throws(Failure) {
            try run(text, writingTo: path)
            try listen(to: path)
            return path
        } catch {
            unlink(path)
            throw error
        }
    }

    private func emptyFile() throws(Failure) -> String {
        var template = Array("\(RenderCache.temporary(in: folder))voice-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw Failure(reason: String(cString: strerror(errno))) }
        close(file)
        return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    private func run(_ text: String, writingTo path: String) throws(Failure) {
        let isNamed = command.contains { $0.contains(Self.placeholder) }
        var output: [UInt8] = []
        // `env` looks the program up in PATH.
        let child = ChildProcess(
            executable: "/usr/bin/env", arguments: command.map { $0.replacing(Self.placeholder, with: path) })
        let ending: ChildProcess.Ending
        do {
            ending = try child.run(feeding: Array((text + "\n").utf8), timeLimit: Self.timeLimit) { bytes in
                if !isNamed, output.count < Self.longest { output += bytes }
            }
        } catch {
            throw Failure(reason: String(cString: strerror(error.code)))
        }
        if ending.isTimedOut { throw Failure(reason: "\(Self.timeLimit.components.seconds) s") }
        guard ending.cause == .exited(code: 0) else {
            let words = String(decoding: ending.errorOutput, as: UTF8.self).split(whereSeparator: \.isNewline).last
            throw Failure(reason: words.map(String.init) ?? "\(ending.cause)")
        }
        if !isNamed { try save(output, to: path) }
    }

    private func save(_ bytes: [UInt8], to path: String) throws(Failure) {
        guard let file = fopen(path, "we") else { throw Failure(reason: String(cString: strerror(errno))) }
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten else { throw Failure(reason: String(cString: strerror(errno))) }
    }

    private func listen(to path: String) throws(Failure) {
        do {
            var recording = try Recording.open(path)
            var block = [Float](repeating: 0, count: 4_096)
            var isSilent = true
            while true {
                let count = try recording.read(into: &block)
                if count == 0 { break }
                isSilent = isSilent && !block[..<count].contains { abs($0) > 0.001 }
            }
            if isSilent { throw Failure(reason: "silence") }
        } catch let error as SoundFileError {
            throw Failure(reason: error.message)
        } catch let failure as Failure {
            throw failure
        } catch {
            preconditionFailure("nothing else throws here: \(error)")
        }
    }
}
