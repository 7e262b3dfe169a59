import Audio
import Loudness
import SoundFile

/// What a finished sound is like beyond its loudness and its peak: how far its loudness ranges, and how it goes.
package struct SoundMeasures: Sendable, Hashable {
    /// A stretch of the sound, one of as many equal ones as were asked for.
    package struct Moment: Sendable, Hashable {
        /// The lowest and the highest sample in it, of full scale.
        package var lowest: Float
        package var highest: Float
        /// The loudness of the `window` that ends with it, in LUFS; nil for silence.
        package var loudness: Double?
    }

    package var moments: [Moment]
    /// What a moment's loudness looks back over: 400 ms ("momentary") where moments are shorter than that, otherwise 3 s
    /// ("short-term"). Source: EBU Tech 3341.
    package var window: Duration
    /// Loudness range in LU; nil for silence. Source: EBU Tech 3342.
    package var range: Double?

    /// Measures a mono file to its end; blocks on the disk. `count` moments, fewer where there are fewer frames.
    package static func of(_ path: String, moments count: Int = 1) throws(SoundFileError) -> SoundMeasures {
        var reader = try SoundFileReader.open(path)
        let rate = reader.info.rate
        precondition(reader.info.channels == 1, "finished sounds are mono")
        var meter: LoudnessMeter
        do throws(LoudnessError) {
            meter = try LoudnessMeter.open(rate: rate, measures: [.range, .shortTerm])
        } catch {
            preconditionFailure("libebur128 measures at \(rate) Hz: \(error)")
        }
        let frames = reader.info.frames ?? 0
        let count = min(count, frames)
        let isMomentary = frames < count * rate * 2 / 5
        let block = UnsafeMutableBufferPointer<Float>.allocate(capacity: 4096)
        defer { block.deallocate() }
        var measures = SoundMeasures(moments: [], window: isMomentary ? .milliseconds(400) : .seconds(3))
        measures.moments.reserveCapacity(count)
        var position = 0
        for index in 0..<count {
            var moment: Moment?
            let end = frames * (index + 1) / count
            while position < end {
                let wanted = min(block.count, end - position)
                let read = try reader.read(into: UnsafeMutableBufferPointer(rebasing: block[..<wanted]))
                guard read > 0 else { break }
                position += read
                let samples = UnsafeBufferPointer(rebasing: block[..<read])
                let (lowest, highest) = extremes(of: samples)
                moment = Moment(
                    lowest: min(lowest, moment?.lowest ?? lowest), highest: max(highest, moment?.highest ?? highest))
                // It refuses only where it was opened for other channels.
                try! meter.add(samples)
            }
            guard var moment else { break }
            moment.loudness = isMomentary ? meter.momentary : meter.shortTerm
            measures.moments.append(moment)
        }
        measures.range = meter.range
        return measures
    }
}
