import Control
import Glibc
import Ledger
import Linux
import Playback
import Rendering
import Schedule
import Time
import Wording

/// The running station: it sleeps until something is due, asks the state machine, and does what that says.
///
/// Everything that changes the station goes through one queue (`order`), one after another; those who only look read
/// the state between two steps.
package actor Station {
    package struct Places: Sendable, Hashable {
        /// The folder of the ledger and of the clips that were handed in.
        package var state: String
        /// The folder of the finished sounds.
        package var cache: String
        /// A folder that a restart of the machine empties.
        package var runtime: String

        package init(state: String, cache: String, runtime: String) {
            self.state = state
            self.cache = cache
            self.runtime = runtime
        }
    }

    let places: Places
    let ledger: Ledger
    let clips: ClipStore
    let cache: RenderCache
    let clock: any StationClock
    let journal: Journal
    let notifier: SystemdNotifier
    let player: any Loudspeakers
    let airCheck: AirCheck
    let startedAt: Instant
    let alarm: any Alarm
    private let orders: AsyncStream<Order>
    private let ordering: AsyncStream<Order>.Continuation
    private var tasks: [Task<Void, Never>] = []

    var configuration: StationConfiguration
    var machine: StationMachine
    var renders: RenderQueue?
    /// A renderer for alerts, which wait for nothing.
    var urgentRenders: RenderQueue?
    var renditions: [SoundRequest: Rendition] = [:]
    /// What the editorial board has decided about each bulletin.
    var verdicts: [Int64: Verdict] = [:]
    /// Sounds that could not be made, and when that was: they are tried again after a while.
    var failures: [SoundRequest: (reason: Sentence, title: String, at: Instant)] = [:]
    /// As-run entries that could not be written, to be written as soon as that is possible.
    var unwritten: [AsRunEvent] = []
    var writeFailure: String?
    /// Who was refused what, and when the log was last told.
    var refusals: [String: Instant] = [:]
    /// Who speaks, by the number that was given out last.
    var lives: [Int64: Live] = [:]
    var lastLive: Int64 = 0
    /// Who speaks over what plays, by the same number.
    var overs: [Int64: SpokenOver] = [:]
    /// Watches the folder of messages; nil for none.
    var messageWatch: Task<Void, Never>?
    /// What is not as it should be with that folder and the messages in it.
    var messageReasons: [Wire.Reason] = []
    var amplifiers: Amplifiers
    var gains = Gains()
    /// When sounds, gates and the clock are looked at again though nothing has happened.
    private var nextRound: MonotonicInstant
    private let round: Duration
    private var nextRemoval: MonotonicInstant
    /// CLOCK_MONOTONIC when the queue of orders last moved.
    var lastStep: MonotonicInstant

    typealias Order = @Sendable (isolated Station) async -> Void

    package static let round: Duration = .seconds(60)
    /// Sounds of the timetable are rendered this long before they air.
    static let ahead: Duration = .seconds(26 * 3600)
    private static let retry: Duration = .seconds(600)

    /// `loudspeakers`, `alarm` and `round`, after which the station looks around though nothing happens, are for tests in which
    /// time does not pass by itself.
    package init(
        configuration: StationConfiguration, places: Places, ledger: Ledger, clock: any StationClock, journal: Journal,
        notifier: SystemdNotifier, makeSink: Player.MakeSink? = nil, loudspeakers: (any Loudspeakers)? = nil,
        alarm: any Alarm = WallAlarm(), round: Duration = Station.round
    ) {
        self.alarm = alarm
        self.round = round
        self.configuration = configuration
        self.places = places
        self.ledger = ledger
        self.clock = clock
        self.journal = journal
        self.notifier = notifier
        clips = ClipStore(folder: "\(places.state)/clips")
        cache = RenderCache(folder: places.cache)
        let airCheck = AirCheck(folder: "\(places.state)/air", clock: clock)
        airCheck.keep(days: configuration.airCheckDays)
        self.airCheck = airCheck
        let makeSink = makeSink ?? { ALSASink($0, clock: clock) }
        player =
            loudspeakers
            ?? Player(
                outputs: configuration.outputs, inputs: configuration.inputs.map(\.settings), clock: clock,
                makeSink: { airCheck.taped(makeSink($0), $0) }
            ) { try RenderedSound($0) }
        machine = StationMachine(configuration.airSettings)
        amplifiers = Amplifiers(configuration.amplifiers, journal: journal)
        startedAt = clock.now
        nextRound = clock.monotonicNow
        nextRemoval = clock.monotonicNow
        lastStep = clock.monotonicNow
        (orders, ordering) = AsyncStream.makeStream()
    }

    // MARK: Running

    /// Takes up the state that the ledger tells of and begins to air. Throws where the ledger cannot be read.
    ///
    /// `renderingTime` is the least time that each rendering gets.
    package func start(renderer: String?, renderingTime: Duration = .seconds(30)) async throws {
        try await start(
            worker: renderer.map { RenderWorker(executable: $0, cache: cache, timeLimit: renderingTime) })
    }

    /// The same with whatever makes the sounds.
    package func start(worker: (any SoundMaker)?) async throws {
        if let worker {
            let report: @Sendable (SoundRequest, RenderQueue.Outcome) async -> Void = { [weak self] request, outcome in
                self?.order { await $0.take(request, outcome) }
            }
            renders = RenderQueue(worker: worker, report: report)
            urgentRenders = RenderQueue(worker: worker, report: report)
        } else {
            journal.say(.error, Sentences.noRenderer.en)
        }
        await amplifiers.allOff()
        do {
            try cache.keepAttentionTone(StationMachine.tone.key, frames: StationMachine.tone.frames)
        } catch {
            journal.say(.error, "no attention tone", ["reason": error.sentence.en])
        }
        refreshGates()
        adjustGains()
        await recallMutes()
        refreshBlocks()
        let past = try await Past.told(by: ledger, standing: try await standingBookings(), at: clock.now)
        await judgeClock()
        try await ledger.record([note("started", Sentences.started(Version.number))])
        await step(.started(past))
        await orderSounds()
        tasks = [
            Task { for await order in self.orders { await self.run(order) } },
            Task { await self.keepTime() },
            Task { for await event in self.player.events { self.order { await $0.heard(event) } } },
        ]
        startWatchdog()
        watchMessages()
    }

    /// Fades out, writes what is to be written and lets everything go.
    package func stop() async {
        messageWatch?.cancel()
        await ask { station in
            await station.endOvers(at: nil)
            await station.step(.shutDown)
            await station.writeNote("stopped", Sentences.stopped)
        }
        await renders?.stop()
        await urgentRenders?.stop()
        await player.shutdown(fade: Player.lastFade)
        await airCheck.finish()
        await amplifiers.allOff()
        await amplifiers.finish()
        ordering.finish()
        for task in tasks { task.cancel() }
    }

    /// Puts an order at the end of the queue.
    nonisolated func order(_ order: @escaping Order) { ordering.yield(order) }

    /// The same, and waits for what comes of it.
    nonisolated func ask<Result: Sendable>(_ body: @escaping @Sendable (isolated Station) async throws -> Result)
        async rethrows -> Result
    {
        let result: Swift.Result<Result, any Error> = await withCheckedContinuation { continuation in
            order { station in
                do {
                    continuation.resume(returning: .success(try await body(station)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        switch result {
        case .success(let value): return value
        case .failure(let error): try { throw error }()
        }
        preconditionFailure("one of the two has happened")
    }

    private func run(_ order: Order) async {
        await order(self)
        lastStep = clock.monotonicNow
    }

    /// Wakes the station when something is due, and when the clock is set.
    private func keepTime() async {
        var watch = ClockWatch(clock)
        while !Task.isCancelled {
            let now = clock.now
            let mute = machine.settings.mutes.compactMap(\.until).min()
            let wake = [
                machine.wakeTime(after: now), configuration.trims.change(after: now, configuration.timeZone), mute,
            ].compactMap(\.self).reduce(now + round, min)
            let reason: WallAlarm.Wake
            do {
                reason = try await alarm.wait(until: wake.nanoseconds)
            } catch {
                journal.say(.error, "no timer", ["reason": "\(error)"])
                reason = .cancelled
            }
            guard reason != .cancelled else { return }
            let change = watch.look(at: clock, isSaidToBeSet: reason == .clockWasSet)
            await ask { station in
                if let slept = change.slept { await station.awoke(after: slept) }
                if let step = change.set { await station.clockWasSet(by: step) }
                await station.endMutes()
                await station.step(.woke)
                await station.lookAround(force: change != ClockWatch.Change())
            }
        }
    }

    /// Lets the machine decide, and does what it says.
    func step(_ event: StationMachine.Event) async {
        let before = machine.wakeTime(after: clock.now)
        let actions = machine.handle(event, at: clock.now)
        for action in actions { await perform(action) }
        adjustGains()
        await goOnSpeaking()
        if machine.wakeTime(after: clock.now) != before { await alarm.ring() }
        guard !configuration.amplifiers.isEmpty else { return }
        await amplifiers.prepare(
            machine.occupied(at: clock.now) + overs.values.map { ($0.zones, $0.over.start, $0.end) },
            outputs: configuration.outputs, lead: machine.settings.lead, now: clock.now
        )
    }

    private func perform(_ action: StationMachine.Action) async {
        switch action {
        case .record(let events): await record(events)
        case .play(let run):
            let parts = run.parts.map {
                Playback.Programme.Part(
                    file: file(of: $0.sound), offset: $0.offset, frames: $0.frames, fadeOut: $0.fadeOut)
            }
            let lost = player.play(
                Playback.Programme(
                    id: run.id, zones: run.zones, start: run.start, parts: parts, isEmergency: run.isEmergency))
            journal.say(
                .info, "programme handed over",
                ["zones": run.zones.joined(separator: ","), "start": moment(run.start).description, "run": "\(run.id)"])
            if !lost.isEmpty { journal.say(.error, "zones without an output", ["zones": lost.joined(separator: ",")]) }
        case .withdraw(let id): player.withdraw(programme: id, fade: Player.fade)
        case .alertProgressed(let id, let rounds):
            do { try await ledger.setRounds(rounds, ofAlert: id) } catch { alertNotKept(error) }
        case .alertEnded(let id):
            do { try await ledger.endAlert(id, at: clock.now) } catch { alertNotKept(error) }
            journal.say(.notice, "alert over", ["id": "\(id)"])
        }
    }

    /// Once an hour, away from what airs.
    private func removeOldRecordings() {
        guard clock.monotonicNow >= nextRemoval else { return }
        nextRemoval = clock.monotonicNow + .seconds(3600)
        let (airCheck, now) = (airCheck, clock.now)
        // A clock that nobody vouches for must not cost a year of recordings.
        guard machine.distrust == nil else { return }
        Task.detached(priority: .background) { airCheck.removeOld(now: now) }
        removeOldEntries(now)
    }

    /// Month by month, so that nothing waits long for the ledger.
    private func removeOldEntries(_ now: Instant) {
        guard let age = configuration.retention.log, machine.activeRuns.isEmpty, writeFailure == nil else { return }
        let (ledger, journal, zone) = (ledger, journal, configuration.timeZone)
        Task.detached(priority: .background) {
            do throws(LedgerError) {
                while let seal = try await ledger.age(age, at: now, zone) {
                    journal.say(
                        .notice, "old entries of the log were removed under seal",
                        [
                            "entries": "\(seal.first)-\(seal.last)", "setting": seal.setting,
                            "copy": seal.file.map { "archive/\($0)" } ?? "",
                        ])
                }
            } catch {
                journal.say(.error, "old entries of the log could not be removed", ["reason": error.sentence.en])
            }
        }
    }

    func file(of sound: String) -> String {
        FinishedSound.input(ofKey: sound).map(Playback.Programme.Part.file(ofInput:)) ?? cache.file(of: sound)
    }

    private func alertNotKept(_ error: LedgerError) {
        journal.say(.error, "an alert's progress could not be kept", ["reason": "\(error)"])
    }

    // MARK: What happens

    private func heard(_ event: PlaybackEvent) async {
        if await heardOver(event) { return }
        switch event {
        case .partStarted(let run, let zone, let part, let at):
            await step(.report(.partBegan(run: run, zone: zone, part: part, at: at)))
        case .ended(let run, let zone, let at): await step(.report(.ended(run: run, zone: zone, at: at)))
        case .cut(let run, let zone, let part, let frames, let at):
            await step(.report(.cut(run: run, zone: zone, part: part, frames: frames, at: at)))
        case .partFailed(let run, let zone, let part, let reason, let at):
            journal.say(.error, "a sound could not be read", ["zone": zone, "reason": reason])
            await step(.report(.partFailed(run: run, zone: zone, part: part, detail: reason, at: at)))
        case .outputLost(let output, let reason, _):
            journal.say(.error, "output lost", ["output": output, "reason": reason])
            await writeNote("output-lost", Sentences.outputLost(output, reason))
        case .outputRecovered(let output, let after, _):
            journal.say(.notice, "output back", ["output": output, "after": "\(after.inSeconds)s"])
            await writeNote("output-recovered", Sentences.outputRecovered(output, after: after.inSeconds))
        case .outputInterrupted(let output, let times, let why, _):
            journal.say(
                .warning, "output interrupted", ["output": output, "times": "\(times)", "why": "\(why)"])
        case .outputDelayDoubted(let output, _):
            journal.say(.warning, "output's delay is nonsense; its buffer is believed instead", ["output": output])
        case .inputLost(let input, let reason, _):
            journal.say(.error, "input lost", ["input": input, "reason": reason])
            await writeNote("input-lost", Sentences.inputLost(title(ofInput: input), reason))
        case .inputRecovered(let input, let after, _):
            journal.say(.notice, "input back", ["input": input, "after": "\(after.inSeconds)s"])
            await writeNote("input-recovered", Sentences.inputRecovered(title(ofInput: input), after: after.inSeconds))
        case .inputSilent(let input, _):
            journal.say(.warning, "input silent", ["input": input])
            let fallback = configuration.input(named: input)?.fallback
            await writeNote("input-silent", Sentences.inputSilent(title(ofInput: input), fallback: fallback))
        case .inputHowled(let input, let hertz, let lowered, _):
            journal.say(
                .warning, "input howls and is lowered",
                ["input": input, "frequency": "\(Int(hertz))Hz", "by": "\(Int(lowered.rounded()))dB"])
            await writeNote(
                "input-howled",
                Sentences.inputHowled(title(ofInput: input), hertz: Int(hertz), lowered: Int(lowered.rounded())))
        case .inputSounding(let input, let after, _):
            journal.say(.notice, "input sounds again", ["input": input, "after": "\(after.inSeconds)s"])
            await writeNote("input-sounds", Sentences.inputSounds(title(ofInput: input), after: after.inSeconds))
        case .gated(_, let zone, _): journal.say(.warning, "the curfew keeps a programme silent", ["zone": zone])
        }
    }

    /// The machine slept, and the station with it: what it should have aired meanwhile is dealt with as after a power cut.
    private func awoke(after slept: Duration) async {
        journal.say(.warning, "the machine slept", ["for": "\(slept.inSeconds)s"])
        await step(.slept(for: slept))
        await writeNote("slept", Sentences.slept(slept))
    }

    private func clockWasSet(by step: Duration) async {
        journal.say(.notice, "the clock was set", ["by": "\(step.inSeconds)s"])
        await judgeClock()
        await self.step(.clockWasSet(by: step))
        guard abs(step.nanoseconds) >= 1_000_000_000 else { return }
        let note = StationNote(
            code: "clock-set", sentence: Sentences.clockSet(by: step), clockSetBy: step.nanoseconds)
        await record([AsRunEvent(at: clock.now, .station(note))])
    }

    /// Once a minute: gates, sounds, the clock, the cache.
    private func lookAround(force: Bool) async {
        guard force || clock.monotonicNow >= nextRound else { return }
        nextRound = clock.monotonicNow + round
        removeOldRecordings()
        gains.forgetChanges(before: clock.now - .seconds(86_400))
        await judgeClock()
        refreshGates()
        refreshBlocks()
        await endOvers(at: clock.now)
        await orderSounds()
        if !unwritten.isEmpty { await record([]) }
        if machine.activeRuns.isEmpty, let renders, await renders.status.current == nil {
            cache.removeOldest(
                keeping: configuration.retention.cacheLimit,
                pinned: Set(renditions.values.map(\.key) + [StationMachine.tone.key]))
        }
    }

    private func judgeClock() async {
        let trust = ClockTrust.observed(isAssumed: configuration.assumesClock, marker: "\(places.runtime)/synchronised")
        let newest = try? await ledger.newestEntry()
        let reason = trust.reason(at: clock.now, newest: newest ?? nil)
        guard reason != machine.distrust else { return }
        if let reason {
            journal.say(.error, "the clock is not trusted: \(reason.sentence.en)", ["code": reason.code])
            await step(.clockDistrusted(reason))
        } else {
            journal.say(.notice, "the clock is trusted")
            await step(.clockTrusted)
        }
    }

    /// Closes the zones' gates for the curfew of the days to come.
    func refreshGates() {
        let now = clock.now
        for zone in configuration.zones {
            let closed = machine.settings.curfew.closed(
                zone.name, in: (now - .seconds(86_400))..<(now + .seconds(8 * 86_400)), configuration.timeZone)
            player.setGate(zone: zone.name, closed: closed)
        }
    }

    /// Tells the loudspeakers how loud they are now. An emergency is never made quieter by the time of day.
    private func adjustGains() {
        let emergencies = Set(machine.activeRuns.filter(\.isEmergency).flatMap(\.zones))
        for (zone, decibels) in gains.changes(configuration, emergencies: emergencies, at: clock.now) {
            player.setGain(zone: zone, decibels: decibels)
        }
    }

    func forgetGains() {
        gains.forget()
        adjustGains()
    }

    // MARK: Sounds

    /// Orders what will be heard and is not rendered, and forgets what nobody will hear any more.
    func orderSounds() async {
        let now = clock.now
        let due = machine.wantedSounds(at: now, until: now + Self.ahead).map(\.request)
        let wanted = due + standIns.subtracting(due)
        let kept = Set(wanted)
        let playing = Set(machine.activeRuns.flatMap { $0.parts.map(\.sound) })
        machine.forgetSounds(except: kept)
        renditions = renditions.filter { kept.contains($0.key) || playing.contains($0.value.key) }
        failures = failures.filter { kept.contains($0.key) }
        let jobs = SoundJobs(configuration: configuration, ledger: ledger, clips: clips)
        let urgent = Set(machine.alerts.map(\.alert.sound))
        var orders: [RenderQueue.Order] = []
        var urgentOrders: [RenderQueue.Order] = []
        for request in wanted {
            switch machine.state(of: request) {
            case .ready: continue
            case .failed: if let failure = failures[request], now - failure.at < Self.retry { continue }
            case .waiting: break
            }
            let order = RenderQueue.Order(request: request, title: title(of: request)) {
                try await jobs.job(for: request)
            }
            if urgent.contains(request) { urgentOrders.append(order) } else { orders.append(order) }
        }
        await urgentRenders?.replace(urgentOrders)
        await renders?.replace(orders)
        tellFallbacks()
    }

    /// Clips that sound while an input is silent, or before somebody speaks: they are always ready.
    private var standIns: Set<SoundRequest> {
        let clips = configuration.inputs.map(\.fallback) + [configuration.live.chime]
        return Set(clips.compactMap(\.self).map { .clip($0) })
    }

    private func tellFallbacks() {
        for input in configuration.inputs {
            let rendition = input.fallback.flatMap { renditions[.clip($0)] }
            player.setFallback(rendition.map { cache.file(of: $0.key) }, of: input.name)
        }
    }

    func take(_ request: SoundRequest, _ outcome: RenderQueue.Outcome) async {
        switch outcome {
        case .done(let rendition):
            failures[request] = nil
            renditions[request] = rendition
            tellFallbacks()
            for warning in rendition.warnings {
                journal.say(.warning, "“\(title(of: request))”: \(warning.en)")
                await writeNote("rendered-otherwise", Sentences.renderedOtherwise(title(of: request), warning))
            }
            // Before it can be heard.
            await judgeAgain()
            await step(.sound(request, .ready(FinishedSound(key: rendition.key, frames: rendition.frames))))
        case .failed(let sentence):
            let title = title(of: request)
            journal.say(.error, "no sound of “\(title)”: \(sentence.en)")
            failures[request] = (sentence, title, clock.now)
            await step(.sound(request, .failed(Reason(code: "rendering-failed", sentence: sentence))))
        }
    }

    private func title(of request: SoundRequest) -> String {
        switch request {
        case .bulletin(let id, _): machine.bookings.first { $0.bulletin == id }?.title ?? "\(id)"
        case .clip(let file): file
        case .speech(let text, _, _): String(text.prefix(40))
        case .relay(let input, _): title(ofInput: input)
        }
    }

    private func title(ofInput name: String) -> String { configuration.input(named: name)?.title ?? name }

    // MARK: The ledger

    /// Writes entries to the as-run log; what cannot be written now is kept and tried again.
    func record(_ events: [AsRunEvent]) async {
        let all = unwritten + (await stamped(events))
        unwritten = []
        do {
            try await ledger.record(all)
            writeFailure = nil
        } catch {
            for event in all { await recordAlone(event) }
        }
    }

    private func recordAlone(_ event: AsRunEvent) async {
        do {
            try await ledger.record([event])
        } catch {
            if case .outOfOrder = error {
                journal.say(.error, "the as-run log refused an entry", ["reason": "\(error)"])
            } else {
                journal.say(.error, "the as-run log could not be written", ["reason": "\(error)"])
                writeFailure = error.sentence.en
                if unwritten.count < 10_000 { unwritten.append(event) }
            }
        }
    }

    func note(_ code: String, _ sentence: Sentence) -> AsRunEvent {
        AsRunEvent(at: clock.now, .station(StationNote(code: code, sentence: sentence)))
    }

    func writeNote(_ code: String, _ sentence: Sentence) async { await record([note(code, sentence)]) }

    func moment(_ instant: Instant) -> Moment { Moment(instant, offset: configuration.timeZone.offset(at: instant)) }

    func add(_ task: Task<Void, Never>) { tasks.append(task) }
}
