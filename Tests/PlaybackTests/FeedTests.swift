import Testing
import Time

@testable import Playback

/// A sound of full level that never ends.
private final class FlatSource: SampleSource {
    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        samples.update(repeating: 1)
        return samples.count
    }

    func seek(to frame: Int) {}
}

@Suite struct `What is read ahead` {
    /// The samples of a programme of these parts.
    private func samples(_ parts: [Programme.Part]) -> [Float] {
        let programme = Programme(id: 1, zones: ["a"], start: Instant(seconds: 0), parts: parts)
        let feed = Feed(programme, zone: 0, received: 0) { _ in FlatSource() }
        defer { feed.free() }
        feed.fill()
        var samples: [Float] = []
        while samples.count < feed.voice.pointee.length {
            let run = feed.voice.pointee.run(from: samples.count, to: feed.voice.pointee.length)
            samples += UnsafeBufferPointer(start: run.samples, count: run.count)
        }
        return samples
    }

    @Test func `a part fades out over its last frames, and the next one begins at its full level`() {
        // Longer than what is read at a time, so that the fade lies in several readings.
        let heard = samples([.init(file: "x", frames: 40_000, fadeOut: 20_000), .init(file: "y", frames: 1_000)])
        #expect(heard.count == 41_000)
        #expect(heard[..<20_000].allSatisfy { $0 == 1 })
        #expect(heard[20_000] == 1 && heard[30_000] == 0.5 && heard[39_999] == 1 / 20_000)
        #expect(zip(heard[20_000..<40_000], heard[20_001..<40_000]).allSatisfy { $0 > $1 })
        #expect(heard[40_000...].allSatisfy { $0 == 1 })
    }

    @Test func `a part that is entered in its fade goes on in it`() {
        let heard = samples([.init(file: "x", offset: 5_000, frames: 100, fadeOut: 400)])
        #expect(heard.count == 100)
        #expect(heard[0] == 0.25 && heard[99] == 1 / 400)
    }

    @Test func `a part without a fade is heard as it is`() {
        #expect(samples([.init(file: "x", frames: 500)]).allSatisfy { $0 == 1 })
    }
}
