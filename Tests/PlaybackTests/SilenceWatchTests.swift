import Testing

@testable import Playback

@Suite struct `The silence watch` {
    private let silence = InputSettings.Silence(below: -50, after: 2)
    private let loud = 0.01
    private let quiet = 1e-7

    /// Hears stretches of (mean square, seconds) in pieces of 10 ms and tells what changed when.
    private func changes(_ stretches: [(power: Double, seconds: Double)]) -> [(at: Double, SilenceWatch.Change)] {
        var watch = SilenceWatch(silence)
        var found: [(Double, SilenceWatch.Change)] = []
        var pieces = 0
        for stretch in stretches {
            for _ in 0..<Int((stretch.seconds * 100).rounded()) {
                pieces += 1
                if let change = watch.hear(stretch.power, for: 0.01) { found.append((Double(pieces) / 100, change)) }
            }
        }
        return found
    }

    @Test func `silence of its length is told once, and sound again after a second`() throws {
        let found = changes([(loud, 5), (quiet, 10), (loud, 5)])
        #expect(found.map(\.1) == [.silent, .sounding])
        // The mean of the last moments falls below the threshold a while after a loud sound.
        #expect((7.0...8.0).contains(found[0].at))
        #expect((16.0...16.1).contains(found[1].at))
    }

    @Test func `a pause between two sentences is none`() {
        #expect(changes([(loud, 5), (quiet, 1.5), (loud, 2), (quiet, 1.5), (loud, 2)]).isEmpty)
    }

    @Test func `a click does not end the silence`() {
        #expect(changes([(quiet, 5), (loud, 0.02), (quiet, 5)]).map(\.1) == [.silent])
    }

    @Test func `an input that never gave anything is silent after its time`() {
        let found = changes([(0, 5)])
        #expect(found.map(\.1) == [.silent])
        #expect(found.first?.at == 2)
    }

    @Test func `its level is in dB of full scale`() {
        var watch = SilenceWatch(silence)
        #expect(watch.level == -120)
        for _ in 0..<500 { _ = watch.hear(0.01, for: 0.01) }
        #expect(abs(watch.level + 20) < 0.1)
    }
}
