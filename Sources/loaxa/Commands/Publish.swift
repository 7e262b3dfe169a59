import Bulletin
import Control
import Glibc
import Wording

/// `loaxa publish DIR`: what has aired, as a folder for a web server.
struct Publish: Command {
    static let url = Option<String>("url", Sentence(verbatim: "URL"), Sentences.publishURLOption) {
        text throws(ValueError) in
        guard let url = Site.url(text) else { throw ValueError(allowed: Sentences.urlAllowed) }
        return url
    }
    static let cover = Option("cover", Placeholders.file, Sentences.publishCoverOption)
    static let approved = Flag("approved", Sentences.publishApprovedOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "publish", Sentences.publishSummary, positionals: [Positional(Placeholders.folder, .one)],
        options: [url.description, cover.description, approved.description, json.description],
        details: Sentences.publishDetails,
        examples: [
            .init("loaxa publish /var/www/dai --url https://minhchau.example/dai", Sentences.publishExample),
            .init("loaxa publish /var/www/dai", Sentences.publishAgainExample),
        ])

    let folder: String
    let url: String?
    let cover: String?
    let includesUnaired: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        var folder = arguments.positionals[0]
        while folder.hasSuffix("/"), folder.count > 1 { folder.removeLast() }
        self.folder = folder
        url = try arguments[Publish.url]
        cover = try arguments[Publish.cover]
        includesUnaired = arguments[Publish.approved]
        wantsJSON = arguments[Publish.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let publication = Publication(folder: folder, context: context)
        let info = try await station.ask { try await $0.info() }
        let picture = try picture(context)
        let items = try await items(station, known: Set((try publication.manifest())?.items.map(\.key) ?? []))
        let outcome = try await publication.locked { () async throws(Failure) -> Publication.Outcome in
            let before = try publication.manifest()
            guard let url = url ?? before?.url else { throw Failure(Sentences.needsURL) }
            let site = Site(name: info.name, language: info.language, url: url, cover: picture?.cover)
            return try await publication.write(items, site: site, cover: picture?.bytes, before: before)
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(outcome))
        } else {
            context.say(Sentences.published(outcome))
            for title in outcome.added { context.output.prose("  + \(title)".printable) }
            for title in outcome.changed { context.output.prose("  * \(title)".printable) }
            for folder in outcome.removed { context.output.prose("  - \(folder)".printable) }
        }
        if !outcome.withoutSound.isEmpty {
            context.errors.prose(Sentences.publishedSilently(outcome.withoutSound).in(context.language).printable)
        }
        return .success
    }

    // MARK: What is published

    /// One item for each text, however often it was booked. What is `known` was published before: it stays until it is withdrawn.
    private func items(_ station: StationLink, known: Set<String>) async throws(Failure) -> [PublishedItem] {
        let bookings = try await station.ask { try await $0.bookings(includingPast: true) }
        let reader = BulletinReader()
        var readings: [String: [Wire.Reading]] = [:]
        func mayBeUnaired(_ booking: Wire.Booking) -> Bool {
            includesUnaired || known.contains(PublishedItem.key(booking))
        }
        for booking in bookings where isPublic(booking, mayBeUnaired: mayBeUnaired(booking)) {
            let reading = try await station.ask { try await $0.reading(ofBooking: booking.id) }
            guard !reading.own else { continue }
            readings[booking.bulletinSha256, default: []].append(reading)
        }
        return readings.values.compactMap { readings in
            let first = readings.compactMap(\.firstAired).min { $0.instant < $1.instant }
            guard first != nil || mayBeUnaired(readings[0].booking) else { return nil }
            var reading = readings.first { $0.soundFile != nil } ?? readings[0]
            // The zones and days of all of them.
            reading.booking.zones =
                readings.contains { $0.booking.zones.isEmpty }
                ? [] : Array(Set(readings.flatMap(\.booking.zones))).sorted()
            guard let bulletin = reader.read(Array(reading.text.utf8), file: reading.fileName).bulletin else {
                return nil
            }
            return PublishedItem(reading, bulletin, firstAired: first)
        }
    }

    private func isPublic(_ booking: Wire.Booking, mayBeUnaired: Bool) -> Bool {
        guard booking.approval == .given || booking.approval == .none else { return false }
        guard booking.aired > 0 || mayBeUnaired && booking.state == .active else { return false }
        guard booking.state == .removed else { return true }
        // Taken off: withdrawn, unless that is the only way to end it.
        guard case .slot(_, _, nil, nil, _?) = booking.placement else { return false }
        return true
    }

    // MARK: The picture

    private func picture(_ context: Context) throws(Failure) -> (cover: Site.Cover, bytes: [UInt8])? {
        let own = StationFiles.folder(context).map { ["\($0)/publish"] } ?? []
        let usual = (own + StationFiles.shippedBulletins.map { "\($0)/publish" }).flatMap { folder in
            ["png", "jpg"].map { "\(folder)/cover.\($0)" }
        }
        guard let file = cover ?? usual.first(where: { access($0, R_OK) == 0 }) else { return nil }
        let bytes = try Files.read(file)
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            return (Site.Cover(file: "cover.png", type: "image/png"), bytes)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return (Site.Cover(file: "cover.jpg", type: "image/jpeg"), bytes) }
        throw Failure(Sentences.noCover(file))
    }
}
