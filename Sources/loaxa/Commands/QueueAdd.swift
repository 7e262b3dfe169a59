import Bulletin
import Control
import Importing
import Rendering
import Schedule
import Station
import Time
import Wording

/// `loaxa queue add FILE…`: places bulletins on the air.
struct QueueAdd: Command {
    static let slot = Option("slot", Placeholders.name, Sentences.slotOption)
    static let on = Option<WrittenDays>("on", Placeholders.days, Sentences.onOption, read: WrittenDays.read)
    static let from = Option<WrittenDay>("from", Placeholders.date, Sentences.bookFromOption, read: WrittenDay.read)
    static let until = Option<WrittenDay>("until", Placeholders.date, Sentences.bookUntilOption, read: WrittenDay.read)
    static let every = Option<BookedDays>("every", Placeholders.dayRule, Sentences.everyOption, read: readDays)
    static let times = Option<Int>("times", Placeholders.count, Sentences.timesOption) { text throws(ValueError) in
        guard let times = Int(text), (1...1000).contains(times) else {
            throw ValueError(allowed: Sentence(verbatim: "1…1000"))
        }
        return times
    }
    static let repeats = Option<Int>("repeat", Placeholders.count, Sentences.repeatOption) { text throws(ValueError) in
        guard let times = Int(text), Metadata.repeatsAllowed.contains(times) else {
            throw ValueError(allowed: Sentence(verbatim: "1…3"))
        }
        return times
    }
    static let at = Option<WrittenMoment>("at", Placeholders.moment, Sentences.atOption, read: WrittenMoment.read)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "queue add", Sentences.queueAddSummary, positionals: [Positional(Placeholders.file, .oneOrMore)],
        options: [
            slot.description, on.description, from.description, until.description, every.description, times.description,
            at.description, repeats.description, json.description,
        ],
        details: Sentences.queueAddDetails,
        examples: [
            .init("loaxa queue add ban-tin.md --slot sang", Sentences.queueAddNextExample),
            .init("loaxa queue add ban-tin.md --slot sang --on 24/11..30/11", Sentences.queueAddRangeExample),
            .init(
                "loaxa queue add ve-sinh.md --slot chieu --every T2,T5 --until 31/12", Sentences.queueAddEveryExample),
            .init("loaxa queue add bai-1.md bai-2.md bai-3.md --slot toi", Sentences.queueAddLessonsExample),
            .init("loaxa queue add mat-dien.md --at \"mai 9h30\"", Sentences.queueAddAtExample),
        ])

    enum Place: Sendable, Hashable {
        case slot(String, Days)
        case at(WrittenMoment)
    }

    /// In which occurrences of the slot.
    struct Days: Sendable, Hashable {
        var first: WrittenDay?
        var last: WrittenDay?
        /// The first day is the last one too, where nothing else is said.
        var isOneDay = false
        var every: BookedDays?
        var times: Int?
    }

    let files: [String]
    let place: Place
    let repeats: Int?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.positionals
        wantsJSON = arguments[QueueAdd.json]
        repeats = try arguments[QueueAdd.repeats]
        guard let place = try QueueAdd.place(arguments) else { throw UsageError(Sentences.noPlace) }
        self.place = place
    }

    /// Where it is to air; nil where nothing says so.
    static func place(_ arguments: Arguments) throws(UsageError) -> Place? {
        switch (try arguments[QueueAdd.slot], try arguments[QueueAdd.at]) {
        case (let slot?, nil): return .slot(slot, try QueueAdd.days(arguments))
        case (nil, let moment?):
            let limits: [(String, Bool)] = [
                ("--on", try arguments[QueueAdd.on] != nil), ("--from", try arguments[QueueAdd.from] != nil),
                ("--until", try arguments[QueueAdd.until] != nil), ("--every", try arguments[QueueAdd.every] != nil),
                ("--times", try arguments[QueueAdd.times] != nil),
            ]
            if let limit = limits.first(where: \.1) { throw UsageError(Sentences.needsSlot(limit.0)) }
            return .at(moment)
        case (_?, _?): throw UsageError(Sentences.exclude(["--slot", "--at"]))
        case (nil, nil): return nil
        }
    }

    private static func days(_ arguments: Arguments) throws(UsageError) -> Days {
        let (from, until) = (try arguments[QueueAdd.from], try arguments[QueueAdd.until])
        var days = Days(
            first: from, last: until, every: try arguments[QueueAdd.every], times: try arguments[QueueAdd.times])
        guard let on = try arguments[QueueAdd.on] else { return days }
        guard from == nil, until == nil else {
            throw UsageError(Sentences.exclude(["--on", from == nil ? "--until" : "--from"]))
        }
        (days.first, days.last) = (on.first, on.last)
        // A day and a number of times means: from that day on.
        days.isOneDay = on.last == nil && days.times == nil
        return days
    }

    /// `Mon,Thu`, `T2,T5`, `*-*-01`, `lunar 1,15`.
    private static func readDays(_ text: String) throws(ValueError) -> BookedDays {
        do throws(Recurrence.NotUnderstood) {
            return try BookedDays(WrittenWeekdays(text)?.notation ?? text)
        } catch {
            throw ValueError(allowed: Sentences.daysAllowed)
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let placement = place.placement(try StationTime(info, now: context.clock.now))
        let read = try readFiles(info, context)
        try await ClipUpload(clips: read.flatMap(\.clips.values)).run(station)
        let bulletins = read.map { file in
            Wire.Bulletin(
                fileName: file.name, text: String(decoding: file.bytes, as: UTF8.self),
                clips: file.clips.sorted { $0.key < $1.key }.map { Wire.Clip(path: $0.key, sha256: $0.value.sha256) },
                repeats: repeats)
        }
        let added = try await station.ask { try await $0.add(bulletins, at: placement) }
        // What the station alone can know comes on top of what was found here.
        let known = read.flatMap(\.findings)
        context.complain(
            added.findings.map(\.finding).filter { finding in
                !known.contains { $0.code == finding.code && $0.place == finding.place }
            })
        if wantsJSON {
            context.output.line(JSONDocument.text(added))
        } else {
            context.show(BookingTable(added.bookings, Titles(info)))
            for booking in added.bookings where booking.next.isEmpty {
                let note =
                    booking.waits.map { Sentences.waitsTooLong(booking.id, $0.sentence) }
                    ?? Sentences.neverAirs(booking.id)
                context.errors.prose(note.in(context.language))
            }
            let unreviewed = read.filter(\.hasMarksOfImport).map(\.path)
            if !unreviewed.isEmpty {
                context.errors.prose(Sentences.unreviewed(unreviewed).in(context.language).printable)
            }
            let awaited = added.bookings.filter { $0.approval == .awaited }.map(\.id)
            if !awaited.isEmpty { context.errors.prose(Sentences.awaitsApproval(awaited).in(context.language)) }
        }
        return .success
    }

    /// All of the files, each checked here first: what is wrong is better known before anything has been sent.
    private func readFiles(_ info: Wire.Info, _ context: Context) throws(Failure) -> [BulletinFile] {
        let folder = context.common.config ?? info.configurationFolder
        let configuration = StationConfiguration.load(folder: folder).configuration
        var reader = BulletinReader(configuration, now: context.clock.now)
        // What the running station has counts, whatever its settings say by now.
        reader.zones = info.zones.map(\.name)
        reader.today = try StationTime(info, now: context.clock.now).today
        let read = files.map { BulletinFile($0, reader: reader, clipFolder: configuration?.clipFolder) }
        context.complain(read.flatMap(\.findings))
        guard read.allSatisfy({ $0.bulletin != nil }) else { throw Failure(Sentences.bulletinRefused) }
        return read
    }
}

extension BulletinFile {
    /// Whether its front matter still has the comments that `loaxa import` puts above what it guessed.
    fileprivate var hasMarksOfImport: Bool {
        let header = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().prefix { $0 != "---" }
        return header.contains { $0.hasPrefix("# ") && $0.hasSuffix(Draft.mark) }
    }
}

extension QueueAdd.Place {
    func placement(_ time: StationTime) -> Wire.Placement {
        switch self {
        case .slot(let slot, let days):
            let first = days.first?.resolved(today: time.today, leaning: .ahead)
            let last = days.last?.resolved(today: max(first ?? time.today, time.today), leaning: .ahead)
            return .slot(
                slot, from: first, through: days.isOneDay ? first : last, times: days.times,
                days: days.every?.description)
        case .at(let written):
            var moment = time.moment(written, leaning: .ahead)
            // The station needs a moment to make the sound.
            if written.isNow { moment.instant = Instant(seconds: moment.instant.seconds + 10) }
            return .at(moment)
        }
    }
}
