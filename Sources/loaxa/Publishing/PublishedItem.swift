import Bulletin
import Control
import Linux
import Rendering
import Time
import Vietnamese

/// A bulletin as the web shows it.
struct PublishedItem: Sendable {
    /// The first half of the SHA-256 of its text: an item is the words that were approved.
    let key: String
    /// Its folder, which never changes: the day, the title, the key.
    var folder: String
    let metadata: Metadata
    let script: Script
    /// When it was first put on the web as far as the feed is concerned, which never changes.
    var published: Moment
    /// When it first sounded; nil where it has not yet.
    let aired: Moment?
    let zones: [String]
    /// Nil where the station has no sound of it any more.
    let sound: Rendition?

    var title: String { metadata.title }

    /// `url`, `sound` and so on, as they were published before, give what is kept.
    init(_ reading: Wire.Reading, _ bulletin: Bulletin, firstAired: Moment?) {
        let booking = reading.booking
        key = PublishedItem.key(booking)
        metadata = bulletin.metadata
        script = bulletin.script
        aired = firstAired
        published = firstAired ?? booking.decidedAt ?? booking.createdAt
        zones = booking.zones
        sound = reading.rendition
        let slug = PublishedItem.slug(bulletin.metadata.title)
        folder = "\(published.civil.date)-\(slug)\(slug.isEmpty ? "" : "-")\(key.prefix(8))"
    }

    static func key(_ booking: Wire.Booking) -> String { String(booking.bulletinSha256.prefix(32)) }

    static func slug(_ title: String) -> String {
        let words = title.foldedVietnamese.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < 60 { slug += (slug.isEmpty ? "" : "-") + word }
        return slug
    }

    var paragraphs: [String] { script.passages.filter { $0.manner != .heading }.map(\.written) }

    /// What a list or a search engine shows: the benefit, or how it begins.
    var summary: String { Self.beginning(of: metadata.benefit ?? paragraphs.first ?? title, longest: 200) }

    /// At most so many characters, cut between words.
    static func beginning(of text: String, longest: Int) -> String {
        guard text.count > longest else { return text }
        let cut = text.prefix(longest - 1)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }

    var path: String { "\(folder)/" }

    /// What the feed calls it, whatever the address of the site is.
    var guid: String { "urn:loaxa:bulletin:\(key)" }

    /// Of the sound: what it holds and how long it is.
    var soundDigest: String? {
        sound.map { sound in
            SHA256.hex(of: "\(sound.frames)\n" + sound.words.map { "\($0.frame) \($0.text)" }.joined(separator: "\n"))
        }
    }
}

extension Wire.Reading {
    /// The finished sound, for whoever plays, saves or publishes it; nil until it is made.
    var rendition: Rendition? {
        guard let soundFile, let frames else { return nil }
        return Rendition(
            key: "", file: soundFile, frames: frames, loudness: loudness ?? -70, truePeak: truePeak ?? 0,
            words: words.map { TimedWords(frame: $0.atMs * Renderer.rate / 1000, text: $0.text) })
    }
}
