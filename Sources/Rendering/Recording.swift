import Audio
import SoundFile

/// A clip as one channel at its own rate, without an offset.
struct Recording: ~Copyable {
    /// In Hz.
    let rate: Int
    /// Where the file tells.
    let frames: Int?
    private var reader: SoundFileReader
    private let downmix: Downmix
    private var blocker: DCBlocker
    private var interleaved: [Float]

    /// Some programs write integers of 32 bits as floats without scaling them. Nothing is louder.
    private static let loudest: Float = 4_294_967_296

    static func open(_ path: String) throws(SoundFileError) -> Recording {
        try Recording(reader: SoundFileReader.open(path))
    }

    private init(reader: consuming SoundFileReader) {
        rate = reader.info.rate
        frames = reader.info.frames
        downmix = Downmix(channels: reader.info.channels)
        blocker = DCBlocker(rate: reader.info.rate)
        interleaved = Array(repeating: 0, count: 4_096 * reader.info.channels)
        self.reader = reader
    }

    /// Fills the beginning of `mono` and returns how many samples; 0 at the end.
    mutating func read(into mono: inout [Float]) throws(SoundFileError) -> Int {
        let wanted = min(mono.count, 4_096) * downmix.weights.count
        // The closures of the standard library's buffers carry typed errors through.
        let frames = try interleaved.withUnsafeMutableBufferPointer { buffer throws(SoundFileError) in
            try reader.read(into: UnsafeMutableBufferPointer(rebasing: buffer[..<wanted]))
        }
        // Files of floats can hold anything; what is no sound must not stay in the filters for ever.
        for index in 0..<frames * downmix.weights.count where !(abs(interleaved[index]) < Self.loudest) {
            interleaved[index] = 0
        }
        interleaved.withUnsafeBufferPointer { interleaved in
            mono.withUnsafeMutableBufferPointer { mono in
                downmix.mix(interleaved, frames: frames, into: mono)
                blocker.process(UnsafeMutableBufferPointer(rebasing: mono[..<frames]))
            }
        }
        return frames
    }

    mutating func seek(toFrame frame: Int) throws(SoundFileError) { try reader.seek(toFrame: frame) }
}
