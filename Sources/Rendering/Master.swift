import Audio
import Dispatch
import Glibc
import Loudness
import SoundFile

/// The way out of the renderer: limits a programme, measures it, and writes it where there is a file to write to.
///
/// What comes out is as long as what went in, and stands at the same frames.
struct Master: ~Copyable {
    struct Result: Sendable, Hashable {
        var frames: Int
        /// Integrated, in LUFS; nil for silence and for less than 400 ms.
        var loudness: Double?
        /// In dBTP.
        var truePeak: Double
    }

    private var limiter: Limiter
    private var meter: LoudnessMeter
    private var truePeak = TruePeakMeter()
    private var quantiser = Quantiser()
    private var writer: SoundFileWriter?
    /// Frames of the limiter's own delay that are still to come, and frames that came after them.
    private var early: Int
    private var frames = 0
    /// Every how many samples one is measured.
    private let stride: Int
    private var measured: [Float] = []
    private var integers: [Int16] = []

    /// A middle way of libFLAC: the next one takes half as much time again and saves a fiftieth of the room.
    private static let compression = 0.4

    /// `path` nil measures only. `isSpeech` says that nothing above 11 kHz comes, as from the synthesiser: every other
    /// sample then tells the loudness as well as all of them.
    static func open(path: String?, mastering: Mastering, isSpeech: Bool) throws -> Master {
        Master(
            limiter: Limiter(ceiling: linear(decibels: mastering.truePeak), rate: Renderer.rate),
            meter: try LoudnessMeter.open(rate: isSpeech ? Renderer.rate / 2 : Renderer.rate),
            writer: try path.map { path in
                try SoundFileWriter.create(
                    path, format: Renderer.format, channels: 1, rate: Renderer.rate, bits: 16,
                    compression: compression)
            }, stride: isSpeech ? 2 : 1)
    }

    private init(
        limiter: consuming Limiter, meter: consuming LoudnessMeter, writer: consuming SoundFileWriter?, stride: Int
    ) {
        early = limiter.delay
        self.limiter = limiter
        self.meter = meter
        self.writer = writer
        self.stride = stride
    }

    /// Takes the next samples of the programme; the block is overwritten.
    mutating func add(_ block: UnsafeMutableBufferPointer<Float>) throws {
        limiter.process(block)
        let skipped = min(early, block.count)
        early -= skipped
        let out = UnsafeBufferPointer(rebasing: block[skipped...])
        truePeak.add(out)
        try measure(out)
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
            frames: frames, loudness: meter.integrated, truePeak: decibels(linear: Double(truePeak.truePeak)))
        if let writer = writer.take() { try writer.close() }
        return result
    }

    private mutating func measure(_ samples: UnsafeBufferPointer<Float>) throws {
        guard stride > 1 else { return try meter.add(samples) }
        if measured.count < samples.count { measured = Array(repeating: 0, count: samples.count) }
        var count = 0
        var index = frames % stride
        while index < samples.count {
            measured[count] = samples[index]
            count += 1
            index += stride
        }
        try measured[..<count].withUnsafeBufferPointer { try meter.add($0) }
    }
}
