import Playback

/// Ten milliseconds of full-on sound, whose beginning is easy to find in a recording.
final class Click: SampleSource {
    static let frames = 480
    private var position = 0

    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        let count = min(samples.count, Click.frames - position)
        for index in 0..<count { samples[index] = (position + index) % 48 < 24 ? 0.5 : -0.5 }
        position += count
        return count
    }

    func seek(to frame: Int) { position = frame }
}
