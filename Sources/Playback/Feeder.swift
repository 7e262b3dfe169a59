import Synchronization
import Time

/// The thread that stands behind an output's audio thread: it reads files ahead, passes commands on, frees what is done with,
/// and turns notes into events at the moment they sound.
final class Feeder {
    /// Programmes are read this long before they begin.
    private static let lead: Int64 = 8_000_000_000
    /// A programme that is due at once is handed over with this much in its ring.
    private static let first = Player.rate / 4
    private static let stall: Int64 = 2_000_000_000
    /// What happens to an output again within this time is told together.
    private static let patience: Int64 = 60_000_000_000
    private static let urgent: Int64 = 500_000_000
    /// A live part is handed on in pieces of about this length.
    private static let liveNap: Int64 = 8_000_000

    private let output: OutputSettings
    private let clock: any StationClock
    private let line: Line
    private let inbox: Inbox
    private let open: Player.OpenSource
    private let listen: Player.OpenInput
    private let emit: @Sendable (PlaybackEvent) -> Void
    private var waiting: [Waiting] = []
    private var feeds: [Feed] = []
    private var notes: [Note] = []
    /// Since when the audio thread hangs, where that has been said.
    private var stalledSince: Int64?
    /// It was lost after that: one mishap, told once.
    private var isLostToo = false
    private var told = (interruptions: 0, at: Int64.min / 2)
    private var hasToldDoubt = false

    struct Waiting {
        var programme: Programme
        var zone: Int
        var received: Int64
    }

    /// What other threads hand to the feeder.
    enum Request: Sendable {
        case play(Programme, received: Int64)
        case stop(zones: Set<String>?, fade: Int64)
        case withdraw(programme: Int64, fade: Int64)
        case setGate(zone: String, closed: [Range<Instant>])
        case setGain(zone: String, decibels: Double)
        case setBlock(zone: String, ZoneBlock)
    }

    final class Inbox: Sendable {
        private let requests = Mutex<[Request]>([])
        func put(_ request: Request) { requests.withLock { $0.append(request) } }
        func take() -> [Request] {
            requests.withLock { list in
                defer { list.removeAll() }
                return list
            }
        }
    }

    init(
        output: OutputSettings, clock: any StationClock, line: Line, inbox: Inbox, open: @escaping Player.OpenSource,
        listen: @escaping Player.OpenInput, emit: @escaping @Sendable (PlaybackEvent) -> Void
    ) {
        self.output = output
        self.clock = clock
        self.line = line
        self.inbox = inbox
        self.open = open
        self.listen = listen
        self.emit = emit
    }

    /// Returns once the audio thread has closed its device, or has not done so in time.
    func run() {
        var deadline: Int64?
        while true {
            turn()
            if line.isStopping.load(ordering: .acquiring) {
                let isClosed = line.telemetry.state.load(ordering: .acquiring) == Telemetry.State.closed.rawValue
                let limit = deadline ?? (now + line.stopFade.load(ordering: .relaxed) + Output.patience)
                deadline = limit
                if isClosed || now > limit {
                    tellAll()
                    if isClosed { freeAll() }
                    return
                }
                line.sleep(milliseconds: 5)
            } else {
                line.sleep(milliseconds: nap)
            }
        }
    }

    private var now: Int64 { clock.monotonicNow.nanoseconds }
    private var wallOffset: Int64 { clock.wallOffset }
    private var moment: Feed.Moment { Feed.Moment(now: now, wallOffset: wallOffset) }

    private func turn() {
        inbox.take().forEach(handle)
        openDue()
        let moment = moment
        for feed in feeds { feed.fill(at: moment) }
        collect()
        tell(upTo: now)
        watch()
        tellStumbles()
    }

    /// Milliseconds until something is to be done of which nobody will tell.
    private var nap: Int {
        var next = now + (feeds.isEmpty ? 1_000_000_000 : 250_000_000)
        if feeds.contains(where: \.isLive) { next = min(next, now + Feeder.liveNap) }
        for note in notes { next = min(next, note.at) }
        for programme in waiting {
            next = min(next, programme.programme.start.nanoseconds - wallOffset - Feeder.lead)
        }
        return Int(max(1, (next - now) / 1_000_000 + 1))
    }

    private func handle(_ request: Request) {
        switch request {
        case .play(let programme, let received):
            for name in programme.zones {
                guard let zone = index(of: name), !programme.parts.isEmpty else { continue }
                waiting.append(Waiting(programme: programme, zone: zone, received: received))
            }
            waiting.sort { $0.programme.start < $1.programme.start }
        case .stop(let names, let fade):
            for (zone, settings) in output.zones.enumerated() where names?.contains(settings.name) ?? true {
                var command = Command()
                command.kind = .stopZone
                command.zone = zone
                command.fade = fade
                send(command)
            }
        case .withdraw(let programme, let fade):
            waiting.removeAll { $0.programme.id == programme }
            for feed in feeds where feed.programme.id == programme {
                var command = Command()
                command.kind = .withdraw
                command.zone = feed.zone
                command.programme = programme
                command.fade = fade
                send(command)
            }
        case .setGate(let name, let closed):
            guard let zone = index(of: name) else { return }
            var command = Command()
            command.kind = .setGate
            command.zone = zone
            let gate = UnsafeMutablePointer<Gate>.allocate(capacity: 1)
            gate.initialize(
                to: Gate(closed.map { ($0.lowerBound.nanoseconds, $0.upperBound.nanoseconds) }.sorted { $0 < $1 }))
            command.gate = gate
            send(command)
        case .setGain(let name, let decibels):
            guard let zone = index(of: name) else { return }
            var command = Command()
            command.kind = .setGain
            command.zone = zone
            command.gain = Decibels.factor(decibels)
            send(command)
        case .setBlock(let name, let block):
            guard let zone = index(of: name) else { return }
            var command = Command()
            command.kind = .setBlocked
            command.zone = zone
            command.isBlocked = block != .none
            command.isSilenced = block == .everything
            send(command)
        }
    }

    private func index(of zone: String) -> Int? { output.zones.firstIndex { $0.name == zone } }

    /// The box holds a thousand commands and is emptied every period; only a thread that has stopped for good fills it.
    private func send(_ command: Command) { _ = line.commands.pointee.send(command) }

    /// Reads what begins soon and hands it to the audio thread; at most as many at a time as a zone has slots.
    private func openDue() {
        let horizon = now + wallOffset + Feeder.lead
        while let index = waiting.firstIndex(where: { candidate in
            candidate.programme.start.nanoseconds <= horizon && hasSlot(for: candidate)
        }) {
            let next = waiting.remove(at: index)
            let feed = Feed(next.programme, zone: next.zone, received: next.received, listen: listen, open: open)
            feed.fill(upTo: Feeder.first, at: moment)
            feeds.append(feed)
            var command = Command()
            command.kind = .add
            command.zone = next.zone
            command.voice = feed.voice
            send(command)
        }
    }

    /// The last two of a zone's slots are kept for what is due at once, so that an alert never waits for one.
    private func hasSlot(for candidate: Waiting) -> Bool {
        let isUrgent = candidate.programme.start.nanoseconds <= now + wallOffset + Feeder.urgent
        let slots = isUrgent ? Renderer.voicesPerZone : Renderer.voicesPerZone - 2
        return feeds.count { $0.zone == candidate.zone } < slots
    }

    private func collect() {
        while var note = line.notes.pointee.receive() {
            switch note.kind {
            case .gateRetired:
                note.gate?.deinitialize(count: 1)
                note.gate?.deallocate()
            case .retired:
                // Rendered to its end, but not yet heard: what went wrong with its parts is still to be told.
                note.at = notes.last { $0.programme == note.programme && $0.zone == note.zone }?.at ?? 0
                notes.append(note)
            default: notes.append(note)
            }
        }
    }

    /// Reports every note whose frame has sounded, in the order in which they sounded.
    private func tell(upTo time: Int64) {
        let due = notes.filter { $0.at <= time }.sorted { $0.at < $1.at }
        guard !due.isEmpty else { return }
        notes.removeAll { $0.at <= time }
        for note in due { report(note) }
    }

    private func tellAll() { tell(upTo: .max) }

    private func report(_ note: Note) {
        let at = Instant(nanoseconds: note.at + wallOffset)
        let zone = output.zones.indices.contains(note.zone) ? output.zones[note.zone].name : ""
        let programme = note.programme
        switch note.kind {
        case .nothing, .gateRetired: break
        case .started:
            emit(.partStarted(programme: programme, zone: zone, part: note.part, at: at))
            let feed = feeds.first { $0.programme.id == programme && $0.zone == note.zone }
            if let reason = feed?.failures[note.part] {
                emit(.partFailed(programme: programme, zone: zone, part: note.part, reason: reason, at: at))
            }
        case .ended: emit(.ended(programme: programme, zone: zone, at: at))
        case .cut:
            emit(.cut(programme: programme, zone: zone, part: note.part, playedFrames: note.frames, at: at))
        case .gated: emit(.gated(programme: programme, zone: zone, at: at))
        case .lost:
            // Said already, when it hung.
            guard stalledSince == nil else {
                isLostToo = true
                return
            }
            let reason = line.telemetry.device.withLock { $0.failure } ?? "lost"
            emit(.outputLost(output: output.name, reason: reason, at: at))
        case .recovered:
            let since = isLostToo ? stalledSince ?? programme : programme
            if isLostToo { endStall() }
            emit(.outputRecovered(output: output.name, after: .nanoseconds(note.at - since), at: at))
        case .retired:
            guard let index = feeds.firstIndex(where: { $0.voice == note.voice }) else { return }
            feeds.remove(at: index).free()
        }
    }

    /// Says aloud, once, that the audio thread hangs in its device; it cannot say so itself.
    private func watch() {
        let beat = line.telemetry.heartbeat.load(ordering: .relaxed)
        let isLost = line.telemetry.lostSince.load(ordering: .relaxed) != 0
        let hangs = beat != 0 && now - beat > Feeder.stall && !line.isStopping.load(ordering: .relaxed)
        if hangs, stalledSince == nil, !isLost {
            stalledSince = beat
            emit(
                .outputLost(
                    output: output.name,
                    reason: "stalled: the device has not answered for \(Feeder.stall / 1_000_000_000) s",
                    at: Instant(nanoseconds: beat + wallOffset)))
        } else if let since = stalledSince, !hangs, !isLostToo, line.telemetry.isHeard.load(ordering: .acquiring) {
            endStall()
            emit(.outputRecovered(output: output.name, after: .nanoseconds(now - since), at: clock.now))
        }
    }

    private func endStall() {
        (stalledSince, isLostToo) = (nil, false)
        // That it ran dry meanwhile goes without saying.
        told.interruptions = line.telemetry.restarts.load(ordering: .acquiring)
    }

    /// Says that the device stopped for a moment, or talks nonsense: an ailing card may do either all day.
    private func tellStumbles() {
        let telemetry = line.telemetry
        let count = telemetry.restarts.load(ordering: .acquiring)
        if count > told.interruptions, stalledSince == nil, now - told.at >= Feeder.patience {
            let why = Interruption(rawValue: telemetry.interruption.load(ordering: .relaxed)) ?? .underrun
            emit(
                .outputInterrupted(
                    output: output.name, times: count - told.interruptions, why: why, at: clock.now))
            told = (count, now)
        }
        if telemetry.doubtsDelay.load(ordering: .relaxed), !hasToldDoubt {
            hasToldDoubt = true
            emit(.outputDelayDoubted(output: output.name, at: clock.now))
        }
    }

    private func freeAll() {
        for feed in feeds { feed.free() }
        feeds.removeAll()
    }
}
