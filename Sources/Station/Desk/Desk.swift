import Bulletin
import Control
import FoundationEssentials
import Ledger
import Linux
import Playback
import Rendering
import Schedule
import Time
import Wording

/// What the station does for its clients: checks who asks and what for, and puts the change into the station's queue.
package struct Desk: StationService {
    private let station: Station

    package init(_ station: Station) { self.station = station }

    package func info() async throws -> Wire.Info { await station.info() }
    package func status() async throws -> Wire.Status { await station.status() }

    package func clips(_ sha256: [String]) async throws -> [Wire.ClipState] {
        var states: [Wire.ClipState] = []
        for hash in sha256 {
            let state = await station.clips.state(of: hash)
            states.append(Wire.ClipState(sha256: hash, received: state.received, complete: state.isComplete))
        }
        return states
    }

    package func upload(_ piece: Wire.ClipPiece, by caller: Caller) async throws -> Wire.ClipState {
        try await station.demand(.contributor, of: caller)
        do {
            let state = try await station.clips.write(
                piece.sha256, at: piece.offset, Array(piece.data), isLast: piece.last)
            return Wire.ClipState(sha256: piece.sha256, received: state.received, complete: state.isComplete)
        } catch {
            switch error {
            case .wrongOffset(let expected): throw StationError.clipOffset(sha256: piece.sha256, expected: expected)
            case .wrongHash: throw StationError.clipCorrupt(sha256: piece.sha256)
            case .tooLong(let limit): throw StationError.storageFailure("a clip may have \(limit >> 20) MiB")
            case .system(let error): throw StationError.storageFailure(error.description)
            }
        }
    }

    package func add(_ bulletins: [Wire.Bulletin], at placement: Wire.Placement, by caller: Caller) async throws
        -> Wire.Added
    {
        try await station.demand(.contributor, of: caller)
        return try await station.ask { try await $0.add(bulletins, at: placement, by: caller) }
    }

    package func bookings(includingPast: Bool) async throws -> [Wire.Booking] {
        try await station.listBookings(includingPast: includingPast)
    }

    package func remove(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        try await station.demand(.editor, of: caller)
        return try await station.ask { try await $0.remove(id, by: caller) }
    }

    package func move(booking id: Int64, _ neighbour: Neighbour, by caller: Caller) async throws -> Wire.Booking {
        try await station.demand(.editor, of: caller)
        return try await station.ask { try await $0.move(id, neighbour) }
    }

    package func reading(ofBooking id: Int64) async throws -> Wire.Reading { try await station.reading(of: id) }

    package func annotate(booking id: Int64, _ words: String, by caller: Caller) async throws -> Wire.Booking {
        try await station.demand(.annotator, of: caller)
        return try await station.ask { try await $0.annotate(id, words, by: caller) }
    }

    package func roles(of caller: Caller) async throws -> Wire.Person {
        Wire.Person(user: caller.name, roles: await station.roles(of: caller))
    }

    package func approve(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        try await station.demand(.approver, of: caller)
        return try await station.ask { try await $0.approve(id, by: caller) }
    }

    package func sendBack(booking id: Int64, why: String, by caller: Caller) async throws -> Wire.Booking {
        try await station.demand(.approver, of: caller)
        return try await station.ask { try await $0.sendBack(id, why: why, by: caller) }
    }

    package func test(zones: [String], withTone: Bool, by caller: Caller) async throws -> Wire.Added {
        try await station.demand(.operator, of: caller)
        return try await station.ask { try await $0.test(zones: zones, withTone: withTone, by: caller) }
    }

    package func plan(from: Moment?, days: Int) async throws -> Wire.Plan {
        try await station.plan(from: from?.instant, days: days)
    }

    package func why(_ subject: String) async throws -> Wire.Answer { try await station.why(subject) }

    package func stop(zones: [String]?, by caller: Caller) async throws -> [String] {
        try await station.demand(.operator, of: caller)
        return try await station.ask { try await $0.cut(zones, by: caller) }
    }

    package func mute(_ new: Wire.NewMute, by caller: Caller) async throws -> [Wire.Mute] {
        // Who keeps alerts from a zone has to know what he does.
        try await station.demand(new.maintenance ? .technician : .operator, of: caller)
        return try await station.ask { try await $0.mute(new, by: caller) }
    }

    package func unmute(zones: [String]?, by caller: Caller) async throws -> [String] {
        try await station.demand(.operator, of: caller)
        return try await station.ask { try await $0.unmute(zones, by: caller.name) }
    }

    package func raise(_ alert: Wire.NewAlert, by caller: Caller) async throws -> Wire.Alert {
        try await station.demand(.alerter, of: caller)
        return try await station.ask { try await $0.raise(alert, by: caller) }
    }

    package func raise(message: Wire.NewMessage, by caller: Caller) async throws -> Wire.RaisedMessage {
        try await station.demand(.alerter, of: caller)
        return try await station.raise(message: message, by: caller)
    }

    package func alerts() async throws -> [Wire.Alert] { await station.listAlerts() }

    package func clear(alert id: Int64?, by caller: Caller) async throws -> [Wire.Alert] {
        try await station.demand(.alerter, of: caller)
        return try await station.ask { try await $0.clear(alert: id, by: caller) }
    }

    package func addFeedback(_ new: Wire.NewFeedback, by caller: Caller) async throws -> Wire.Feedback {
        try await station.demand(.contributor, of: caller)
        return try await station.ask { try await $0.addFeedback(new, by: caller) }
    }

    package func feedback(includingClosed: Bool, by caller: Caller) async throws -> [Wire.Feedback] {
        try await station.feedback(includingClosed: includingClosed, for: caller)
    }

    package func assign(feedback id: Int64, to name: String, by caller: Caller) async throws -> Wire.Feedback {
        try await station.demand(.editor, of: caller)
        return try await station.ask { try await $0.assign(feedback: id, to: name, by: caller) }
    }

    package func answer(_ answer: Wire.NewAnswer, by caller: Caller) async throws -> Wire.Answered {
        try await station.demand(.contributor, of: caller)
        return try await station.ask { try await $0.answer(answer, by: caller) }
    }

    package func close(feedback id: Int64, why: String?, by caller: Caller) async throws -> Wire.Feedback {
        try await station.demand(.editor, of: caller)
        return try await station.ask { try await $0.close(feedback: id, why: why, by: caller) }
    }

    package func erase(feedback id: Int64, words: Bool, by caller: Caller) async throws -> Wire.Feedback {
        try await station.demand(.editor, of: caller)
        return try await station.ask { try await $0.erase(feedback: id, words: words, by: caller) }
    }

    package func goLive(_ live: Wire.NewLive, by caller: Caller) async throws -> Int64 {
        try await station.demand(.operator, of: caller)
        return try await station.ask { try await $0.goLive(live, by: caller) }
    }

    package func live(_ id: Int64) async -> Wire.Live { await station.live(id) }

    package func endLive(_ id: Int64) async { await station.ask { await $0.endLive(id) } }

    package func reload(by caller: Caller) async throws -> [Wire.Finding] {
        try await station.demand(.technician, of: caller)
        return try await station.ask { try await $0.reload(by: caller.name) }
    }

    package func log(from: Moment?, to: Moment?) async throws -> [Wire.Airing] {
        try await station.log(from: from?.instant, to: to?.instant)
    }

    package func verifyLog() async throws -> Wire.LogReport {
        let report = try await station.attempt { try await station.ledger.verifyChain() }
        return Wire.LogReport(
            entries: Int(report.entries), removed: Int(report.removed), head: report.head,
            fault: report.fault.map { Wire.Reason(code: $0.code, sentence: Sentences.logFault($0)) })
    }

    package func note(_ backup: Wire.BackupNote, by caller: Caller) async throws {
        try await station.demand(.technician, of: caller)
        let sentence = Sentences.backedUp(backup.file, entries: backup.logEntries, by: caller.name)
        await station.ask { await $0.writeNote("backup", sentence) }
    }

    package func followLog(after entry: Int64?) async throws -> AsyncThrowingStream<Wire.Airing, any Error> {
        let entries = Entries(station.ledger.follow(after: entry))
        return AsyncThrowingStream { [station] in
            while let entry = try await entries.next() {
                if let airing = entry.airing { return await station.wire(airing) }
            }
            return nil
        }
    }
}

/// One reader's place in the log.
private actor Entries {
    private var iterator: AsyncThrowingStream<FollowedEntry, any Error>.AsyncIterator

    init(_ stream: AsyncThrowingStream<FollowedEntry, any Error>) { iterator = stream.makeAsyncIterator() }

    func next() async throws -> FollowedEntry? {
        var iterator = iterator
        let entry = try await iterator.next(isolation: self)
        self.iterator = iterator
        return entry
    }
}

// MARK: What the station answers

extension Station {
    func info() -> Wire.Info {
        Wire.Info(
            name: configuration.name, language: configuration.language, version: Version.number,
            timeZone: configuration.timeZone.name, configurationFolder: configuration.folder,
            stateFolder: places.state, startedAt: moment(startedAt),
            zones: configuration.zones.map { Wire.Named(name: $0.name, title: $0.title) },
            slots: configuration.timetable.slots.map { Wire.Named(name: $0.name, title: $0.title) })
    }

    func status() async -> Wire.Status {
        let outputs = player.snapshot()
        let rendering = await renders?.status ?? RenderQueue.Status()
        let now = clock.now
        return Wire.Status(
            now: moment(now), timeZone: configuration.timeZone.name,
            clock: Wire.Clock(trusted: machine.distrust == nil, reason: machine.distrust.map { Wire.Reason($0) }),
            onAir: onAir(outputs),
            next: machine.next(after: now).map {
                Wire.Next(start: moment($0.start), title: $0.title, slot: $0.slot, zones: $0.zones)
            }, outputs: outputs.map(wire),
            rendering: Wire.Rendering(
                waiting: rendering.waiting, current: rendering.current, progress: rendering.progress),
            health: health(outputs), mutes: wireMutes)
    }

    func listBookings(includingPast: Bool) async throws -> [Wire.Booking] {
        let all = try await attempt { try await ledger.bookings(includingRemoved: includingPast) }.map(wire)
        // As they will air; what is over comes last.
        let order = all.enumerated().sorted { a, b in
            switch (a.element.next.first, b.element.next.first) {
            case (let x?, let y?):
                (x.instant, b.element.priority, a.offset) < (y.instant, a.element.priority, b.offset)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a.offset < b.offset
            }
        }.map(\.element)
        return includingPast ? order : order.filter { $0.state == .active }
    }

    func plan(from: Instant?, days: Int) async throws -> Wire.Plan {
        let now = clock.now
        let from = from ?? now
        let end = max(from, now) + .seconds(days * 86_400)
        let planned = try await plannedDays(now)
        // A year of many slots takes a while; the station goes on meanwhile.
        return await Task.detached { planned.plan(from: now, from..<end) }.value
    }

    /// What the plan is made from, as it is now.
    func plannedDays(_ now: Instant) async throws -> PlannedDays {
        let people = try await attempt { try await ledger.bookings(includingRemoved: true) }
        let past = try await attempt { try await ledger.airings(in: (now - .seconds(PlannedDays.days * 86_400))..<now) }
        return PlannedDays(
            configuration: configuration, machine: machine,
            history: PlanReview.History(past, days: PlannedDays.days, in: configuration.timeZone),
            people: Dictionary(people.map { ($0.id, $0.createdBy) }) { first, _ in first }, verdicts: verdicts,
            rendered: now + Self.ahead)
    }

    func log(from: Instant?, to: Instant?) async throws -> [Wire.Airing] {
        let now = clock.now
        let start = from ?? (to ?? now) - .seconds(86_400)
        let end = to ?? now + .seconds(10)
        guard start <= end else { return [] }
        return try await attempt { try await ledger.airings(in: start..<end) }.map(wire)
    }
}

// MARK: What the station is asked to do; called in its queue

extension Station {
    /// `isOwn` says that they are the station's own, which the board need not approve.
    func add(
        _ bulletins: [Wire.Bulletin], at placement: Wire.Placement, by caller: Caller, isOwn: Bool = false
    ) async throws -> Wire.Added {
        let now = clock.now
        let (place, days) = try place(placement, at: now)
        var findings: [Finding] = []
        var requests: [NewBooking] = []
        let reader = configuration.bulletinReader(at: now)
        for file in bulletins {
            let (bulletin, found) = reader.read(Array(file.text.utf8), file: file.fileName)
            findings += found
            guard let bulletin else { continue }
            findings += bulletin.clipsMissing(from: file)
            guard Metadata.repeatsAllowed.contains(file.repeats ?? 1) else {
                throw StationError.invalidPlacement(Sentences.tooManyRepeats)
            }
            requests.append(
                NewBooking(
                    fileName: file.fileName, text: file.text, metadata: bulletin.metadata,
                    clips: file.clips.map { SnapshotClip(path: $0.path, sha256: $0.sha256) },
                    placement: bulletin.metadata.series?.lesson == nil ? place : place.once(on: days), days: days,
                    repeats: file.repeats))
        }
        guard !findings.hasErrors else {
            throw StationError.invalidBulletin(findings.map { Wire.Finding($0) })
        }
        let hashes = Set(requests.flatMap(\.clips).map(\.sha256))
        let missing = await clips.missing(of: hashes.sorted())
        guard missing.isEmpty else { throw StationError.clipsMissing(missing) }
        for request in requests { try checkDays(request, at: now) }
        let records = try await attempt { try await ledger.add(requests, by: caller.name, at: now) }
        if isOwn {
            for record in records {
                let verdict = Verdict(.stationItem, at: now, by: caller.name)
                try await attempt { try await ledger.decide(verdict, onBulletin: record.booking.bulletin) }
            }
        }
        let ids = records.map { "\($0.id)" }.joined(separator: ", ")
        journal.say(.info, "booked", ["ids": ids, "by": caller.name])
        await writeNote("booked", Sentences.booked(ids, by: caller.name))
        for (record, request) in zip(records, requests) {
            let guess = SoundRequest.guess(ofText: request.text)
            if case .waiting = machine.state(of: .bulletin(record.booking.bulletin)) {
                await step(.sound(.bulletin(record.booking.bulletin), .waiting(guess: guess)))
            }
        }
        try await bookingsChanged()
        findings += await doubts(records, zip(records, requests).map(\.1.fileName))
        return Wire.Added(bookings: records.map(wire), findings: findings.map { Wire.Finding($0) })
    }

    /// What was booked and will not be heard the first time that it should be: whoever books it learns it at once.
    private func doubts(_ records: [BookingRecord], _ files: [String]) async -> [Finding] {
        let now = clock.now
        let copy = machine
        let times = records.compactMap { machine.nextOccurrences(of: $0.booking, after: now, limit: 1).first }
        guard let last = times.max(), last < now + Self.foreseeable else { return [] }
        let outcomes = await Task.detached { Simulation.plan(copy, from: now, through: last + .seconds(3600)) }.value
        return zip(records, files).compactMap { record, file in
            let first = outcomes.first { $0.airing.booking == record.booking.id }
            // That it is not approved yet is no doubt but the next step.
            guard let first, !first.airs, let reason = first.reason, approval(of: record.booking) != .awaited
            else { return nil }
            return Finding(
                .warning, file: file, place: .file, code: "will-not-air",
                message: Sentences.willNotAir(
                    record.booking.title, configuration.timeZone.civil(at: first.start).written, reason.sentence))
        }
    }

    /// How far ahead what was booked is tried in a simulation.
    private static let foreseeable = Duration.seconds(31 * 86_400)

    private func place(_ placement: Wire.Placement, at now: Instant) throws -> (Booking.Placement, BookedDays?) {
        switch placement {
        case .slot(let name, let from, let through, let times, let text):
            guard configuration.timetable.slot(name) != nil else {
                throw StationError.slotNotFound(name, known: configuration.timetable.slots.map(\.name))
            }
            let days: BookedDays?
            do throws(Recurrence.NotUnderstood) {
                days = try text.map { (text) throws(Recurrence.NotUnderstood) in try BookedDays(text) }
            } catch {
                throw StationError.invalidPlacement(error.sentence)
            }
            let today = configuration.timeZone.civil(at: now).date
            if let from, let through, through < from { throw StationError.invalidPlacement(Sentences.emptyDays) }
            if let through, through < today { throw StationError.invalidPlacement(Sentences.pastDays) }
            if let from, through == nil, days == nil, times ?? 1 == 1, from < today {
                throw StationError.invalidPlacement(Sentences.pastDays)
            }
            return (.slot(name, from: max(from ?? today, today), through: through, times: times), days)
        case .at(let moment):
            guard moment.instant > now - .seconds(60) else {
                throw StationError.invalidPlacement(Sentences.pastMoment)
            }
            return (.at(max(moment.instant, now)), nil)
        }
    }

    /// A booking that can never air is a mistake of whoever makes it, and he is told at once.
    private func checkDays(_ request: NewBooking, at now: Instant) throws {
        var booking = Booking(
            id: 0, bulletin: 0, title: request.metadata.title, placement: request.placement, days: request.days)
        guard case .slot(let name, _, _, _) = request.placement else {
            guard case .at(let instant) = request.placement,
                !request.metadata.valid.contains(configuration.timeZone.civil(at: instant).date)
            else { return }
            throw StationError.invalidPlacement(Sentences.notValidThen(booking.title))
        }
        guard machine.nextOccurrences(of: booking, after: now, limit: 1).isEmpty == false else {
            let slot = configuration.timetable.slot(name)!
            let next = slot.recurrence.next(after: now, in: configuration.timeZone)
            throw StationError.invalidPlacement(
                Sentences.noOccurrence(slot.title, next: next.map { configuration.timeZone.civil(at: $0).written }))
        }
        booking.validity = request.metadata.valid
        guard !machine.nextOccurrences(of: booking, after: now, limit: 1).isEmpty else {
            throw StationError.invalidPlacement(Sentences.notValidThen(booking.title))
        }
    }

    func remove(_ id: Int64, by caller: Caller) async throws -> Wire.Booking {
        let record = try await attempt { try await ledger.remove(id, by: caller.name, at: clock.now) }
        journal.say(.info, "booking removed", ["id": "\(id)", "by": caller.name])
        await writeNote("removed", Sentences.removed(id, by: caller.name))
        try await bookingsChanged()
        return wire(record)
    }

    func move(_ id: Int64, _ neighbour: Neighbour) async throws -> Wire.Booking {
        let place: Ledger.Neighbour =
            switch neighbour {
            case .before(let other): .before(other)
            case .after(let other): .after(other)
            }
        let record = try await attempt { try await ledger.move(id, place) }
        try await bookingsChanged()
        return wire(record)
    }

    func bookingsChanged() async throws {
        await step(.bookings(try await attempt { try await standingBookings() }))
        await orderSounds()
    }

    func cut(_ zones: [String]?, by caller: Caller) async throws -> [String] {
        let known = configuration.zones.map(\.name)
        for zone in zones ?? [] where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let wanted = zones ?? known
        let silenced = player.snapshot().flatMap(\.zones).filter { $0.airing != nil && wanted.contains($0.name) }.map(
            \.name)
        await noteStop(of: wanted, by: caller.name)
        await step(.stop(zones: wanted, by: caller.name))
        player.stop(zones: wanted, fade: Player.fade)
        journal.say(.notice, "stopped", ["zones": wanted.joined(separator: ","), "by": caller.name])
        if !silenced.isEmpty {
            await writeNote("stopped-zones", Sentences.stoppedZones(silenced.joined(separator: ", "), by: caller.name))
        }
        return silenced
    }

    /// Reads the configuration again; where it has errors the running one stays.
    func reload(by person: String) async throws -> [Wire.Finding] {
        let (loaded, findings) = StationConfiguration.load(folder: configuration.folder)
        guard let loaded else {
            journal.say(.error, "the new configuration has errors and was refused", ["by": person])
            throw StationError.invalidConfiguration(findings.map { Wire.Finding($0) })
        }
        await adopt(loaded, by: person)
        return findings.map { Wire.Finding($0) }
    }

    private func adopt(_ loaded: StationConfiguration, by person: String) async {
        let changed = loaded.outputs.filter { !configuration.outputs.contains($0) }
        let soundsChanged =
            loaded.mastering != configuration.mastering || loaded.pauses != configuration.pauses
            || loaded.voices != configuration.voices
            || loaded.voice != configuration.voice || loaded.speakers != configuration.speakers
            || loaded.pronunciation != configuration.pronunciation || loaded.clipFolder != configuration.clipFolder
        let old = configuration.outputs
        configuration = loaded
        if old != loaded.outputs { await player.reconfigure(outputs: loaded.outputs) }
        airCheck.keep(days: loaded.airCheckDays)
        player.reconfigure(inputs: loaded.inputs.map(\.settings))
        await amplifiers.configure(loaded.amplifiers)
        if soundsChanged {
            for request in machine.knownSounds { await step(.sound(request, .waiting(guess: request.guess))) }
        }
        failures = [:]
        await step(.reconfigured(loaded.airSettings))
        refreshGates()
        refreshBlocks()
        forgetGains()
        // An output that was opened anew has forgotten what it played; it goes on in step.
        let zones = Set(changed.flatMap(\.zones).map(\.name))
        if !zones.isEmpty { await step(.zonesReopened(zones)) }
        watchMessages()
        await orderSounds()
        journal.say(.notice, "configuration reloaded", ["by": person])
        await writeNote("reloaded", Sentences.reloaded(by: person))
    }
}

extension Station {
    /// Root and the daemon's own account may do all.
    func may(_ role: StationConfiguration.Roles.Role, _ caller: Caller) -> Bool {
        if caller.user == 0 || caller.user == Account.own { return true }
        let groups = GroupMembership.names(user: caller.name, group: caller.group)
        return configuration.roles.may(user: caller.name, groups: groups, as: role)
    }

    /// Throws where the caller may not do it; the log tells of it, once a minute for the same person and thing.
    func demand(_ role: StationConfiguration.Roles.Role, of caller: Caller) throws {
        guard !may(role, caller) else { return }
        journal.say(.warning, "refused", ["user": caller.name, "role": role.rawValue])
        let groups = GroupMembership.names(user: caller.name, group: caller.group)
        let reason =
            configuration.roles.audits(user: caller.name, groups: groups) ? Sentences.auditsOnly : Sentences.needs(role)
        let key = "\(caller.user) \(role.rawValue)"
        if refusals[key].map({ clock.now - $0 >= Self.round || clock.now < $0 }) ?? true {
            refusals[key] = clock.now
            let sentence = Sentences.refused(caller.name, reason)
            order { await $0.writeNote("refused", sentence) }
        }
        throw StationError.notPermitted(user: caller.name, reason: reason)
    }

    /// What the caller may be; an auditor is that alone.
    func roles(of caller: Caller) -> [String] {
        let held = StationConfiguration.Roles.Role.allCases.filter { may($0, caller) }.map(\.rawValue)
        let groups = GroupMembership.names(user: caller.name, group: caller.group)
        return held + (configuration.roles.audits(user: caller.name, groups: groups) ? ["auditor"] : [])
    }

    /// What the ledger throws, in the words of the wire.
    func attempt<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as LedgerError {
            switch error {
            case .bookingNotFound(let id): throw StationError.bookingNotFound(id)
            case .feedbackNotFound(let id): throw StationError.feedbackNotFound(id)
            case .differentSlots: throw StationError.invalidMove(Sentences.otherSlot)
            default: throw StationError.storageFailure(error.sentence.en)
            }
        }
    }
}

extension CivilDateTime {
    /// `23/11/2026 05:30`.
    fileprivate var written: String { "\(padded(date.day, 2))/\(padded(date.month, 2))/\(date.year) \(time)" }
}

extension Bulletin {
    /// Clips that the bulletin names and that were not handed in with it.
    fileprivate func clipsMissing(from file: Wire.Bulletin) -> [Finding] {
        let named = (metadata.bed.map { [ClipReference($0)] } ?? []) + script.clips
        let given = Set(file.clips.map(\.path))
        return named.filter { !given.contains($0.path) }.map { clip in
            Finding(
                .error, file: file.fileName, place: .position(line: clip.line, column: clip.column),
                code: "missing-clip",
                message: Sentence(
                    vi: "đoạn thu “\(clip.path)” chưa được gửi kèm", en: "the clip “\(clip.path)” was not handed in"))
        }
    }
}
