import CommonAlerting
import Control
import Glibc
import Ledger
import Linux
import Time
import Wording

/// Watches the folder of messages: each is read once, done or refused, and remembered by its bytes and by its reference.
///
/// A file that is no whole message is given ten seconds since its last change: somebody may still be writing it. A file acts with
/// the rights of the account that owns it, which must be one that may raise alerts.
actor MessageInbox {
    private nonisolated let executor = QueueExecutor("messages")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private unowned let station: Station
    private let folder: MessageFolder
    /// States of files that need no second look.
    private var settled: [String: MessageFolder.Stamp] = [:]
    /// Files whose message is not in force yet.
    private var waiting: [String: (stamp: MessageFolder.Stamp, until: Instant)] = [:]
    /// Why the message of a file that is still there was refused, or waits.
    private var refusals: [String: Sentence] = [:]
    private var problem: MessageFolder.Problem?

    /// How long a file may be unfinished.
    private static let patience: Duration = .seconds(10)
    /// How often it is looked whether something has changed that nobody told of.
    private static let round: Duration = .seconds(5)

    init(_ station: Station, folder: String) {
        self.station = station
        self.folder = MessageFolder(path: folder)
    }

    /// Looks until the task is cancelled.
    func run() async {
        for await _ in FolderWatch(folder.path, every: Self.round).changes {
            if Task.isCancelled { return }
            await look()
        }
    }

    private func look() async {
        let entries: [MessageFolder.Entry]
        do {
            entries = try folder.entries()
            if problem != nil { station.journal.say(.notice, "messages are read again", ["folder": folder.path]) }
            problem = nil
        } catch {
            if error != problem {
                station.journal.say(.error, Sentences.messageFolder(folder.path, error).en)
            }
            problem = error
            return await tell()
        }
        let names = Set(entries.map(\.name))
        settled = settled.filter { names.contains($0.key) }
        waiting = waiting.filter { names.contains($0.key) }
        refusals = refusals.filter { names.contains($0.key) }
        for entry in entries where settled[entry.name] != entry.stamp {
            if Task.isCancelled { return }
            let now = station.clock.now
            if let held = waiting[entry.name], held.stamp == entry.stamp, held.until > now { continue }
            await take(entry, at: now)
        }
        await tell()
    }

    private func tell() async {
        var reasons = refusals.sorted { $0.key < $1.key }.map { name, why in
            Wire.Reason(code: "message-refused", sentence: Sentences.messageRefused(name, why))
        }
        if let problem {
            reasons.insert(
                Wire.Reason(code: "message-folder", sentence: Sentences.messageFolder(folder.path, problem)), at: 0)
        }
        await station.tell(aboutMessages: reasons)
    }

    private func take(_ entry: MessageFolder.Entry, at now: Instant) async {
        let file: MessageFolder.File
        do {
            guard let read = try folder.read(entry.name) else { return }
            file = read
        } catch {
            // It is tried again, and said once.
            let why = Sentence(verbatim: error.description)
            if refusals.updateValue(why, forKey: entry.name) != why {
                station.journal.say(.error, "a message could not be read", ["reason": error.description])
            }
            return
        }
        let hash = SHA256.hex(of: file.bytes)
        do {
            if let known = try await station.ledger.message(hash) {
                settled[entry.name] = file.stamp
                refusals[entry.name] = known.refusal
                return
            }
            try await deal(with: entry.name, file, hash, at: now)
        } catch {
            // The ledger could not be read or written; the message is not lost.
            station.journal.say(
                .error, "a message could not be dealt with", ["file": entry.name, "reason": "\(error)"])
        }
    }

    private func deal(with name: String, _ file: MessageFolder.File, _ hash: String, at now: Instant) async throws {
        let account = Account.name(of: file.owner)
        var handled = HandledMessage(sha256: hash, file: name, at: now, by: account)
        let (alert, findings) = CommonAlertReader().read(file.bytes, file: name)
        guard let alert else {
            let age = now - Instant(nanoseconds: file.stamp.changed)
            if age >= .zero, age < Self.patience { return }
            let error = findings.first { $0.severity == .error }
            return try await refuse(
                &handled, file.stamp, because: error.map(Sentences.faultAt) ?? Sentences.unreadableMessage)
        }
        handled.reference = alert.reference.key
        if try await station.ledger.message(referred: alert.reference.key) != nil {
            station.journal.say(.info, "message known already", ["file": name, "message": alert.reference.description])
            return try await settle(handled, file.stamp)
        }
        var caller = Caller(user: file.owner, group: file.group, process: 0, name: account)
        do {
            try await station.demand(.alerter, of: caller)
            let reading = await MessageReading(station.configuration)
            let accepted = try await Station.accept(alert, file.bytes, reading, at: now)
            caller.name = Sentences.messageAuthor(
                account: account, file: name, sender: alert.reference.sender, certificate: accepted.certificate)
            let author = caller
            let outcome = try await station.ask { try await $0.act(on: accepted, by: author) }
            station.journal.say(
                .notice, "message done",
                [
                    "file": name, "by": caller.name, "message": alert.reference.description,
                    "raised": outcome.raised.map { "\($0.id)" }.joined(separator: ","),
                    "ended": outcome.cleared.map { "\($0.id)" }.joined(separator: ","),
                ])
            try await settle(handled, file.stamp)
        } catch let refusal as MessageRefusal {
            if refusal.isDone { return try await settle(handled, file.stamp) }
            guard let until = refusal.until else {
                return try await refuse(&handled, file.stamp, because: refusal.sentence)
            }
            waiting[name] = (file.stamp, until)
            refusals[name] = refusal.sentence
            station.journal.say(.notice, "message waits", ["file": name, "reason": refusal.sentence.en])
        } catch let error as StationError {
            try await refuse(&handled, file.stamp, because: error.sentence)
        }
    }

    private func settle(_ handled: HandledMessage, _ stamp: MessageFolder.Stamp) async throws {
        try await station.ledger.add(handled)
        settled[handled.file] = stamp
        waiting[handled.file] = nil
        refusals[handled.file] = handled.refusal
    }

    private func refuse(
        _ handled: inout HandledMessage, _ stamp: MessageFolder.Stamp, because reason: Sentence
    ) async throws {
        handled.refusal = reason
        try await settle(handled, stamp)
        station.journal.say(
            .warning, "message refused", ["file": handled.file, "by": handled.by, "reason": reason.en])
        await station.writeNote(
            "message-refused", Sentences.messageRefused(handled.file, reason, by: handled.by))
    }
}

extension Station {
    /// Watches the folder that the settings name, and no other any more.
    func watchMessages() {
        messageWatch?.cancel()
        messageReasons = []
        messageWatch = configuration.alerts.folder.map { folder in
            let inbox = MessageInbox(self, folder: folder)
            return Task { await inbox.run() }
        }
    }

    func tell(aboutMessages reasons: [Wire.Reason]) {
        // What an inbox says that has been let go counts no more.
        if configuration.alerts.folder != nil { messageReasons = reasons }
    }
}
