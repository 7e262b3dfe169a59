import Synchronization
import Time

/// Everything that sounds: the outputs and what they play.
///
/// Any thread may call it; nothing blocks but the two `async` calls, which suspend while devices close.
package final class Player: Sendable {
    /// All sound inside LoaXa is mono at this rate, in Hz. Where a card cannot run at it ALSA's `plug` converts.
    package static let rate = 48_000

    package typealias MakeSink = @Sendable (OutputSettings) -> any Sink
    /// Opens a programme part's file by its path; called on feeder threads.
    package typealias OpenSource = @Sendable (String) throws -> any SampleSource
    package typealias MakeInput = @Sendable (InputSettings) -> any InputDevice
    /// Listens to an input by its name; called on feeder threads.
    typealias OpenInput = @Sendable (String) throws -> any LiveSource

    /// What happened, when it has sounded. One reader; it ends after `shutdown`.
    package let events: AsyncStream<PlaybackEvent>

    private let clock: any StationClock
    private let makeSink: MakeSink
    private let open: OpenSource
    private let continuation: AsyncStream<PlaybackEvent>.Continuation
    private let outputs: Mutex<[Output]>
    private let hub: CaptureHub

    /// Opens every output and keeps it running on silence. An output that fails to open is tried again for ever; so is an input
    /// while something of it is on the air.
    package init(
        outputs settings: [OutputSettings], inputs: [InputSettings] = [], clock: any StationClock,
        makeSink: MakeSink? = nil, makeInput: MakeInput? = nil, open: @escaping OpenSource
    ) {
        self.clock = clock
        let makeSink = makeSink ?? { ALSASink($0, clock: clock) }
        self.makeSink = makeSink
        self.open = open
        // A reader that sleeps must not cost memory without end.
        let (stream, continuation) = AsyncStream.makeStream(
            of: PlaybackEvent.self, bufferingPolicy: .bufferingNewest(10_000))
        events = stream
        self.continuation = continuation
        let hub = CaptureHub(
            clock: clock, makeInput: makeInput ?? { ALSAInput($0, clock: clock) }, open: open,
            emit: { continuation.yield($0) })
        hub.configure(inputs, lag: Player.lag(of: settings))
        self.hub = hub
        outputs = Mutex(
            settings.map { output in
                Output(output, clock: clock, makeSink: makeSink, open: open, listen: hub.listen(to:)) {
                    continuation.yield($0)
                }
            })
    }

    /// Nanoseconds between an input and all loudspeakers: what the slowest output needs to play without a gap.
    private static func lag(of outputs: [OutputSettings]) -> Int64 {
        let longest = outputs.map { Int64(2 * $0.buffer + 2 * $0.period) * 1_000_000 }.max() ?? 0
        return longest + 2 * RelaySound.margin
    }

    /// Queues a programme for its zones; it begins on its frame. Returns the zones that no output has.
    ///
    /// May come well ahead: files are opened eight seconds before the start. One that begins while another plays on the same
    /// zone cuts it with a fade of 20 ms. One that comes up to a second late still begins at its beginning.
    @discardableResult
    package func play(_ programme: Programme) -> [String] {
        let received = clock.monotonicNow.nanoseconds
        let current = outputs.withLock { $0 }
        var known: Set<String> = []
        for output in current {
            var share = programme
            let own = Set(output.settings.zones.map(\.name))
            share.zones = programme.zones.filter(own.contains)
            guard !share.zones.isEmpty else { continue }
            known.formUnion(share.zones)
            output.ask(.play(share, received: received))
        }
        return programme.zones.filter { !known.contains($0) }
    }

    /// Fades out what sounds now on `zones` (nil: everywhere). What is queued for later stays queued.
    package func stop(zones: [String]? = nil, fade: Duration = Player.fade) {
        each { $0.ask(.stop(zones: zones.map(Set.init), fade: fade.nanoseconds)) }
    }

    /// Takes a programme back everywhere: fades it out where it sounds, forgets it where it waits.
    package func withdraw(programme: Int64, fade: Duration = Player.fade) {
        each { $0.ask(.withdraw(programme: programme, fade: fade.nanoseconds)) }
    }

    /// Sets the windows in which only emergencies may sound on `zone`, in place of those set before.
    package func setGate(zone: String, closed: [Range<Instant>]) {
        each { $0.ask(.setGate(zone: zone, closed: closed)) }
    }

    /// In dB, −60…+12; reached within one period.
    package func setGain(zone: String, decibels: Double) {
        each { $0.ask(.setGain(zone: zone, decibels: decibels)) }
    }

    /// Holds back what sounds on `zone`, until told otherwise.
    package func setBlock(zone: String, _ block: ZoneBlock) {
        each { $0.ask(.setBlock(zone: zone, block)) }
    }

    package func snapshot() -> [OutputStatus] { outputs.withLock { $0 }.map(\.status) }

    package func inputs() -> [InputStatus] { hub.status }

    /// The rendered file that sounds, over and over, while `input` is silent; nil for none.
    package func setFallback(_ file: String?, of input: String) { hub.setFallback(file, of: input) }

    /// Puts `inputs` in force. What is on the air of one that has changed goes on as it was.
    package func reconfigure(inputs: [InputSettings]) {
        hub.configure(inputs, lag: Player.lag(of: outputs.withLock { $0 }.map(\.settings)))
    }

    /// Puts `settings` in force: outputs that stay the same are not disturbed, the others are closed and opened.
    ///
    /// Gates, gains and programmes of a changed output are forgotten; hand them in again.
    package func reconfigure(outputs settings: [OutputSettings]) async {
        let leaving = outputs.withLock { list in
            let old = list.filter { !settings.contains($0.settings) }
            list.removeAll { !settings.contains($0.settings) }
            return old
        }
        for output in leaving { output.stop(fade: Player.fade) }
        for output in leaving { await output.closed() }
        outputs.withLock { list in
            let kept = list
            list = settings.map { wanted in
                kept.first { $0.settings == wanted }
                    ?? Output(wanted, clock: clock, makeSink: makeSink, open: open, listen: hub.listen(to:)) {
                        [continuation] in continuation.yield($0)
                    }
            }
        }
    }

    /// Fades everything out, plays out what is buffered, closes the devices. Takes the fade and at most about two seconds.
    package func shutdown(fade: Duration = Player.lastFade) async {
        let leaving = outputs.withLock { list in
            defer { list.removeAll() }
            return list
        }
        for output in leaving { output.stop(fade: fade) }
        for output in leaving { await output.closed() }
        hub.close()
        continuation.finish()
    }

    private func each(_ body: (Output) -> Void) {
        outputs.withLock { $0 }.forEach(body)
    }
}
