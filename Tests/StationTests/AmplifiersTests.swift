import Linux
import Playback
import Synchronization
import Testing
import Time

@testable import Station

/// Lines in memory, which obey or refuse.
private final class Relays: Sendable {
    struct State {
        var told: [String] = []
        /// Refusals that are still to come.
        var refusals = 0
    }

    let state = Mutex(State())
    var told: [String] { state.withLock { $0.told } }

    fileprivate func tell(_ words: String) throws(SystemError) {
        let refuses = state.withLock { state in
            if state.refusals > 0 {
                state.refusals -= 1
                return true
            }
            state.told.append(words)
            return false
        }
        if refuses { throw SystemError("line", code: 5) }
    }

    private struct Relay: AmplifierLine {
        let relays: Relays
        let number: Int
        func set(_ isOn: Bool) throws(SystemError) { try relays.tell("\(number) \(isOn ? "on" : "off")") }
    }

    func take(_ settings: StationConfiguration.GPIO, _ isOn: Bool) throws(SystemError) -> any AmplifierLine {
        try tell("take \(settings.line) \(isOn ? "on" : "off")")
        return Relay(relays: self, number: settings.line)
    }
}

@Suite struct `Amplifiers on GPIO lines` {
    private let relays = Relays()
    private static let output = OutputSettings(name: "o", device: "null", zones: [.init(name: "a", channels: [1])])
    private static let start = Instant(seconds: 1_000)

    private static func amplifier(_ line: Int = 17, off: [String] = []) -> StationConfiguration.Amplifier {
        .init(
            on: [], off: off, warmUp: .seconds(2), stayOn: .seconds(10),
            gpio: .init(chip: "/dev/gpiochip0", line: line))
    }

    private func amplifiers(journal: @escaping @Sendable (String) -> Void = { _ in }) -> Amplifiers {
        Amplifiers(
            ["o": Self.amplifier()], journal: Journal(environment: [:], write: journal),
            takeLine: { [relays] settings, isOn throws(SystemError) in try relays.take(settings, isOn) })
    }

    private func prepare(_ amplifiers: Amplifiers, _ seconds: Int, until: Int? = nil) async {
        let uses = until.map { [(zones: ["a"], from: Self.start, until: Self.start + .seconds($0))] } ?? []
        await amplifiers.prepare(
            uses, outputs: [Self.output], lead: .seconds(5), now: Self.start + .seconds(seconds))
        await amplifiers.finish()
    }

    @Test func `are taken off, switched on once before the sound, and off a while after it`() async {
        let amplifiers = amplifiers()
        await amplifiers.allOff()
        await prepare(amplifiers, -20, until: 30)
        await prepare(amplifiers, -4, until: 30)
        await prepare(amplifiers, 10, until: 30)
        await prepare(amplifiers, 35)
        #expect(relays.told == ["take 17 off", "17 on"])
        await prepare(amplifiers, 41)
        #expect(relays.told == ["take 17 off", "17 on", "17 off"])
    }

    @Test func `that refuse are told in the journal and taken anew`() async {
        let held = Held()
        let amplifiers = amplifiers { held.add($0) }
        relays.state.withLock { $0.refusals = 1 }
        await amplifiers.allOff()
        await amplifiers.finish()
        #expect(relays.told == [])
        #expect(held.all.count == 1 && held.all[0].contains("could not be switched output=o to=off"))
        await prepare(amplifiers, 0, until: 30)
        #expect(relays.told == ["take 17 on"])
        relays.state.withLock { $0.refusals = 1 }
        await prepare(amplifiers, 60)
        await amplifiers.allOff()
        await amplifiers.finish()
        #expect(relays.told == ["take 17 on", "take 17 off"])
    }

    @Test func `that are configured anew are switched off first`() async {
        let amplifiers = amplifiers()
        await prepare(amplifiers, 0, until: 30)
        await amplifiers.configure(["o": Self.amplifier(4)])
        await prepare(amplifiers, 1, until: 30)
        #expect(relays.told == ["take 17 on", "17 off", "take 4 on"])
    }
}

/// What was said, from any thread.
private final class Held: Sendable {
    private let words = Mutex<[String]>([])
    func add(_ text: String) { words.withLock { $0.append(text) } }
    var all: [String] { words.withLock { $0 } }
}
