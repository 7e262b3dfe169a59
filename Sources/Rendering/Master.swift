import Audio
import SoundFile

/// The way out of the renderer: limits a programme, measures it, and writes it where there is a file to write to.
///
/// What comes out is as long as what went in, and stands at the same frames.
struct Master: ~Copyable {
    struct Result: Sendable, Hashable {
        /// At the programme's own rate.
        var frames: Int
        /// Integrated, in LUFS; nil for silence and for less than 400 ms.
        var loudness: Double?
        /// In dBTP.
        var truePeak: Double
    }

    private var limiter: Limiter
    private var gauge: LoudnessGauge
    private var truePeak: TruePeakMeter
    private var quantiser = Quantiser()
    private var writer: SoundFileWriter?
    /// Frames of the limiter's own delay that are still to come, and frames that came after them.
    private var early: Int
    private var frames = 0
    private var integers: [Int16] = []

    /// libFLAC's level 2: the next one takes a third more time and saves a seventh of the room.
    private static let compression = 0.26

    /// `path` nil measures only. `rate` is that of the programme, in Hz.
    static func open(path: String?, mastering: Mastering, rate: Int) throws(SoundFileError) -> Master {
        guard let path else { return Master(mastering: mastering, rate: rate, writer: nil) }
        let writer = try SoundFileWriter.create(
            path, format: Renderer.format, channels: 1, rate: rate, bits: 16, compression: compression)
        return Master(mastering: mastering, rate: rate, writer: writer)
    }

    private init(mastering: Mastering, rate: Int, writer: consuming SoundFileWriter?) {
        gauge = LoudnessGauge(rate: rate)
        truePeak = TruePeakMeter(rate: rate)
        limiter = Limiter(ceiling: linear(decibels: mastering.truePeak), rate: rate)
        early = limiter.delay
        self.writer = writer
    }

    /// Takes the next samples of the programme; the block is overwritten.
    mutating func add(_ block: UnsafeMutableBufferPointer<Float>) throws {
        limiter.process(block)
        let skipped = min(early, block.count)
        early -= skipped
        let out = UnsafeBufferPointer(rebasing: block[skipped...])
        truePeak.add(out)
        gauge.add(out)
        if integers.count < out.count { integers = Array(repeating: 0, count: out.count) }
        try integers.withUnsafeMutableBufferPointer { integers in
            quantiser.quantise(out, into: integers)
            try writer?.write(UnsafeBufferPointer(rebasing: integers[..<out.count]))
        }
        frames += out.count
    }

    /// Lets out what the limiter still holds and completes the file.
    consuming func finish() throws -> Result {
        var rest = [Float](repeating: 0, count: limiter.delay)
        try rest.withUnsafeMutableBufferPointer { try add($0) }
        [Float](repeating: 0, count: 16).withUnsafeBufferPointer { truePeak.add($0) }
        let result = Result(
            frames: frames, loudness: gauge.integrated, truePeak: decibels(linear: Double(truePeak.truePeak)))
        if let writer = writer.take() { try writer.close() }
        return result
    }
}
