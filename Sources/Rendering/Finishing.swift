import Audio
import Bulletin
import Resampler
import SoundFile

/// The third of the renderer's four threads: brings sounds to the programme's rate and their level, and lays the beds
/// under them.
struct Finishing: ~Copyable {
    private let job: RenderJob
    /// Of the programme, in Hz.
    private let rate: Int
    private let totalWeight: Int
    private let progress: @Sendable (Double, String) -> Void
    private let to: Pipe<[Float]>
    private let ducking: Ducking
    /// Of the bed, in dB relative to speech, where the programme is now.
    private var level: Double
    /// At most two: one that begins while another fades away.
    private var bed: Bed?
    private var fading: Bed?

    /// Frames that were sent.
    private(set) var frames = 0
    private(set) var words: [TimedWords] = []
    private(set) var marks: [SoundMark] = []
    private var doneWeight = 0
    private var reported = 0
    private var gains = [Float](repeating: 0, count: Finishing.blockLength)

    private static let blockLength = 16_384

    /// Nobody takes the programme any more.
    struct Unheard: Error {}

    init(job: RenderJob, to: Pipe<[Float]>, progress: @escaping @Sendable (Double, String) -> Void) {
        self.job = job
        rate = job.rate
        self.to = to
        self.progress = progress
        totalWeight = max(1, job.script.weight)
        ducking = Ducking(
            underSpeech: job.mastering.bedUnderSpeech, inGaps: job.mastering.bedInGaps, rate: rate)
        level = ducking.inGaps
    }

    mutating func take(_ piece: Piece) throws {
        switch piece {
        case .sound(let sound): try play(sound)
        case .gap(let gap):
            let curve = ducking.gap(frames: gap.frames, from: level, closes: gap.closes)
            var position = 0
            while position < gap.frames {
                let count = min(Self.blockLength, gap.frames - position)
                try send([Float](repeating: 0, count: count), curve: curve, from: position)
                position += count
            }
            level = curve.level(at: gap.frames)
        case .mark(let kind, let title): marks.append(SoundMark(frame: frames, kind: kind, title: title))
        case .bedStart(let name): try startBed(name)
        case .bedStop:
            fading = bed.take()
            fading?.stop(rate: rate)
        case .failed(let error): throw error
        }
    }

    private mutating func startBed(_ name: String) throws {
        guard let clip = job.clips[name] else { throw RenderError.unreadableClip(name, reason: "no file") }
        do {
            bed = try Bed.open(clip.path, loudness: job.mastering.loudness, rate: rate)
        } catch let error as SoundFileError {
            throw RenderError.unreadableClip(name, reason: error.message)
        }
        // A first bed begins as loud as in a gap; another one takes the place of the one that fades.
        if fading == nil { level = ducking.inGaps }
    }

    private mutating func play(_ sound: Sound) throws {
        let source = sound.spool.rate
        let curve = ducking.speech(from: level)
        let start = frames
        var played = 0
        let firstWord = words.count
        for word in sound.words {
            let frame = max(0, word.sample - sound.keep.lowerBound) * rate / source
            words.append(TimedWords(frame: start + frame, text: word.text))
        }
        var next = firstWord
        var converter = try SampleRateConverter.open(from: source, to: rate, gain: sound.gain)
        var input = [Float](repeating: 0, count: min(sound.keep.count, Self.blockLength))
        var position = sound.keep.lowerBound
        // Exactly the length that the sound has at the new rate, whatever the filter's own ends are.
        let length = (sound.keep.count * rate + source / 2) / source
        while played < length {
            var block = [Float](repeating: 0, count: min(Self.blockLength, length - played))
            var filled = 0
            while filled < block.count {
                let wanted = min(input.count, sound.keep.upperBound - position)
                let made = try block.withUnsafeMutableBufferPointer { block in
                    let room = UnsafeMutableBufferPointer(rebasing: block[filled...])
                    guard wanted > 0 else { return try converter.drain(into: room) }
                    return try input.withUnsafeMutableBufferPointer { input in
                        let count = try sound.spool.read(
                            from: position, into: UnsafeMutableBufferPointer(rebasing: input[..<wanted]))
                        let (consumed, made) = try converter.convert(
                            UnsafeBufferPointer(rebasing: input[..<count]), into: room)
                        position += consumed
                        return made
                    }
                }
                filled += made
                // What the filter does not give at its end is silence.
                if made == 0, wanted == 0 { break }
            }
            let count = block.count
            try send(block, curve: curve, from: played)
            played += count
            while next < words.count, words[next].frame <= frames { next += 1 }
            if frames - reported >= 2 * rate {
                let share = Double(played) / Double(length) * Double(sound.weight)
                report(Double(doneWeight) + share, next > firstWord ? words[next - 1].text : "")
            }
        }
        level = curve.level(at: length)
        doneWeight += sound.weight
        report(Double(doneWeight), words.last?.text ?? "")
    }

    private mutating func report(_ weight: Double, _ text: String) {
        reported = frames
        progress(min(1, weight / Double(totalWeight)), text)
    }

    /// Lays the beds under the block and sends it on.
    private mutating func send(_ samples: consuming [Float], curve: LevelCurve, from position: Int) throws {
        let count = samples.count
        if bed != nil || fading != nil {
            gains.withUnsafeMutableBufferPointer { gains in
                curve.fill(UnsafeMutableBufferPointer(rebasing: gains[..<count]), from: position)
            }
            try samples.withUnsafeMutableBufferPointer { samples in
                try gains[..<count].withUnsafeBufferPointer { gains in
                    try bed?.mix(into: samples, gains: gains)
                    try fading?.mix(into: samples, gains: gains)
                }
            }
            if fading?.isSilent ?? false { fading = nil }
        }
        guard to.send(samples) else { throw Unheard() }
        frames += count
    }
}
