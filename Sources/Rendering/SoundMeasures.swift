import Loudness
import SoundFile

/// What a finished sound is like, over its whole length and from moment to moment.
package struct SoundMeasures: Sendable, Hashable {
    /// A stretch of the sound, one of as many equal ones as were asked for.
    package struct Moment: Sendable, Hashable {
        /// The lowest and the highest sample in it, of full scale.
        package var lowest: Float = 0
        package var highest: Float = 0
        /// The loudness of the 400 ms that end with it, in LUFS; nil for silence. Source: EBU Tech 3341, momentary loudness.
        package var loudness: Double?
    }

    package var moments: [Moment]
    /// Integrated loudness in LUFS; nil for silence and for less than 400 ms. Source: ITU-R BS.1770-4.
    package var loudness: Double?
    /// Loudness range in LU. Source: EBU Tech 3342.
    package var range: Double?
    /// The highest true peak in dBTP; nil for silence.
    package var truePeak: Double?

    /// Measures a mono file to its end; blocks on the disk. `count` moments, fewer where there are fewer frames.
    package static func of(_ path: String, moments count: Int) throws(SoundFileError) -> SoundMeasures {
        var reader = try SoundFileReader.open(path)
        precondition(reader.info.channels == 1, "finished sounds are mono")
        var meter: LoudnessMeter
        do throws(LoudnessError) {
            meter = try LoudnessMeter.open(rate: reader.info.rate, measures: [.integrated, .range, .truePeak])
        } catch {
            preconditionFailure("libebur128 measures at \(reader.info.rate) Hz: \(error)")
        }
        let frames = max(1, reader.info.frames ?? 1)
        let count = min(count, frames)
        let block = UnsafeMutableBufferPointer<Float>.allocate(capacity: 4096)
        defer { block.deallocate() }
        var measures = SoundMeasures(moments: [])
        var position = 0
        for index in 0..<count {
            var moment = Moment()
            let end = frames * (index + 1) / count
            while position < end {
                let wanted = min(block.count, end - position)
                let read = try reader.read(into: UnsafeMutableBufferPointer(rebasing: block[..<wanted]))
                guard read > 0 else { break }
                position += read
                for sample in block[..<read] {
                    moment.lowest = min(moment.lowest, sample)
                    moment.highest = max(moment.highest, sample)
                }
                // It refuses only where it was opened for other channels.
                try! meter.add(UnsafeBufferPointer(rebasing: block[..<read]))
            }
            moment.loudness = meter.momentary
            measures.moments.append(moment)
        }
        (measures.loudness, measures.range, measures.truePeak) = (meter.integrated, meter.range, meter.truePeak)
        return measures
    }
}
