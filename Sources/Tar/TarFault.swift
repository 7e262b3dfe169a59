import Linux

/// Why an archive cannot be read or written. Offsets are in bytes from the beginning of the archive.
package enum TarFault: Error, Sendable, Hashable {
    /// It ends before it is over.
    case truncated(at: Int)
    /// A header whose sum is not that of its bytes, or that is none.
    case damagedHeader(at: Int)
    /// A link, a device, a folder or something newer than this reader.
    case notAFile(name: String, type: String)
    /// Absolute, with `..`, with control characters, not UTF-8, or too long.
    case hostileName(String)
    /// There is a file of that name already.
    case twice(String)
    /// The file holds more or less than was announced.
    case wrongSize(String)
    case system(SystemError)
}

/// The names that an archive may hold.
package enum TarName {
    /// Bytes, and folders on the way.
    static let longest = 1024
    static let deepest = 16

    /// Relative, with neither an empty component nor `.` or `..`, without control characters: what is put behind a folder stays in it.
    package static func isHarmless(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1...longest).contains(name.utf8.count) && parts.count <= deepest
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
            && name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{FFFD}" }
    }
}
