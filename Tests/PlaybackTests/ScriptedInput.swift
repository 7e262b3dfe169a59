import ALSA
import TestSupport
import Time

@testable import Playback

/// An input in memory whose time is a hand clock: it gives blocks of 10 ms of a constant on both channels, and fails on demand.
final class ScriptedInput: InputDevice {
    static let period = 480

    enum Fault {
        case refusesToOpen(Int32)
        case goesAway(Int32)
        /// Frames of this many nanoseconds are lost.
        case overruns(Int64)
    }

    let clock: HandClock
    var fault: Fault?
    /// What it gives on its first and second channel.
    var samples: (Float, Float) = (0, 0)
    /// In their place on both channels, by the number of the frame.
    var wave: ((Int) -> Float)?
    private var given = 0
    /// Called before every block with the time since the beginning.
    var beforeBlock: (Duration) -> Void = { _ in }
    private(set) var opened = 0
    private let began: Int64

    init(_ clock: HandClock) {
        self.clock = clock
        began = clock.monotonicNow.nanoseconds
    }

    func open() throws(ALSAError) -> InputFormat {
        if case .refusesToOpen(let code) = fault {
            throw ALSAError(call: "snd_pcm_open", device: "scripted", code: code)
        }
        opened += 1
        return InputFormat(channels: 2, period: Self.period)
    }

    func read(into target: UnsafeMutablePointer<Float>) -> InputResult {
        beforeBlock(.nanoseconds(clock.monotonicNow.nanoseconds - began))
        switch fault {
        case .goesAway(let code): return .lost(code)
        case .overruns(let nanoseconds):
            fault = nil
            clock.pass(nanoseconds)
            return .interrupted
        default: break
        }
        clock.pass(10_000_000)
        for index in 0..<Self.period {
            target[2 * index] = wave?(given) ?? samples.0
            target[2 * index + 1] = wave?(given) ?? samples.1
            given += 1
        }
        return .frames(Self.period, waiting: 0, time: clock.monotonicNow.nanoseconds)
    }

    func close() {}
}
