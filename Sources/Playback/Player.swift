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

    /// What happened, when it has sounded. One reader; it ends after `shutdown`.
    package let events: AsyncStream<PlaybackEvent>

    private let clock: any StationClock
    private let makeSink: MakeSink
    private let open: OpenSource
    private let continuation: AsyncStream<PlaybackEvent>.Continuation
    private let outputs: Mutex<[Output]>

    /// Opens every output and keeps it running on silence. An output that fails to open is tried again for ever.
    package init(
        outputs settings: [OutputSettings], clock: any StationClock, makeSink: MakeSink? = nil,
        open: @escaping OpenSource
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
        outputs = Mutex(
            settings.map { output in
                Output(output, clock: clock, makeSink: makeSink, open: open) { continuation.yield($0) }
            })
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
    package func stop(zones: [String]? = nil, fade: Duration = .milliseconds(20)) {
        each { $0.ask(.stop(zones: zones.map(Set.init), fade: fade.nanoseconds)) }
    }

    /// Takes a programme back everywhere: fades it out where it sounds, forgets it where it waits.
    package func withdraw(programme: Int64, fade: Duration = .milliseconds(20)) {
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

    /// Holds everything back but emergencies, until taken back.
    package func setBlocked(zone: String, _ isBlocked: Bool) {
        each { $0.ask(.setBlocked(zone: zone, isBlocked)) }
    }

    package func snapshot() -> [OutputStatus] { outputs.withLock { $0 }.map(\.status) }

    /// Puts `settings` in force: outputs that stay the same are not disturbed, the others are closed and opened.
    ///
    /// Gates, gains and programmes of a changed output are forgotten; hand them in again.
    package func reconfigure(outputs settings: [OutputSettings]) async {
        let leaving = outputs.withLock { list in
            let old = list.filter { !settings.contains($0.settings) }
            list.removeAll { !settings.contains($0.settings) }
            return old
        }
        for output in leaving { output.stop(fade: .milliseconds(20)) }
        for output in leaving { await output.closed() }
        outputs.withLock { list in
            let kept = list
            list = settings.map { wanted in
                kept.first { $0.settings == wanted }
                    ?? Output(wanted, clock: clock, makeSink: makeSink, open: open) { [continuation] in
                        continuation.yield($0)
                    }
            }
        }
    }

    /// Fades everything out, plays out what is buffered, closes the devices. Takes the fade and at most about two seconds.
    package func shutdown(fade: Duration = .milliseconds(200)) async {
        let leaving = outputs.withLock { list in
            defer { list.removeAll() }
            return list
        }
        for output in leaving { output.stop(fade: fade) }
        for output in leaving { await output.closed() }
        continuation.finish()
    }

    private func each(_ body: (Output) -> Void) {
        outputs.withLock { $0 }.forEach(body)
    }
}
