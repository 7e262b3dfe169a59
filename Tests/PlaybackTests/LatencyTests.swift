import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Playback

/// An input and a loudspeaker whose clocks differ, over a simulated hour: the real ring, the real clocks' lines, the real resampler.
///
/// One after the other: they fill a core, and tests beside them have to keep time.
@Suite(.serialized) struct `The latency of a relay` {
    struct Case: Sendable, CustomTestStringConvertible {
        /// In parts per million.
        var input: Double
        var output: Double
        var minutes: Double
        var testDescription: String { "input \(input) ppm, output \(output) ppm, \(minutes) min" }
    }

    @Test(arguments: [
        Case(input: 200, output: -200, minutes: 60), Case(input: -200, output: 200, minutes: 10),
        Case(input: 0, output: 0, minutes: 5),
    ])
    func `stays within a millisecond over an hour, and nothing is dropped or repeated`(example: Case) {
        var hour = RelayedHour(input: example.input, output: example.output)
        hour.run(seconds: example.minutes * 60)
        let spread = hour.latency.upperBound - hour.latency.lowerBound
        let said =
            "\(example.testDescription): latency \(rounded(hour.latency.lowerBound))…\(rounded(hour.latency.upperBound)) ms "
            + "after two minutes, up to \(rounded(hour.first)) ms off in the first two minutes"
        print(said)
        #expect(spread < 1, "\(said)")
        #expect(hour.first < 5, "\(said)")
        #expect(hour.sound.jumps == 0)
        #expect(hour.sound.missing == 0)
        #expect(hour.heard > Int(example.minutes - 1) * Player.rate * 9 / 10)
        #expect(hour.roughest < 1e-4, "the tone has a kink of \(hour.roughest)")
    }

    private func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }

    @Test func `a controller without an error leaves the rate alone`() {
        var hold = LatencyHold()
        for _ in 0..<1000 { #expect(hold.step(behind: 0, elapsed: 0.01) == 1) }
    }

    @Test func `however far it is off, the pitch changes by a thousandth at most`() {
        var hold = LatencyHold()
        for behind in [10.0, -10, 0.5, -0.5] {
            let step = hold.step(behind: behind, elapsed: 1)
            #expect(abs(step - 1) <= LatencyHold.most + 1e-12)
        }
        #expect(hold.drift == 0)
    }
}
