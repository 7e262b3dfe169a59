import Glibc

/// The samples of one cue while it waits for its gain: in memory while short, in a nameless file when long.
///
/// Written by one thread, handed over, read by another.
// Its only users are the two threads of a pipe: it is written before it is sent and read after it was received.
final class Spool: @unchecked Sendable {
    /// In Hz.
    let rate: Int
    private(set) var count = 0
    private var memory: [Float] = []
    private var file: Int32 = -1
    private let folder: String

    /// Samples kept in memory before the rest goes to the file: 4 MiB, 47 seconds of speech. Six such sounds are under way at most.
    private static let memoryLimit = 1 << 20

    /// `folder` is where a long cue's file is made; it has no name and ends with the spool.
    init(rate: Int, folder: String) {
        self.rate = rate
        self.folder = folder
    }

    deinit {
        if file >= 0 { close(file) }
    }

    func append(_ samples: UnsafeBufferPointer<Float>) throws(RenderError) {
        count += samples.count
        memory.append(contentsOf: samples)
        if memory.count >= Self.memoryLimit { try flush() }
    }

    /// The samples from `start` on, as many as fit; 0 at the end.
    func read(from start: Int, into buffer: UnsafeMutableBufferPointer<Float>) throws(RenderError) -> Int {
        let wanted = min(buffer.count, count - start)
        guard wanted > 0 else { return 0 }
        let inFile = count - memory.count
        if start >= inFile {
            for index in 0..<wanted { buffer[index] = memory[start - inFile + index] }
            return wanted
        }
        let fromFile = min(wanted, inFile - start)
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        var done = 0
        while done < fromFile * 4 {
            let got = pread(file, bytes.baseAddress! + done, fromFile * 4 - done, off_t(start * 4 + done))
            guard got > 0 else { throw failure(got == 0 ? EIO : errno) }
            done += got
        }
        return fromFile
    }

    private func flush() throws(RenderError) {
        if file < 0 {
            var template = Array("\(RenderCache.temporary(in: folder))spool-XXXXXX".utf8CString)
            file = mkstemp(&template)
            guard file >= 0 else { throw failure(errno) }
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            unlink(template)
        }
        var failed: Int32 = 0
        memory.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let put = write(file, bytes.baseAddress! + done, bytes.count - done)
                if put < 0, errno == EINTR { continue }
                guard put > 0 else {
                    failed = errno
                    return
                }
                done += put
            }
        }
        guard failed == 0 else { throw failure(failed) }
        memory.removeAll(keepingCapacity: true)
    }

    private func failure(_ number: Int32) -> RenderError {
        .cannotWrite(folder, reason: String(cString: strerror(number)))
    }
}
