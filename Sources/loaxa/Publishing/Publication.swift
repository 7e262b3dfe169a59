import Bulletin
import Control
import Glibc
import Linux
import Rendering
import Time
import Wording

/// The folder that a web server shows, brought to what the station has aired.
struct Publication: Sendable {
    let folder: String
    let context: Context

    /// What was done.
    struct Outcome: Sendable, Encodable {
        var folder: String
        var published = 0
        /// Titles.
        var added: [String] = []
        var changed: [String] = []
        /// Folders of what was withdrawn.
        var removed: [String] = []
        /// Titles of what the station has no sound of.
        var withoutSound: [String] = []
    }

    private var manifestFile: String { "\(folder)/\(SiteManifest.file)" }

    /// Nil where the folder is new or empty. Throws where it is somebody else's.
    func manifest() throws(Failure) -> SiteManifest? {
        guard access(folder, F_OK) == 0 else { return nil }
        let names = Folder.names(in: folder)
        guard names.contains(SiteManifest.file) else {
            // What a first publication that was cut short leaves behind is no reason.
            guard names.allSatisfy({ $0.hasPrefix(".") }) else { throw Failure(Sentences.foreignFolder(folder)) }
            return nil
        }
        guard let manifest = SiteManifest.read(try Files.read(manifestFile)) else {
            throw Failure(Sentences.brokenManifest(manifestFile))
        }
        return manifest
    }

    /// One publication at a time.
    func locked<Result>(_ body: () async throws(Failure) -> Result) async throws(Failure) -> Result {
        try Folder.make(folder)
        let path = "\(folder)/.loaxa-publish.lock"
        let lock: FileLock?
        do {
            lock = try FileLock.take(path)
        } catch {
            throw Failure(Sentences.cannotWrite(path, error.description))
        }
        guard let lock else { throw Failure(Sentences.publishingAlready(folder)) }
        let result = try await body()
        _ = consume lock
        return result
    }

    /// `items` in any order.
    func write(_ items: [PublishedItem], site: Site, cover: [UInt8]?, before: SiteManifest?) async throws(Failure)
        -> Outcome
    {
        var outcome = Outcome(folder: folder)
        let known = Dictionary((before?.items ?? []).map { ($0.key, $0) }) { first, _ in first }
        var done: [(item: PublishedItem, entry: SiteManifest.Entry)] = []
        var pending: [(item: PublishedItem, before: SiteManifest.Entry?, digest: String)] = []
        for var item in items {
            let entry = known[item.key]
            if let entry { (item.folder, item.published) = (entry.folder, entry.published) }
            let digest = Self.digest(item, site)
            if let entry, entry.textDigest == digest, item.sound == nil || entry.soundDigest == item.soundDigest,
                access("\(folder)/\(entry.folder)/\(ItemFiles.page)", F_OK) == 0
            {
                done.append((item, entry))
            } else {
                pending.append((item, entry, digest))
            }
        }
        // Whatever happens from here on, the next publication knows which folders are ours.
        var manifest = SiteManifest(url: site.url, items: before?.items ?? [])
        manifest.items += pending.filter { $0.before == nil }.map { item, _, _ in
            .init(key: item.key, folder: item.folder, published: item.published, textDigest: "")
        }
        try Files.write(manifest.text, to: manifestFile, context)
        for (item, entry, digest) in pending {
            let files = ItemFiles(
                site: site, item: item, root: folder, before: entry, textDigest: digest, context: context)
            let written = try await files.write()
            done.append((item, written))
            if entry == nil || entry?.textDigest == "" {
                outcome.added.append(item.title)
            } else {
                outcome.changed.append(item.title)
            }
        }
        done.sort { a, b in
            (b.item.published.instant, b.item.key) < (a.item.published.instant, a.item.key)
        }
        try Files.write(Style.css, to: "\(folder)/style.css", context)
        if let cover, let name = site.cover?.file { try Files.write(cover, to: "\(folder)/\(name)", context) }
        try Files.write(Feed(site: site, items: done).xml, to: "\(folder)/feed.xml", context)
        try Files.write(IndexPage(site: site, items: done).html, to: "\(folder)/index.html", context)
        // Only now that nothing leads there any more.
        let kept = Set(done.map(\.entry.folder))
        for entry in manifest.items where !kept.contains(entry.folder) {
            Folder.remove("\(folder)/\(entry.folder)")
            outcome.removed.append(entry.folder)
        }
        manifest.items = done.map(\.entry)
        try Files.write(manifest.text, to: manifestFile, context)
        outcome.published = done.count
        outcome.withoutSound = done.filter { $0.entry.audio.isEmpty }.map(\.item.title)
        return outcome
    }

    /// Raised when pages would come out otherwise for the same bulletin.
    private static let generation = 1

    private static func digest(_ item: PublishedItem, _ site: Site) -> String {
        SHA256.hex(
            of: [
                "\(generation)", site.name, site.language.rawValue, site.url, site.cover?.file ?? "",
                site.cover?.type ?? "",
                item.key, item.aired?.description ?? "", item.published.description,
            ].joined(separator: "\n"))
    }
}
