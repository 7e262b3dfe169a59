import FoundationEssentials

extension Wire {
    /// How much of a clip the station has.
    package struct ClipState: Sendable, Hashable, Codable {
        package var sha256: String
        package var received: Int
        package var complete: Bool

        package init(sha256: String, received: Int, complete: Bool) {
            self.sha256 = sha256
            self.received = received
            self.complete = complete
        }
    }

    /// A piece of a clip that is handed in.
    package struct ClipPiece: Sendable, Hashable, Codable {
        package var sha256: String
        package var offset: Int
        package var data: Data
        package var last: Bool

        package init(sha256: String, offset: Int, data: Data, last: Bool) {
            self.sha256 = sha256
            self.offset = offset
            self.data = data
            self.last = last
        }
    }

    /// A clip of a bulletin: its path as the bulletin writes it, and the SHA-256 of the file in lower-case hexadecimal.
    package struct Clip: Sendable, Hashable, Codable {
        package var path: String
        package var sha256: String

        package init(path: String, sha256: String) {
            self.path = path
            self.sha256 = sha256
        }
    }
}
