import Audio
import Resampler
import SoundFile

/// Music under speech: a recording in a seamless loop, at the programme's rate and the station's loudness.
///
/// A loop that is not too long is read and converted twice, the second time with its own end before it, and kept: from then on it is
/// the same again and again.
struct Bed: ~Copyable {
    private var recording: Recording
    private var converter: SampleRateConverter
    /// Frames of the recording, and where the next read is.
    private let frames: Int
    /// Of the programme, in Hz.
    private let rate: Int
    private var position = 0
    /// The recording's first moments, into which its last ones melt.
    private var head: [Float]
    private var raw: [Float]
    /// Converted samples that nobody has taken yet, and how many there were before and among them.
    private var ready: [Float] = []
    private var converted = 0
    /// Where the second lap lies among what is converted; empty for a loop that is too long to keep.
    private let lap: Range<Int>
    private var kept: [Float] = []
    /// The next sample to be taken of what is kept.
    private var place = 0
    private var fade: Fade

    /// Linear from `level` by `step` a frame to 0 or 1.
    private struct Fade {
        var level: Float = 0
        var step: Float

        mutating func next() -> Float {
            level = min(max(level + step, 0), 1)
            return level
        }
    }

    private static let fadeIn = 0.5
    private static let fadeOut = 1.5
    /// A loop up to this many seconds is kept.
    private static let longestKept = 60
    /// Longer music is not measured further, in seconds.
    private static let longestMeasured = 600

    /// Reads the whole recording once to learn its length and loudness, whatever its header says.
    static func open(_ path: String, loudness target: Double, rate: Int) throws -> Bed {
        var recording = try Recording.open(path)
        var gauge = LoudnessGauge(rate: recording.rate)
        var block = [Float](repeating: 0, count: 4_096)
        let headLength = recording.rate / 20
        var head: [Float] = []
        var frames = 0
        while frames < longestMeasured * recording.rate {
            let count = try recording.read(into: &block)
            if count == 0 { break }
            if head.count < headLength { head += block[..<min(count, headLength - head.count)] }
            block[..<count].withUnsafeBufferPointer { gauge.add($0) }
            frames += count
        }
        guard frames > 4 * headLength else {
            throw SoundFileError.tooShort(path)
        }
        // A lap is a whole number of samples at either rate, so that all laps are alike; at odd rates that would cost too much of it.
        let unit = recording.rate / greatestCommonDivisor(recording.rate, rate)
        if unit <= headLength { frames -= (frames - headLength) % unit }
        let gain = gauge.integrated.map { linear(decibels: min(target - $0, 30)) } ?? 0
        try recording.seek(toFrame: 0)
        let converter = try SampleRateConverter.open(from: recording.rate, to: rate, gain: gain)
        return Bed(recording: recording, converter: converter, frames: frames, head: head, rate: rate)
    }

    private init(
        recording: consuming Recording, converter: consuming SampleRateConverter, frames: Int, head: [Float], rate: Int
    ) {
        self.recording = recording
        self.converter = converter
        self.frames = frames
        self.head = head
        self.rate = rate
        raw = Array(repeating: 0, count: 4_096)
        fade = Fade(step: Float(1 / (Self.fadeIn * Double(rate))))
        let length = (frames - head.count) * rate / self.recording.rate
        let second = head.count * rate / self.recording.rate + length
        let isWhole = length * self.recording.rate == (frames - head.count) * rate
        lap = isWhole && length <= Self.longestKept * rate ? second..<second + length : 0..<0
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }

    /// Begins to fade out; `isSilent` after a second and a half.
    mutating func stop(rate: Int) { fade.step = -Float(1 / (Self.fadeOut * Double(rate))) }

    var isSilent: Bool { fade.step < 0 && fade.level <= 0 }

    /// Adds as many samples of the bed as the block has, each times its gain.
    mutating func mix(into block: UnsafeMutableBufferPointer<Float>, gains: UnsafeBufferPointer<Float>) throws {
        while ready.count < block.count {
            if kept.count < lap.count || lap.isEmpty { try convertMore() } else { repeatMore() }
        }
        ready.withUnsafeBufferPointer { ready in
            if fade.step > 0, fade.level >= 1 {
                for index in 0..<block.count { block[index] += ready[index] * gains[index] }
            } else {
                for index in 0..<block.count { block[index] += ready[index] * gains[index] * fade.next() }
            }
        }
        ready.removeFirst(block.count)
    }

    private mutating func repeatMore() {
        let count = min(raw.count, kept.count - place)
        ready.append(contentsOf: kept[place..<place + count])
        place = (place + count) % kept.count
    }

    private mutating func convertMore() throws {
        var count = try recording.read(into: &raw)
        count = min(count, frames - position)
        guard count > 0 else {
            // The head has been heard while the tail faded.
            try recording.seek(toFrame: head.count)
            position = head.count
            return
        }
        let tail = frames - head.count
        for index in 0..<count where position + index >= tail {
            let place = position + index - tail
            let part = Float(place) / Float(head.count)
            raw[index] = raw[index] * (1 - part) + head[place] * part
        }
        position += count
        let room = count * rate / max(1, recording.rate) + 4_096
        let start = ready.count
        ready.append(contentsOf: repeatElement(0, count: room))
        let (consumed, produced) = try raw[..<count].withUnsafeBufferPointer { input in
            try ready.withUnsafeMutableBufferPointer { ready in
                try converter.convert(input, into: UnsafeMutableBufferPointer(rebasing: ready[start...]))
            }
        }
        precondition(consumed == count, "the buffer has room for everything that the input becomes")
        ready.removeLast(room - produced)
        let new = lap.clamped(to: converted..<converted + produced)
        if !new.isEmpty {
            kept.append(contentsOf: ready[start + new.lowerBound - converted..<start + new.upperBound - converted])
        }
        converted += produced
        // What is converted beyond the second lap is the beginning of the third.
        if kept.count == lap.count, !lap.isEmpty { place = (converted - lap.upperBound) % lap.count }
    }
}

extension SoundFileError {
    static func tooShort(_ path: String) -> SoundFileError {
        SoundFileError(call: "sf_readf_float", path: path, reason: .malformed, message: "too short for a bed")
    }
}
