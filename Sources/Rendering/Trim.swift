import Audio
import Glibc
import Loudness
import SoundFile

/// Moves a finished sound to the station's loudness as a whole, where its gaps, clips and beds have pulled it away.
struct Trim {
    let path: String
    /// In dB.
    let gain: Double
    let mastering: Mastering

    /// Replaces the file.
    func apply(words: [TimedWords]) throws -> Finishing.Result {
        let copy = path + ".trim"
        defer { unlink(copy) }
        var reader = try SoundFileReader.open(path)
        var writer = try SoundFileWriter.create(copy, format: Renderer.format, channels: 1, rate: Renderer.rate)
        var limiter = Limiter(ceiling: linear(decibels: mastering.truePeak), rate: Renderer.rate)
        var meter = try LoudnessMeter.open(rate: Renderer.rate)
        var truePeak = TruePeakMeter()
        let factor = Float(linear(decibels: gain))
        var block = [Float](repeating: 0, count: 4_096)
        var skip = limiter.delay
        var rest = limiter.delay
        var frames = 0
        while true {
            let isAtEnd = try block.withUnsafeMutableBufferPointer { block in
                var count = try reader.read(into: block)
                for index in 0..<count { block[index] *= factor }
                if count == 0 {
                    // The limiter still holds the last moments.
                    count = min(rest, block.count)
                    rest -= count
                    for index in 0..<count { block[index] = 0 }
                }
                guard count > 0 else { return true }
                let samples = UnsafeMutableBufferPointer(rebasing: block[..<count])
                limiter.process(samples)
                let out = UnsafeBufferPointer(rebasing: samples[min(skip, count)...])
                skip -= min(skip, count)
                truePeak.add(out)
                try meter.add(out)
                try writer.write(out)
                frames += out.count
                return false
            }
            if isAtEnd { break }
        }
        [Float](repeating: 0, count: 16).withUnsafeBufferPointer { truePeak.add($0) }
        try writer.close()
        guard rename(copy, path) == 0 else {
            throw RenderError.cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        return Finishing.Result(
            frames: frames, loudness: meter.integrated, truePeak: decibels(linear: Double(truePeak.truePeak)),
            words: words)
    }
}
