import Glibc
import Linux

/// Writes plain files into an archive that every tar reads: ustar headers (POSIX.1-1988), and a pax header (POSIX.1-2001) before a
/// file whose name is too long for one.
///
/// It belongs to one thread; calls block on the disk.
package struct TarWriter {
    private let descriptor: Int32
    private var rest = 0
    private var size = 0
    private var name = ""

    /// `descriptor` stays the caller's.
    package init(descriptor: Int32) { self.descriptor = descriptor }

    /// Begins a file. What is written then must be `size` bytes in all.
    package mutating func begin(_ name: String, size: Int, mode: Int = 0o640, modified: Int64) throws(TarFault) {
        precondition(rest == 0, "the file before is not whole")
        guard TarName.isHarmless(name) else { throw .hostileName(name) }
        guard (0..<0o100_000_000_000).contains(size) else { throw .wrongSize(name) }
        if name.utf8.count > 100 {
            let record = TarWriter.record("path", name)
            try put(TarWriter.header("././@PaxHeader", size: record.count, mode: 0o644, modified: modified, type: "x"))
            try put(record + TarWriter.padding(record.count))
        }
        try put(TarWriter.header(name, size: size, mode: mode, modified: modified, type: "0"))
        (self.name, self.size, rest) = (name, size, size)
    }

    package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(TarFault) {
        guard bytes.count <= rest else { throw .wrongSize(name) }
        try put(bytes)
        rest -= bytes.count
    }

    /// Ends a file; throws where it is shorter than announced.
    package mutating func end() throws(TarFault) {
        guard rest == 0 else { throw .wrongSize(name) }
        try put(TarWriter.padding(size))
    }

    /// Ends the archive.
    package func finish() throws(TarFault) { try put([UInt8](repeating: 0, count: 1024)) }

    // MARK: Blocks

    private func put(_ bytes: [UInt8]) throws(TarFault) {
        var fault: TarFault?
        bytes.withUnsafeBytes { buffer in
            do throws(TarFault) { try put(buffer) } catch { fault = error }
        }
        if let fault { throw fault }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws(TarFault) {
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(SystemError("write")) }
            done += count
        }
    }

    private static func padding(_ size: Int) -> [UInt8] { [UInt8](repeating: 0, count: (512 - size % 512) % 512) }

    /// `27 path=…` and a line feed; the number is the length of the whole line, itself included.
    private static func record(_ key: String, _ value: String) -> [UInt8] {
        let body = " \(key)=\(value)\n"
        var length = body.utf8.count + 1
        while "\(length)".utf8.count + body.utf8.count != length { length = "\(length)".utf8.count + body.utf8.count }
        return Array("\(length)\(body)".utf8)
    }

    private static func header(_ name: String, size: Int, mode: Int, modified: Int64, type: Character) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func set(_ text: String, at place: Int, limit: Int) {
            for (offset, byte) in text.utf8.prefix(limit).enumerated() { block[place + offset] = byte }
        }
        func octal(_ value: Int, digits: Int) -> String {
            let text = String(value, radix: 8)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        set(name, at: 0, limit: 100)
        set(octal(mode, digits: 7), at: 100, limit: 7)
        set(octal(0, digits: 7), at: 108, limit: 7)
        set(octal(0, digits: 7), at: 116, limit: 7)
        set(octal(size, digits: 11), at: 124, limit: 11)
        set(octal(Int(clamping: max(0, modified)), digits: 11), at: 136, limit: 11)
        set("        ", at: 148, limit: 8)
        block[156] = type.asciiValue!
        set("ustar", at: 257, limit: 5)
        set("00", at: 263, limit: 2)
        let sum = block.reduce(0) { $0 + Int($1) }
        set(octal(sum, digits: 6), at: 148, limit: 6)
        block[154] = 0
        return block
    }
}
