import Glibc

/// The kernel's small files about processes.
enum ProcessTable {
    /// At most 4,096 bytes of it; nil where there is nothing to read.
    static func contents(_ path: String) -> String? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(file, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
}
