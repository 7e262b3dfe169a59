import Wording

/// What can be told of a clip's path without looking for the file.
enum ClipPath {
    enum Fault: Hashable {
        case empty
        case remote
        case picture
        case tooLong

        var code: String {
            switch self {
            case .empty: "empty-clip-path"
            case .remote: "remote-clip"
            case .picture: "picture"
            case .tooLong: "clip-path-too-long"
            }
        }

        func sentence(_ path: String) -> Sentence {
            switch self {
            case .empty: Sentences.emptyClipPath
            case .remote: Sentences.remoteClip(path)
            case .picture: Sentences.picture(path)
            case .tooLong: Sentences.clipPathTooLong
            }
        }
    }

    static func fault(in path: String) -> Fault? {
        if path.isEmpty { return .empty }
        // The longest path of Linux, in bytes.
        if path.utf8.count > 4_095 { return .tooLong }
        let lower = path.lowercased()
        if lower.contains("://") || lower.hasPrefix("data:") { return .remote }
        let pictures = [
            ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".emf", ".wmf",
        ]
        return pictures.contains { lower.hasSuffix($0) } ? .picture : nil
    }
}
