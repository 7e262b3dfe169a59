import Glibc
import Synchronization

/// Where a command's text goes. May be called on any thread; may block while the reader is slow.
protocol TextSink: Sendable {
    var isTerminal: Bool { get }
    /// Columns of the terminal; nil where lines may have any length.
    var columns: Int? { get }
    func write(_ text: String)
    /// Hands what is still held to the reader.
    func flush()
}

extension TextSink {
    func line(_ text: String) { write(text + "\n") }
}

/// Standard output, or standard error, which is handed on at once.
final class DescriptorSink: TextSink {
    private let descriptor: CInt
    private let held = Mutex<[UInt8]>([])
    private let onWriteError: @Sendable (CInt) -> Void
    let isTerminal: Bool

    /// `onWriteError` is told the errno of a write that failed; what was held is then gone.
    init(_ descriptor: CInt, onWriteError: @escaping @Sendable (CInt) -> Void) {
        self.descriptor = descriptor
        self.onWriteError = onWriteError
        isTerminal = isatty(descriptor) == 1
    }

    var columns: Int? {
        if isTerminal {
            var size = winsize()
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
        return isTerminal ? 80 : nil
    }

    func write(_ text: String) {
        let isFull = held.withLock { bytes in
            bytes.append(contentsOf: text.utf8)
            return bytes.count >= 65_536
        }
        if isFull || isTerminal || descriptor == STDERR_FILENO { flush() }
    }

    func flush() {
        // The lock is held while writing so that lines from two threads never mix.
        let failure: CInt? = held.withLock { bytes in
            defer { bytes.removeAll(keepingCapacity: true) }
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(written)
            }
            return nil
        }
        if let failure { onWriteError(failure) }
    }
}
