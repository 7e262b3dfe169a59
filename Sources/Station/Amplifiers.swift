import Dispatch
import Linux
import Playback
import Schedule
import Time

/// Switches the amplifiers of the outputs: on before something sounds, off a while after the last sound.
///
/// Commands run on a queue of their own and are ended after ten seconds; a command that fails is told in the journal and
/// keeps nothing from the air.
actor Amplifiers {
    private var settings: [String: StationConfiguration.Amplifier]
    private let journal: Journal
    private let queue = DispatchQueue(label: "amplifiers")
    /// Outputs that are on, and until when they are needed.
    private var on: [String: Instant] = [:]

    init(_ settings: [String: StationConfiguration.Amplifier], journal: Journal) {
        self.settings = settings
        self.journal = journal
    }

    func configure(_ settings: [String: StationConfiguration.Amplifier]) {
        for (output, amplifier) in self.settings where settings[output] != amplifier && on[output] != nil {
            on[output] = nil
            run(amplifier.off, output)
        }
        self.settings = settings
    }

    /// Every amplifier off: at the start, as after a crash nobody knows how they are, and at the end.
    func allOff() {
        on = [:]
        for (output, amplifier) in settings.sorted(by: { $0.key < $1.key }) { run(amplifier.off, output) }
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
                if on[output.name] == nil { run(amplifier.on, output.name) }
                on[output.name] = max(on[output.name] ?? use.until, use.until)
            }
            if let until = on[output.name], until + amplifier.stayOn <= now {
                on[output.name] = nil
                run(amplifier.off, output.name)
            }
        }
    }

    private func run(_ command: [String], _ output: String) {
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
}
