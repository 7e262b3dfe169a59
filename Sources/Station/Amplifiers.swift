import Dispatch
import Linux
import Playback
import Schedule
import Synchronization
import Time

/// Switches the amplifiers of the outputs: on before something sounds, off a while after the last sound.
///
/// Commands and lines are dealt with on a queue of their own; a command is ended after ten seconds. What fails is told in the
/// journal and keeps nothing from the air; a line that failed is taken anew the next time.
actor Amplifiers {
    typealias TakeLine = @Sendable (StationConfiguration.GPIO, Bool) throws(SystemError) -> any AmplifierLine

    private var settings: [String: StationConfiguration.Amplifier]
    private let journal: Journal
    private let takeLine: TakeLine
    private let queue = DispatchQueue(label: "amplifiers")
    /// Lines that are held, by output; used on the queue.
    private let lines = Mutex<[String: Held]>([:])
    /// Outputs that are on, and until when they are needed.
    private var on: [String: Instant] = [:]

    private struct Held: Sendable {
        var settings: StationConfiguration.GPIO
        var line: any AmplifierLine
    }

    init(
        _ settings: [String: StationConfiguration.Amplifier], journal: Journal,
        takeLine: @escaping TakeLine = { settings, isOn throws(SystemError) in
            try GPIOAmplifierLine(settings, isOn: isOn)
        }
    ) {
        self.settings = settings
        self.journal = journal
        self.takeLine = takeLine
    }

    func configure(_ settings: [String: StationConfiguration.Amplifier]) {
        for (output, amplifier) in self.settings where settings[output] != amplifier {
            if on[output] != nil { turn(amplifier, isOn: false, output) }
            on[output] = nil
            // Somebody else may want the line from now on.
            queue.async { self.lines.withLock { $0[output] = nil } }
        }
        self.settings = settings
    }

    /// Every amplifier off: at the start, as after a crash nobody knows how they are, and at the end.
    func allOff() {
        on = [:]
        for (output, amplifier) in settings.sorted(by: { $0.key < $1.key }) { turn(amplifier, isOn: false, output) }
    }

    /// Switches on what is needed soon and off what is needed no more. Called at every step of the station.
    func prepare(
        _ occupied: [(zones: [String], from: Instant, until: Instant)], outputs: [OutputSettings],
        lead: Duration, now: Instant
    ) {
        guard !settings.isEmpty else { return }
        for output in outputs {
            guard let amplifier = settings[output.name] else { continue }
            let zones = Set(output.zones.map(\.name))
            for use in occupied where !zones.isDisjoint(with: use.zones) {
                guard use.from - lead <= now else { continue }
                if on[output.name] == nil { turn(amplifier, isOn: true, output.name) }
                on[output.name] = max(on[output.name] ?? use.until, use.until)
            }
            if let until = on[output.name], until + amplifier.stayOn <= now {
                on[output.name] = nil
                turn(amplifier, isOn: false, output.name)
            }
        }
    }

    /// Returns once everything that was asked for has been done.
    func finish() async {
        await withCheckedContinuation { done in queue.async { done.resume() } }
    }

    private func turn(_ amplifier: StationConfiguration.Amplifier, isOn: Bool, _ output: String) {
        let command = isOn ? amplifier.on : amplifier.off
        if let gpio = amplifier.gpio { queue.async { self.set(gpio, isOn, output) } }
        guard let executable = command.first else { return }
        queue.async { [journal] in
            let child = ChildProcess(executable: executable, arguments: Array(command.dropFirst()))
            do {
                let ending = try child.run(feeding: [], timeLimit: .seconds(10)) { _ in }
                guard ending.cause != .exited(code: 0) else { return }
                journal.say(.error, "an amplifier's command failed", ["output": output, "command": executable])
            } catch {
                journal.say(.error, "an amplifier's command did not start", ["output": output, "reason": "\(error)"])
            }
        }
    }

    /// On the queue.
    private nonisolated func set(_ gpio: StationConfiguration.GPIO, _ isOn: Bool, _ output: String) {
        do throws(SystemError) {
            if let held = lines.withLock({ $0[output] }), held.settings == gpio {
                return try held.line.set(isOn)
            }
            // The old one first: it may be the same line.
            lines.withLock { $0[output] = nil }
            let line = try takeLine(gpio, isOn)
            lines.withLock { $0[output] = Held(settings: gpio, line: line) }
        } catch {
            lines.withLock { $0[output] = nil }
            journal.say(
                .error, "an amplifier's line could not be switched",
                ["output": output, "to": isOn ? "on" : "off", "reason": error.description])
        }
    }
}
