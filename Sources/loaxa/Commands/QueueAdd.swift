import Bulletin
import Control
import Rendering
import Station
import Time
import Wording

/// `loaxa queue add FILE…`: places bulletins on the air.
struct QueueAdd: Command {
    static let slot = Option("slot", Placeholders.name, Sentences.slotOption)
    static let on = Option<WrittenDays>("on", Placeholders.days, Sentences.onOption, read: WrittenDays.read)
    static let times = Option<Int>("times", Placeholders.count, Sentences.timesOption) { text throws(ValueError) in
        guard let times = Int(text), (1...1000).contains(times) else {
            throw ValueError(allowed: Sentence(verbatim: "1…1000"))
        }
        return times
    }
    static let at = Option<WrittenMoment>("at", Placeholders.moment, Sentences.atOption, read: WrittenMoment.read)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "queue add", Sentences.queueAddSummary, positionals: [Positional(Placeholders.file, .oneOrMore)],
        options: [slot.description, on.description, times.description, at.description, json.description],
        details: Sentences.queueAddDetails,
        examples: [
            .init("loaxa queue add ban-tin.md --slot sang", Sentences.queueAddNextExample),
            .init("loaxa queue add ban-tin.md --slot sang --on 24/11..30/11", Sentences.queueAddRangeExample),
            .init("loaxa queue add mat-dien.md --at \"mai 9h30\"", Sentences.queueAddAtExample),
        ])

    enum Place: Sendable, Hashable {
        case slot(String, on: WrittenDays?, times: Int?)
        case at(WrittenMoment)
    }

    let files: [String]
    let place: Place
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        files = arguments.positionals
        wantsJSON = arguments[QueueAdd.json]
        let slot = try arguments[QueueAdd.slot]
        let days = try arguments[QueueAdd.on]
        let times = try arguments[QueueAdd.times]
        switch (slot, try arguments[QueueAdd.at]) {
        case (let slot?, nil): place = .slot(slot, on: days, times: times)
        case (nil, let moment?):
            guard days == nil, times == nil else {
                throw UsageError(Sentences.needsSlot(days == nil ? "--times" : "--on"))
            }
            place = .at(moment)
        case (_?, _?): throw UsageError(Sentences.exclude(["--slot", "--at"]))
        case (nil, nil): throw UsageError(Sentences.noPlace)
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        let placement = try placement(StationTime(info, now: context.clock.now))
        let read = try readFiles(info, context)
        try await ClipUpload(clips: read.flatMap(\.clips.values)).run(station)
        let bulletins = read.map { file in
            Wire.Bulletin(
                fileName: file.name, text: String(decoding: file.bytes, as: UTF8.self),
                clips: file.clips.sorted { $0.key < $1.key }.map { Wire.Clip(path: $0.key, sha256: $0.value.sha256) })
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
                context.errors.line(Sentences.neverAirs(booking.id).in(context.language))
            }
            let awaited = added.bookings.filter { $0.approval == .awaited }.map(\.id)
            if !awaited.isEmpty { context.errors.line(Sentences.awaitsApproval(awaited).in(context.language)) }
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

    func placement(_ time: StationTime) -> Wire.Placement {
        switch place {
        case .slot(let slot, let days?, let times):
            let from = days.first.resolved(today: time.today, leaning: .ahead)
            let last = days.last.map { $0.resolved(today: max(from, time.today), leaning: .ahead) }
            // A day and a number of times means: from that day on.
            return .slot(slot, from: from, through: last ?? (times == nil ? from : nil), times: times)
        case .slot(let slot, nil, let times): return .slot(slot, from: nil, through: nil, times: times)
        case .at(let written):
            var moment = time.moment(written, leaning: .ahead)
            // The station needs a moment to make the sound.
            if written.isNow { moment.instant = Instant(seconds: moment.instant.seconds + 10) }
            return .at(moment)
        }
    }
}
