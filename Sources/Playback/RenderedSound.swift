import Audio
import SoundFile

/// A file that LoaXa rendered, as a source of samples at 48 kHz; one that is kept at half that rate is brought to it on the way.
package final class RenderedSound: SampleSource {
    private var reader: SoundFileReader
    /// Nil for a file at the player's own rate.
    private var doubling: Doubling?

    /// Only mono at 48 or 24 kHz is what LoaXa renders; anything else throws, as does what libsndfile cannot open.
    package init(_ path: String) throws(SoundFileError) {
        reader = try SoundFileReader.open(path)
        let info = reader.info
        guard info.channels == 1, info.rate == Player.rate || info.rate * 2 == Player.rate, let frames = info.frames
        else {
            throw SoundFileError(
                call: "sf_open", path: path, reason: .unsupported,
                message:
                    "\(info.channels) channels at \(info.rate) Hz, expected 1 at \(Player.rate) or \(Player.rate / 2) Hz"
            )
        }
        if info.rate != Player.rate { doubling = Doubling(length: frames) }
    }

    package func read(into samples: UnsafeMutableBufferPointer<Float>) throws(SoundFileError) -> Int {
        if let count = try doubling?.read(from: &reader, into: samples) { return count }
        return try reader.read(into: samples)
    }

    package func seek(to frame: Int) throws(SoundFileError) {
        if doubling == nil { try reader.seek(toFrame: frame) } else { try doubling?.seek(to: frame, in: &reader) }
    }
}

extension RenderedSound {
    /// Where the reading of a file at half the rate is, and the samples around that place.
    fileprivate struct Doubling {
        /// Of the file, in its own samples.
        let length: Int
        /// At the doubled rate: of the next sample that is asked for.
        private var frame = 0
        /// Samples of the file from `first` on; before its beginning and behind its end they are silence.
        private var window: [Float]
        private var first = before
        private var doubled = [Float](repeating: 0, count: 2 * block)

        private static let before = 1 - HalfBand.reach
        /// Samples of the file that are doubled at once.
        private static let block = 1_024

        init(length: Int) {
            self.length = length
            window = Array(repeating: 0, count: -Self.before)
        }

        mutating func seek(to frame: Int, in reader: inout SoundFileReader) throws(SoundFileError) {
            let start = frame / 2 + Self.before
            // Beyond the end it throws, as it does in a file that is not doubled.
            try reader.seek(toFrame: frame > 2 * length ? frame : min(max(start, 0), length))
            self.frame = frame
            first = start
            window = Array(repeating: 0, count: max(0, -start))
        }

        mutating func read(from reader: inout SoundFileReader, into samples: UnsafeMutableBufferPointer<Float>)
            throws(SoundFileError) -> Int
        {
            var done = 0
            while done < samples.count, frame < 2 * length {
                let start = frame / 2
                let count = min(Self.block, length - start, (frame % 2 + samples.count - done + 1) / 2)
                try fill(from: &reader, to: start + count + HalfBand.reach)
                window.withUnsafeBufferPointer { window in
                    doubled.withUnsafeMutableBufferPointer { doubled in
                        HalfBand.double(window.baseAddress! + (start - first), count: count, into: doubled.baseAddress!)
                    }
                }
                let skipped = frame % 2
                let taken = min(2 * count - skipped, samples.count - done)
                for index in 0..<taken { samples[done + index] = doubled[skipped + index] }
                done += taken
                frame += taken
                let passed = frame / 2 + Self.before - first
                window.removeFirst(passed)
                first += passed
            }
            return done
        }

        /// Has the window reach up to the file's sample `end`, excluded.
        private mutating func fill(from reader: inout SoundFileReader, to end: Int) throws(SoundFileError) {
            let held = window.count
            let missing = end - first - held
            guard missing > 0 else { return }
            window.append(contentsOf: repeatElement(0, count: missing))
            let inFile = min(missing, max(0, length - (first + held)))
            guard inFile > 0 else { return }
            _ = try window.withUnsafeMutableBufferPointer { window throws(SoundFileError) in
                try reader.read(into: UnsafeMutableBufferPointer(rebasing: window[held..<held + inFile]))
            }
        }
    }
}
