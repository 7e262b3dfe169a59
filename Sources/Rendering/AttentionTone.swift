import Audio
import Glibc
import SoundFile

extension RenderCache {
    /// Makes the tone that goes before every alert, where it is not there: so that it sounds before any word is rendered.
    ///
    /// Two pitches that swap every half second, 853 and 960 Hz together as in the attention signal of the U.S. Emergency Alert
    /// System (47 CFR 11.31) being the best known; here one after the other, which horns carry further. The last tenth of a
    /// second is silent.
    package func keepAttentionTone(_ key: String, frames: Int) throws(RenderError) {
        guard rendition(for: key) == nil else { return }
        _ = try store(key) { path throws(RenderError) in
            var samples = [Float](repeating: 0, count: frames)
            let rate = Double(Renderer.rate)
            var phase = 0.0
            let level = linear(decibels: -9)
            let silence = Renderer.rate / 10
            for index in samples.indices {
                let half = index / (Renderer.rate / 2)
                phase += 2 * Double.pi * (half.isMultiple(of: 2) ? 853 : 960) / rate
                // A little of the third harmonic, and edges without a click.
                let edge = min(1, Double(min(index, max(0, frames - silence - index))) / (0.005 * rate))
                samples[index] = Float(level * edge * (sin(phase) + 0.3 * sin(3 * phase)))
            }
            do throws(SoundFileError) {
                var writer = try SoundFileWriter.create(path, format: Renderer.format, channels: 1, rate: Renderer.rate)
                try samples.withUnsafeBufferPointer { buffer throws(SoundFileError) in try writer.write(buffer) }
                try writer.close()
            } catch {
                throw .cannotWrite(path, reason: error.message)
            }
            return Rendition(
                key: key, file: path, frames: frames, loudness: -9, truePeak: -7, words: [])
        }
    }
}
