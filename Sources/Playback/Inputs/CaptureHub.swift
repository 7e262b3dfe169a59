import Synchronization
import Time

/// All inputs: each is open while somebody listens to it, and a little longer. Any thread may call it; nothing blocks.
final class CaptureHub: Sendable {
    /// How long an input stays open after the last who listened: what follows need not open it anew.
    private static let linger: Duration = .seconds(2)

    typealias MakeInput = @Sendable (InputSettings) -> any InputDevice

    struct UnknownInput: Error, CustomStringConvertible {
        var name: String
        var description: String { "there is no input \"\(name)\"" }
    }

    private let clock: any StationClock
    private let makeInput: MakeInput
    private let open: Player.OpenSource
    private let emit: @Sendable (PlaybackEvent) -> Void
    private let state = Mutex(State())

    private struct State {
        var settings: [InputSettings] = []
        /// Input → the file that sounds while it is silent.
        var fallbacks: [String: String] = [:]
        var running: [String: Running] = [:]
        /// Nanoseconds between an input and every loudspeaker.
        var lag: Int64 = 0
    }

    private struct Running {
        var settings: InputSettings
        var ring = CaptureRing()
        var gauge = InputGauge()
        var listeners = 0
        /// Counts the times that somebody began to listen.
        var turn = 0
    }

    init(
        clock: any StationClock, makeInput: @escaping MakeInput, open: @escaping Player.OpenSource,
        emit: @escaping @Sendable (PlaybackEvent) -> Void
    ) {
        self.clock = clock
        self.makeInput = makeInput
        self.open = open
        self.emit = emit
    }

    /// `lag`: nanoseconds between an input and the loudspeakers. Who listens already keeps to what was before.
    func configure(_ settings: [InputSettings], lag: Int64) {
        state.withLock {
            $0.settings = settings
            $0.lag = lag
        }
    }

    func setFallback(_ file: String?, of input: String) { state.withLock { $0.fallbacks[input] = file } }

    /// What `input` gives from now on. It is heard as soon as its device runs, about a tenth of a second later.
    func listen(to name: String) throws -> any LiveSource {
        let (running, lag, isNew) = try state.withLock { state in
            guard let settings = state.settings.first(where: { $0.name == name }) else {
                throw UnknownInput(name: name)
            }
            var running = state.running[name]
            // One that was configured anew takes the place of the one that still runs.
            if let old = running, old.settings != settings {
                old.gauge.isStopping.store(true, ordering: .releasing)
                running = nil
            }
            let isNew = running == nil
            var current = running ?? Running(settings: settings)
            current.listeners += 1
            current.turn += 1
            state.running[name] = current
            return (current, state.lag, isNew)
        }
        if isNew { start(running) }
        return RelaySound(
            running.ring, lag: lag, openFallback: { [weak self] in self?.fallback(of: name) },
            onClose: { [weak self] in self?.leave(name, running.gauge) })
    }

    var status: [InputStatus] {
        state.withLock { state in
            state.settings.map { settings in
                guard let running = state.running[settings.name] else {
                    return InputStatus(
                        name: settings.name, isOpen: false, failure: nil, level: -120, isSilent: false, lowered: 0,
                        overruns: 0)
                }
                return InputStatus(
                    name: settings.name, isOpen: true, failure: running.gauge.failure.withLock { $0 },
                    level: Double(Float(bitPattern: running.gauge.level.load(ordering: .relaxed))),
                    isSilent: running.ring.isSilent,
                    lowered: Double(Float(bitPattern: running.gauge.lowered.load(ordering: .relaxed))),
                    overruns: running.gauge.overruns.load(ordering: .relaxed))
            }
        }
    }

    /// Lets every input go.
    func close() {
        state.withLock { state in
            for running in state.running.values { running.gauge.isStopping.store(true, ordering: .releasing) }
            state.running = [:]
        }
    }

    private func start(_ running: Running) {
        let settings = running.settings
        let (ring, gauge) = (running.ring, running.gauge)
        PlainThread.start("in \(settings.name)") { [clock, makeInput, emit] in
            _ = PlainThread.makeRealTime(priority: 18)
            CaptureThread(
                settings, device: makeInput(settings), clock: clock, ring: ring, gauge: gauge, emit: emit
            ).run()
        }
    }

    private func fallback(of input: String) -> (any SampleSource)? {
        guard let file = state.withLock({ $0.fallbacks[input] }) else { return nil }
        return try? open(file)
    }

    private func leave(_ name: String, _ gauge: InputGauge) {
        let turn: Int? = state.withLock { state in
            guard state.running[name]?.gauge === gauge else { return nil }
            state.running[name]!.listeners -= 1
            return state.running[name]!.listeners == 0 ? state.running[name]!.turn : nil
        }
        guard let turn else { return }
        Task { [weak self] in
            try? await Task.sleep(for: CaptureHub.linger)
            self?.closeIfIdle(name, gauge, turn)
        }
    }

    private func closeIfIdle(_ name: String, _ gauge: InputGauge, _ turn: Int) {
        state.withLock { state in
            guard let running = state.running[name], running.gauge === gauge, running.listeners == 0,
                running.turn == turn
            else { return }
            gauge.isStopping.store(true, ordering: .releasing)
            state.running[name] = nil
        }
    }
}
