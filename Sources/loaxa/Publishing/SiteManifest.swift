import Control
import FoundationEssentials

/// What a publication wrote into its folder, so that the next one changes and removes that and nothing else.
struct SiteManifest: Sendable, Codable {
    static let file = ".loaxa-publish.json"

    var version = 1
    var url: String
    var items: [Entry] = []

    struct Entry: Sendable, Codable, Hashable {
        var key: String
        var folder: String
        var published: Moment
        /// Of all that the page, the subtitles and the short text are made of, but the sound.
        var textDigest: String
        /// Of the sound that was published; nil where there was none.
        var soundDigest: String?
        var frames: Int?
        var audio: [Audio] = []
        var hasSubtitles = false
    }

    struct Audio: Sendable, Codable, Hashable {
        var name: String
        var type: String
        var bytes: Int

        /// `Opus`, `MP3`, for people.
        var kind: String { type == "audio/mpeg" ? "MP3" : "Opus" }
    }

    /// Folders that a manifest may name: what it says is removed later on.
    private static func isSafe(_ folder: String) -> Bool {
        !folder.isEmpty && folder.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    }

    static func read(_ bytes: [UInt8]) -> SiteManifest? {
        guard let manifest = try? JSONDecoder().decode(SiteManifest.self, from: Data(bytes)), manifest.version == 1,
            manifest.items.allSatisfy({ isSafe($0.folder) }), Site.url(manifest.url) != nil
        else { return nil }
        return manifest
    }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            preconditionFailure("a manifest is made of strings and integers")
        }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
