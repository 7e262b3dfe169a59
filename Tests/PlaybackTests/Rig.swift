import Synchronization
import TestSupport
import Time

@testable import Playback

/// One output's audio thread on a scripted device, run on the calling thread: every run is the same.
final class Rig {
    static let frame: Int64 = 20_834
    let clock = HandClock()
    let sink: ScriptedSink
    let line: Line
    let start: Instant
    private let settings: OutputSettings
    private var feeds: [Feed] = []
    private var plan: [(at: Duration, act: (Rig) -> Void)] = []

    init(zones: [OutputSettings.ZoneSettings] = [.init(name: "a", channels: [1])], hasHorns: Bool = false) {
        settings = OutputSettings(name: "test", device: "scripted", hasHorns: hasHorns, zones: zones)
        sink = ScriptedSink(clock, channels: 2)
        line = Line(zones: zones.count)
        start = clock.now
    }

    deinit { for feed in feeds { feed.free() } }

    /// Hands a programme over that counts its frames: 1/2²⁰ for the first, and so on upwards from `first`.
    func play(
        _ id: Int64, zone: Int = 0, at: Duration, frames: [Int], first: Int = 1, isEmergency: Bool = false,
        under: Double? = nil
    ) {
        let programme = Programme(
            id: id, zones: [settings.zones[zone].name], start: start + at,
            parts: frames.enumerated().map {
                .init(file: "\(first + frames[..<$0.offset].reduce(0, +))", frames: $0.element)
            },
            isEmergency: isEmergency, under: under)
        let feed = Feed(programme, zone: zone, received: clock.monotonicNow.nanoseconds) {
            CountingSource(first: Int($0)!)
        }
        feed.fill()
        feeds.append(feed)
        var command = Command()
        command.kind = .add
        command.zone = zone
        command.voice = feed.voice
        send(command)
    }

    func stop(fade: Duration) {
        var command = Command()
        command.kind = .stopZone
        command.fade = fade.nanoseconds
        send(command)
    }

    func close(from: Duration, to: Duration) {
        var command = Command()
        command.kind = .setGate
        let gate = UnsafeMutablePointer<Gate>.allocate(capacity: 1)
        gate.initialize(to: Gate([((start + from).nanoseconds, (start + to).nanoseconds)]))
        command.gate = gate
        send(command)
    }

    func send(_ command: Command) { precondition(line.commands.pointee.send(command)) }

    /// Does `act` before the first period after `at`.
    func at(_ at: Duration, _ act: @escaping (Rig) -> Void) { plan.append((at, act)) }

    /// Runs for `duration` of the device's time and gives what the audio thread reported.
    @discardableResult
    func run(_ duration: Duration) -> [Note] {
        let began = clock.monotonicNow.nanoseconds
        let turn: () -> Void = { [unowned self] in
            let passed = Duration.nanoseconds(clock.monotonicNow.nanoseconds - began)
            while let index = plan.firstIndex(where: { $0.at <= passed }) { plan.remove(at: index).act(self) }
            if passed >= duration { line.isStopping.store(true, ordering: .releasing) }
        }
        sink.beforePeriod = { _ in turn() }
        AudioThread(
            settings: settings, sink: sink, clock: clock, line: line,
            sleep: { [clock] time in
                clock.pass(max(0, time - clock.monotonicNow.nanoseconds))
                turn()
            }
        ).run()
        sink.beforePeriod = { _ in }
        var notes: [Note] = []
        while let note = line.notes.pointee.receive() { notes.append(note) }
        return notes
    }

    /// When `at` is on the monotonic clock, had the wall clock not been stepped.
    func time(_ at: Duration) -> Int64 { 1_000_000_000 + at.nanoseconds }

    /// The numbers of the frames heard, with their times; for a gain of 1 and no fade.
    func frames(channel: Int = 0) -> [(time: Int64, number: Int)] {
        sink.sounds(channel: channel).map { ($0.time, Int(($0.sample * 1_048_576).rounded())) }
    }
}

/// A sound whose every frame tells its own number.
final class CountingSource: SampleSource {
    private let first: Int
    private var position = 0

    init(first: Int) { self.first = first }

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        for index in samples.indices { samples[index] = Float(first + position + index) / 1_048_576 }
        position += samples.count
        return samples.count
    }

    func seek(to frame: Int) { position = frame }
}
