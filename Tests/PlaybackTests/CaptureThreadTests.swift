import Glibc
import Synchronization
import TestSupport
import Testing
import Time

@testable import Playback

/// One input's thread on a scripted device, run on the calling thread: every run is the same.
@Suite struct `A capturing thread` {
    final class Rig {
        let clock = HandClock()
        let device: ScriptedInput
        let ring = CaptureRing()
        let gauge = InputGauge()
        private(set) var events: [PlaybackEvent] = []
        private var plan: [(at: Duration, act: (ScriptedInput) -> Void)] = []

        init() { device = ScriptedInput(clock) }

        func at(_ at: Duration, _ act: @escaping (ScriptedInput) -> Void) { plan.append((at, act)) }

        func run(_ settings: InputSettings, for duration: Duration) {
            let began = clock.monotonicNow.nanoseconds
            let turn: () -> Void = { [unowned self] in
                let passed = Duration.nanoseconds(clock.monotonicNow.nanoseconds - began)
                while let index = plan.firstIndex(where: { $0.at <= passed }) { plan.remove(at: index).act(device) }
                if passed >= duration { gauge.isStopping.store(true, ordering: .releasing) }
            }
            device.beforeBlock = { _ in turn() }
            CaptureThread(
                settings, device: device, clock: clock, ring: ring, gauge: gauge,
                emit: { [unowned self] in events.append($0) },
                sleep: { [clock] time in
                    clock.pass(max(0, time - clock.monotonicNow.nanoseconds))
                    turn()
                }
            ).run()
            device.beforeBlock = { _ in }
        }

        /// The newest sample.
        var last: Float {
            var sample: [Float] = [0]
            _ = ring.copy(from: ring.written - 1, count: 1, into: &sample)
            return sample[0]
        }
    }

    struct Mix: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var channels: [Int]
        var gain: Double
        var heard: Float
    }

    @Test(arguments: [
        Mix(testDescription: "both channels", channels: [1, 2], gain: 0, heard: 0.3),
        Mix(testDescription: "the left one", channels: [1], gain: 0, heard: 0.4),
        Mix(testDescription: "the right one, louder by 6 dB", channels: [2], gain: 6.0206, heard: 0.4),
        Mix(testDescription: "a channel that the device lacks", channels: [7], gain: 0, heard: 0),
    ])
    func `the wired channels are mixed to one at the input's gain`(example: Mix) {
        let rig = Rig()
        rig.device.samples = (0.4, 0.2)
        rig.run(
            InputSettings(name: "tuner", device: "scripted", channels: example.channels, gain: example.gain),
            for: .seconds(1))
        #expect(abs(rig.last - example.heard) < 1e-4)
    }

    @Test func `what the gain makes too loud is held under the ceiling`() {
        let rig = Rig()
        rig.device.samples = (0.5, 0.5)
        rig.run(InputSettings(name: "tuner", device: "scripted", gain: 20), for: .seconds(1))
        #expect(rig.last <= Float(pow(10, InputSettings.ceiling / 20)))
        #expect(rig.last > 0.7)
    }

    @Test func `a microphone that howls is lowered, told and shown, and one without a guard is not`() {
        for isGuarded in [true, false] {
            let rig = Rig()
            rig.device.wave = { frame in
                let time = Double(frame) / 48_000
                return Float(0.001 * pow(10, time * 0.9) * sin(2 * .pi * 1_000 * time))
            }
            rig.run(InputSettings(name: "mic", device: "scripted", isGuarded: isGuarded), for: .seconds(2))
            let howls = rig.events.compactMap { event -> Double? in
                if case .inputHowled(_, let hertz, _, _) = event { hertz } else { nil }
            }
            #expect(howls.isEmpty != isGuarded)
            #expect(howls.allSatisfy { abs($0 - 1_000) < 24 })
            let lowered = Float(bitPattern: rig.gauge.lowered.load(ordering: .relaxed))
            #expect((lowered > 10) == isGuarded)
        }
    }

    @Test func `a lost device is told once, opened again, and its frames keep step with the clock`() {
        let rig = Rig()
        rig.device.samples = (0.5, 0.5)
        rig.at(.seconds(2)) { $0.fault = .goesAway(ENODEV) }
        rig.at(.seconds(2) + .milliseconds(30)) { $0.fault = .refusesToOpen(ENODEV) }
        rig.at(.seconds(5)) { $0.fault = nil }
        rig.run(InputSettings(name: "tuner", device: "scripted"), for: .seconds(9))
        var lost: [String] = []
        var recovered: [Duration] = []
        for event in rig.events {
            if case .inputLost(_, let reason, _) = event { lost.append(reason) }
            if case .inputRecovered(_, let after, _) = event { recovered.append(after) }
        }
        #expect(lost == ["snd_pcm_readi(\"scripted\"): No such device"])
        #expect(recovered.count == 1)
        #expect(recovered.first.map { $0 > .seconds(3) && $0 < .milliseconds(5200) } ?? false)
        #expect(rig.device.opened == 2)
        #expect(rig.gauge.failure.withLock { $0 } == nil)
        // 9 s have passed: so many frames, sounded or lost.
        #expect(abs(rig.ring.written - 9 * Player.rate) < Player.rate / 20)
    }

    @Test func `an overrun is counted, and silence stands for what was lost`() {
        let rig = Rig()
        rig.device.samples = (0.5, 0.5)
        rig.at(.seconds(1)) { $0.fault = .overruns(100_000_000) }
        rig.run(InputSettings(name: "tuner", device: "scripted"), for: .seconds(2))
        #expect(rig.gauge.overruns.load(ordering: .relaxed) == 1)
        #expect(abs(rig.ring.written - 2 * Player.rate) < Player.rate / 50)
        #expect(rig.events.isEmpty)
    }

    @Test func `a silent input is told once, and once more when it sounds`() {
        let rig = Rig()
        rig.device.samples = (0.5, 0.5)
        rig.at(.seconds(2)) { $0.samples = (0, 0) }
        rig.at(.seconds(8)) { $0.samples = (0.5, 0.5) }
        rig.run(
            InputSettings(name: "tuner", device: "scripted", silence: .init(below: -50, after: 3)), for: .seconds(12))
        var told: [String] = []
        for event in rig.events {
            if case .inputSilent = event { told.append("silent") }
            if case .inputSounding = event { told.append("sounding") }
        }
        #expect(told == ["silent", "sounding"])
        #expect(!rig.ring.isSilent)
    }

    @Test func `a device that never opens is silent`() {
        let rig = Rig()
        rig.device.fault = .refusesToOpen(ENOENT)
        rig.run(
            InputSettings(name: "tuner", device: "scripted", silence: .init(below: -50, after: 3)), for: .seconds(8))
        #expect(rig.ring.isSilent)
        #expect(rig.events.count == 2)
        #expect(rig.gauge.failure.withLock { $0 } != nil)
    }
}
