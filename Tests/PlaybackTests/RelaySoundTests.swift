import Testing

@testable import Playback

@Suite struct `A relayed sound` {
    private let ring = CaptureRing()
    private let lag: Int64 = 200_000_000

    /// An input that has given a constant for two seconds, the first frame at 0.
    private func fill(_ sample: Float) {
        let block = [Float](repeating: sample, count: 480)
        for _ in 0..<200 { block.withUnsafeBufferPointer { ring.append($0) } }
        ring.setMap(FrameMap(base: 0, rate: Player.rate))
    }

    private func read(_ sound: RelaySound, _ count: Int, soundingAt time: Int64, now: Int64) -> [Float] {
        var samples = [Float](repeating: 9, count: count)
        let read = samples.withUnsafeMutableBufferPointer { sound.read(into: $0, soundingAt: time, now: now) }
        return Array(samples.prefix(read))
    }

    @Test func `what has not been captured yet is not given`() {
        fill(0.5)
        let sound = RelaySound(ring, lag: lag)
        #expect(read(sound, 480, soundingAt: 2_000_000_000, now: 1_800_000_000).isEmpty)
        // 10 ms more than the margin have passed since then.
        let some = read(sound, 4800, soundingAt: 2_000_000_000, now: 1_840_000_000)
        #expect(some.count == 480)
    }

    @Test func `it begins with a short ramp, not with a click`() {
        fill(0.5)
        let samples = read(RelaySound(ring, lag: lag), 960, soundingAt: 1_000_000_000, now: 1_900_000_000)
        #expect(samples[0] == 0)
        #expect(zip(samples, samples.dropFirst()).allSatisfy { abs($1 - $0) < 0.01 })
        #expect(abs(samples[600] - 0.5) < 1e-3)
    }

    @Test func `an input that does not run is silence, not an end`() {
        let samples = read(RelaySound(ring, lag: lag), 960, soundingAt: 1_000_000_000, now: 1_900_000_000)
        #expect(samples == [Float](repeating: 0, count: 960))
    }

    @Test func `one that is too late for its output is older from then on`() {
        let sound = RelaySound(ring, lag: lag)
        sound.fellBehind()
        #expect(sound.lag > lag)
        for _ in 0..<100 { sound.fellBehind() }
        #expect(sound.lag <= 1_500_000_000)
    }

    @Test func `a silent input gives way to the fallback, over and over, and comes back`() {
        fill(0.001)
        let sound = RelaySound(ring, lag: lag, openFallback: { ShortSource(frames: 1000, sample: 0.25) })
        ring.isSilent = true
        var time: Int64 = 1_000_000_000
        var heard: [Float] = []
        func hear(_ blocks: Int) {
            for _ in 0..<blocks {
                heard += read(sound, 480, soundingAt: time, now: time + 100_000_000)
                time += 10_000_000
            }
        }
        hear(55)
        #expect(abs(heard.last! - 0.25) < 1e-3)
        ring.isSilent = false
        hear(55)
        #expect(abs(heard.last! - 0.001) < 1e-4)
        #expect(zip(heard, heard.dropFirst()).allSatisfy { abs($1 - $0) < 0.001 })
    }

    @Test func `without a fallback a silent input stays what it is`() {
        fill(0.001)
        ring.isSilent = true
        let samples = read(RelaySound(ring, lag: lag), 960, soundingAt: 1_000_000_000, now: 1_900_000_000)
        #expect(abs(samples[900] - 0.001) < 1e-5)
    }

    @Test func `two zones hear the same at the same time`() {
        let block = (0..<96_000).map { Float($0) / 96_000 }
        block.withUnsafeBufferPointer { ring.append($0) }
        ring.setMap(FrameMap(base: 0, rate: Player.rate))
        let first = read(RelaySound(ring, lag: lag), 960, soundingAt: 1_000_000_000, now: 1_900_000_000)
        let second = read(RelaySound(ring, lag: lag), 960, soundingAt: 1_010_000_000, now: 1_900_000_000)
        #expect(abs(second[300] - first[780]) < 1e-5)
    }
}

/// A file of a constant.
final class ShortSource: SampleSource {
    private let frames: Int
    private let sample: Float
    private var position = 0

    init(frames: Int, sample: Float) {
        self.frames = frames
        self.sample = sample
    }

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        let count = min(samples.count, frames - position)
        for index in 0..<count { samples[index] = sample }
        position += count
        return count
    }

    func seek(to frame: Int) { position = frame }
}
