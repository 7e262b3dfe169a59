#if canImport(Glibc)
    import Glibc
#endif

/// The machine's time zone database: files below `/usr/share/zoneinfo`.
enum ZoneDatabase {
    static let folder = "/usr/share/zoneinfo"
    /// Bytes. The largest file of the database has 4 kB.
    static let largest = 1 << 20

    /// Whether a text can name a zone: letters, digits and `-_+`, with `/` between parts. No way out of the folder.
    static func isName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return name.utf8.count <= 255
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "-_+".utf8.contains(byte)
                    }
            }
    }

    /// The bytes of a zone's file; nil where there is none.
    static func read(_ name: String) -> [UInt8]? {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
            return nil
        }
        let size = Int(status.st_size)
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                count += got
            }
            isWhole = count == size
        }
        return isWhole ? bytes : nil
    }
}
